import { describe, expect, it } from 'vitest';
import packManifest from '#resources/content/diag-data-ia/1.0.0/pack.json';
import programme from '#resources/programme/programme.json';
import complete from '#resources/samples/mission-complete.json';
import midCourse from '#resources/samples/mission-en-cours.json';
import opened from '#resources/samples/mission-ouverte.json';
import { loadCompliance } from '#scripts/lib/load-content.ts';
import { type ContentPack, PackManifestSchema, QuestionFileSchema } from '#shared/content/pack.ts';
import { COLLECTION_SCHEMAS, type MissionDoc, MissionDocSchema } from '#shared/domain/mission.ts';
import { plainTextOf } from '#shared/domain/rich-text.ts';
import { scheduleRoadmap } from '#shared/roadmap/schedule.ts';
import { findContradictions } from '#shared/scoring/contradictions.ts';
import { irritantCosts } from '#shared/scoring/irritants.ts';
import { scoreMaturity } from '#shared/scoring/maturity.ts';
import { rankUseCases } from '#shared/scoring/ranking.ts';

const questionFiles = import.meta.glob<unknown>(
  '../../resources/content/diag-data-ia/1.0.0/questions/*.json',
  {
    eager: true,
    import: 'default',
  },
);
const pack: ContentPack = {
  ...PackManifestSchema.parse(packManifest),
  questions: Object.values(questionFiles).flatMap((file) => QuestionFileSchema.parse(file)),
};

const samples = [
  { name: 'mission ouverte', raw: opened as unknown },
  { name: 'mission en cours', raw: midCourse as unknown },
  { name: 'mission complète', raw: complete as unknown },
].map(({ name, raw }) => ({ name, raw, doc: MissionDocSchema.parse(raw) }));

const [openedDoc, midDoc, completeDoc] = samples.map(({ doc }) => doc) as [
  MissionDoc,
  MissionDoc,
  MissionDoc,
];

const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

/** Every reference of the document, with what it should find. */
function brokenReferences(doc: MissionDoc): readonly string[] {
  const people = new Set(idsOf(doc.people));
  const interviews = new Set(idsOf(doc.interviews));
  const processes = new Set(idsOf(doc.processes));
  const irritants = new Set(idsOf(doc.irritants));
  const applications = new Set(idsOf(doc.applications));
  const sources = new Set(idsOf(doc.dataSources));
  const useCases = new Set(idsOf(doc.useCases));
  const criteria = new Set(idsOf(doc.criteria));
  const steps = new Set(idsOf(pack.steps));
  const axes = new Set(idsOf(pack.axes));
  const questions = new Set(idsOf(pack.questions));
  const nodes = new Set([...applications, ...sources]);
  const miss = (from: string, targets: readonly (string | null)[], known: ReadonlySet<string>) =>
    targets.flatMap((target) => (target === null || known.has(target) ? [] : [`${from} → ${target}`]));

  return [
    ...doc.plan.steps.flatMap(({ stepId }) => miss('plan', [stepId], steps)),
    ...doc.timeEntries.flatMap(({ id, stepId }) => miss(id, [stepId], steps)),
    ...doc.interviews.flatMap(({ id, personIds, quotes }) => [
      ...miss(id, personIds, people),
      ...miss(
        id,
        quotes.map(({ personId }) => personId),
        new Set(personIds),
      ),
    ]),
    ...doc.irritants.flatMap(({ id, processId, interviewIds }) => [
      ...miss(id, [processId], processes),
      ...miss(id, interviewIds, interviews),
    ]),
    ...doc.dataSources.flatMap(({ id, applicationId }) => miss(id, [applicationId], applications)),
    ...doc.dataFlows.flatMap(({ id, fromId, toId }) => miss(id, [fromId, toId], nodes)),
    ...Object.entries(doc.answers).flatMap(([id, { interviewIds, heard }]) => [
      ...miss('réponse', [id], questions),
      ...miss(id, interviewIds, interviews),
      ...heard.flatMap((voice) => [
        ...miss(id, [voice.personId], people),
        ...miss(id, [voice.interviewId], interviews),
      ]),
    ]),
    ...doc.useCases.flatMap(({ id, irritantIds, dataSourceIds, interviewIds, dependsOnIds }) => [
      ...miss(id, irritantIds, irritants),
      ...miss(id, dataSourceIds, sources),
      ...miss(id, interviewIds, interviews),
      ...miss(id, dependsOnIds, useCases),
    ]),
    ...Object.entries(doc.scores).flatMap(([useCaseId, row]) => [
      ...miss('note', [useCaseId], useCases),
      ...miss(useCaseId, Object.keys(row), criteria),
    ]),
    ...doc.recommendations.flatMap(({ id, axisId, useCaseIds, dependsOnIds, duty }) => [
      ...miss(id, [axisId], axes),
      ...miss(id, useCaseIds, useCases),
      ...miss(id, dependsOnIds, new Set(idsOf(doc.recommendations))),
      ...(duty === null
        ? []
        : [
            ...miss(id, [duty.useCaseId], useCases),
            ...miss(id, [duty.dutyId], new Set(idsOf(loadCompliance().duties))),
          ]),
    ]),
  ];
}

/** Every text of the document, with its path. */
function textsOf(value: unknown, path = ''): readonly { readonly path: string; readonly text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, child]) => textsOf(child, `${path}/${key}`));
}

function isSiren(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return /^\d{9}$/.test(digits) && sum % 10 === 0;
}

describe.each(samples)('$name', ({ raw, doc }) => {
  it('parses unchanged', () => {
    expect(doc).toEqual(raw);
  });

  it('refers only to things that exist', () => {
    expect(brokenReferences(doc)).toEqual([]);
  });

  it('gives each item an id of its own', () => {
    const names = Object.keys(COLLECTION_SCHEMAS) as (keyof typeof COLLECTION_SCHEMAS)[];
    const ids = [
      ...names.flatMap((name) => idsOf(doc[name])),
      ...doc.interviews.flatMap(({ quotes }) => idsOf(quotes)),
      ...Object.values(doc.answers).flatMap(({ heard }) => idsOf(heard)),
    ];
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('runs under a plan of the pack and terms of a known vintage', () => {
    const template = pack.plans.find(({ id }) => id === doc.plan.planId);
    expect(doc.plan.steps.map(({ stepId, days }) => ({ stepId, days }))).toEqual(template?.steps);
    expect(programme.vintages.map(({ id }) => id)).toContain(doc.terms.vintageId);
    expect(doc.terms.days).toBe(template?.totalDays);
    const { priceExclTax, aidRate, remainingCost } = doc.terms;
    expect((priceExclTax ?? 0) * (1 - (aidRate ?? 0))).toBe(remainingCost);
  });

  it('keeps the criteria of the pack and a valid company number', () => {
    expect(doc.criteria).toEqual(pack.criteria);
    expect(isSiren(doc.company.siren)).toBe(true);
    expect(pack.sectors.map(({ id }) => id)).toContain(doc.company.sectorId);
  });

  it('is set in French typography', () => {
    const faults = textsOf(doc).filter(
      ({ text }) =>
        /[ \u00a0][;:!?»]/.test(text) ||
        /«(?!\u202f)/.test(text) ||
        /[^\u202f]»/.test(text) ||
        /\p{L}'\p{L}/u.test(text) ||
        /\.\.\.|[ \u00a0\u202f]{2}/.test(text),
    );
    expect(faults).toEqual([]);
  });

  it('dates its work inside the mission, in order', () => {
    const { kickoffOn, restitutionOn } = doc.framing;
    const last = restitutionOn ?? '9999-12-31';
    const worked = [...doc.timeEntries, ...doc.interviews].map(({ date }) => date ?? '');
    expect(worked.filter((date) => date < (kickoffOn ?? '') || date > last)).toEqual([]);
    const starts = doc.plan.steps.flatMap(({ startsOn }) => startsOn ?? []);
    expect(starts).toEqual(starts.toSorted());
    const weekend = worked.filter((date) => [0, 6].includes(new Date(date).getUTCDay()));
    expect(weekend).toEqual([]);
    expect(doc.createdAt.slice(0, 10) <= (kickoffOn ?? '')).toBe(true);
  });
});

describe('mission ouverte', () => {
  it('is just opened: framed, one interview planned, nothing assessed', () => {
    expect(openedDoc.interviews.map(({ status }) => status)).toEqual(['planned']);
    expect(openedDoc.documentRequests.length).toBeGreaterThanOrEqual(3);
    expect(openedDoc.answers).toEqual({});
    expect(openedDoc.timeEntries).toEqual([]);
  });
});

describe('mission en cours', () => {
  const maturity = scoreMaturity(midDoc, pack);

  it('has one axis under 30 % of coverage and one between 30 and 60 %', () => {
    const coverages = maturity.axes.map(({ coverage }) => coverage);
    expect(coverages.filter((coverage) => coverage < 0.3)).toHaveLength(1);
    expect(coverages.filter((coverage) => coverage >= 0.3 && coverage < 0.6)).toHaveLength(1);
  });

  it('holds contradictions of two levels or more between management and field, some unsettled', () => {
    const found = findContradictions(midDoc, pack);
    const betweenGroups = found.filter(({ voices }) => {
      const groups = voices.map(({ group }) => group);
      return groups.includes('management') && groups.includes('field');
    });
    expect(betweenGroups.length).toBeGreaterThanOrEqual(4);
    expect(found.some(({ state }) => state === 'open')).toBe(true);
  });

  it('holds every reason why an answer has no level', () => {
    const kinds = new Set(Object.values(midDoc.answers).map(({ value }) => value?.kind ?? 'unanswered'));
    expect(kinds).toEqual(new Set(['level', 'unknown', 'not-applicable', 'refused', 'unanswered']));
  });

  it('has six interviews, nine irritants some only declared, twelve applications and sources, nine ideas', () => {
    expect(midDoc.interviews).toHaveLength(6);
    expect(midDoc.irritants).toHaveLength(9);
    expect(midDoc.irritants.filter(({ basis }) => basis === 'declared').length).toBeGreaterThanOrEqual(2);
    const landscape = [...midDoc.applications, ...midDoc.dataSources];
    expect(landscape).toHaveLength(12);
    expect(landscape.filter(({ ownerName }) => ownerName === '').length).toBeGreaterThanOrEqual(3);
    expect(midDoc.useCases).toHaveLength(9);
  });
});

describe('mission complète', () => {
  const retained = completeDoc.useCases.filter(({ status }) => status === 'retained');
  const ranked = completeDoc.useCases.filter(({ status }) => status === 'retained' || status === 'candidate');
  const text = textsOf(completeDoc.sectionTexts)
    .map((entry) => entry.text)
    .join('\n');
  const words = (value: string) => value.split(/\s+/).length;
  const french = (value: number, digits: number) => value.toFixed(digits).replace('.', ',');

  it('answers the 72 questions, nearly all with a comment', () => {
    const answers = pack.questions.map(({ id }) => completeDoc.answers[id]);
    expect(answers).toHaveLength(72);
    expect(answers.filter((answer) => !answer?.value)).toEqual([]);
    expect(answers.filter((answer) => answer?.comment).length).toBeGreaterThanOrEqual(68);
  });

  it('has the sizes promised', () => {
    expect(completeDoc.interviews).toHaveLength(12);
    expect(completeDoc.irritants).toHaveLength(20);
    expect(completeDoc.applications.length + completeDoc.dataSources.length).toBe(25);
    expect(completeDoc.useCases).toHaveLength(24);
    expect(completeDoc.aiUsages.filter(({ origin }) => origin === 'found')).toHaveLength(2);
    expect(retained).toHaveLength(10);
    expect(completeDoc.people).toHaveLength(18);
    expect(new Set(completeDoc.interviews.flatMap(({ personIds }) => personIds)).size).toBe(18);
  });

  it('has real notes and at least one quote for each interview', () => {
    const thin = completeDoc.interviews.filter(
      ({ notes, quotes }) => words(plainTextOf(notes)) < 150 || quotes.length === 0,
    );
    expect(idsOf(thin)).toEqual([]);
  });

  it('gives every irritant a whole baseline, mostly measured', () => {
    expect(irritantCosts(completeDoc).filter(({ total, isPartial }) => total === null || isPartial)).toEqual(
      [],
    );
    expect(completeDoc.irritants.filter(({ basis }) => basis === 'measured')).toHaveLength(12);
  });

  it('scores every ranked case on every criterion, with ordered three-point economics', () => {
    for (const { id, economics } of ranked) {
      expect(Object.keys(completeDoc.scores[id] ?? {})).toEqual(idsOf(completeDoc.criteria));
      const { oneOffCost, yearlyCost, monthsToProduction } = economics;
      const gain = economics.gainBasis === 'amount' ? [economics.otherYearlyGain] : [economics.minutesSaved];
      for (const { min, probable, max } of [...gain, oneOffCost, yearlyCost, monthsToProduction]) {
        expect([min, probable, max]).toEqual([min, probable, max].toSorted((a, b) => Number(a) - Number(b)));
        expect([min, probable, max]).not.toContain(null);
      }
    }
  });

  it('ties each retained case to an irritant, a source, an interview, an owner and a recommendation', () => {
    const served = new Set(completeDoc.recommendations.flatMap(({ useCaseIds }) => useCaseIds));
    const loose = retained.filter(
      ({ id, irritantIds, dataSourceIds, interviewIds, ownerName, kpi }) =>
        !served.has(id) ||
        [irritantIds, dataSourceIds, interviewIds, ownerName].some(({ length }) => length === 0) ||
        kpi.baseline === null ||
        kpi.target === null,
    );
    expect(idsOf(loose)).toEqual([]);
  });

  it('says why each case was rejected', () => {
    const silent = completeDoc.useCases.filter(
      ({ status, approachReason }) => status === 'rejected' && words(approachReason) < 8,
    );
    expect(idsOf(silent)).toEqual([]);
  });

  it('numbers its recommendations and dates them after the decision, within two years', () => {
    expect(completeDoc.recommendations.map(({ number }) => number)).toEqual(
      completeDoc.recommendations.map((_, index) => index + 1),
    );
    const wrong = completeDoc.recommendations.filter(
      ({ decisionOn, startsOn, dueOn, ownerName, cost, indicator, baseline, target }) =>
        !(decisionOn && startsOn && dueOn && decisionOn <= startsOn && startsOn < dueOn) ||
        decisionOn < (completeDoc.framing.restitutionOn ?? '') ||
        dueOn > '2028-12-31' ||
        cost === null ||
        [ownerName, indicator, baseline, target].includes(''),
    );
    expect(idsOf(wrong)).toEqual([]);
  });

  it('holds each recommendation inside its horizon, counted from the restitution', () => {
    const limits: Readonly<Record<number, string>> = {
      3: '2027-03-04',
      6: '2027-06-04',
      12: '2027-12-04',
      24: '2028-12-04',
    };
    const late = completeDoc.recommendations.filter(
      ({ horizonMonths, dueOn }) => (dueOn ?? '') > (limits[horizonMonths ?? 0] ?? ''),
    );
    expect(idsOf(late)).toEqual([]);
  });

  it('lets no pilot start before the works council has given its opinion', () => {
    const council = completeDoc.recommendations.find(({ title }) => title.includes('CSE'));
    const early = completeDoc.recommendations.filter(
      ({ useCaseIds, horizonMonths, startsOn }) =>
        useCaseIds.length > 0 && horizonMonths !== 3 && (startsOn ?? '') <= (council?.dueOn ?? ''),
    );
    expect(completeDoc.company.headcount).toBeGreaterThanOrEqual(50);
    expect(idsOf(early)).toEqual([]);
  });

  it('lets no recommendation begin before what it waits for, and leaves nothing to replan', () => {
    const schedule = scheduleRoadmap(completeDoc.recommendations, completeDoc.framing.restitutionOn ?? '');
    expect(schedule.ok && schedule.value.conflicts).toEqual([]);
    expect(schedule.ok && schedule.value.items.filter(({ isToReplan }) => isToReplan)).toEqual([]);
    expect(
      completeDoc.recommendations.filter(({ dependsOnIds }) => dependsOnIds.length > 0).length,
    ).toBeGreaterThan(5);
  });

  it('repeats in its prose the figures the data give', () => {
    const total = irritantCosts(completeDoc).reduce((sum, cost) => sum + (cost.total ?? 0), 0);
    const maturity = scoreMaturity(completeDoc, pack);
    const ranking = rankUseCases(completeDoc, pack.scoring).useCases;
    const cost = (until: string) =>
      completeDoc.recommendations
        .filter(({ decisionOn }) => (decisionOn ?? '') <= until)
        .reduce((sum, recommendation) => sum + (recommendation.cost ?? 0), 0);
    const thousands = (value: number) =>
      `${Math.floor(value / 1000)}\u202f${String(value % 1000).padStart(3, '0')}`;
    const flows = completeDoc.dataFlows;
    expect([flows.filter(({ mode }) => mode === 'manual').length, flows.length]).toEqual([8, 13]);
    expect(text).toContain(`${french(total / 1e6, 2)}\u00a0M€`);
    expect(text).toContain(`moyenne est de ${french(maturity.overall.score ?? 0, 1)}`);
    for (const [axisId, label] of [
      ['a1', 'stratégie'],
      ['a8', 'projet'],
      ['a3', 'données'],
      ['a7', 'sécurité'],
      ['a6', 'compétences'],
      ['a5', 'l’IA'],
    ]) {
      const score = maturity.axes.find((axis) => axis.axisId === axisId)?.score ?? 0;
      expect(text).toContain(`${label} (${french(score, 1)})`);
    }
    expect(ranking.slice(0, 4).map(({ useCaseId }) => useCaseId)).toEqual([
      'uc-controle-visuel',
      'uc-devis',
      'uc-four-2',
      'uc-spectro-derive',
    ]);
    for (const { total: score } of ranking.slice(0, 4)) expect(text).toContain(french(score.score ?? 0, 2));
    expect(text).toContain(thousands(cost('2027-01-31')));
    expect(text).toContain(thousands(cost('2028-12-31') - cost('2027-01-31')));
    expect(findContradictions(completeDoc, pack)).toHaveLength(4);
  });

  it('has logged nine of its ten days', () => {
    expect(completeDoc.timeEntries.reduce((sum, { halfDays }) => sum + (halfDays ?? 0), 0)).toBe(18);
  });

  it('writes the texts of the report at length', () => {
    const wordsOf = (sectionId: string) => words(plainTextOf(completeDoc.sectionTexts[sectionId] ?? []));
    expect(wordsOf('executive-summary')).toBeGreaterThanOrEqual(280);
    for (const sectionId of ['method', 'limits', 'operations', 'maturity']) {
      expect(wordsOf(sectionId)).toBeGreaterThanOrEqual(120);
    }
    expect(retained.filter(({ problem, solution }) => words(problem) < 60 || words(solution) < 60)).toEqual(
      [],
    );
  });
});
