import { addDays } from '#shared/domain/calendar.ts';
import { formatCount, formatDate } from '#shared/domain/french.ts';
import { dutiesToPlace, dutyDrifts } from '#shared/roadmap/duties.ts';
import { roadmapStart, scheduleRoadmap } from '#shared/roadmap/schedule.ts';
import { type FindingRule, finding, isBlank, itemsFinding, quoted } from './context.ts';

/**
 * The decision on the first project is due within three weeks of the restitution: what follows a diagnostic is decided
 * soon or never (practitioners' note kept in the research of the programme, August 2026).
 */
const DECISION_DAYS = 21;

/** Order, duties and decision in the roadmap. */
export const roadmapRules: readonly FindingRule[] = [
  ({ doc, today }) => {
    const schedule = scheduleRoadmap(doc.recommendations, roadmapStart(doc, today));
    if (schedule.ok) {
      const [first] = schedule.value.conflicts;
      if (!first) return [];
      const late = new Set(schedule.value.conflicts.map(({ id }) => id));
      return itemsFinding(
        doc.recommendations.filter(({ id }) => late.has(id)),
        {
          id: 'roadmap.conflict',
          severity: 'to-check',
          screen: 'roadmap',
          collection: 'recommendations',
          one: () => first.message.replace(/\.$/, ''),
          many: (count) => `${formatCount(count, 'recommandation')} avant la fin d’un prérequis`,
        },
      );
    }
    const [id] = schedule.error.ids;
    return [
      finding('roadmap.circle', 'to-check', 'roadmap', schedule.error.message.replace(/\.$/, ''), {
        kind: 'item',
        screen: 'roadmap',
        collection: 'recommendations',
        id: id ?? '',
      }),
    ];
  },
  ({ doc }) =>
    itemsFinding(
      doc.recommendations.filter(({ indicator, target }) => isBlank(indicator) || isBlank(target)),
      {
        id: 'roadmap.indicator',
        severity: 'missing',
        screen: 'roadmap',
        collection: 'recommendations',
        one: ({ number }) => `Recommandation n° ${number} sans indicateur ou sans cible`,
        many: (count) => `${formatCount(count, 'recommandation')} sans indicateur ou sans cible`,
      },
    ),
  ({ doc, compliance, rules }) => {
    if (rules === null) return [];
    const count = dutiesToPlace(doc, compliance, rules).length;
    return count === 0 || doc.recommendations.length === 0
      ? []
      : [
          finding(
            'roadmap.duties',
            'to-check',
            'roadmap',
            `${formatCount(count, 'obligation')} avant un pilote à placer dans la feuille de route`,
          ),
        ];
  },
  ({ doc, compliance, rules }) => {
    if (rules === null) return [];
    const drifts = dutyDrifts(doc, compliance, rules).filter(({ kind }) => kind !== 'early');
    const [first] = drifts;
    return itemsFinding(
      drifts.map(({ recommendation }) => recommendation),
      {
        id: 'roadmap.duty-date',
        severity: 'to-check',
        screen: 'roadmap',
        collection: 'recommendations',
        one: () => (first?.message ?? '').replace(/\.$/, ''),
        many: (count) => `${formatCount(count, 'obligation')} à recaler sur la date du pilote`,
      },
    );
  },
  ({ doc, ranking }) => {
    const leading = ranking.useCases.find(({ rank }) => rank === 1);
    const useCase = doc.useCases.find(({ id }) => id === leading?.useCaseId);
    if (useCase?.status !== 'retained' || doc.recommendations.length === 0) return [];
    const bearing = doc.recommendations.filter(
      ({ duty, useCaseIds }) => duty === null && useCaseIds.includes(useCase.id),
    );
    const [decisionOn] = bearing.flatMap((it) => it.decisionOn ?? []).toSorted();
    const [first] = bearing;
    const target = first && {
      kind: 'item' as const,
      screen: 'roadmap' as const,
      collection: 'recommendations' as const,
      id: first.id,
    };
    if (decisionOn === undefined) {
      return [
        finding(
          'roadmap.decision',
          'missing',
          'roadmap',
          `Premier projet ${quoted(useCase.title)} : date de décision à fixer`,
          target,
        ),
      ];
    }
    const { restitutionOn } = doc.framing;
    const limit = restitutionOn === null ? null : addDays(restitutionOn, DECISION_DAYS);
    return limit === null || decisionOn <= limit
      ? []
      : [
          finding(
            'roadmap.decision-late',
            'to-check',
            'roadmap',
            `Premier projet ${quoted(useCase.title)} : décision le ${formatDate(decisionOn)}, plus de trois semaines après la restitution`,
            target,
          ),
        ];
  },
];
