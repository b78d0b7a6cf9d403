import { formatCount, formatPercent } from '#shared/domain/french.ts';
import { type FindingRule, finding, isBlank, itemsFinding, quoted } from './context.ts';

/** Maturity, use cases and ranking. */
export const analysisRules: readonly FindingRule[] = [
  ({ maturity, pack }) =>
    maturity.axes.flatMap((score) => {
      const axis = pack.axes.find(({ id }) => id === score.axisId);
      if (!axis || score.status === 'firm' || score.isNotApplicable) return [];
      if (axis.isOptional && score.counts.unanswered === score.counts.total) return [];
      const question = pack.questions.find(
        ({ id, axisId }) =>
          axisId === axis.id && score.contributions.some((c) => c.id === id && c.level === null),
      );
      const message =
        score.status === 'empty'
          ? `Axe ${quoted(axis.name)} : pas de score, couverture ${formatPercent(score.coverage)}`
          : `Axe ${quoted(axis.name)} : score indicatif, couverture ${formatPercent(score.coverage)}`;
      return [
        finding(
          `maturity.coverage.${axis.id}`,
          score.status === 'empty' ? 'missing' : 'to-check',
          'maturity',
          message,
          question && { kind: 'question', questionId: question.id },
        ),
      ];
    }),
  ({ contradictions, pack }) =>
    contradictions
      .filter(({ state }) => state === 'open')
      .map(({ questionId, gap }) => {
        const label = pack.questions.find(({ id }) => id === questionId)?.label ?? questionId;
        return finding(
          `maturity.contradiction.${questionId}`,
          'to-check',
          'maturity',
          `${quoted(label)} : écart de ${formatCount(gap, 'niveau', 'niveaux')} entre les voix entendues`,
          { kind: 'question', questionId },
        );
      }),
  ({ swot: { proposals } }) =>
    proposals.length === 0
      ? []
      : [
          finding(
            'maturity.swot',
            'to-check',
            'maturity',
            `${formatCount(proposals.length, 'proposition')} de forces et faiblesses à confirmer`,
            { kind: 'field', screen: 'maturity', field: 'swot' },
          ),
        ],
  ({ doc }) =>
    doc.useCases.some(({ status }) => status === 'retained')
      ? []
      : [finding('use-cases.none', 'missing', 'use-cases', 'Aucun cas d’usage retenu')],
  ({ doc }) =>
    itemsFinding(
      doc.useCases.filter(({ status, ownerName }) => status === 'retained' && isBlank(ownerName)),
      {
        id: 'use-cases.owner',
        severity: 'missing',
        screen: 'use-cases',
        collection: 'useCases',
        one: ({ title }) => `Cas ${quoted(title)} sans responsable`,
        many: (count) => `${formatCount(count, 'cas retenu', 'cas retenus')} sans responsable`,
      },
    ),
  ({ doc }) =>
    itemsFinding(
      doc.useCases.filter(({ status, kpi }) => status === 'retained' && kpi.baseline === null),
      {
        id: 'use-cases.baseline',
        severity: 'missing',
        screen: 'use-cases',
        collection: 'useCases',
        one: ({ title }) => `Cas ${quoted(title)} : indicateur sans valeur de départ`,
        many: (count) =>
          `${formatCount(count, 'cas retenu', 'cas retenus')} : indicateur sans valeur de départ`,
      },
    ),
  ({ doc }) =>
    itemsFinding(
      doc.useCases.filter(({ status, nature }) => status === 'retained' && nature === 'undecided'),
      {
        id: 'use-cases.nature',
        severity: 'missing',
        screen: 'use-cases',
        collection: 'useCases',
        one: ({ title }) => `Cas ${quoted(title)} : « IA ou règle fixe ? » sans réponse`,
        many: (count) =>
          `${formatCount(count, 'cas retenu', 'cas retenus')} : « IA ou règle fixe ? » sans réponse`,
      },
    ),
  ({ doc, ranking }) => {
    const weak = new Set(
      ranking.useCases.filter(({ total }) => total.status !== 'firm').map(({ useCaseId }) => useCaseId),
    );
    return itemsFinding(
      doc.useCases.filter(({ id, status }) => status === 'retained' && weak.has(id)),
      {
        id: 'prioritisation.coverage',
        severity: 'to-check',
        screen: 'prioritisation',
        collection: 'useCases',
        one: ({ title }) => `Cas ${quoted(title)} : notes incomplètes, rang indicatif`,
        many: (count) =>
          `${formatCount(count, 'cas retenu', 'cas retenus')} : notes incomplètes, rang indicatif`,
      },
    );
  },
];
