import fc from 'fast-check';
import { blankAiUsage, blankApplication, blankDataFlow, blankProcess } from '#shared/domain/blank.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { aMission, type MissionBuilder } from './mission-builder.ts';
import { aPack } from './pack-builder.ts';

/* Missions of every size: none, one or many of each kind, with names of either gender, vowels first or not. */

const NAMES = [
  'Achats',
  'Contrôle visuel',
  'Usinage',
  'Lecture des commandes',
  'Élingues',
  'Alerte',
  'Le four',
  'Les outillages',
  'Heures perdues',
] as const;
const FUNCTIONS = ['production', 'purchasing', 'sales', 'information-systems', 'quality', 'other'] as const;

const name = fc.constantFrom(...NAMES);
const businessFunction = fc.constantFrom(...FUNCTIONS);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const amount = maybe(fc.integer({ min: 0, max: 400_000 }));
const level = fc.integer({ min: 0, max: 4 });
const date = fc.constantFrom('2026-11-30', '2027-01-08', '2027-03-31', '2028-02-01');
const few = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 6 });
const triState = fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const);

const irritant = fc.record({
  title: name,
  businessFunction,
  severity: maybe(fc.integer({ min: 1, max: 5 })),
  basis: maybe(fc.constantFrom('measured' as const, 'declared' as const, 'estimated' as const)),
  occurrencesPerYear: maybe(fc.integer({ min: 0, max: 5000 })),
  minutesPerOccurrence: maybe(fc.integer({ min: 0, max: 90 })),
  peopleInvolved: maybe(fc.integer({ min: 0, max: 3 })),
  hourlyRate: maybe(fc.integer({ min: 20, max: 60 })),
  errorCostPerYear: amount,
  processIndex: fc.nat(3),
});

const application = fc.record({
  name,
  hosting: fc.constantFrom('on-premise' as const, 'saas' as const, 'workstation' as const),
  hasApi: triState,
  annualCost: amount,
  criticality: maybe(fc.integer({ min: 1, max: 5 })),
});

const source = fc.record({
  name,
  levels: fc.array(maybe(level), { minLength: 6, maxLength: 6 }),
  hasPersonalData: triState,
});

const flow = fc.record({
  mode: fc.constantFrom('manual' as const, 'file' as const, 'interface' as const),
  to: fc.nat(3),
});

const usage = fc.record({
  tool: name,
  origin: fc.constantFrom('declared' as const, 'found' as const),
  rule: fc.constantFrom('', 'Charte signée'),
  dataExposed: fc.constantFrom('', 'Plans'),
});

const useCase = fc.record({
  title: name,
  status: fc.constantFrom('idea' as const, 'candidate' as const, 'retained' as const, 'rejected' as const),
  nature: fc.constantFrom('ai' as const, 'rule' as const, 'undecided' as const),
  irritantIndexes: few(fc.nat(5)),
  sourceIndexes: few(fc.nat(5)),
  dependsOn: maybe(fc.nat(5)),
  gain: amount,
  cost: amount,
  ownerName: fc.constantFrom('', 'Anne Roy'),
  scores: fc.array(maybe(level), { minLength: 4, maxLength: 4 }),
});

const recommendation = fc.record({
  title: name,
  horizonMonths: maybe(fc.constantFrom(3 as const, 6 as const, 12 as const, 24 as const)),
  ownerName: fc.constantFrom('', 'Anne Roy', 'Ugo Han', 'Inès Ott'),
  cost: amount,
  startsOn: maybe(date),
  dueOn: maybe(date),
  decisionOn: maybe(date),
  waitsFor: maybe(fc.nat(5)),
});

const answer = fc.option(
  fc.oneof(level, fc.constantFrom('unknown' as const, 'refused' as const, 'not-applicable' as const)),
  { nil: null },
);

export const anyMission: fc.Arbitrary<MissionDoc> = fc
  .record({
    headcount: maybe(fc.integer({ min: 1, max: 300 })),
    processes: few(name),
    irritants: few(irritant),
    applications: few(application),
    sources: few(source),
    flows: few(flow),
    usages: few(usage),
    useCases: few(useCase),
    recommendations: few(recommendation),
    answers: fc.array(answer, { minLength: 12, maxLength: 12 }),
    documents: few(fc.constantFrom('to-request' as const, 'requested' as const, 'received' as const)),
  })
  .map((parts) => {
    const { criteria, questions } = aPack();
    let built: MissionBuilder = aMission().withCompany({ headcount: parts.headcount });
    built = built.with({
      processes: parts.processes.map((it, index) => ({ ...blankProcess(`p${index}`), name: it })),
      applications: parts.applications.map((it, index) => ({ ...blankApplication(`app${index}`), ...it })),
      aiUsages: parts.usages.map((it, index) => ({ ...blankAiUsage(`ai${index}`), ...it })),
      dataFlows: parts.flows.map(({ mode, to }, index) => ({
        ...blankDataFlow(`f${index}`),
        mode,
        toId: to < parts.applications.length ? `app${to}` : null,
      })),
      documentRequests: parts.documents.map((status, index) => ({
        id: `doc${index}`,
        label: 'Organigramme',
        ownerName: '',
        status,
        dueOn: '2026-11-20',
        note: '',
      })),
    });
    parts.irritants.forEach(({ processIndex, ...it }, index) => {
      const processId = processIndex < parts.processes.length ? `p${processIndex}` : null;
      built = built.withIrritant(`irr${index}`, { ...it, processId });
    });
    parts.sources.forEach(({ levels: [a, b, c, d, e, f], ...it }, index) => {
      const quality = {
        completeness: a ?? null,
        accuracy: b ?? null,
        timeliness: c ?? null,
        consistency: d ?? null,
        uniqueness: e ?? null,
        accessibility: f ?? null,
      };
      built = built.withDataSource(`src${index}`, { ...it, quality });
    });
    parts.useCases.forEach((it, index) => {
      const { irritantIndexes, sourceIndexes, dependsOn, gain, cost, scores, ...fields } = it;
      const blank = { min: null, probable: null, max: null };
      built = built.withUseCase(
        `case${index}`,
        {
          ...fields,
          irritantIds: [...new Set(irritantIndexes)]
            .filter((place) => place < parts.irritants.length)
            .map((place) => `irr${place}`),
          dataSourceIds: [...new Set(sourceIndexes)]
            .filter((place) => place < parts.sources.length)
            .map((place) => `src${place}`),
          dependsOnIds: dependsOn !== null && dependsOn < index ? [`case${dependsOn}`] : [],
        },
        Object.fromEntries(
          criteria.flatMap(({ id }, place) => {
            const value = scores[place % scores.length] ?? null;
            return value === null ? [] : [[id, value]];
          }),
        ),
      );
      built = built.with({
        useCases: built.build().useCases.map((useCaseNow) =>
          useCaseNow.id === `case${index}`
            ? {
                ...useCaseNow,
                economics: {
                  ...useCaseNow.economics,
                  gainBasis: 'amount' as const,
                  otherYearlyGain: { ...blank, probable: gain },
                  oneOffCost: { ...blank, probable: cost },
                  yearlyCost: { ...blank, probable: 1000 },
                  monthsToProduction: { ...blank, probable: 6 },
                },
              }
            : useCaseNow,
        ),
      });
    });
    parts.recommendations.forEach(({ waitsFor, ...it }, index) => {
      built = built.withRecommendation(index + 1, {
        ...it,
        dependsOnIds: waitsFor !== null && waitsFor < index ? [`rec-${waitsFor + 1}`] : [],
      });
    });
    parts.answers.forEach((it, index) => {
      const question = questions[index];
      if (!question || it === null) return;
      built =
        typeof it === 'number' ? built.withAnswer(question.id, it) : built.withoutAnswer(question.id, it);
    });
    return built.build();
  });
