import { formatDecimal } from '#shared/domain/french.ts';
import { assertNever } from '#shared/domain/result.ts';
import type { EconomicFinding, EconomicInput, Point } from './economics.ts';
import type { Comparison, PairwiseError } from './pairwise.ts';
import type { PortfolioError } from './portfolio.ts';
import type { SmaaError } from './smaa.ts';
import type { StabilityError } from './stability.ts';
import type { TableError } from './table.ts';

/** Names by place; a place without a name is numbered from 1. */
export type DecisionNames = { readonly options: readonly string[]; readonly criteria: readonly string[] };

export type DecisionError = TableError | SmaaError | StabilityError | PortfolioError;

/** One plain French sentence: why options cannot be compared. */
export function describeDecisionError(error: DecisionError, names: DecisionNames): string {
  const option = (place: number) => nameOf(names.options, place);
  const criterion = (place: number) => nameOf(names.criteria, place);
  switch (error.kind) {
    case 'no-options':
      return 'Il n’y a rien à comparer.';
    case 'no-criteria':
      return 'Il n’y a aucun critère.';
    case 'uneven':
      return error.part === 'weights'
        ? 'Il n’y a pas un poids par critère.'
        : `${option(error.option ?? 0)} n’a pas une note par critère.`;
    case 'bad-value':
      return `La note de ${option(error.option)} sur ${criterion(error.criterion)} est hors de l’échelle.`;
    case 'missing-value':
      return `Il manque la note de ${option(error.option)} sur ${criterion(error.criterion)}.`;
    case 'not-positive':
      return `Un produit pondéré demande des notes positives : voyez ${option(error.option)} sur ${criterion(error.criterion)}.`;
    case 'bad-weight':
      return `Le poids de ${criterion(error.criterion)} n’est pas un nombre positif ou nul.`;
    case 'no-weight':
      return 'Tous les poids sont nuls.';
    case 'bad-scale':
      return 'Le bas de l’échelle doit être inférieur au haut.';
    case 'bad-concentration':
      return 'La concentration autour des poids est un nombre entier de 1 à 1 000.';
    case 'bad-draws':
      return 'Le nombre de tirages est un nombre entier de 1 à 10 millions.';
    case 'bad-option':
      return error.part === 'needs'
        ? `${option(error.option)} dépend d’un élément qui n’est pas dans la liste.`
        : `La valeur, le coût et la charge de ${option(error.option)} doivent être connus, positifs ou nuls.`;
    case 'bad-limit':
      return error.part === 'budget'
        ? 'Le budget doit être positif ou nul.'
        : 'Le nombre de jours doit être positif ou nul.';
    case 'not-proved':
      return 'La meilleure combinaison n’a pas pu être établie : réduisez le nombre d’éléments.';
    default:
      return assertNever(error);
  }
}

/** One plain French sentence: why comparisons two by two give no weights. */
export function describePairwiseError(error: PairwiseError, names: readonly string[]): string {
  const item = (place: number) => nameOf(names, place);
  const pair = ({ a, b, value }: Comparison) =>
    `${item(a)} contre ${item(b)} : ${Number.isFinite(value) ? formatDecimal(value, 3) : 'sans valeur'}`;
  switch (error.kind) {
    case 'no-items':
      return 'Il n’y a rien à comparer.';
    case 'unknown-item':
      return 'Une comparaison porte sur un élément qui n’est pas dans la liste.';
    case 'own-rival':
      return `${item(error.comparison.a)} est comparé à lui-même.`;
    case 'bad-comparison':
      return `Une comparaison est un nombre positif (${pair(error.comparison)}).`;
    case 'contradiction':
      return `La même comparaison est donnée deux fois, autrement (${pair(error.first)} ; ${pair(error.second)}).`;
    case 'not-linked':
      return `Rien ne relie entre eux ${error.groups.map((group) => group.map(item).join(', ')).join(' et, d’autre part, ')} : ajoutez une comparaison d’un groupe à l’autre.`;
    default:
      return assertNever(error);
  }
}

/** Names of the figures, the same on screen and in the deliverables. */
export const ECONOMIC_INPUT_LABELS: Readonly<Record<EconomicInput, string>> = {
  volumePerYear: 'Volume par an',
  minutesSaved: 'Minutes gagnées',
  adoption: 'Part d’adoption',
  reviewMinutes: 'Minutes de relecture',
  hourlyRate: 'Coût horaire chargé',
  otherYearlyGain: 'Autre gain annuel',
  oneOffCost: 'Coût initial',
  yearlyCost: 'Coût annuel',
  monthsToProduction: 'Mois avant la mise en service',
};
const POINTS: Readonly<Record<Point, string>> = {
  min: 'minimum',
  probable: 'valeur probable',
  max: 'maximum',
};

/** One plain French sentence: what keeps a gain from being computed. */
export function describeEconomicFinding(finding: EconomicFinding): string {
  const input = ECONOMIC_INPUT_LABELS[finding.input];
  switch (finding.kind) {
    case 'missing':
      return `${input} : à renseigner (${pointsOf(finding.points)}).`;
    case 'not-a-number':
      return `${input} : nombre illisible (${pointsOf(finding.points)}).`;
    case 'negative':
      return `${input} : ne peut pas être négatif (${pointsOf(finding.points)}).`;
    case 'above-one':
      return `${input} : ne peut pas dépasser 100 % (${pointsOf(finding.points)}).`;
    case 'min-above-max':
      return `${input} : le minimum dépasse le maximum.`;
    case 'probable-outside':
      return `${input} : la valeur probable n’est pas entre le minimum et le maximum.`;
    default:
      return assertNever(finding);
  }
}

function pointsOf(points: readonly Point[]): string {
  return points.map((point) => POINTS[point]).join(', ');
}

function nameOf(names: readonly string[], place: number): string {
  const name = names[place];
  return name === undefined ? `n° ${place + 1}` : `« ${name} »`;
}
