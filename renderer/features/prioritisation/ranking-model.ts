import type { ScoringRules } from '#shared/content/pack.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { Criterion } from '#shared/domain/use-case.ts';
import { type CoveredScore, coveredMean } from '#shared/scoring/coverage.ts';
import { isRankable, type RankedUseCase } from '#shared/scoring/ranking.ts';

/** « 2 », « 2 ex æquo », or « — » when too little is known to rank. */
export function rankLabel(rank: number | null, all: readonly Pick<RankedUseCase, 'rank'>[]): string {
  if (rank === null) return '—';
  const isTied = all.filter((other) => other.rank === rank).length > 1;
  return isTied ? `${rank} ex æquo` : `${rank}`;
}

/** The part of a total that comes from the criteria of one role: what places the case on an axis of the matrix. */
export function roleScore(
  total: CoveredScore,
  criteria: readonly Criterion[],
  role: Criterion['role'],
  rules: ScoringRules,
): CoveredScore {
  const ids = new Set(criteria.filter((criterion) => criterion.role === role).map(({ id }) => id));
  return coveredMean(
    total.contributions.filter(({ id }) => ids.has(id)),
    rules,
  );
}

/** Cells of the scoring grid that hold no level yet. */
export function countMissingScores(doc: Pick<MissionDoc, 'useCases' | 'criteria' | 'scores'>): number {
  return doc.useCases
    .filter(isRankable)
    .reduce(
      (sum, { id }) =>
        sum +
        doc.criteria.filter((criterion) => (doc.scores[id]?.[criterion.id]?.level ?? null) === null).length,
      0,
    );
}

/** Name of a criterion in an explanation: for a cost, the level shown was turned. */
export function criterionName(criteria: readonly Criterion[], id: string): string {
  const criterion = criteria.find((candidate) => candidate.id === id);
  if (!criterion) return id;
  const name = criterion.name.trim() || 'Sans nom';
  return criterion.direction === 'cost' ? `${name} (4 − note)` : name;
}
