import { type Answer, EMPTY_ANSWER } from '#shared/domain/answer.ts';
import {
  blankDataSource,
  blankInterview,
  blankIrritant,
  blankPerson,
  blankRecommendation,
  blankUseCase,
} from '#shared/domain/blank.ts';
import type { Company } from '#shared/domain/company.ts';
import {
  DEFAULT_DELIVERABLE_OPTIONS,
  type DeliverableOptions,
  type Deliverables,
} from '#shared/domain/deliverable.ts';
import type { Interview, Person } from '#shared/domain/interview.ts';
import type { DataSource, Irritant } from '#shared/domain/landscape.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { newMission } from '#shared/domain/new-mission.ts';
import { richTextOf } from '#shared/domain/rich-text.ts';
import { EMPTY_SCORE, type Recommendation, type UseCase } from '#shared/domain/use-case.ts';
import { aPack } from './pack-builder.ts';

type Part<T> = Partial<Omit<T, 'id'>>;

/** A mission built step by step; each step gives a new builder, so that a base can be shared. */
export type MissionBuilder = {
  with(change: Partial<MissionDoc>): MissionBuilder;
  withCompany(company: Partial<Company>): MissionBuilder;
  withDeliverables(deliverables: Partial<Deliverables>): MissionBuilder;
  withWords(sectionId: string, words: string): MissionBuilder;
  withOptions(deliverableId: string, options: Partial<DeliverableOptions>): MissionBuilder;
  withAnswer(questionId: string, level: number, answer?: Partial<Answer>): MissionBuilder;
  withoutAnswer(questionId: string, kind: 'unknown' | 'not-applicable' | 'refused'): MissionBuilder;
  withHeard(
    questionId: string,
    ...levels: readonly (readonly [personId: string, level: number])[]
  ): MissionBuilder;
  withPerson(id: string, person: Part<Person>): MissionBuilder;
  withInterview(id: string, interview: Part<Interview>): MissionBuilder;
  withIrritant(id: string, irritant: Part<Irritant>): MissionBuilder;
  withDataSource(id: string, source: Part<DataSource>): MissionBuilder;
  withUseCase(id: string, useCase: Part<UseCase>, levels?: Readonly<Record<string, number>>): MissionBuilder;
  withRecommendation(number: number, recommendation: Part<Recommendation>): MissionBuilder;
  build(): MissionDoc;
};

/** A mission just opened, pinned to the small pack of pack-builder.ts. */
export function aMission(): MissionBuilder {
  const pack = aPack();
  return builder(
    newMission({
      id: 'mission-essai',
      createdAt: '2026-11-01T08:00:00.000Z',
      pack: { id: pack.id, version: pack.version },
      reference: '2026-001',
      companyName: 'Ateliers Dupré',
      expert: { name: 'Claire Delmas', firm: 'Delmas Conseil', email: '', phone: '', agreementNumber: '' },
      plan: { planId: 'short', startedOn: null, steps: [] },
      terms: {
        vintageId: '',
        days: null,
        maxMonths: null,
        priceExclTax: null,
        aidRate: null,
        remainingCost: null,
        checkedOn: null,
        isConfirmed: true,
        note: '',
      },
      criteria: pack.criteria,
    }),
  );
}

function builder(doc: MissionDoc): MissionBuilder {
  const next = (change: Partial<MissionDoc>) => builder({ ...doc, ...change });
  const answered = (questionId: string, change: Partial<Answer>) =>
    next({
      answers: { ...doc.answers, [questionId]: { ...(doc.answers[questionId] ?? EMPTY_ANSWER), ...change } },
    });
  return {
    with: next,
    withCompany: (company) => next({ company: { ...doc.company, ...company } }),
    withDeliverables: (deliverables) => next({ deliverables: { ...doc.deliverables, ...deliverables } }),
    withWords: (sectionId, words) =>
      next({ sectionTexts: { ...doc.sectionTexts, [sectionId]: richTextOf(words) } }),
    withOptions: (deliverableId, options) =>
      next({
        deliverables: {
          ...doc.deliverables,
          options: {
            ...doc.deliverables.options,
            [deliverableId]: {
              ...DEFAULT_DELIVERABLE_OPTIONS,
              ...doc.deliverables.options[deliverableId],
              ...options,
            },
          },
        },
      }),
    withAnswer: (questionId, level, answer = {}) =>
      answered(questionId, { value: { kind: 'level', level }, ...answer }),
    withoutAnswer: (questionId, kind) => answered(questionId, { value: { kind } }),
    withHeard: (questionId, ...levels) =>
      answered(questionId, {
        heard: levels.map(([personId, level], index) => ({
          id: `heard-${questionId}-${index}`,
          personId,
          interviewId: null,
          value: { kind: 'level', level },
          comment: '',
        })),
      }),
    withPerson: (id, person) => next({ people: [...doc.people, { ...blankPerson(id), ...person }] }),
    withInterview: (id, interview) =>
      next({ interviews: [...doc.interviews, { ...blankInterview(id), ...interview }] }),
    withIrritant: (id, irritant) =>
      next({ irritants: [...doc.irritants, { ...blankIrritant(id), ...irritant }] }),
    withDataSource: (id, source) =>
      next({ dataSources: [...doc.dataSources, { ...blankDataSource(id), ...source }] }),
    withUseCase: (id, useCase, levels = {}) =>
      next({
        useCases: [...doc.useCases, { ...blankUseCase(id), ...useCase }],
        scores: {
          ...doc.scores,
          [id]: Object.fromEntries(
            Object.entries(levels).map(([criterion, level]) => [criterion, { ...EMPTY_SCORE, level }]),
          ),
        },
      }),
    withRecommendation: (number, recommendation) =>
      next({
        recommendations: [
          ...doc.recommendations,
          { ...blankRecommendation(`rec-${number}`, number), ...recommendation },
        ],
      }),
    build: () => doc,
  };
}
