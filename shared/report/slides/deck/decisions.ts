import { addDays } from '#shared/domain/calendar.ts';
import { formatDate, formatEuros, formatEurosShort, formatShortDate } from '#shared/domain/french.ts';
import type { Recommendation } from '#shared/domain/use-case.ts';
import { ORIENTATION_LABELS } from '#shared/funding/orient.ts';
import { callout, cell, strong, table, column as tableColumn, text } from '#shared/report/blocks.ts';
import { type ChapterContext, isFilled } from '#shared/report/chapters/chapter.ts';
import { orientationsOf } from '#shared/report/chapters/next-steps.ts';
import type { Block } from '#shared/report/model.ts';
import { agree, capitalised, counted, ended, joinAnd } from '#shared/report/phrases.ts';
import { shortened } from '#shared/report/slides/shorten.ts';
import { column, row, type SlideBuilder, slide } from './slide.ts';

/** A mission ends on a decision within three weeks. */
const DAYS_TO_DECIDE = 21;
const MOST_DECISIONS = 12;
const MOST_MEASURES = 4;

/** What is asked of the management, who carries it, by when; and the public money that may help. */
export const decisions: SlideBuilder = (context) => {
  const asked = decisionsOf(context);
  const measures = funding(context);
  if (asked.length === 0 && measures.length === 0) return [];
  const { date } = restitution(context);
  const shown = asked.slice(0, MOST_DECISIONS);
  const left = asked.length - shown.length;
  return slide(context, {
    id: 'decisions',
    title: titleOf(asked, date),
    rows: [
      row(
        column(
          asked.length > 0
            ? table(
                'Décisions demandées',
                [
                  tableColumn('N°', 7),
                  tableColumn('Décision', 53),
                  tableColumn('Responsable', 18),
                  tableColumn('Avant le', 11, 'right'),
                  tableColumn('Budget', 11, 'right'),
                ],
                shown.map(({ id, number, title, ownerName, decisionOn, cost }) => [
                  cell([strong(`R${number}`)], {
                    sources: [{ kind: 'recommendation', recommendationId: id }],
                  }),
                  cell(shortened(title || 'Sans titre', 84)),
                  cell(
                    isFilled(ownerName) ? ownerName.trim() : 'à nommer',
                    isFilled(ownerName) ? {} : { tone: 'warning' },
                  ),
                  cell(decisionOn === null ? 'à fixer' : formatShortDate(decisionOn)),
                  cell(cost === null ? 'à chiffrer' : formatEuros(cost)),
                ]),
              )
            : [
                callout(
                  'warning',
                  'À compléter',
                  `Aucune recommandation ne porte de date de décision d’ici au ${formatDate(addDays(date, DAYS_TO_DECIDE))}.`,
                ),
              ],
        ),
      ),
      row(column(measures)),
    ],
    notes: [
      left > 0
        ? `Aussi à décider : ${asked
            .slice(MOST_DECISIONS)
            .map(({ number, title }) => `R${number} ${title}`)
            .join(' ; ')}.`
        : '',
      ...asked.flatMap(({ number, firstStep, prerequisite }) =>
        isFilled(firstStep) || isFilled(prerequisite)
          ? [
              `R${number}${isFilled(firstStep) ? ` · premier pas : ${ended(firstStep)}` : ''}${isFilled(prerequisite) ? ` Préalable : ${ended(prerequisite)}` : ''}`,
            ]
          : [],
      ),
      ...fundingNotes(context),
    ],
  });
};

function restitution({ doc, options }: ChapterContext): { readonly date: string } {
  return { date: doc.framing.restitutionOn ?? options.date };
}

/** Recommendations to be decided within three weeks of the restitution, those that are late too. */
function decisionsOf(context: ChapterContext): readonly Recommendation[] {
  const last = addDays(restitution(context).date, DAYS_TO_DECIDE);
  return context.doc.recommendations
    .filter(({ decisionOn }) => decisionOn !== null && decisionOn <= last)
    .toSorted((a, b) => (a.decisionOn ?? '').localeCompare(b.decisionOn ?? '') || a.number - b.number);
}

function titleOf(asked: readonly Recommendation[], date: string): string {
  if (asked.length === 0) return 'La date de la décision reste à fixer, dans les trois semaines';
  const last =
    asked
      .flatMap(({ decisionOn }) => decisionOn ?? [])
      .toSorted()
      .at(-1) ?? date;
  const costs = asked.flatMap(({ cost }) => cost ?? []);
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  return `${capitalised(counted(asked.length, 'décision', 'feminine'))} à prendre au plus tard le ${formatDate(last)}${
    total > 0 ? `, pour ${formatEurosShort(total)}` : ''
  }`;
}

function keptMeasures(context: ChapterContext) {
  const kept = orientationsOf(context).filter(({ verdict }) => verdict !== 'no');
  const order = ['recommended', 'possible', 'to-check', 'no'] as const;
  return kept.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
}

function funding(context: ChapterContext): readonly Block[] {
  const kept = keptMeasures(context);
  if (kept.length === 0) return [];
  const words = kept
    .slice(0, MOST_MEASURES)
    .map(({ measure, verdict }) => `${measure.name} (${ORIENTATION_LABELS[verdict].toLowerCase()})`);
  const left = kept.length - words.length;
  return [
    callout(
      'neutral',
      agree(kept.length, 'Financement possible', 'Financements possibles'),
      [
        text(
          `${joinAnd(words)}${left > 0 ? `, et ${counted(left, 'autre')} au rapport` : ''}. À confirmer avant toute démarche.`,
        ),
      ],
      kept
        .slice(0, MOST_MEASURES)
        .map(({ measure }) => ({ kind: 'reference', label: measure.sourced.source })),
    ),
  ];
}

function fundingNotes(context: ChapterContext): readonly string[] {
  return keptMeasures(context)
    .slice(0, MOST_MEASURES)
    .map(
      ({ measure, reasons }) =>
        `${measure.name}, vérifié le ${formatShortDate(measure.sourced.checkedOn)} : ${reasons.map((reason) => ended(reason.text)).join(' ')} À ${measure.horizonMonths} mois : ${measure.nextStep}`,
    );
}
