import type { ComplianceResult } from '#shared/compliance/assess.ts';
import type { ComplianceRules } from '#shared/content/compliance.ts';
import type { ContentPack } from '#shared/content/pack.ts';
import { frenchTypography } from '#shared/domain/french.ts';
import type { CollectionName, MissionDoc } from '#shared/domain/mission.ts';
import type { Finding, Screen, Severity, Target } from '#shared/journey/finding.ts';
import type { TimeBudget } from '#shared/journey/plan.ts';
import type { Contradiction } from '#shared/scoring/contradictions.ts';
import type { IrritantCost } from '#shared/scoring/irritants.ts';
import type { Maturity } from '#shared/scoring/maturity.ts';
import type { Ranking } from '#shared/scoring/ranking.ts';
import type { Swot } from '#shared/scoring/swot.ts';

/** What the rules may look at: the document and what was computed from it. */
export type FindingContext = {
  readonly doc: MissionDoc;
  readonly pack: ContentPack;
  readonly maturity: Maturity;
  readonly contradictions: readonly Contradiction[];
  readonly irritants: readonly IrritantCost[];
  readonly ranking: Ranking;
  /** By use case; empty, and `rules` null, as long as no rules of law are at hand. */
  readonly compliance: Readonly<Record<string, ComplianceResult>>;
  readonly rules: ComplianceRules | null;
  readonly swot: Swot;
  readonly time: TimeBudget;
  readonly today: string | null;
};

export type FindingRule = (context: FindingContext) => readonly Finding[];

export function finding(
  id: string,
  severity: Severity,
  screen: Screen,
  message: string,
  target?: Target,
): Finding {
  return {
    id,
    severity,
    screen,
    message: frenchTypography(message),
    target: target ?? { kind: 'screen', screen },
  };
}

/** A finding on one empty field of a screen; none when `isMissing` is false. */
export function fieldFinding(
  isMissing: boolean,
  severity: Severity,
  screen: Screen,
  field: string,
  message: string,
): readonly Finding[] {
  return isMissing
    ? [finding(`${screen}.${field}`, severity, screen, message, { kind: 'field', screen, field })]
    : [];
}

/**
 * One finding for all the items with the same lack: named when there is one, counted when there are more,
 * so that the list stays a list one can act on. The link goes to the first.
 */
export function itemsFinding<T extends { readonly id: string }>(
  items: readonly T[],
  rule: {
    readonly id: string;
    readonly severity: Severity;
    readonly screen: Screen;
    readonly collection: CollectionName;
    readonly one: (item: T) => string;
    readonly many: (count: number) => string;
  },
): readonly Finding[] {
  const [first] = items;
  if (!first) return [];
  const message = items.length === 1 ? rule.one(first) : rule.many(items.length);
  return [
    finding(rule.id, rule.severity, rule.screen, message, {
      kind: 'item',
      screen: rule.screen,
      collection: rule.collection,
      id: first.id,
    }),
  ];
}

export function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** « titre » in guillemets, with a stand-in for an item that has none yet. */
export function quoted(text: string, standIn = 'sans titre'): string {
  return `« ${isBlank(text) ? standIn : text.trim()} »`;
}
