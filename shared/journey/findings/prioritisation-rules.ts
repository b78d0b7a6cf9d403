import { formatCount, formatNumber } from '#shared/domain/french.ts';
import { comparedPairs, pairsOf } from '#shared/scoring/comparisons.ts';
import { describePairwiseError } from '#shared/scoring/decision/describe-errors.ts';
import { isRankable } from '#shared/scoring/ranking.ts';
import { leastMargin, topsisDisagreement } from '#shared/scoring/ranking-checks.ts';
import { isUnsettled } from '#shared/scoring/scorers.ts';
import { type FindingRule, finding, quoted } from './context.ts';

/** Share of a weight under which a change displaces the first: the ranking is fragile. */
const FRAGILE_MARGIN = 0.05;

const WEIGHTING = { kind: 'field', screen: 'prioritisation', field: 'prioritisation.weighting' } as const;

/** Scorers who differ, weights that do not hold together, a first place that hangs on little. */
export const prioritisationRules: readonly FindingRule[] = [
  ({ ranking, doc }) => {
    const { weightingError } = ranking;
    if (doc.criteria.length === 0 || weightingError === null) return [];
    return [
      weightingError.kind === 'direct'
        ? finding(
            'prioritisation.weights',
            'blocking',
            'prioritisation',
            'Tous les poids sont nuls : aucun classement possible',
          )
        : finding(
            'prioritisation.pairwise',
            'blocking',
            'prioritisation',
            `Pas de poids, donc pas de classement. ${describePairwiseError(
              weightingError.error,
              doc.criteria.map(({ name }) => name),
            )}`,
            WEIGHTING,
          ),
    ];
  },
  ({ doc, pack }) => {
    const cells = doc.useCases.filter(isRankable).flatMap((useCase) =>
      doc.criteria.flatMap((criterion) => {
        const score = doc.scores[useCase.id]?.[criterion.id];
        return score && isUnsettled(score, pack.scoring.contradictionGap) ? [{ useCase, criterion }] : [];
      }),
    );
    const [first] = cells;
    if (!first) return [];
    const { useCase, criterion } = first;
    return [
      finding(
        'prioritisation.spread',
        'to-check',
        'prioritisation',
        cells.length === 1
          ? `Cas ${quoted(useCase.title)}, ${quoted(criterion.name)} : les notes données s’écartent, à trancher`
          : `${formatCount(cells.length, 'note')} où les avis s’écartent, à trancher`,
        { kind: 'field', screen: 'prioritisation', field: `scores.${useCase.id}.${criterion.id}` },
      ),
    ];
  },
  ({ ranking }) => {
    const ahp = ranking.weighting?.ahp;
    return ahp?.isAcceptable === false
      ? [
          finding(
            'prioritisation.consistency',
            'to-check',
            'prioritisation',
            `Comparaisons par paires incohérentes : ratio ${formatNumber(ahp.consistencyRatio ?? 0, 2)}`,
            WEIGHTING,
          ),
        ]
      : [];
  },
  ({ doc, ranking }) => {
    if (!ranking.weighting?.ahp) return [];
    const missing =
      pairsOf(doc.criteria).length - comparedPairs(doc.criteria, doc.prioritisation.comparisons).length;
    return missing > 0
      ? [
          finding(
            'prioritisation.incomplete',
            'to-check',
            'prioritisation',
            `Poids par paires : ${formatCount(missing, 'comparaison complétée', 'comparaisons complétées')} par le calcul, non posées`,
            WEIGHTING,
          ),
        ]
      : [];
  },
  ({ doc, ranking }) => {
    const disagreement = topsisDisagreement(ranking);
    if (!disagreement) return [];
    const titleOf = (useCaseId: string) => doc.useCases.find(({ id }) => id === useCaseId)?.title ?? '';
    return [
      finding(
        'prioritisation.topsis',
        'to-check',
        'prioritisation',
        `Premier du classement : ${quoted(titleOf(disagreement.weightedSumId))} par la somme pondérée, ${quoted(titleOf(disagreement.topsisId))} par TOPSIS`,
      ),
    ];
  },
  ({ doc, ranking }) => {
    const fragility = leastMargin(ranking, doc.criteria);
    if (!fragility || fragility.margin >= FRAGILE_MARGIN) return [];
    const name = doc.criteria.find(({ id }) => id === fragility.criterionId)?.name ?? '';
    return [
      finding(
        'prioritisation.fragile',
        'to-check',
        'prioritisation',
        `Classement fragile : ${formatNumber(fragility.margin * 100, 1)} points de plus ou de moins sur ${quoted(name)} changent le premier`,
        { kind: 'field', screen: 'prioritisation', field: 'prioritisation.seed' },
      ),
    ];
  },
];
