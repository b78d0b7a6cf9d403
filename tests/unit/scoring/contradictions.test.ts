import { describe, expect, it } from 'vitest';
import { assess } from '#shared/assessment/assess.ts';
import { EMPTY_ANSWER } from '#shared/domain/answer.ts';
import { findContradictions, managementAndField } from '#shared/scoring/contradictions.ts';
import { aMission, type MissionBuilder } from '#tests/support/mission-builder.ts';
import { aPack } from '#tests/support/pack-builder.ts';
import { chapterOf, reportOf, wordsOf } from '#tests/support/report.ts';

const PACK = aPack();
const disputed = aMission()
  .withPerson('boss', { name: 'Anne', group: 'management' })
  .withPerson('fitter', { name: 'Marc', group: 'field' })
  .withPerson('welder', { name: 'Luc', group: 'field' })
  .withHeard('a1-01', ['boss', 3], ['fitter', 1], ['welder', 0]);

const stateOf = (mission: MissionBuilder) => findContradictions(mission.build(), PACK)[0]?.state;
const isFound = (mission: MissionBuilder) =>
  assess(mission.build(), PACK, null).findings.some(({ id }) => id === 'maturity.contradiction.a1-01');
const told = (mission: MissionBuilder) => {
  const report = reportOf(mission.build());
  return wordsOf([...chapterOf(report, 'maturity'), ...chapterOf(report, 'summary')]);
};

describe('two voices that contradict each other', () => {
  it('compare the mean of the management with that of the field', () => {
    const [contradiction] = findContradictions(disputed.build(), PACK);
    expect(contradiction && managementAndField(contradiction)).toEqual({ management: 3, field: 0.5 });
    const [among] = findContradictions(
      disputed.withHeard('a1-01', ['fitter', 3], ['welder', 0]).build(),
      PACK,
    );
    expect(among && managementAndField(among)).toBeNull();
  });

  it('are to settle until a level is retained with its reason, and a finding says so', () => {
    const withoutReason = disputed.withAnswer('a1-01', 1, { comment: '  ' });
    for (const open of [disputed.withAnswer('a1-02', 2), withoutReason]) {
      expect(stateOf(open)).toBe('open');
      expect(isFound(open)).toBe(true);
    }
    expect(told(withoutReason)).toContain('À trancher : aucun niveau n’est encore retenu et motivé.');
  });

  it('are settled by a level and its reason: no finding is left', () => {
    const settled = disputed.withAnswer('a1-01', 1, { comment: 'Vu sur place.' });
    expect(stateOf(settled)).toBe('settled');
    expect(isFound(settled)).toBe(false);
    expect(told(settled)).toContain('Tranché. Niveau retenu par l’expert : 1.');
    expect(told(settled)).toContain('Vu sur place.');
  });

  it('may be left to the report, with or without a level: no finding is left either', () => {
    const left = disputed.withAnswer('a1-01', 2, { isContradictionReported: true });
    const { heard } = disputed.build().answers['a1-01'] ?? EMPTY_ANSWER;
    const reportedOnly = { ...EMPTY_ANSWER, heard, isContradictionReported: true };
    const noLevel = disputed.with({
      answers: { ...disputed.withAnswer('a1-02', 2).build().answers, 'a1-01': reportedOnly },
    });
    for (const reported of [left, noLevel]) {
      expect(stateOf(reported)).toBe('reported');
      expect(isFound(reported)).toBe(false);
      expect(told(reported)).toContain('Laissé au rapport : l’expert ne tranche pas entre ces paroles.');
    }
    expect(told(left)).toContain('Niveau retenu pour la note : 2.');
    expect(told(noLevel)).not.toContain('Niveau retenu pour la note');
  });
});
