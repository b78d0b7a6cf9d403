import { formatEuros, formatShortDate } from '#shared/domain/french.ts';
import type { Recommendation } from '#shared/domain/use-case.ts';
import {
  cell,
  column,
  heading,
  note,
  sheet,
  sheetRow,
  strong,
  table,
  toComplete,
} from '#shared/report/blocks.ts';
import { IN_FULL_REPORT, isFull, restNote, shownOf } from '#shared/report/detail.ts';
import type { Block } from '#shared/report/model.ts';
import { joinAnd } from '#shared/report/phrases.ts';
import { type ChapterBuilder, type ChapterContext, isFilled, itemOf, itemsOf } from './chapter.ts';
import { fromRecommendation, ownersReading, roadmapReading } from './roadmap-reading.ts';
import { roadmapSchedule } from './roadmap-schedule.ts';

const NEAR_MONTHS = 6;
const MOST_DETAILED = { short: 0, standard: 8 };
const HORIZONS = [3, 6, 12, 24, null] as const;

/** Numbered recommendations by horizon, then each in full: owner, dates, cost, first step, indicator. */
export const roadmap: ChapterBuilder = {
  id: 'roadmap',
  title: 'Feuille de route',
  numbering: 'decimal',
  hasHeading: true,
  ownTexts: [
    {
      id: 'roadmap',
      label: 'Lecture de la feuille de route',
      help: 'L’ordre des chantiers, et ce qui ne peut pas attendre.',
      place: 'first',
    },
  ],
  build: (context) => {
    const { recommendations } = context.doc;
    if (recommendations.length === 0) return [toComplete('Aucune recommandation n’est encore écrite.')];
    return [
      heading(2, 'Vue d’ensemble', 'feuille_ensemble'),
      ...roadmapReading(recommendations),
      ...ownersReading(recommendations),
      ...horizonTable(recommendations),
      note(
        'Le numéro d’une recommandation ne change pas : il sert de référence pour une demande de financement. « — » : à fixer.',
      ),
      ...roadmapSchedule(context),
      ...details(context),
    ];
  },
};

/** The horizons a level of detail has room for; the table above gives the owner, the date and the cost of the others. */
function details(context: ChapterContext): readonly Block[] {
  const all = ordered(context.doc.recommendations);
  const near = all.filter(
    ({ horizonMonths, duty }) => duty === null && horizonMonths !== null && horizonMonths <= NEAR_MONTHS,
  );
  const { shown, left } = shownOf(context, isFull(context) ? all : near, MOST_DETAILED);
  const others = left + (isFull(context) ? 0 : all.length - near.length);
  if (shown.length === 0) {
    return [note(`Le détail de chaque recommandation figure ${IN_FULL_REPORT}.`)];
  }
  return [
    heading(2, 'Recommandations en détail', 'feuille_detail'),
    ...shown.flatMap((it) => detail(context, it)),
    ...restNote(
      others,
      { one: 'recommandation', many: 'recommandations', gender: 'feminine' },
      `en détail ${IN_FULL_REPORT}`,
    ),
  ];
}

function ordered(recommendations: readonly Recommendation[]): readonly Recommendation[] {
  return recommendations.toSorted((a, b) => a.number - b.number);
}

function horizonTable(recommendations: readonly Recommendation[]): readonly Block[] {
  const rows = HORIZONS.flatMap((horizon) =>
    ordered(recommendations.filter(({ horizonMonths }) => horizonMonths === horizon)).map((it) => [
      cell([strong(`R${it.number}`)], { sources: [fromRecommendation(it)] }),
      cell(it.title || 'Sans titre'),
      cell(horizon === null ? '—' : `${horizon}\u00a0mois`),
      cell(it.ownerName || '—'),
      cell(it.dueOn === null ? '—' : formatShortDate(it.dueOn)),
      cell(it.cost === null ? '—' : formatEuros(it.cost)),
    ]),
  );
  const total = recommendations.reduce((sum, { cost }) => sum + (cost ?? 0), 0);
  return table(
    'Recommandations par horizon',
    [
      column('N°', 7),
      column('Recommandation', 43),
      column('Horizon', 11, 'right'),
      column('Responsable', 18),
      column('Échéance', 12, 'right'),
      column('Coût', 12, 'right'),
    ],
    rows,
    {
      totals: [cell(''), cell('Total chiffré'), cell(''), cell(''), cell(''), cell(formatEuros(total))],
      sources: recommendations.map(fromRecommendation),
      name: 'tab_feuille',
    },
  );
}

function detail({ doc, pack }: ChapterContext, it: Recommendation): readonly Block[] {
  const span = [it.startsOn, it.dueOn].map((date) => (date === null ? null : formatShortDate(date)));
  const dates = [
    span[0] && span[1] ? `du ${span[0]} au ${span[1]}` : '',
    span[0] && !span[1] ? `à partir du ${span[0]}` : '',
    span[1] && !span[0] ? `avant le ${span[1]}` : '',
    it.decisionOn === null ? '' : `décision le ${formatShortDate(it.decisionOn)}`,
  ].filter(isFilled);
  const measure = [
    it.indicator.trim(),
    isFilled(it.baseline) ? `départ : ${it.baseline.trim()}` : '',
    isFilled(it.target) ? `cible : ${it.target.trim()}` : '',
  ].filter(isFilled);
  return sheet(
    `R${it.number} · ${it.title || 'Sans titre'}`,
    [
      ...sheetRow('Quoi', it.description),
      ...sheetRow(
        'Pour',
        [
          itemOf(pack.axes, it.axisId)?.name ?? '',
          joinAnd(itemsOf(doc.useCases, it.useCaseIds).map(({ title }) => title)),
        ]
          .filter(isFilled)
          .join(' · '),
      ),
      ...sheetRow(
        'Qui, quand, combien',
        [
          it.ownerName || 'responsable à nommer',
          dates.length > 0 ? dates.join(', ') : 'dates à fixer',
          it.cost === null ? 'coût à chiffrer' : formatEuros(it.cost),
        ].join(' · '),
      ),
      ...sheetRow('Premier pas', it.firstStep),
      ...sheetRow(
        'Attend',
        joinAnd(
          itemsOf(doc.recommendations, it.dependsOnIds).map(({ number, title }) =>
            `R${number} ${title}`.trim(),
          ),
        ),
      ),
      ...sheetRow('Préalable', it.prerequisite),
      ...sheetRow('Mesure', measure.join(' · ')),
    ],
    [fromRecommendation(it)],
  );
}
