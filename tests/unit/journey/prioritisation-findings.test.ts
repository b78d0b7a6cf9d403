import { describe, expect, it } from 'vitest';
import { assess } from '#shared/assessment/assess.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { EMPTY_SCORE } from '#shared/domain/use-case.ts';
import { aMission } from '#tests/support/mission-builder.ts';
import { aPack } from '#tests/support/pack-builder.ts';

const findingsOf = (doc: MissionDoc) =>
  assess(doc, aPack(), null).findings.filter(({ screen }) => screen === 'prioritisation');
const idsOf = (doc: MissionDoc) => findingsOf(doc).map(({ id }) => id);
const candidate = (title: string) => ({ title, status: 'candidate' as const });
const pairwise = (doc: MissionDoc, comparisons: MissionDoc['prioritisation']['comparisons']): MissionDoc => ({
  ...doc,
  prioritisation: { ...doc.prioritisation, weighting: 'pairwise', comparisons },
});

const SURE = aMission()
  .withUseCase('x', candidate('Devis'), { value: 3, ease: 3 })
  .withUseCase('y', candidate('Mails'), { value: 1, ease: 1 });

describe('what is to be checked of the ranking', () => {
  it('is nothing when the first is first whatever the weights', () => {
    expect(idsOf(SURE.build())).toEqual([]);
  });

  it('is a score on which the scorers are far apart and nobody settled, with the way to it', () => {
    const doc = SURE.build();
    const given = [
      { personId: 'p1', level: 1 },
      { personId: 'p2', level: 4 },
    ];
    const split = (retained: 'mean' | 'consensus'): MissionDoc => ({
      ...doc,
      scores: {
        ...doc.scores,
        x: { ...doc.scores['x'], ease: { ...EMPTY_SCORE, level: 3, given, retained } },
      },
    });
    expect(findingsOf(split('mean'))).toMatchObject([
      {
        id: 'prioritisation.spread',
        severity: 'to-check',
        target: { kind: 'field', field: 'scores.x.ease' },
      },
    ]);
    expect(idsOf(split('consensus'))).toEqual([]);
  });

  it('is a first place that five points of a weight would take away', () => {
    const doc = aMission()
      .withUseCase('x', candidate('Devis'), { value: 3, ease: 1 })
      .withUseCase('y', candidate('Mails'), { value: 1, ease: 3 });
    const criteria = doc.build().criteria.map((one, index) => ({ ...one, weight: index === 0 ? 53 : 47 }));
    expect(findingsOf(doc.with({ criteria }).build())).toMatchObject([
      { id: 'prioritisation.fragile', severity: 'to-check' },
    ]);
    expect(idsOf(doc.build())).toEqual([]);
  });

  it('is comparisons that link nothing: there is no ranking then, and it blocks', () => {
    const [first] = findingsOf(pairwise(SURE.build(), []));
    expect(first).toMatchObject({ id: 'prioritisation.pairwise', severity: 'blocking' });
  });

  it('is comparisons that contradict one another, and those that were not asked', () => {
    const third = {
      ...SURE.build().criteria[0],
      id: 'time',
      name: 'Délai',
    } as MissionDoc['criteria'][number];
    const three = SURE.with({ criteria: [...SURE.build().criteria, third] });
    const doc = three.withUseCase('z', candidate('Contrôle'), { value: 1, ease: 1, time: 1 }).build();
    const chain = [
      { aId: 'value', bId: 'ease', value: 3 },
      { aId: 'ease', bId: 'time', value: 3 },
    ];
    expect(idsOf(pairwise(doc, chain))).toContain('prioritisation.incomplete');
    const cycle = pairwise(doc, [...chain, { aId: 'time', bId: 'value', value: 5 }]);
    expect(idsOf(cycle)).toContain('prioritisation.consistency');
    expect(idsOf(cycle)).not.toContain('prioritisation.incomplete');
  });
});
