import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankUseCase } from '#shared/domain/blank.ts';
import { blankEconomics, blankPrioritisation } from '#shared/domain/blank-economics.ts';
import { type Criterion, EMPTY_SCORE, type UseCase } from '#shared/domain/use-case.ts';
import { rankUseCases } from '#shared/scoring/ranking.ts';
import { SCORING_RULES } from '#tests/support/scoring-rules.ts';

function criterion(id: string, weight: number, patch: Partial<Criterion> = {}): Criterion {
  return {
    id,
    name: id,
    description: '',
    direction: 'benefit',
    role: 'value',
    weight,
    anchors: ['', '', '', '', ''],
    ...patch,
  };
}

function useCase(id: string, patch: Partial<UseCase> = {}): UseCase {
  return { ...blankUseCase(id), title: id, status: 'candidate', ...patch };
}

type Levels = Readonly<Record<string, number | null>>;

function rank(
  useCases: readonly UseCase[],
  criteria: readonly Criterion[],
  levels: Readonly<Record<string, Levels>>,
) {
  const scores = Object.fromEntries(
    Object.entries(levels).map(([id, row]) => [
      id,
      Object.fromEntries(Object.entries(row).map(([key, level]) => [key, { ...EMPTY_SCORE, level }])),
    ]),
  );
  return rankUseCases(
    {
      useCases: [...useCases],
      criteria: [...criteria],
      scores,
      prioritisation: blankPrioritisation(),
      rateProfiles: [],
    },
    SCORING_RULES,
  );
}

const VALUE = criterion('value', 60);
const EASE = criterion('ease', 25, { role: 'feasibility' });
const RISK = criterion('risk', 15, { role: 'feasibility', direction: 'cost' });

describe('the ranking of use cases', () => {
  it('is the weighted sum, a cost criterion counting backwards', () => {
    const { useCases } = rank([useCase('a')], [VALUE, EASE, RISK], { a: { value: 4, ease: 2, risk: 1 } });
    expect(useCases[0]?.total.score).toBeCloseTo(0.6 * 4 + 0.25 * 2 + 0.15 * 3, 12);
    expect(useCases[0]).toMatchObject({ rank: 1, value: 4, feasibility: (25 * 2 + 15 * 3) / 40 });
  });

  it('shows ties as ties and skips the next rank', () => {
    const { useCases } = rank([useCase('a'), useCase('b'), useCase('c')], [VALUE], {
      a: { value: 2 },
      b: { value: 3 },
      c: { value: 3 },
    });
    expect(useCases.map(({ useCaseId, rank: place }) => [useCaseId, place])).toEqual([
      ['b', 1],
      ['c', 1],
      ['a', 3],
    ]);
  });

  it('gives no rank to a case about which too little is known', () => {
    const { useCases } = rank([useCase('a'), useCase('b')], [VALUE, EASE, RISK], {
      a: { value: 1 },
      b: { risk: 0 },
    });
    expect(useCases.map(({ useCaseId, rank: place, total }) => [useCaseId, place, total.status])).toEqual([
      ['a', 1, 'firm'],
      ['b', null, 'empty'],
    ]);
  });

  it('leaves ideas and rejected cases out', () => {
    const all = [
      useCase('idea', { status: 'idea' }),
      useCase('rejected', { status: 'rejected' }),
      useCase('kept', { status: 'retained' }),
    ];
    const { useCases } = rank(all, [VALUE], {
      idea: { value: 4 },
      rejected: { value: 4 },
      kept: { value: 1 },
    });
    expect(useCases.map(({ useCaseId }) => useCaseId)).toEqual(['kept']);
  });

  it('normalises weights that do not sum to 100 and says so', () => {
    const { weights, isNormalised } = rank([], [criterion('x', 90), criterion('y', 50)], {});
    expect(weights).toEqual({ x: 90 / 140, y: 50 / 140 });
    expect(isNormalised).toBe(true);
    expect(rank([], [VALUE, EASE, RISK], {}).isNormalised).toBe(false);
  });

  it('ranks nothing when every weight is zero, without inventing a figure', () => {
    const { useCases, weights } = rank([useCase('a')], [criterion('x', 0)], { a: { x: 4 } });
    expect(weights).toEqual({});
    expect(useCases[0]).toMatchObject({ rank: null, total: { score: null, status: 'empty' } });
  });

  it('never puts a dominated case before the one that dominates it', () => {
    const level = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(level, level, level, fc.integer({ min: 1, max: 100 }), (v, e, r, weight) => {
        const { useCases } = rank([useCase('weak'), useCase('strong')], [{ ...VALUE, weight }, EASE, RISK], {
          weak: { value: v, ease: e, risk: r + 1 },
          strong: { value: v + 1, ease: e, risk: r },
        });
        expect(useCases[0]?.useCaseId).toBe('strong');
      }),
    );
  });

  it('computes the net gain over three years, the months before production left out, and none when a figure is missing', () => {
    const point = (probable: number) => ({ min: null, probable, max: null });
    const economics = {
      ...blankEconomics(),
      gainBasis: 'amount' as const,
      otherYearlyGain: point(54_000),
      yearlyCost: point(6000),
      oneOffCost: point(40_000),
      monthsToProduction: point(6),
    };
    const { useCases } = rank([useCase('a', { economics }), useCase('b')], [VALUE], {
      a: { value: 1 },
      b: { value: 0 },
    });
    expect(useCases.map(({ netGain }) => netGain)).toEqual([80_000, null]);
  });
});
