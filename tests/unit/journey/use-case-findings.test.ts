import { describe, expect, it } from 'vitest';
import { assess } from '#shared/assessment/assess.ts';
import { aMission } from '#tests/support/mission-builder.ts';
import { aPack } from '#tests/support/pack-builder.ts';

const messages = (mission: ReturnType<typeof aMission>) =>
  assess(mission.build(), aPack(), null)
    .findings.filter(({ id }) => id.startsWith('use-cases.'))
    .map(({ id, target }) => [id, target.kind === 'item' ? target.id : null]);
const kpi = (baselineBasis: 'measured' | 'declared' | 'estimated' | null) => ({
  name: 'Délai',
  unit: 'jours',
  baseline: 9,
  baselineBasis,
  target: 5,
});

describe('findings on use cases', () => {
  it.each([
    ['estimated', true],
    [null, true],
    ['measured', false],
    ['declared', false],
  ] as const)(
    'say of a starting value obtained as « %s » whether it has to be looked at',
    (basis, isFound) => {
      const found = messages(aMission().withUseCase('a', { status: 'retained', kpi: kpi(basis) }));
      expect(found.some(([id]) => id === 'use-cases.baseline-basis')).toBe(isFound);
    },
  );

  it('leave candidates in peace for their starting value', () => {
    const found = messages(aMission().withUseCase('a', { status: 'candidate', kpi: kpi(null) }));
    expect(found.map(([id]) => id)).toEqual(['use-cases.none']);
  });

  it('ask for an answer to « IA ou règle fixe ? » of a retained case', () => {
    const found = messages(aMission().withUseCase('a', { status: 'retained', nature: 'undecided' }));
    expect(found).toContainEqual(['use-cases.nature', 'a']);
  });

  it('see a dependency on a rejected case, and a circle', () => {
    const mission = aMission()
      .withUseCase('a', { dependsOnIds: ['b'] })
      .withUseCase('b', { status: 'rejected' })
      .withUseCase('c', { dependsOnIds: ['d'] })
      .withUseCase('d', { dependsOnIds: ['c'] });
    const found = messages(mission);
    expect(found).toContainEqual(['use-cases.rejected-dependency', 'a']);
    expect(found).toContainEqual(['use-cases.circle', 'c']);
    expect(
      messages(
        aMission()
          .withUseCase('a', { dependsOnIds: ['b'] })
          .withUseCase('b', {}),
      ),
    ).toEqual([['use-cases.none', null]]);
  });
});
