import { formatDecimal, formatPercent, frenchTypography, NO_BREAK_SPACE } from '#shared/domain/french.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { Criterion } from '#shared/domain/use-case.ts';
import type { Stability } from './decision/stability.ts';
import { isRankable, levelsOf, type Ranking } from './ranking.ts';

/** Share of the draws in which the case is among the first `places`: rank acceptabilities added up, 0–1. */
export function shareAmong(acceptability: readonly number[], places: number): number {
  return acceptability.slice(0, places).reduce((sum, share) => sum + share, 0);
}

/** Below it nothing can be said of what brings a case to the first place. */
const SELDOM = 0.005;

/**
 * When a case comes first, from its central weights: the criteria that then weigh more than the reference by most, two
 * at most. « gagne quand « Valeur » pèse autour de 45 % ».
 */
export function describeCentralWeights(
  central: readonly number[] | null,
  firstShare: number,
  reference: readonly number[],
  names: readonly string[],
): string {
  if (central === null || firstShare === 0) return 'ne gagne jamais';
  if (firstShare < SELDOM) return 'ne gagne presque jamais';
  const heavier = central
    .map((weight, index) => ({ weight, index, excess: weight - (reference[index] ?? 0) }))
    .filter(({ excess }) => excess > 0.01)
    .toSorted((a, b) => b.excess - a.excess)
    .slice(0, 2);
  if (heavier.length === 0) return 'gagne sans préférence marquée';
  const parts = heavier.map(
    ({ index, weight }, place) =>
      `« ${names[index] ?? ''} »${place === 0 ? ' pèse autour' : ''} de ${formatPercent(weight)}`,
  );
  return frenchTypography(`gagne quand ${parts.join(' et ')}`);
}

/** What would bring the second level with the first: one weight, or one of its scores, each enough alone. */
export type Upset = {
  /** A French sentence. */
  readonly weight: string;
  /** The second case, whose scores those are. */
  readonly second: string;
  /** « Faisabilité » : de 3 à 3,29. Empty: none is enough alone. */
  readonly scores: readonly string[];
};

/** Null with fewer than two complete cases. */
export function describeUpset(
  { stability, completeIds }: Pick<Ranking, 'stability' | 'completeIds'>,
  criteria: readonly Criterion[],
  titleOf: (useCaseId: string) => string,
): Upset | null {
  if (stability === null || stability.second === null) return null;
  const first = `« ${titleOf(completeIds[stability.first] ?? '')} »`;
  const second = `« ${titleOf(completeIds[stability.second] ?? '')} »`;
  const nameOf = (index: number) => `« ${criteria[index]?.name.trim() || 'Sans nom'} »`;
  return {
    weight: frenchTypography(weightSentence(stability, first, second, nameOf)),
    second: frenchTypography(second),
    scores: stability.scoreChanges.flatMap((change, index) =>
      change === null
        ? []
        : [
            frenchTypography(
              `${nameOf(index)} : de ${formatDecimal(change.from, 2)} à ${formatDecimal(change.to, 2)}`,
            ),
          ],
    ),
  };
}

function weightSentence(
  { weightChange }: Stability,
  first: string,
  second: string,
  nameOf: (index: number) => string,
): string {
  if (weightChange === null)
    return `Aucun changement d’un seul poids ne met ${second} à égalité avec ${first}.`;
  const { criterion, from, to, isFirst } = weightChange;
  if (Math.abs(from - to) < 1e-9) return `${first} et ${second} sont à égalité : un rien les départage.`;
  const change = `${formatDecimal(from * 100)} à ${formatDecimal(to * 100)}${NO_BREAK_SPACE}%`;
  return `Le plus petit changement de poids qui met ${second} à égalité avec ${first} : ${nameOf(criterion)} de ${change}${isFirst ? '' : ', mais un autre cas passe alors devant eux'}.`;
}

/** Ranked cases that lack a level, with the names of the criteria concerned. */
export function incompleteCases(
  doc: Pick<MissionDoc, 'useCases' | 'criteria' | 'scores'>,
): readonly { readonly useCaseId: string; readonly title: string; readonly criteria: readonly string[] }[] {
  return doc.useCases.filter(isRankable).flatMap(({ id, title }) => {
    const levels = levelsOf(doc, id);
    const missing = doc.criteria.filter((_, index) => levels[index] === null).map(({ name }) => name);
    return missing.length > 0 ? [{ useCaseId: id, title, criteria: missing }] : [];
  });
}
