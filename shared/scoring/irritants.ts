import type { Irritant } from '#shared/domain/landscape.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';

/** Hours a year, euros a year. Null: an input is missing, which is not zero. */
export type IrritantCost = {
  readonly irritantId: string;
  readonly hoursPerYear: number | null;
  readonly timeCost: number | null;
  readonly errorCost: number | null;
  readonly total: number | null;
  /** The total leaves out a part that is not known. */
  readonly isPartial: boolean;
};

/**
 * Yearly cost of an irritant: hours = occurrences × minutes × people ÷ 60; time cost = hours × loaded hourly rate;
 * total = time cost + cost of errors, over what is known.
 */
export function irritantCost(irritant: Irritant): IrritantCost {
  const { occurrencesPerYear, minutesPerOccurrence, peopleInvolved, hourlyRate, errorCostPerYear } = irritant;
  const hoursPerYear =
    occurrencesPerYear === null || minutesPerOccurrence === null || peopleInvolved === null
      ? null
      : (occurrencesPerYear * minutesPerOccurrence * peopleInvolved) / 60;
  const timeCost = hoursPerYear === null || hourlyRate === null ? null : hoursPerYear * hourlyRate;
  const isKnown = timeCost !== null || errorCostPerYear !== null;
  return {
    irritantId: irritant.id,
    hoursPerYear,
    timeCost,
    errorCost: errorCostPerYear,
    total: isKnown ? (timeCost ?? 0) + (errorCostPerYear ?? 0) : null,
    isPartial: isKnown && (timeCost === null || errorCostPerYear === null),
  };
}

/** Costs of every irritant, dearest first, those without a figure last. */
export function irritantCosts(doc: Pick<MissionDoc, 'irritants'>): readonly IrritantCost[] {
  return doc.irritants
    .map(irritantCost)
    .toSorted((a, b) => (b.total ?? Number.NEGATIVE_INFINITY) - (a.total ?? Number.NEGATIVE_INFINITY));
}
