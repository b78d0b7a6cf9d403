import type { Severity } from '#shared/journey/finding.ts';
import type { CheckContext, CheckRule, DeliveryCheck } from './check.ts';
import { companyNameRule } from './company-name-rule.ts';
import { documentRules } from './document-rules.ts';
import { figuresRule } from './figures-rule.ts';
import { missionRules } from './mission-rules.ts';
import { namesRules } from './names-rules.ts';
import { passagesOf } from './passages.ts';
import { wordingRules } from './wording-rules.ts';

/** A new check is a rule in one of these lists. */
const RULES: readonly CheckRule[] = [
  ...namesRules,
  ...documentRules,
  ...wordingRules,
  ...missionRules,
  figuresRule,
  companyNameRule,
];

const ORDER: Readonly<Record<Severity, number>> = { blocking: 0, missing: 1, 'to-check': 2 };

/**
 * What to mend or look at before a deliverable is handed over, the most serious first. Pure: same document, same
 * report, same checks. `others`: what was found elsewhere (`checksOfDifferences`, `checksOfFile`). Each key is there once.
 */
export function deliveryChecks(
  context: CheckContext,
  others: readonly DeliveryCheck[] = [],
): readonly DeliveryCheck[] {
  const found = new Map<string, DeliveryCheck>();
  const whole = { ...context, passages: passagesOf(context.report) };
  for (const check of [...RULES.flatMap((rule) => rule(whole)), ...others])
    if (!found.has(check.key)) found.set(check.key, check);
  return [...found.values()].toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
