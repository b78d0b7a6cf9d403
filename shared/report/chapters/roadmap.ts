import { formatDate, formatEuros, formatEurosShort, formatShortDate } from '#shared/domain/french.ts';
import type { Recommendation } from '#shared/domain/use-case.ts';
import {
  cell,
  column,
  heading,
  note,
  paragraph,
  sheet,
  sheetRow,
  strong,
  table,
  toComplete,
} from '#shared/report/blocks.ts';
import type { Block } from '#shared/report/model.ts';
import { agree, capitalised, counted, joinAnd } from '#shared/report/phrases.ts';
import { type ChapterBuilder, type ChapterContext, isFilled, itemOf, itemsOf } from './chapter.ts';
import { roadmapSchedule } from './roadmap-schedule.ts';

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
      paragraph(overview(recommendations), [], 'lead'),
      ...horizonTable(recommendations),
      note(
        'Le numéro d’une recommandation ne change pas : il sert de référence pour une demande de financement. « — » : à fixer.',
      ),
      ...roadmapSchedule(context),
      heading(2, 'Recommandations en détail', 'feuille_detail'),
      ...ordered(recommendations).flatMap((it) => detail(context, it)),
    ];
  },
};

function ordered(recommendations: readonly Recommendation[]): readonly Recommendation[] {
  return recommendations.toSorted((a, b) => a.number - b.number);
}

function overview(recommendations: readonly Recommendation[]): string {
  const costed = recommendations.filter(({ cost }) => cost !== null);
  const total = costed.reduce((sum, { cost }) => sum + (cost ?? 0), 0);
  const soon = recommendations.filter(({ horizonMonths }) => horizonMonths === 3).length;
  const unowned = recommendations.filter(({ ownerName }) => !isFilled(ownerName)).length;
  const decisions = recommendations.flatMap(({ decisionOn }) => decisionOn ?? []).toSorted();
  return [
    `${capitalised(counted(recommendations.length, 'recommandation', 'feminine'))}${soon > 0 ? `, dont ${soon === 1 ? 'une à engager' : `${counted(soon, 'à engager', 'feminine', 'à engager')}`} dans les trois mois` : ''}.`,
    costed.length > 0
      ? `${costed.length === recommendations.length ? 'Budget total' : `Budget des ${costed.length} recommandations chiffrées`} : ${formatEurosShort(total)}.`
      : '',
    decisions[0] ? `Première décision attendue : ${formatDate(decisions[0])}.` : '',
    unowned > 0
      ? `${capitalised(counted(unowned, 'recommandation', 'feminine'))} ${agree(unowned, 'attend', 'attendent')} un responsable.`
      : '',
  ]
    .filter(isFilled)
    .join(' ');
}

function horizonTable(recommendations: readonly Recommendation[]): readonly Block[] {
  const rows = HORIZONS.flatMap((horizon) =>
    ordered(recommendations.filter(({ horizonMonths }) => horizonMonths === horizon)).map((it) => [
      cell([strong(`R${it.number}`)], { sources: [{ kind: 'recommendation', recommendationId: it.id }] }),
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
    { totals: [cell(''), cell('Total chiffré'), cell(''), cell(''), cell(''), cell(formatEuros(total))] },
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
    [{ kind: 'recommendation', recommendationId: it.id }],
  );
}
