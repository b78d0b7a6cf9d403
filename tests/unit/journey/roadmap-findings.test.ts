import { describe, expect, it } from 'vitest';
import { assess } from '#shared/assessment/assess.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { answering, RULES } from '#tests/support/compliance.ts';
import { aMission } from '#tests/support/mission-builder.ts';
import { aPack } from '#tests/support/pack-builder.ts';

const COMPLETE = { ownerName: 'K. Benali', indicator: 'Rebuts', baseline: '10', target: '5' };

function findingOf(doc: MissionDoc, id: string) {
  const found = assess(doc, aPack(), '2026-11-23', RULES).findings.find((finding) => finding.id === id);
  return found && { ...found, message: found.message.replace(/[\u00a0\u202f]/g, ' ') };
}

const restitutedOn = (doc: MissionDoc, restitutionOn: string): MissionDoc => ({
  ...doc,
  framing: { ...doc.framing, restitutionOn },
});

describe('what is missing or doubtful in the roadmap', () => {
  const first = { ...COMPLETE, startsOn: '2027-01-04', dueOn: '2027-01-29' };

  it('names the recommendation that begins before the end of its prerequisite', () => {
    const doc = aMission()
      .withRecommendation(1, first)
      .withRecommendation(2, {
        ...COMPLETE,
        startsOn: '2027-01-11',
        dueOn: '2027-03-01',
        dependsOnIds: ['rec-1'],
      })
      .build();
    expect(findingOf(doc, 'roadmap.conflict')).toMatchObject({
      severity: 'to-check',
      message:
        'La n° 2 commence le 11 janvier 2027, avant la fin de la n° 1 qu’elle attend (29 janvier 2027)',
      target: { kind: 'item', id: 'rec-2' },
    });
  });

  it('names a circle, in place of conflicts', () => {
    const doc = aMission()
      .withRecommendation(1, { ...first, dependsOnIds: ['rec-2'] })
      .withRecommendation(2, { ...first, dependsOnIds: ['rec-1'] })
      .build();
    expect(findingOf(doc, 'roadmap.circle')?.message).toContain('n° 1 attend n° 2 attend n° 1');
    expect(findingOf(doc, 'roadmap.conflict')).toBeUndefined();
  });

  it('counts what has no indicator or no target', () => {
    const doc = aMission()
      .withRecommendation(1, { ...first, indicator: ' ' })
      .withRecommendation(2, { ...first, target: '' })
      .withRecommendation(3, first)
      .build();
    expect(findingOf(doc, 'roadmap.indicator')?.message).toBe(
      '2 recommandations sans indicateur ou sans cible',
    );
  });

  const withPilot = aMission()
    .withCompany({ headcount: 85 })
    .withUseCase('uc-1', {
      title: 'Contrôle visuel',
      status: 'retained',
      pilotOn: '2027-03-01',
      complianceAnswers: answering({ workers: ['users'] }),
    });

  it('says that duties wait to be placed', () => {
    const doc = withPilot.withRecommendation(1, first).build();
    expect(findingOf(doc, 'roadmap.duties')?.message).toMatch(/^\d+ obligations? avant un pilote à placer/);
    expect(findingOf(withPilot.build(), 'roadmap.duties')).toBeUndefined();
  });

  it('says that a duty before the pilot is placed after it', () => {
    const duty = { useCaseIds: ['uc-1'], duty: { useCaseId: 'uc-1', dutyId: 'cse-consultation' } };
    const placedUntil = (dueOn: string) =>
      withPilot.withRecommendation(1, { ...first, ...duty, dueOn }).build();
    expect(findingOf(placedUntil('2027-03-15'), 'roadmap.duty-date')).toMatchObject({
      message: 'La n° 1 s’achève le 15 mars 2027 : le pilote commence le 1er mars 2027',
      target: { kind: 'item', id: 'rec-1' },
    });
    expect(findingOf(placedUntil('2027-02-10'), 'roadmap.duty-date')).toBeUndefined();
  });

  const levels = Object.fromEntries(aPack().criteria.map(({ id }) => [id, 3]));
  const ranked = (decisionOn: string | null) =>
    restitutedOn(
      aMission()
        .withUseCase('uc-1', { title: 'Contrôle visuel', status: 'retained' }, levels)
        .withRecommendation(1, { ...first, useCaseIds: ['uc-1'], decisionOn })
        .build(),
      '2026-12-04',
    );

  it('asks for the date of the decision on the first project', () => {
    expect(findingOf(ranked(null), 'roadmap.decision')?.message).toBe(
      'Premier projet « Contrôle visuel » : date de décision à fixer',
    );
    expect(findingOf(ranked('2026-12-18'), 'roadmap.decision')).toBeUndefined();
  });

  it('asks for it within three weeks of the restitution', () => {
    expect(findingOf(ranked('2026-12-25'), 'roadmap.decision-late')).toBeUndefined();
    expect(findingOf(ranked('2026-12-26'), 'roadmap.decision-late')?.message).toContain('26 décembre 2026');
  });
});
