import {
  APPROACH_LABELS,
  BASIS_LABELS,
  FUNCTION_LABELS,
  NATURE_LABELS,
  USE_CASE_STATUS_LABELS,
} from '#shared/domain/labels.ts';
import type { UseCase } from '#shared/domain/use-case.ts';
import { type ChapterContext, itemsOf } from '#shared/report/chapters/chapter.ts';
import { ECONOMIC_INPUT_LABELS } from '#shared/scoring/decision/describe-errors.ts';
import { ECONOMIC_INPUTS, type EconomicInput } from '#shared/scoring/decision/economics.ts';
import {
  probableOutcome,
  probableYearlyGain,
  typedEconomics,
  usedInputs,
} from '#shared/scoring/use-case-economics.ts';
import { column, date, formula, number, quoted, text } from './cells.ts';
import { address, frameOf } from './frame.ts';
import type { CellFormat, Parameter, Sheet, SheetCell, Validation } from './model.ts';
import { NAMES } from './names.ts';

const NOTES = [
  'Chaque chiffre est donné en trois points : minimum, valeur probable, maximum. Une case vide est un chiffre inconnu ; le gain n’est alors pas calculé.',
  'Gain annuel = volume × (minutes gagnées − minutes de relecture) ÷ 60 × coût horaire × adoption + autre gain. Gain net = (gain annuel − coût annuel) × (horizon − mois avant la mise en service ÷ 12) − coût initial. Gain, gain net et retour sont des formules.',
];
const AMOUNT = 'Montant';
const BEYOND = 'au-delà de l’horizon';
const BASIS = 7;
const FIRST_INPUT = 9;
const RESULTS = FIRST_INPUT + ECONOMIC_INPUTS.length * 3;

const FORMATS: Readonly<Record<EconomicInput, CellFormat>> = {
  volumePerYear: 'decimal',
  minutesSaved: 'decimal',
  adoption: 'percent',
  reviewMinutes: 'decimal',
  hourlyRate: 'rate',
  otherYearlyGain: 'euros',
  oneOffCost: 'euros',
  yearlyCost: 'euros',
  monthsToProduction: 'decimal',
};

/** As the application takes them: a share up to 100 %, and below zero for the other yearly gain alone. */
function validationOf(input: EconomicInput): Validation {
  const message = 'Un nombre ; laissez vide ce qui n’est pas connu. Une part va de 0 % à 100 %.';
  return {
    min: input === 'otherYearlyGain' ? null : 0,
    max: input === 'adoption' ? 1 : null,
    message,
  };
}

/** Every use case that was looked at, with its figures and what they bring. */
export function useCasesSheet(context: ChapterContext): Sheet {
  const { useCases, prioritisation } = context.doc;
  const horizon: Parameter = {
    label: 'Horizon (années)',
    cell: number(prioritisation.horizonYears),
    format: 'integer',
    name: NAMES.horizon,
    validation: { min: 1, max: 10, message: 'L’horizon va de 1 à 10 ans.' },
  };
  const { firstRow } = frameOf({ notes: NOTES.length, parameters: 1, upperRows: 0 });
  return {
    id: 'use-cases',
    name: 'Cas d’usage',
    title: 'Cas d’usage et chiffrage',
    notes: NOTES,
    parameters: [horizon],
    upperRows: [],
    emptyText: 'Aucun cas d’usage n’est encore identifié.',
    table:
      useCases.length === 0
        ? null
        : {
            name: 'T_Cas_d_usage',
            frozenColumns: 2,
            columns: [
              column('N°', 6, 'integer', { rangeName: NAMES.caseNumbers }),
              column('Cas d’usage', 40),
              column('Statut', 12),
              column('Fonction', 20),
              column('IA ou règle', 12),
              column('Approche', 13),
              column('Responsable', 22),
              column('Base du gain', 13),
              column('Unité de volume', 16),
              ...ECONOMIC_INPUTS.flatMap((input) =>
                (['min', 'probable', 'max'] as const).map((point) =>
                  column(`${ECONOMIC_INPUT_LABELS[input]} (${point})`, 13, FORMATS[input], {
                    validation: validationOf(input),
                  }),
                ),
              ),
              column('Gain annuel probable', 14, 'euros'),
              column('Gain net sur l’horizon', 14, 'euros', { rangeName: NAMES.caseGains }),
              column('Retour (mois)', 14, 'decimal'),
              column('Charge interne (jours)', 12, 'decimal'),
              column('Pilote le', 12, 'date'),
              column('Indicateur', 30),
              column('Unité', 12),
              column('Valeur de départ', 12, 'decimal'),
              column('Base de la valeur', 13),
              column('Cible', 12, 'decimal'),
              column('Irritants traités', 36),
              column('Problème', 50),
              column('Solution', 50),
            ],
            rows: useCases.map((useCase, index) => row(context, useCase, index + 1, firstRow + index)),
          },
  };
}

function row(context: ChapterContext, useCase: UseCase, position: number, at: number): readonly SheetCell[] {
  const { doc } = context;
  const { kpi, economics } = useCase;
  return [
    number(position),
    text(useCase.title || 'Sans titre'),
    text(USE_CASE_STATUS_LABELS[useCase.status]),
    text(FUNCTION_LABELS[useCase.businessFunction]),
    text(NATURE_LABELS[useCase.nature]),
    text(useCase.approach === null ? '' : APPROACH_LABELS[useCase.approach]),
    text(useCase.ownerName),
    text(economics.gainBasis === 'time' ? 'Temps gagné' : AMOUNT),
    text(economics.volumeUnit),
    ...inputs(context, useCase),
    ...results(context, useCase, at),
    number(useCase.effortDays),
    date(useCase.pilotOn),
    text(kpi.name),
    text(kpi.unit),
    number(kpi.baseline),
    text(kpi.baselineBasis === null ? '' : BASIS_LABELS[kpi.baselineBasis]),
    number(kpi.target),
    text(
      itemsOf(doc.irritants, useCase.irritantIds)
        .map(({ title }) => title)
        .join(' ; '),
    ),
    text(useCase.problem),
    text(useCase.solution),
  ];
}

/** The figures that count, three points each; those without a part in the gain stay empty. */
function inputs({ doc }: ChapterContext, useCase: UseCase): readonly SheetCell[] {
  const typed = typedEconomics(useCase, doc.rateProfiles);
  const used = usedInputs(useCase);
  return ECONOMIC_INPUTS.flatMap((input) => {
    const { min, probable, max } = typed[input];
    return [min, probable, max].map((value) => number(used.includes(input) ? value : null));
  });
}

function results({ doc }: ChapterContext, useCase: UseCase, at: number): readonly SheetCell[] {
  const probable = (input: EconomicInput) =>
    address(FIRST_INPUT + ECONOMIC_INPUTS.indexOf(input) * 3 + 1, at);
  const [volume, saved, review, rate, adoption, other] = [
    probable('volumePerYear'),
    probable('minutesSaved'),
    probable('reviewMinutes'),
    probable('hourlyRate'),
    probable('adoption'),
    probable('otherYearlyGain'),
  ];
  const [start, yearly, months] = [
    probable('oneOffCost'),
    probable('yearlyCost'),
    probable('monthsToProduction'),
  ];
  const [gain, net] = [address(RESULTS, at), address(RESULTS + 1, at)];
  const outcome = probableOutcome(useCase, doc.rateProfiles, doc.prioritisation);
  const payback = `${months}+${start}/((${gain}-${yearly})/12)`;
  return [
    formula(
      `IF(${address(BASIS, at)}=${quoted(AMOUNT)},IF(COUNT(${other})=0,"",${other}),IF(COUNT(${[volume, saved, review, rate, adoption, other].join(',')})<6,"",${volume}*(${saved}-${review})/60*${rate}*${adoption}+${other}))`,
      probableYearlyGain(useCase, doc.rateProfiles),
    ),
    formula(
      `IF(COUNT(${gain},${start},${yearly},${months})<4,"",(${gain}-${yearly})*MAX(0,${NAMES.horizon}-${months}/12)-${start})`,
      outcome?.netGain ?? null,
    ),
    formula(
      `IF(ISNUMBER(${net}),IF(${gain}<=${yearly},${quoted(BEYOND)},IF(${payback}<=${NAMES.horizon}*12,${payback},${quoted(BEYOND)})),"")`,
      outcome === null ? null : (outcome.paybackMonths ?? BEYOND),
    ),
  ];
}
