import type { ThreePoint } from '#shared/domain/primitives.ts';
import type { Prioritisation } from '#shared/domain/prioritisation.ts';
import type { RateProfile, UseCase } from '#shared/domain/use-case.ts';
import {
  checkEconomics,
  ECONOMIC_INPUTS,
  type EconomicFinding,
  type EconomicInput,
  GAIN_INPUTS,
  type Outcome,
  outcomeOf,
  type TypedEconomics,
  yearlyGainOf,
} from './decision/economics.ts';

const NONE: ThreePoint = { min: 0, probable: 0, max: 0 };

/** Which of the figures count, given how the gain was obtained. */
export function usedInputs({ economics }: Pick<UseCase, 'economics'>): readonly EconomicInput[] {
  if (economics.gainBasis === 'time') return ECONOMIC_INPUTS;
  return ['otherYearlyGain', 'oneOffCost', 'yearlyCost', 'monthsToProduction'];
}

/**
 * The figures of a use case as the simulation takes them: the rate of the chosen profile in place of a typed one; no
 * time at all where the gain was typed as an amount; where it was computed from time, no other gain typed means none.
 */
export function typedEconomics(
  { economics }: Pick<UseCase, 'economics'>,
  profiles: readonly RateProfile[],
): TypedEconomics {
  const { gainBasis, profileId, otherYearlyGain } = economics;
  const rate = profiles.find(({ id }) => id === profileId)?.hourlyRate ?? null;
  const ofTime = (points: ThreePoint) => (gainBasis === 'time' ? points : NONE);
  return {
    volumePerYear: ofTime(economics.volumePerYear),
    minutesSaved: ofTime(economics.minutesSaved),
    adoption: ofTime(economics.adoption),
    reviewMinutes: ofTime(economics.reviewMinutes),
    hourlyRate: ofTime(profileId === null ? economics.hourlyRate : { min: rate, probable: rate, max: rate }),
    otherYearlyGain: gainBasis === 'time' && isUntouched(otherYearlyGain) ? NONE : otherYearlyGain,
    oneOffCost: economics.oneOffCost,
    yearlyCost: economics.yearlyCost,
    monthsToProduction: economics.monthsToProduction,
  };
}

/** What keeps the economics of a use case from being computed, in the order of the inputs; nothing when they can be. */
export function economicFindings(
  useCase: Pick<UseCase, 'economics'>,
  profiles: readonly RateProfile[],
): readonly EconomicFinding[] {
  return checkEconomics(typedEconomics(useCase, profiles));
}

/** Figures that can be computed with, and yet leave no gain from the time saved. */
export type IdleTime =
  | { readonly kind: 'nothing-saved'; readonly input: EconomicInput }
  | { readonly kind: 'review-too-long' };

/** Why the time saved brings nothing, or costs: a factor that is zero, or a review as long as what is saved; null otherwise. */
export function idleTime(
  useCase: Pick<UseCase, 'economics'>,
  profiles: readonly RateProfile[],
): IdleTime | null {
  if (useCase.economics.gainBasis !== 'time') return null;
  const typed = typedEconomics(useCase, profiles);
  const factors = ['volumePerYear', 'minutesSaved', 'adoption', 'hourlyRate'] as const;
  const zero = factors.find((input) => typed[input].probable === 0);
  if (zero !== undefined) return { kind: 'nothing-saved', input: zero };
  const [saved, review] = [typed.minutesSaved.probable, typed.reviewMinutes.probable];
  return saved !== null && review !== null && review >= saved ? { kind: 'review-too-long' } : null;
}

/** The probable figures of these inputs; null when one of them is missing. */
function probableFigures<I extends EconomicInput>(
  typed: TypedEconomics,
  inputs: readonly I[],
): Record<I, number> | null {
  const figures: Partial<Record<I, number>> = {};
  for (const input of inputs) {
    const { probable } = typed[input];
    if (probable === null) return null;
    figures[input] = probable;
  }
  return figures as Record<I, number>;
}

/** The most probable outcome, from the probable figures alone (formula: `outcomeOf`); null when one of them is missing. */
export function probableOutcome(
  useCase: Pick<UseCase, 'economics'>,
  profiles: readonly RateProfile[],
  { horizonYears, discountRate }: Pick<Prioritisation, 'horizonYears' | 'discountRate'>,
): Outcome | null {
  const figures = probableFigures(typedEconomics(useCase, profiles), ECONOMIC_INPUTS);
  return figures && outcomeOf(figures, { years: horizonYears, discountRate });
}

/** Probable gain of a year in production (€), before its costs; null when a figure is missing. */
export function probableYearlyGain(
  useCase: Pick<UseCase, 'economics'>,
  profiles: readonly RateProfile[],
): number | null {
  const figures = probableFigures(typedEconomics(useCase, profiles), GAIN_INPUTS);
  return figures && yearlyGainOf(figures);
}

function isUntouched({ min, probable, max }: ThreePoint): boolean {
  return min === null && probable === null && max === null;
}
