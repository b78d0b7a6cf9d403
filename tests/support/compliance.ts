import { loadCompliance } from '#scripts/lib/load-content.ts';
import { assessCompliance, type ComplianceResult } from '#shared/compliance/assess.ts';
import type { CompanyFacts } from '#shared/compliance/evaluate.ts';
import type { ComplianceAnswers } from '#shared/content/compliance.ts';

export const RULES = loadCompliance();

export const A_COMPANY: CompanyFacts = { headcount: 85, turnover: 12_000_000, balanceSheetTotal: 8_000_000 };

/** A complete set of answers: an ordinary bought tool, without personal data, that touches no employee. */
export const PLAIN_ANSWERS: ComplianceAnswers = {
  'scope-ai': 'yes',
  role: 'deployer',
  art25: ['none'],
  art5: ['none'],
  'annex-1-product': 'not-regulated',
  'annex-3': ['none'],
  art50: ['none'],
  'personal-data': 'no',
  workers: ['none'],
  'data-act-user': 'no',
  'data-act-maker': 'no',
  'nis2-sector': 'outside',
  'nis2-customer': 'no',
  'frugal-need': 'yes',
  'frugal-practices': 'yes',
  'frugal-limits': 'yes',
};

/** Answers that differ from the plain ones as said; null takes an answer away. */
export function answering(changes: Readonly<Record<string, string | string[] | null>>): ComplianceAnswers {
  const entries = Object.entries({ ...PLAIN_ANSWERS, ...changes });
  return Object.fromEntries(entries.flatMap(([id, answer]) => (answer === null ? [] : [[id, answer]])));
}

export function assess(
  changes: Parameters<typeof answering>[0],
  company: Partial<CompanyFacts> = {},
): ComplianceResult {
  return assessCompliance(answering(changes), { ...A_COMPANY, ...company }, RULES);
}

export function dutyIdsOf({ duties }: ComplianceResult): readonly string[] {
  return duties.map(({ dutyId }) => dutyId);
}
