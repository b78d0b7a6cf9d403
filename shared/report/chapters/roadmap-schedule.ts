import { daysBetween } from '#shared/domain/calendar.ts';
import { formatDate, formatEuros, formatEurosShort, formatShortDate } from '#shared/domain/french.ts';
import type { Recommendation } from '#shared/domain/use-case.ts';
import { callout, cell, column, figure, heading, note, strong, table } from '#shared/report/blocks.ts';
import { isShort } from '#shared/report/detail.ts';
import type { Block } from '#shared/report/model.ts';
import { agree, capitalised, counted, joinAnd, uncapitalised } from '#shared/report/phrases.ts';
import { fromUseCase } from '#shared/report/sources.ts';
import { dutiesToPlace } from '#shared/roadmap/duties.ts';
import { type CostByQuarter, costByQuarter } from '#shared/roadmap/quarters.ts';
import { roadmapStart, type ScheduledItem, scheduleRoadmap } from '#shared/roadmap/schedule.ts';
import { type ChapterContext, itemsOf } from './chapter.ts';
import { fromRecommendation, loadReading, SPENT_BY_QUARTER, sequenceReading } from './roadmap-reading.ts';

/** More would not fit on a page. */
const MOST_BARS = 26;
/** Two lines beside a bar. */
const LONGEST_TITLE = 60;
const DAYS_A_MONTH = 365.25 / 12;

/** The recommendations in time, what each quarter costs, and what the law asks for before the pilots. */
export function roadmapSchedule(context: ChapterContext): readonly Block[] {
  const { doc, options } = context;
  const schedule = scheduleRoadmap(doc.recommendations, roadmapStart(doc, options.date));
  if (!schedule.ok) {
    return [
      heading(2, 'Calendrier et coûts', 'feuille_calendrier'),
      callout('warning', 'À compléter', schedule.error.message),
    ];
  }
  const { items, conflicts, span } = schedule.value;
  if (span === null) return [];
  return [
    heading(2, 'Calendrier et coûts', 'feuille_calendrier'),
    ...sequenceReading(items),
    gantt(items),
    ...(conflicts.length > 0
      ? [
          callout(
            'warning',
            agree(conflicts.length, 'Date à revoir', 'Dates à revoir'),
            conflicts.map(({ message }) => message).join('\n'),
            conflicts.map(fromRecommendation),
          ),
        ]
      : []),
    ...loadReading(costByQuarter(items)),
    ...quarterCosts(costByQuarter(items)),
    ...(isShort(context) ? [] : duties(context)),
  ];
}

export function gantt(items: readonly ScheduledItem[]): Block {
  const shown = items.slice(0, MOST_BARS);
  const [from = ''] = shown.map(({ shown: { startsOn } }) => startsOn).toSorted();
  const months = (days: number) => Math.round((days / DAYS_A_MONTH) * 10) / 10;
  const values = (isOf: (item: ScheduledItem) => boolean) =>
    shown.map((item) =>
      isOf(item) ? Math.max(0.1, months(daysBetween(item.shown.startsOn, item.shown.dueOn) + 1)) : null,
    );
  const isDuty = ({ recommendation }: ScheduledItem) => recommendation.duty !== null;
  const series = [
    { name: 'Avec marge', values: values((it) => !it.isCritical && !isDuty(it)) },
    { name: 'Critique', values: values((it) => it.isCritical && !isDuty(it)) },
    { name: 'Obligation avant un pilote', values: values(isDuty) },
  ].filter((each) => each.values.some((value) => value !== null));
  const proposed = shown.filter(({ isDated }) => !isDated).map(({ recommendation }) => recommendation);
  return figure(
    `Calendrier des recommandations, en mois à partir du ${formatDate(from)}`,
    {
      kind: 'bar',
      orientation: 'horizontal',
      isStacked: true,
      categories: shown.map(
        ({ recommendation }) => `R${recommendation.number} ${shortTitle(recommendation)}`,
      ),
      series: [
        {
          name: 'Début',
          values: shown.map((item) => months(daysBetween(from, item.shown.startsOn))),
          isOffset: true,
        },
        ...series,
      ],
      valueFormat: 'number',
    },
    {
      alternativeText: `Calendrier : ${shown
        .map(
          ({ recommendation, shown: { startsOn, dueOn } }) =>
            `R${recommendation.number} du ${formatDate(startsOn)} au ${formatDate(dueOn)}`,
        )
        .join(' ; ')}.`,
      note: [
        'Critique : tout retard repousse la fin de la feuille de route.',
        proposed.length > 0
          ? `Dates proposées, à fixer, pour ${joinAnd(proposed.map(({ number }) => `R${number}`))}.`
          : '',
        items.length > shown.length
          ? `Les ${items.length - shown.length} dernières figurent au tableau des recommandations.`
          : '',
      ]
        .filter((it) => it !== '')
        .join(' '),
      sources: shown.map(({ recommendation }) => fromRecommendation(recommendation)),
      name: 'fig_calendrier',
    },
  );
}

export function quarterCosts({ quarters, total, unknown }: CostByQuarter): readonly Block[] {
  const [peak] = quarters.toSorted((a, b) => b.cost - a.cost);
  if (!peak) return [];
  return [
    figure(
      `Coût de la feuille de route par trimestre, hors taxes : le plus lourd est ${peak.quarter.label}`,
      {
        kind: 'bar',
        orientation: 'vertical',
        isStacked: false,
        categories: quarters.map(({ quarter }) => quarter.label),
        series: [{ name: 'Coût', values: quarters.map(({ cost }) => cost) }],
        valueFormat: 'euros',
      },
      {
        alternativeText: `Coût par trimestre : ${quarters
          .map(({ quarter, cost }) => `${quarter.label}, ${formatEuros(cost)}`)
          .join(' ; ')}.`,
        sources: [
          SPENT_BY_QUARTER,
          ...quarters.flatMap(({ parts }) => parts.map((part) => fromRecommendation(part.recommendation))),
        ],
        name: 'fig_couts_trimestre',
        note: `Chaque coût est réparti également sur les jours de sa recommandation ; total ${formatEurosShort(total)}.${
          unknown.length > 0
            ? ` Sans coût, hors de ce total : ${joinAnd(unknown.map(({ number }) => `R${number}`))}.`
            : ''
        }`,
      },
    ),
  ];
}

function duties({ doc, assessment, options }: ChapterContext): readonly Block[] {
  const placed = doc.recommendations.filter(({ duty }) => duty !== null);
  const missing =
    options.compliance === undefined ? [] : dutiesToPlace(doc, assessment.compliance, options.compliance);
  if (placed.length === 0 && missing.length === 0) return [];
  return [
    heading(2, 'Obligations avant les pilotes', 'feuille_obligations'),
    ...table(
      'Obligations placées avant ce qu’elles conditionnent',
      [column('N°', 7), column('Obligation', 40), column('Échéance', 14, 'right'), column('Conditionne', 39)],
      placed.map((it) => {
        const after = doc.recommendations.filter(({ dependsOnIds }) => dependsOnIds.includes(it.id));
        const cases = itemsOf(doc.useCases, it.useCaseIds).map(({ title }) => title);
        return [
          cell([strong(`R${it.number}`)], { sources: [fromRecommendation(it)] }),
          cell(it.title || 'Sans titre'),
          cell(it.dueOn === null ? 'À dater' : formatShortDate(it.dueOn)),
          cell(after.length > 0 ? joinAnd(after.map(({ number }) => `R${number}`)) : cases.join(', ') || '—'),
        ];
      }),
    ),
    ...(missing.length > 0
      ? [
          callout(
            'warning',
            'À compléter',
            `${capitalised(counted(missing.length, 'obligation', 'feminine'))} avant un pilote ${agree(missing.length, 'reste', 'restent')} à placer : ${[...new Set(missing.map(({ duty }) => uncapitalised(duty.label)))].join(' ; ')}.`,
            missing.flatMap(({ useCaseIds }) => useCaseIds.map(fromUseCase)),
          ),
        ]
      : []),
    ...(placed.length > 0
      ? [note('Tant qu’une obligation n’est pas remplie, le pilote qu’elle conditionne ne commence pas.')]
      : []),
  ];
}

function shortTitle({ title }: Recommendation): string {
  const text = title.trim() || 'Sans titre';
  return text.length <= LONGEST_TITLE
    ? text
    : `${text.slice(0, LONGEST_TITLE).replace(/[\s,;:]*\s\S*$/, '')}…`;
}
