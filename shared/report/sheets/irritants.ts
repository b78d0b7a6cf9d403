import { BASIS_LABELS, FUNCTION_LABELS } from '#shared/domain/labels.ts';
import type { Irritant } from '#shared/domain/landscape.ts';
import { type ChapterContext, itemOf } from '#shared/report/chapters/chapter.ts';
import { sessionMarks } from '#shared/report/sessions.ts';
import type { IrritantCost } from '#shared/scoring/irritants.ts';
import { column, formula, number, text } from './cells.ts';
import { address, columnRange, frameOf } from './frame.ts';
import type { Parameter, Sheet, SheetCell } from './model.ts';

const NOTES = [
  'Coût annuel = fois par an × minutes × personnes ÷ 60 × taux horaire chargé + coût des erreurs, sur ce qui est connu. Une case vide est un chiffre inconnu, jamais un zéro.',
  'Les heures et les coûts sont des formules : changer un volume ou un taux les recalcule.',
];
const POSITIVE = {
  validation: {
    min: 0,
    max: null,
    message: 'Un nombre positif ou nul ; laissez vide ce qui n’est pas connu.',
  },
};
const PLACE = { volume: 5, minutes: 6, people: 7, rate: 8, errors: 9, hours: 10, time: 11, total: 12 };

/** What hurts, with its baseline and what it costs a year, dearest first as in the report. */
export function irritantsSheet({ doc, assessment }: ChapterContext): Sheet {
  const found = assessment.irritants.flatMap((cost) => {
    const irritant = itemOf(doc.irritants, cost.irritantId);
    return irritant ? [{ irritant, cost }] : [];
  });
  const { firstRow } = frameOf({ notes: NOTES.length, parameters: 1, upperRows: 0 });
  return {
    id: 'irritants',
    name: 'Irritants',
    title: 'Irritants et coût annuel',
    notes: NOTES,
    parameters:
      found.length === 0
        ? []
        : [
            total(
              found.map(({ cost }) => cost),
              firstRow,
            ),
          ],
    upperRows: [],
    emptyText: 'Aucun irritant n’est encore relevé.',
    table:
      found.length === 0
        ? null
        : {
            name: 'T_Irritants',
            frozenColumns: 1,
            columns: [
              column('Irritant', 38),
              column('Processus', 24),
              column('Fonction', 18),
              column('Gravité', 9, 'integer'),
              column('Base', 11),
              column('Fois par an', 12, 'decimal', POSITIVE),
              column('Minutes', 10, 'decimal', POSITIVE),
              column('Personnes', 11, 'decimal', POSITIVE),
              column('Taux horaire', 12, 'rate', POSITIVE),
              column('Erreurs par an', 14, 'euros', POSITIVE),
              column('Heures par an', 12, 'decimal'),
              column('Coût du temps', 14, 'euros'),
              column('Coût annuel', 14, 'euros', { rangeName: 'Irritants_cout' }),
              column('Portée du coût', 14),
              column('Séances', 12),
              column('Constat', 60),
            ],
            rows: found.map(({ irritant, cost }, index) => [
              text(irritant.title || 'Sans titre'),
              text(itemOf(doc.processes, irritant.processId)?.name ?? ''),
              text(FUNCTION_LABELS[irritant.businessFunction]),
              number(irritant.severity),
              text(irritant.basis === null ? '' : BASIS_LABELS[irritant.basis]),
              ...figures(irritant, cost, firstRow + index),
              text(cost.total === null ? 'Non chiffré' : cost.isPartial ? 'Partiel' : 'Complet'),
              text(sessionMarks(doc, irritant.interviewIds)),
              text(irritant.description),
            ]),
          },
  };
}

function figures(irritant: Irritant, cost: IrritantCost, row: number): readonly SheetCell[] {
  const at = (place: keyof typeof PLACE) => address(PLACE[place], row);
  return [
    number(irritant.occurrencesPerYear),
    number(irritant.minutesPerOccurrence),
    number(irritant.peopleInvolved),
    number(irritant.hourlyRate),
    number(irritant.errorCostPerYear),
    formula(
      `IF(COUNT(${at('volume')}:${at('people')})<3,"",${at('volume')}*${at('minutes')}*${at('people')}/60)`,
      cost.hoursPerYear,
    ),
    formula(`IF(COUNT(${at('rate')},${at('hours')})<2,"",${at('hours')}*${at('rate')})`, cost.timeCost),
    formula(`IF(COUNT(${at('errors')},${at('time')})=0,"",SUM(${at('errors')},${at('time')}))`, cost.total),
  ];
}

/** Follows the filter of the table. */
function total(costs: readonly IrritantCost[], firstRow: number): Parameter {
  const range = columnRange(PLACE.total, firstRow, firstRow + Math.max(0, costs.length - 1));
  return {
    label: 'Coût annuel des irritants chiffrés (lignes affichées)',
    cell: formula(
      `SUBTOTAL(109,${range})`,
      costs.reduce((sum, cost) => sum + (cost.total ?? 0), 0),
    ),
    format: 'euros',
    name: 'Irritants_total',
  };
}
