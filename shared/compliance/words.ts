import {
  type CompanyField,
  type ComplianceQuestion,
  type ComplianceRules,
  NO,
  NONE,
  UNKNOWN,
  YES,
} from '#shared/content/compliance.ts';
import { formatEuros, formatNumber } from '#shared/domain/french.ts';
import type { CompanyFacts, OpenPoint, Reason } from './evaluate.ts';

/* What the verdicts say in French: choices, reasons and open points, the same on screen and in the deliverables. */

const FIELDS: Readonly<Record<CompanyField, string>> = {
  headcount: 'Effectif de l’entreprise',
  turnover: 'Chiffre d’affaires de l’entreprise',
  balanceSheetTotal: 'Total du bilan de l’entreprise',
};

/** What can be chosen, in order, « aucun » last; « ne sait pas » is for the screen to add. */
export function choicesOf(
  question: ComplianceQuestion,
): readonly { readonly id: string; readonly label: string; readonly article: string | null }[] {
  switch (question.kind) {
    case 'yes-no':
      return [
        { id: YES, label: 'Oui', article: null },
        { id: NO, label: 'Non', article: null },
      ];
    case 'one-of':
      return question.choices;
    case 'several':
      return [...question.choices, { id: NONE, label: question.noneLabel, article: null }];
  }
}

export function choiceLabel(question: ComplianceQuestion, choiceId: string): string {
  if (choiceId === UNKNOWN) return 'Ne sait pas';
  return choicesOf(question).find(({ id }) => id === choiceId)?.label ?? choiceId;
}

/** What a verdict rests on: the question or figure, and what was answered. */
export function describeReason(
  reason: Reason,
  { questions }: Pick<ComplianceRules, 'questions'>,
  company: CompanyFacts,
): { readonly subject: string; readonly answer: string } {
  if (reason.kind === 'company') {
    const value = company[reason.field];
    const answer = value === null ? 'inconnu' : formatField(reason.field, value);
    return { subject: FIELDS[reason.field], answer };
  }
  const question = questions.find(({ id }) => id === reason.questionId);
  return {
    subject: question?.text ?? reason.questionId,
    answer: question ? choiceLabel(question, reason.choiceId) : reason.choiceId,
  };
}

/** What a verdict waits for. */
export function describeOpenPoint(
  point: OpenPoint,
  { questions }: Pick<ComplianceRules, 'questions'>,
): string {
  if (point.kind === 'company') return FIELDS[point.field];
  return questions.find(({ id }) => id === point.questionId)?.text ?? point.questionId;
}

function formatField(field: CompanyField, value: number): string {
  return field === 'headcount' ? `${formatNumber(value)}\u00a0ETP` : formatEuros(value);
}
