import { useCallback, useMemo } from 'react';
import { useAssessment } from '#renderer/data/use-assessment.tsx';
import { useComplianceRules } from '#renderer/data/use-compliance-rules.ts';
import { useMissionSelect, useRun } from '#renderer/data/use-mission.tsx';
import { useToolbox } from '#renderer/data/use-toolbox.ts';
import { type ComplianceResult, questionsToAsk } from '#shared/compliance/assess.ts';
import { isAnswered } from '#shared/compliance/evaluate.ts';
import { proposedChoices } from '#shared/compliance/proposals.ts';
import type { ComplianceAnswers, ComplianceQuestion, ComplianceRules } from '#shared/content/compliance.ts';
import type { UseCase } from '#shared/domain/use-case.ts';

export type Answer = ComplianceAnswers[string];

export type Law = {
  readonly rules: ComplianceRules;
  /** Null for a rejected case that has no answer. */
  readonly result: ComplianceResult | null;
  /** Of the case and of the company together. */
  readonly answers: ComplianceAnswers;
  readonly asked: readonly ComplianceQuestion[];
  readonly answered: number;
  /** Choices the model of the case points to, by question. */
  readonly proposed: ReadonlyMap<string, readonly string[]>;
  readonly isOnCompany: (question: ComplianceQuestion) => boolean;
  /** Null takes the answer away. Each answer is a step of its own to undo. */
  readonly answer: (question: ComplianceQuestion, next: Answer | null) => void;
};

const NOTHING_PROPOSED: ReadonlyMap<string, readonly string[]> = new Map();

/** The check of a use case against the law; null until the rules are read. */
export function useLaw(useCase: UseCase): Law | null {
  const rules = useComplianceRules();
  const company = useMissionSelect((doc) => doc.company);
  const companyAnswers = useMissionSelect((doc) => doc.compliance.companyAnswers);
  const assessed = useAssessment().compliance;
  const { useCases: models } = useToolbox();
  const run = useRun();
  const { id, complianceAnswers, modelId } = useCase;
  const answers = useMemo(
    () => ({ ...companyAnswers, ...complianceAnswers }),
    [companyAnswers, complianceAnswers],
  );
  const asked = useMemo(
    () => (rules === null ? [] : questionsToAsk(answers, company, rules)),
    [rules, answers, company],
  );
  const proposed = useMemo(() => {
    const model = models.find((it) => it.id === modelId);
    return rules === null || !model ? NOTHING_PROPOSED : proposedChoices(model.complianceHints, rules);
  }, [rules, models, modelId]);
  const isOnCompany = useCallback(
    ({ group }: ComplianceQuestion) => rules?.groups.some((it) => it.id === group && it.askedOnce) ?? false,
    [rules],
  );
  const answer = (question: ComplianceQuestion, next: Answer | null) => {
    const isCompany = isOnCompany(question);
    const { [question.id]: _before, ...others } = isCompany ? companyAnswers : complianceAnswers;
    const changed = next === null ? others : { ...others, [question.id]: next };
    run({
      type: 'batch',
      label: 'Réponse au contrôle face à la loi',
      commands: [
        isCompany
          ? { type: 'editSection', section: 'compliance', patch: { companyAnswers: changed } }
          : { type: 'editItem', collection: 'useCases', id, patch: { complianceAnswers: changed } },
      ],
    });
  };
  if (rules === null) return null;
  return {
    rules,
    result: assessed[id] ?? null,
    answers,
    asked,
    answered: asked.filter((question) => isAnswered(question, answers)).length,
    proposed,
    isOnCompany,
    answer,
  };
}

/** Where the first choice of a question is found on the screen. */
export function spotOf(useCaseId: string, questionId: string): string {
  return `useCases.${useCaseId}.law.${questionId}`;
}
