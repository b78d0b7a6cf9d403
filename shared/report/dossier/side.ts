import type { ReportDocument } from '#shared/report/model.ts';
import { type Fact, factsOf } from './facts.ts';
import { type Quantity, saysTheSame } from './quantities.ts';

/** What one reader is told, ready to be looked up. */
export type Side = {
  readonly facts: readonly Fact[];
  readonly byKey: ReadonlyMap<string, readonly Fact[]>;
  readonly bySource: ReadonlyMap<string, readonly Quantity[]>;
  readonly chapterIds: ReadonlySet<string>;
};

/** Where what rests on no single fact of the mission is kept. */
export const GENERAL = '';

export function sideOf(reports: readonly ReportDocument[]): Side {
  const facts = reports.flatMap(factsOf);
  const byKey = new Map<string, Fact[]>();
  const bySource = new Map<string, Quantity[]>();
  for (const fact of facts) {
    const same = byKey.get(fact.key) ?? [];
    same.push(fact);
    byKey.set(fact.key, same);
    for (const source of fact.sources.length > 0 ? fact.sources : [GENERAL]) {
      const pool = bySource.get(source) ?? [];
      pool.push(...fact.quantities);
      bySource.set(source, pool);
    }
  }
  const chapterIds = new Set(reports.flatMap(({ chapters }) => chapters.map(({ id }) => id)));
  return { facts, byKey, bySource, chapterIds };
}

/** Those of which the other prints nothing like it. */
export function unmatchedQuantities(
  from: readonly Quantity[],
  among: readonly Quantity[],
  isElsewhere = false,
): readonly Quantity[] {
  return from.filter((quantity) => !among.some((other) => saysTheSame(quantity, other, isElsewhere)));
}
