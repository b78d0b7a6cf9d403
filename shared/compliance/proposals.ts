import type { ComplianceRules } from '#shared/content/compliance.ts';
import type { ComplianceHints } from '#shared/content/use-case-model.ts';

/** By question: the choices the model of a use case points to. Shown « proposé, à confirmer », never an answer. */
export function proposedChoices(
  hints: ComplianceHints,
  { proposals }: Pick<ComplianceRules, 'proposals'>,
): ReadonlyMap<string, readonly string[]> {
  const byQuestion = new Map<string, readonly string[]>();
  for (const { hints: wanted, questionId, choiceIds } of proposals) {
    const names = Object.keys(wanted) as (keyof ComplianceHints)[];
    if (!names.every((name) => hints[name] === wanted[name])) continue;
    byQuestion.set(questionId, [...(byQuestion.get(questionId) ?? []), ...choiceIds]);
  }
  return byQuestion;
}
