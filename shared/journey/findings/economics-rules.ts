import { formatCount } from '#shared/domain/french.ts';
import { describeEconomicFinding } from '#shared/scoring/decision/describe-errors.ts';
import { economicFindings } from '#shared/scoring/use-case-economics.ts';
import { type FindingRule, finding, quoted } from './context.ts';

/** What keeps the economics of the retained cases from being computed: one finding a case, with the first thing to mend. */
export const economicsRules: readonly FindingRule[] = [
  ({ doc }) =>
    doc.useCases
      .filter(({ status }) => status === 'retained')
      .flatMap((useCase) => {
        const found = economicFindings(useCase, doc.rateProfiles);
        // A contradiction is worth more attention than what is still to be typed.
        const contradiction = found.find(({ kind }) => kind !== 'missing');
        const first = contradiction ?? found[0];
        if (!first) return [];
        const count = found.length === 1 ? '' : `${formatCount(found.length, 'point')} à revoir, dont `;
        return [
          finding(
            `use-cases.economics.${useCase.id}`,
            contradiction ? 'to-check' : 'missing',
            'use-cases',
            `Chiffrage du cas ${quoted(useCase.title)} : ${count}« ${describeEconomicFinding(first).replace(/\.$/, '')} »`,
            { kind: 'item', screen: 'use-cases', collection: 'useCases', id: useCase.id },
          ),
        ];
      }),
];
