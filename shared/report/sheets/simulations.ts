import { formatPercent } from '#shared/domain/french.ts';
import { USE_CASE_STATUS_LABELS } from '#shared/domain/labels.ts';
import type { UseCase } from '#shared/domain/use-case.ts';
import type { ChapterContext } from '#shared/report/chapters/chapter.ts';
import { ECONOMIC_INPUT_LABELS } from '#shared/scoring/decision/describe-errors.ts';
import { shareAmong } from '#shared/scoring/robustness-words.ts';
import type { Simulations } from '#shared/scoring/simulate.ts';
import { column, number, text } from './cells.ts';
import type { Sheet, SheetCell } from './model.ts';

/** What the draws say of each case: these figures are the application's and do not recompute here. */
export function simulationsSheet({ doc, options }: ChapterContext): Sheet {
  const { simulations } = options;
  const drawn = simulations
    ? doc.useCases
        .map((useCase, index) => ({ useCase, position: index + 1 }))
        .filter(({ useCase }) => useCase.status !== 'rejected')
    : [];
  return {
    id: 'simulations',
    name: 'Simulations',
    title: 'Simulations : gains et robustesse du classement',
    notes: [
      'Résultats de tirages faits par Jalon : ils ne se recalculent pas ici. P10, P50, P90 : un tirage sur dix, la moitié, neuf sur dix ne dépassent pas ce montant.',
      'Rangs : part des tirages où le cas vient premier, ou parmi les trois premiers (méthode SMAA-2).',
    ],
    parameters:
      simulations && drawn.length > 0
        ? [
            { label: 'Tirages', cell: number(simulations.draws), format: 'integer' },
            { label: 'Graine', cell: number(simulations.seed), format: 'integer' },
            { label: 'Concentration des poids', cell: number(simulations.concentration), format: 'integer' },
            { label: 'Version du moteur', cell: number(simulations.engineVersion), format: 'integer' },
            {
              label: 'Taux d’actualisation',
              cell: text(formatPercent(doc.prioritisation.discountRate, 1)),
              format: 'text',
            },
          ]
        : [],
    upperRows: [],
    emptyText: 'Aucune simulation n’accompagne ce classeur.',
    table:
      simulations && drawn.length > 0
        ? {
            name: 'T_Simulations',
            frozenColumns: 2,
            columns: [
              column('N°', 6, 'integer'),
              column('Cas d’usage', 40),
              column('Statut', 12),
              column('Gain net P10', 14, 'euros'),
              column('Gain net P50', 14, 'euros'),
              column('Gain net P90', 14, 'euros'),
              column('Gain net moyen', 14, 'euros'),
              column('Valeur actuelle nette P50', 14, 'euros'),
              column('Retour P50 (mois)', 12, 'decimal'),
              column('Probabilité d’un gain positif', 13, 'percent'),
              column('Ce qui pèse le plus', 26),
              column('Premier', 10, 'percent'),
              column('Trois premiers', 10, 'percent'),
              column('Premier, tous poids', 11, 'percent'),
              column('Confiance', 11, 'percent'),
            ],
            rows: drawn.map(({ useCase, position }) => [
              number(position),
              text(useCase.title || 'Sans titre'),
              text(USE_CASE_STATUS_LABELS[useCase.status]),
              ...gains(simulations, useCase),
              ...ranks(simulations, useCase),
            ]),
          }
        : null,
  };
}

function gains({ economics }: Simulations, { id }: UseCase): readonly SheetCell[] {
  const drawn = economics[id];
  const it = drawn?.kind === 'done' ? drawn.simulation : null;
  const [heaviest] = it?.tornado ?? [];
  return [
    number(it?.netGain.p10),
    number(it?.netGain.p50),
    number(it?.netGain.p90),
    number(it?.netGain.mean),
    number(it?.presentValue.p50),
    number(it?.paybackMonths.p50),
    number(it?.positiveReturn),
    text(heaviest && heaviest.swing > 0 ? ECONOMIC_INPUT_LABELS[heaviest.input] : ''),
  ];
}

function ranks({ robustness }: Simulations, { id }: UseCase): readonly SheetCell[] {
  const place = robustness?.useCaseIds.indexOf(id) ?? -1;
  const near = robustness?.around ?? robustness?.any;
  const shares = near?.acceptability[place];
  const any = robustness?.any.acceptability[place];
  return [
    number(shares && shareAmong(shares, 1)),
    number(shares && shareAmong(shares, 3)),
    number(any && shareAmong(any, 1)),
    number(near?.confidence[place]),
  ];
}
