import { describe, expect, it } from 'vitest';
import { assessUseCases } from '#shared/assessment/use-case-law.ts';
import { applyCommand } from '#shared/domain/apply-command.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { UseCase } from '#shared/domain/use-case.ts';
import { dutiesToPlace, dutyDrifts, placeDuties, resetDuty } from '#shared/roadmap/duties.ts';
import { scheduleRoadmap } from '#shared/roadmap/schedule.ts';
import { answering, RULES } from '#tests/support/compliance.ts';
import { aMission } from '#tests/support/mission-builder.ts';

/** A tool that touches employees: the works council is consulted before the pilot; from 50 employees on. */
const TOUCHES_WORKERS = answering({ workers: ['users'] });

const aCase = (title: string, changes: Partial<UseCase> = {}) =>
  ({
    title,
    status: 'retained',
    pilotOn: '2027-03-01',
    complianceAnswers: TOUCHES_WORKERS,
    ...changes,
  }) as const;

const aRoadmap = (first: Partial<UseCase> = {}, second: Partial<UseCase> = {}) =>
  aMission()
    .withCompany({ headcount: 85, turnover: 12_000_000, balanceSheetTotal: 8_000_000 })
    .withUseCase('uc-1', aCase('Contrôle visuel', first))
    .withUseCase('uc-2', aCase('Devis assistés', { pilotOn: '2027-06-01', ...second }))
    .withRecommendation(1, {
      title: 'Lancer le contrôle',
      useCaseIds: ['uc-1'],
      startsOn: '2027-03-01',
      dueOn: '2027-09-01',
    })
    .withRecommendation(2, { title: 'Former', useCaseIds: [] });

const missionOf = (builder: ReturnType<typeof aRoadmap>): MissionDoc => {
  const doc = builder.build();
  return {
    ...doc,
    lastRecommendationNumber: 2,
    framing: { ...doc.framing, restitutionOn: '2026-12-04' },
  };
};

const toPlace = (doc: MissionDoc) => dutiesToPlace(doc, assessUseCases(doc, RULES), RULES);
const drifts = (doc: MissionDoc) => dutyDrifts(doc, assessUseCases(doc, RULES), RULES);
const CSE = 'cse-consultation';
const council = (doc: MissionDoc) => toPlace(doc).filter(({ duty }) => duty.id === CSE);

function placed(doc: MissionDoc): MissionDoc {
  let ids = 0;
  const commands = placeDuties(doc, council(doc), RULES, () => {
    ids += 1;
    return `rec-duty-${ids}`;
  });
  const change = applyCommand(doc, { type: 'batch', label: 'Placer', commands });
  if (!change.ok) throw new Error(change.error.kind);
  return change.value.doc;
}

const withCase = (doc: MissionDoc, id: string, changes: Partial<UseCase>): MissionDoc => ({
  ...doc,
  useCases: doc.useCases.map((it) => (it.id === id ? { ...it, ...changes } : it)),
});

describe('the duties to place', () => {
  it('groups the works council over the cases, ahead of the earliest pilot', () => {
    expect(council(missionOf(aRoadmap()))).toMatchObject([
      { useCaseIds: ['uc-1', 'uc-2'], startsOn: '2027-01-18', dueOn: '2027-02-26' },
    ]);
  });

  it('keeps apart what each case has to do for itself', () => {
    const answers = answering({
      workers: ['users'],
      'personal-data': 'yes',
      'aipd-list': ['hr-profiling'],
    });
    const doc = missionOf(aRoadmap({ complianceAnswers: answers }, { complianceAnswers: answers }));
    const analyses = toPlace(doc).filter(({ duty }) => duty.id === 'dpia');
    expect(analyses.map(({ useCaseIds }) => useCaseIds)).toEqual([['uc-1'], ['uc-2']]);
  });

  it('leaves undated what no dated pilot waits for', () => {
    expect(council(missionOf(aRoadmap({ pilotOn: null }, { pilotOn: null })))).toMatchObject([
      { startsOn: null, dueOn: null },
    ]);
  });

  it('asks nothing of a case that is not retained, nor as long as the answers are not known', () => {
    expect(toPlace(missionOf(aRoadmap({ status: 'candidate' }, { status: 'idea' })))).toEqual([]);
    expect(council(missionOf(aRoadmap({ complianceAnswers: {} }, { complianceAnswers: {} })))).toEqual([]);
  });

  it('offers obligations before the pilot alone, the earliest first', () => {
    const duties = toPlace(missionOf(aRoadmap()));
    expect(duties.length).toBeGreaterThan(0);
    expect(duties.filter(({ duty }) => !duty.beforePilot || duty.nature !== 'obligation')).toEqual([]);
    const starts = duties.map(({ startsOn }) => startsOn ?? '9999');
    expect(starts).toEqual(starts.toSorted());
  });
});

describe('placing duties', () => {
  it('writes them ahead of the pilot, numbered, with article, documents and who carries them', () => {
    const doc = placed(missionOf(aRoadmap()));
    const added = doc.recommendations.at(-1);
    expect(added).toMatchObject({
      number: 3,
      title: 'Consultation du CSE à mener avant le pilote',
      dueOn: '2027-02-26',
      horizonMonths: 3,
      ownerName: 'Responsable RH',
      useCaseIds: ['uc-1', 'uc-2'],
      duty: { useCaseId: 'uc-1', dutyId: CSE },
    });
    expect(added?.description).toMatch(/art\. L\.\s2312-8/);
    expect(added?.target).toContain('Avis du CSE');
    expect(doc.lastRecommendationNumber).toBe(3);
  });

  it('makes them prerequisites of the recommendations of their cases, and of those alone', () => {
    const doc = placed(missionOf(aRoadmap()));
    expect(doc.recommendations.map(({ dependsOnIds }) => dependsOnIds)).toEqual([['rec-duty-1'], [], []]);
    const schedule = scheduleRoadmap(doc.recommendations, '2026-12-04');
    expect(schedule.ok && schedule.value.conflicts).toEqual([]);
  });

  it('offers no longer what is placed, and again what was removed', () => {
    const doc = placed(missionOf(aRoadmap()));
    expect(council(doc)).toEqual([]);
    const removed = applyCommand(doc, {
      type: 'removeItem',
      collection: 'recommendations',
      id: 'rec-duty-1',
    });
    expect(removed.ok && council(removed.value.doc)).toHaveLength(1);
  });

  it('gives a title that says the case when it is for one alone', () => {
    const answers = answering({
      workers: ['users'],
      'personal-data': 'yes',
      'aipd-list': ['hr-profiling'],
    });
    const doc = missionOf(aRoadmap({ complianceAnswers: answers }));
    const [analysis] = toPlace(doc).filter(({ duty }) => duty.id === 'dpia');
    if (!analysis) throw new Error('No impact analysis is asked for');
    const [add] = placeDuties(doc, [analysis], RULES, () => 'rec-aipd');
    expect(add).toMatchObject({ item: { title: expect.stringContaining('(Contrôle visuel)') } });
  });
});

describe('a duty that was placed', () => {
  const doc = placed(missionOf(aRoadmap()));

  it('drifts nowhere as long as nothing changes', () => {
    expect(drifts(doc)).toEqual([]);
  });

  it('is late when the pilot comes forward, and goes before it again when asked', () => {
    const sooner = withCase(doc, 'uc-2', { pilotOn: '2027-02-01' });
    const [drift] = drifts(sooner);
    expect(drift).toMatchObject({ kind: 'late', dueOn: '2027-01-29' });
    expect(sooner.recommendations.at(-1)?.dueOn).toBe('2027-02-26');
    if (!drift) return;
    const [command] = resetDuty(sooner, drift);
    const change = command && applyCommand(sooner, command);
    expect(change?.ok && change.value.doc.recommendations.at(-1)?.dueOn).toBe('2027-01-29');
    expect(change?.ok && drifts(change.value.doc)).toEqual([]);
  });

  it('is said to be early when every pilot goes back', () => {
    const later = withCase(withCase(doc, 'uc-1', { pilotOn: '2027-09-01' }), 'uc-2', {
      pilotOn: '2027-10-01',
    });
    expect(drifts(later)).toMatchObject([{ kind: 'early', dueOn: '2027-08-31' }]);
  });

  it('is to be dated when the pilot gets its date', () => {
    const undated = placed(missionOf(aRoadmap({ pilotOn: null }, { pilotOn: null })));
    expect(drifts(undated)).toEqual([]);
    expect(drifts(withCase(undated, 'uc-1', { pilotOn: '2027-03-01' }))).toMatchObject([
      { kind: 'undated', dueOn: '2027-02-26' },
    ]);
  });

  it('is said no longer asked for when the answers change, and not when they are taken back', () => {
    const none = { complianceAnswers: answering({}) };
    const unknown = { complianceAnswers: answering({ workers: null }) };
    expect(drifts(withCase(withCase(doc, 'uc-1', none), 'uc-2', none))).toMatchObject([
      { kind: 'not-asked' },
    ]);
    expect(drifts(withCase(withCase(doc, 'uc-1', unknown), 'uc-2', unknown))).toEqual([]);
  });
});
