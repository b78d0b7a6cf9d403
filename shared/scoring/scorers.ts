import type { UseCaseScore } from '#shared/domain/use-case.ts';

/** Levels between the highest and the lowest given, 0–4; null with fewer than two scorers. */
export function spreadOf({ given }: Pick<UseCaseScore, 'given'>): number | null {
  if (given.length < 2) return null;
  const levels = given.map(({ level }) => level);
  return Math.max(...levels) - Math.min(...levels);
}

/** Mean of what the scorers gave, to one decimal; null when nobody did. */
export function meanOf({ given }: Pick<UseCaseScore, 'given'>): number | null {
  if (given.length === 0) return null;
  const mean = given.reduce((sum, { level }) => sum + level, 0) / given.length;
  return Math.round(mean * 10) / 10;
}

/** The scorers are at least `gap` levels apart, and no consensus settled it. */
export function isUnsettled(score: Pick<UseCaseScore, 'given' | 'retained'>, gap: number): boolean {
  return score.retained !== 'consensus' && (spreadOf(score) ?? 0) >= gap;
}

type Settled = Pick<UseCaseScore, 'given' | 'level' | 'retained'>;

/**
 * What one person gives; null takes it back. The level retained is the mean of what was given, until the group settles
 * on another: a level the group set stays.
 */
export function withGiven(score: UseCaseScore, personId: string, level: number | null): Settled {
  const others = score.given.filter((each) => each.personId !== personId);
  const isKnown = score.given.some((each) => each.personId === personId);
  const given =
    level === null
      ? others
      : isKnown
        ? score.given.map((each) => (each.personId === personId ? { personId, level } : each))
        : [...others, { personId, level }];
  const isOfTheGroup =
    score.level !== null &&
    (score.retained === 'consensus' || (score.retained === null && score.given.length === 0));
  if (isOfTheGroup) return { given, level: score.level, retained: given.length === 0 ? null : 'consensus' };
  return { given, level: meanOf({ given }), retained: given.length === 0 ? null : 'mean' };
}

/** The level the group settles on, or null; what each gave is kept as its trace. */
export function withConsensus({ given }: UseCaseScore, level: number | null): Settled {
  return { given, level, retained: given.length > 0 && level !== null ? 'consensus' : null };
}

/** The mean of what was given, in place of whatever was retained. */
export function withMean({ given }: UseCaseScore): Settled {
  return { given, level: meanOf({ given }), retained: given.length === 0 ? null : 'mean' };
}
