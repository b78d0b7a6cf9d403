import type { Finding, Severity } from '#shared/journey/finding.ts';
import { analysisRules } from './analysis-rules.ts';
import { closingRules } from './closing-rules.ts';
import type { FindingContext } from './context.ts';
import { fieldworkRules } from './fieldwork-rules.ts';
import { framingRules } from './framing-rules.ts';
import { roadmapRules } from './roadmap-rules.ts';

const RULES = [...framingRules, ...fieldworkRules, ...analysisRules, ...roadmapRules, ...closingRules];
const ORDER: Readonly<Record<Severity, number>> = { blocking: 0, 'to-check': 1, missing: 2 };

/** Everything that is missing or doubtful, the most serious first, then in the order of the method. */
export function findFindings(context: FindingContext): readonly Finding[] {
  return RULES.flatMap((rule) => rule(context)).toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
