import type { ComplianceResult } from '#shared/compliance/assess.ts';
import type { ComplianceRules } from '#shared/content/compliance.ts';
import type { ContentPack } from '#shared/content/pack.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { Finding } from '#shared/journey/finding.ts';
import { findFindings } from '#shared/journey/findings/find.ts';
import { type TimeBudget, timeBudget } from '#shared/journey/plan.ts';
import { type ScreenProgress, screenProgress } from '#shared/journey/progress.ts';
import { type Contradiction, findContradictions } from '#shared/scoring/contradictions.ts';
import { type IrritantCost, irritantCosts } from '#shared/scoring/irritants.ts';
import { type Maturity, scoreMaturity } from '#shared/scoring/maturity.ts';
import { type Ranking, rankUseCases } from '#shared/scoring/ranking.ts';
import { type Swot, swotOf } from '#shared/scoring/swot.ts';
import { assessUseCases } from './use-case-law.ts';

/** Everything computed from a mission document. Never stored: it is derived again whenever it is shown. */
export type Assessment = {
  readonly maturity: Maturity;
  readonly contradictions: readonly Contradiction[];
  readonly irritants: readonly IrritantCost[];
  readonly ranking: Ranking;
  /** By use case; empty as long as no rules are at hand. */
  readonly compliance: Readonly<Record<string, ComplianceResult>>;
  readonly swot: Swot;
  readonly time: TimeBudget;
  readonly findings: readonly Finding[];
  readonly progress: readonly ScreenProgress[];
};

/**
 * The one assessment of a mission. Pure: same document, pack and date, same result.
 * `today` (ISO date) only matters to what is late; null leaves lateness out. Without `rules` nothing is said of the law.
 */
export function assess(
  doc: MissionDoc,
  pack: ContentPack,
  today: string | null,
  rules: ComplianceRules | null = null,
): Assessment {
  const maturity = scoreMaturity(doc, pack);
  const contradictions = findContradictions(doc, pack);
  const irritants = irritantCosts(doc);
  const ranking = rankUseCases(doc, pack.scoring);
  const compliance = rules === null ? {} : assessUseCases(doc, rules);
  const swot = swotOf({ doc, pack, contradictions, irritants });
  const time = timeBudget(doc, pack, today);
  const findings = findFindings({
    doc,
    pack,
    maturity,
    contradictions,
    irritants,
    ranking,
    compliance,
    rules,
    swot,
    time,
    today,
  });
  const progress = screenProgress(doc, pack, time, findings);
  return { maturity, contradictions, irritants, ranking, compliance, swot, time, findings, progress };
}
