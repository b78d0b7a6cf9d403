import type { DocumentVersion } from './document-version.ts';

type Item = Readonly<Record<string, unknown>>;
type DocumentV2 = {
  readonly deliverables: Item;
  readonly useCases: readonly (Item & {
    readonly economics: Readonly<
      Record<'yearlyGain' | 'oneOffCost' | 'yearlyCost' | 'monthsToProduction', unknown>
    >;
    readonly kpi: Item;
  })[];
  readonly scores: Readonly<Record<string, Readonly<Record<string, Item>>>>;
  readonly recommendations: readonly Item[];
};

const NOT_KNOWN = { min: null, probable: null, max: null };

/**
 * Use cases costed by the time they save, checked against the law and voted on; weights by pairs; scores of several
 * people; duties and dependencies in the roadmap. A yearly gain typed before is a gain typed as an amount.
 */
export const v3: DocumentVersion = {
  version: 3,
  fromPrevious: (previous) => {
    const doc = previous as DocumentV2;
    return {
      ...doc,
      schemaVersion: 3,
      prioritisation: {
        weighting: 'direct',
        comparisons: [],
        horizonYears: 3,
        discountRate: 0.05,
        budget: null,
        capacityDays: null,
        seed: 2026,
      },
      compliance: { companyAnswers: {} },
      deliverables: { ...doc.deliverables, pseudonymisePeople: false },
      rateProfiles: [],
      useCases: doc.useCases.map(({ economics: { yearlyGain, ...costs }, kpi, ...useCase }) => ({
        ...useCase,
        modelId: null,
        sourcing: null,
        plainAlternative: '',
        complianceAnswers: {},
        votes: [],
        effortDays: null,
        pilotOn: null,
        kpi: { ...kpi, baselineBasis: null },
        economics: {
          ...costs,
          gainBasis: 'amount',
          volumePerYear: NOT_KNOWN,
          volumeUnit: '',
          minutesSaved: NOT_KNOWN,
          reviewMinutes: NOT_KNOWN,
          adoption: NOT_KNOWN,
          profileId: null,
          hourlyRate: NOT_KNOWN,
          otherYearlyGain: yearlyGain,
        },
      })),
      scores: Object.fromEntries(
        Object.entries(doc.scores).map(([useCaseId, row]) => [
          useCaseId,
          Object.fromEntries(
            Object.entries(row).map(([criterionId, score]) => [
              criterionId,
              { ...score, given: [], retained: null },
            ]),
          ),
        ]),
      ),
      recommendations: doc.recommendations.map((recommendation) => ({
        ...recommendation,
        dependsOnIds: [],
        duty: null,
      })),
    };
  },
};
