import type { Finding, Severity } from '#shared/journey/finding.ts';
import { analysisRules } from './analysis-rules.ts';
import { closingRules } from './closing-rules.ts';
import type { FindingContext } from './context.ts';
import { economicsRules } from './economics-rules.ts';
import { fieldworkRules } from './fieldwork-rules.ts';
import { framingRules } from './framing-rules.ts';
import { lawRules } from './law-rules.ts';
import { prioritisationRules } from './prioritisation-rules.ts';
import { roadmapRules } from './roadmap-rules.ts';
import { useCaseRules } from './use-case-rules.ts';

const RULES = [
  ...framingRules,
  ...fieldworkRules,
  ...analysisRules,
  ...useCaseRules,
  ...economicsRules,
  ...lawRules,
  ...prioritisationRules,
  ...roadmapRules,
  ...closingRules,
];
const ORDER: Readonly<Record<Severity, number>> = { blocking: 0, 'to-check': 1, missing: 2 };

/** Everything that is missing or doubtful, the most serious first, then in the order of the method. */
export function findFindings(context: FindingContext): readonly Finding[] {
  return RULES.flatMap((rule) => rule(context)).toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
