import { useMission } from '#renderer/data/use-mission.tsx';
import type { UseCase } from '#shared/domain/use-case.ts';
import { probableOutcome } from '#shared/scoring/use-case-economics.ts';

/** Net gain (€) over the horizon of the mission, from the probable figures; null when one is missing. */
export function useNetGain(useCase: UseCase): number | null {
  const { rateProfiles, prioritisation } = useMission();
  return probableOutcome(useCase, rateProfiles, prioritisation)?.netGain ?? null;
}
