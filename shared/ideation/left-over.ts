import { formatDate, formatDecimal } from '#shared/domain/french.ts';
import {
  APPROACH_LABELS,
  BASIS_LABELS,
  FUNCTION_LABELS,
  NATURE_LABELS,
  PATTERN_LABELS,
  PURPOSE_LABELS,
  SOURCING_LABELS,
} from '#shared/domain/labels.ts';
import type { ThreePoint } from '#shared/domain/primitives.ts';
import type { Economics, Kpi, UseCase } from '#shared/domain/use-case.ts';

/**
 * What of the second of two merged cases has no free place in the first, as sentences: there is room for one owner, one
 * approach, one indicator, one set of figures.
 */
export function leftOver(first: UseCase, second: UseCase): readonly string[] {
  const ofFirst = choicesOf(first);
  const lines = Object.entries(choicesOf(second)).flatMap(([label, text]) => {
    const kept = ofFirst[label];
    return text === '' || kept === '' || kept === text ? [] : [`${label} de l’idée fusionnée : ${text}`];
  });
  const unlike = Object.entries(second.complianceAnswers).filter(([questionId, answer]) => {
    const kept = first.complianceAnswers[questionId];
    return kept !== undefined && JSON.stringify(kept) !== JSON.stringify(answer);
  }).length;
  if (unlike === 0) return lines;
  return [
    ...lines,
    `Les deux idées répondaient autrement à ${unlike} question${unlike > 1 ? 's' : ''} de conformité : à revoir`,
  ];
}

/** Whether every figure of a case is unknown. */
export function hasNoFigure(economics: Economics): boolean {
  return FIGURES.every(([key]) => pointsOf(economics[key]) === '');
}

export function isBlankKpi({ name, unit, baseline, target }: Kpi): boolean {
  return name.trim() === '' && unit.trim() === '' && baseline === null && target === null;
}

function choicesOf(useCase: UseCase): Readonly<Record<string, string>> {
  const { pattern, purpose, sourcing, approach, nature, businessFunction, effortDays, pilotOn } = useCase;
  return {
    Fonction: businessFunction === 'other' ? '' : FUNCTION_LABELS[businessFunction],
    'Nature du travail': pattern === null ? '' : PATTERN_LABELS[pattern],
    Finalité: purpose === null ? '' : PURPOSE_LABELS[purpose],
    'Mode d’obtention': sourcing === null ? '' : SOURCING_LABELS[sourcing],
    'IA ou règle fixe': nature === 'undecided' ? '' : NATURE_LABELS[nature],
    Approche: approach === null ? '' : APPROACH_LABELS[approach],
    'Modèle du catalogue': useCase.modelId ?? '',
    Responsable: useCase.ownerName.trim(),
    'Charge interne': effortDays === null ? '' : `${formatDecimal(effortDays, 2)} jours`,
    'Début du pilote': pilotOn === null ? '' : formatDate(pilotOn),
    Indicateur: kpiText(useCase.kpi),
    Chiffrage: figuresText(useCase.economics),
  };
}

function kpiText(kpi: Kpi): string {
  if (isBlankKpi(kpi)) return '';
  const { name, unit, baseline, baselineBasis, target } = kpi;
  return [
    name,
    unit,
    baseline === null ? '' : `départ ${formatDecimal(baseline, 2)}`,
    baselineBasis === null ? '' : BASIS_LABELS[baselineBasis].toLowerCase(),
    target === null ? '' : `cible ${formatDecimal(target, 2)}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

type Figure = { [K in keyof Economics]: Economics[K] extends ThreePoint ? K : never }[keyof Economics];
const FIGURES: readonly (readonly [Figure, string])[] = [
  ['volumePerYear', 'volume par an'],
  ['minutesSaved', 'minutes gagnées'],
  ['reviewMinutes', 'minutes de relecture'],
  ['adoption', 'adoption'],
  ['hourlyRate', 'taux horaire'],
  ['otherYearlyGain', 'gain annuel'],
  ['oneOffCost', 'coût initial'],
  ['yearlyCost', 'coût annuel'],
  ['monthsToProduction', 'mois avant la mise en service'],
];

function figuresText(economics: Economics): string {
  return FIGURES.flatMap(([key, label]) => {
    const points = pointsOf(economics[key]);
    return points === '' ? [] : [`${label} ${points}`];
  }).join(' ; ');
}

/** Minimum, probable and maximum; « ? » for one that is not known, nothing when none is. */
function pointsOf({ min, probable, max }: ThreePoint): string {
  const points = [min, probable, max];
  if (points.every((point) => point === null)) return '';
  return points.map((point) => (point === null ? '?' : formatDecimal(point, 2))).join(' / ');
}
