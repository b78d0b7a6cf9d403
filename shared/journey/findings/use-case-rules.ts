import { formatCount } from '#shared/domain/french.ts';
import { casesInCircles } from '#shared/ideation/dependencies.ts';
import { type FindingRule, itemsFinding, quoted } from './context.ts';

const PLACE = { screen: 'use-cases', collection: 'useCases' } as const;

/** Sheets of use cases: the proof of the gain, and what comes before what. */
export const useCaseRules: readonly FindingRule[] = [
  ({ doc }) =>
    itemsFinding(
      doc.useCases.filter(
        ({ status, kpi: { baseline, baselineBasis } }) =>
          status === 'retained' &&
          baseline !== null &&
          baselineBasis !== 'measured' &&
          baselineBasis !== 'declared',
      ),
      {
        ...PLACE,
        id: 'use-cases.baseline-basis',
        severity: 'to-check',
        one: ({ title }) => `Cas ${quoted(title)} : valeur de départ ni mesurée ni déclarée`,
        many: (count) =>
          `${formatCount(count, 'cas retenu', 'cas retenus')} : valeur de départ ni mesurée ni déclarée`,
      },
    ),
  ({ doc }) => {
    const rejected = new Set(doc.useCases.filter(({ status }) => status === 'rejected').map(({ id }) => id));
    return itemsFinding(
      doc.useCases.filter(
        ({ status, dependsOnIds }) => status !== 'rejected' && dependsOnIds.some((id) => rejected.has(id)),
      ),
      {
        ...PLACE,
        id: 'use-cases.rejected-dependency',
        severity: 'to-check',
        one: ({ title }) => `Cas ${quoted(title)} : dépend d’un cas écarté`,
        many: (count) => `${formatCount(count, 'cas', 'cas')} qui dépendent d’un cas écarté`,
      },
    );
  },
  ({ doc }) =>
    itemsFinding(casesInCircles(doc.useCases.filter(({ status }) => status !== 'rejected')), {
      ...PLACE,
      id: 'use-cases.circle',
      severity: 'to-check',
      one: ({ title }) => `Cas ${quoted(title)} : dépend de lui-même`,
      many: (count) => `${formatCount(count, 'cas', 'cas')} qui dépendent les uns des autres en boucle`,
    }),
];
