import { formatDecimal, formatEuros, formatNumber } from '#shared/domain/french.ts';
import { BASIS_LABELS, FUNCTION_LABELS } from '#shared/domain/labels.ts';
import {
  cell,
  column,
  figure,
  heading,
  note,
  strong,
  table,
  text,
  toComplete,
} from '#shared/report/blocks.ts';
import { IN_FULL_REPORT, IN_WORKBOOK, isShort, restNote, shownOf } from '#shared/report/detail.ts';
import type { Block } from '#shared/report/model.ts';
import { capitalised, countInWords, named } from '#shared/report/phrases.ts';
import { sessionMarks } from '#shared/report/sessions.ts';
import { computed, fromInterviews, fromIrritant } from '#shared/report/sources.ts';
import { type ChapterContext, isFilled, itemOf } from './chapter.ts';
import {
  basisReading,
  costByFunction,
  costedIrritants,
  costReading,
  whereReading,
} from './operations-reading.ts';

/** What hurts and what it costs: where it goes, what the figures are worth, then each irritant. */
export function irritants(context: ChapterContext): readonly Block[] {
  const { doc } = context;
  if (doc.irritants.length === 0) return [toComplete('Aucun irritant n’est encore relevé.')];
  return [
    heading(2, 'Irritants et coût annuel', 'irritants'),
    ...costReading(context),
    ...costFigure(context),
    ...whereReading(context),
    ...(isShort(context) ? [] : functionFigure(context)),
    ...basisReading(context),
    ...costTable(context),
    note(
      'Coût annuel = occurrences par an × minutes par occurrence × personnes ÷ 60 × taux horaire chargé, plus le coût des erreurs. «  Partiel  » : une des deux parts n’est pas connue. «  —  » : chiffre manquant, qui n’est pas un zéro.',
    ),
    ...descriptions(context),
  ];
}

const MOST_BARS = 10;

export function costFigure(context: ChapterContext): readonly Block[] {
  const all = costedIrritants(context);
  const costed = all.slice(0, MOST_BARS);
  const [first] = costed;
  if (!first || costed.length < 2) return [];
  const titles = costed.map(({ irritant }) => irritant.title || 'Sans titre');
  const values = costed.map(({ total }) => Math.round(total));
  return [
    figure(
      costed.length < all.length
        ? `Les ${countInWords(costed.length)} irritants les plus coûteux, ${named(first.irritant.title)} en tête`
        : `Coût annuel des irritants, ${named(first.irritant.title)} en tête`,
      {
        kind: 'bar',
        orientation: 'horizontal',
        isStacked: false,
        categories: titles,
        series: [{ name: 'Coût annuel (€)', values }],
        valueFormat: 'euros',
      },
      {
        alternativeText: `Barres horizontales, en euros par an. ${titles.map((title, index) => `${title} : ${formatEuros(values[index] ?? 0)}`).join(' ; ')}.`,
        sources: costed.map(({ irritant }) => fromIrritant(irritant.id)),
        name: 'fig_couts',
      },
    ),
  ];
}

/** By function, time and mistakes apart; only worth a chart when there is something to compare. */
function functionFigure(context: ChapterContext): readonly Block[] {
  const byFunction = costByFunction(costedIrritants(context));
  const [first] = byFunction;
  if (!first || byFunction.length < 3) return [];
  const sums = (pick: 'timeCost' | 'errorCost') =>
    byFunction.map(({ items }) => Math.round(items.reduce((sum, { cost }) => sum + (cost[pick] ?? 0), 0)));
  return [
    figure(
      `${capitalised(FUNCTION_LABELS[first.businessFunction])} en tête : coût annuel des irritants par fonction`,
      {
        kind: 'bar',
        orientation: 'horizontal',
        isStacked: true,
        categories: byFunction.map(({ businessFunction }) => FUNCTION_LABELS[businessFunction]),
        series: [
          { name: 'Temps passé', values: sums('timeCost') },
          { name: 'Erreurs', values: sums('errorCost') },
        ],
        valueFormat: 'euros',
      },
      {
        alternativeText: `Barres horizontales empilées, en euros par an. ${byFunction.map(({ businessFunction, total }) => `${FUNCTION_LABELS[businessFunction]} : ${formatEuros(total)}`).join(' ; ')}.`,
        sources: byFunction.flatMap(({ items }) => items.map(({ irritant }) => fromIrritant(irritant.id))),
        name: 'fig_couts_fonctions',
      },
    ),
  ];
}

const MOST_ROWS = { short: 5, standard: 40 };

function costTable(context: ChapterContext): readonly Block[] {
  const { doc, assessment } = context;
  const { shown, left } = shownOf(context, assessment.irritants, MOST_ROWS);
  const rows = shown.flatMap((cost) => {
    const irritant = itemOf(doc.irritants, cost.irritantId);
    if (!irritant) return [];
    return [
      [
        cell(irritant.title || 'Sans titre', { sources: [fromIrritant(irritant.id)] }),
        cell(irritant.severity === null ? '—' : String(irritant.severity)),
        cell(irritant.occurrencesPerYear === null ? '—' : formatNumber(irritant.occurrencesPerYear)),
        cell(irritant.minutesPerOccurrence === null ? '—' : formatDecimal(irritant.minutesPerOccurrence)),
        cell(cost.hoursPerYear === null ? '—' : formatNumber(cost.hoursPerYear)),
        cell(irritant.errorCostPerYear === null ? '—' : formatNumber(irritant.errorCostPerYear)),
        cell(
          cost.total === null
            ? '—'
            : [strong(formatNumber(cost.total)), ...(cost.isPartial ? [text('\npartiel')] : [])],
        ),
        cell(irritant.basis === null ? '—' : BASIS_LABELS[irritant.basis]),
      ],
    ];
  });
  const sum = (pick: (cost: (typeof assessment.irritants)[number]) => number | null) =>
    formatNumber(assessment.irritants.reduce((all, cost) => all + (pick(cost) ?? 0), 0));
  return [
    ...table(
      'Irritants, du plus coûteux au moins coûteux',
      [
        column('Irritant', 33),
        column('Gravité', 8.5, 'center'),
        column('Fois par an', 9, 'right'),
        column('Minutes', 9, 'right'),
        column('Heures par an', 9, 'right'),
        column('Erreurs (€)', 10, 'right'),
        column('Coût annuel (€)', 11.5, 'right'),
        column('Base', 10),
      ],
      rows,
      {
        totals: [
          cell('Total des irritants chiffrés'),
          cell(''),
          cell(''),
          cell(''),
          cell(sum(({ hoursPerYear }) => hoursPerYear)),
          cell(sum(({ errorCost }) => errorCost)),
          cell(
            sum(({ total }) => total),
            { sources: [computed('irritant-total')] },
          ),
          cell(''),
        ],
        name: 'tab_irritants',
      },
    ),
    ...restNote(left, { one: 'irritant', many: 'irritants' }, IN_WORKBOOK),
  ];
}

const MOST_FINDINGS = { short: 0, standard: 6 };

/** The dearest first. */
function descriptions(context: ChapterContext): readonly Block[] {
  const { doc, assessment } = context;
  const order = assessment.irritants.map(({ irritantId }) => irritantId);
  const described = doc.irritants
    .filter(({ description }) => isFilled(description))
    .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  if (described.length === 0) return [];
  const { shown, left } = shownOf(context, described, MOST_FINDINGS);
  const rest = restNote(left, { one: 'constat', many: 'constats' }, IN_WORKBOOK);
  if (shown.length === 0) {
    return [note(`Ce qui a été constaté sur chaque irritant figure ${IN_FULL_REPORT} et ${IN_WORKBOOK}.`)];
  }
  return [
    heading(2, 'Ce qui a été constaté', 'irritants_constats'),
    ...table(
      'Constat par irritant',
      [column('Irritant', 30), column('Constat', 62), column('Source', 8)],
      shown.map((irritant) => [
        cell(
          [
            strong(irritant.title || 'Sans titre'),
            text(
              `\n${itemOf(doc.processes, irritant.processId)?.name ?? FUNCTION_LABELS[irritant.businessFunction]}`,
            ),
          ],
          { sources: [fromIrritant(irritant.id)] },
        ),
        cell(irritant.description),
        cell(sessionMarks(doc, irritant.interviewIds) || '—', {
          sources: fromInterviews(irritant.interviewIds),
        }),
      ]),
    ),
    ...rest,
  ];
}
