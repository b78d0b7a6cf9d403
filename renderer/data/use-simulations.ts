import { useCallback, useDeferredValue, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { Simulated, Simulations } from '#shared/scoring/simulate.ts';
import type { MissionSession } from './mission-session.ts';
import { createSimulator, type Simulator } from './simulator.ts';
import { usePack } from './use-assessment.tsx';
import { useMission, useSession } from './use-mission.tsx';

/** Long enough for the next keystroke of a figure to come first. */
export const SIMULATION_DELAY_MS = 300;

const simulators = new WeakMap<MissionSession, Simulator>();

function simulatorOf(session: MissionSession): Simulator {
  const simulator = simulators.get(session) ?? createSimulator();
  simulators.set(session, simulator);
  return simulator;
}

export type SimulationsInHand = {
  /** Of the mission as it stands; null until they are computed. */
  readonly simulations: Simulations | null;
  /** The last ones, even if figures changed since: to be shown as such. */
  readonly last: Simulations | null;
  /** 0–1 while a computation runs; null when none does. */
  readonly progress: number | null;
  /** Why they could not be computed; null otherwise. */
  readonly failure: string | null;
};

/**
 * Monte-Carlo economics and rank robustness of the open mission, computed in a worker once its figures rest. Nothing is
 * computed again for what they do not depend on: titles, texts, answers.
 */
export function useSimulations(): SimulationsInHand {
  const session = useSession();
  const { scoring } = usePack();
  const doc = useDeferredValue(useMission());
  const { useCases, criteria, scores, prioritisation, rateProfiles } = doc;
  const inputs = useMemo(
    () => ({ useCases, criteria, scores, prioritisation, rateProfiles }),
    [useCases, criteria, scores, prioritisation, rateProfiles],
  );
  const key = useMemo(() => keyOf(inputs), [inputs]);
  const simulator = simulatorOf(session);
  const subscribe = useCallback((listener: () => void) => simulator.subscribe(listener), [simulator]);
  const state = useSyncExternalStore(subscribe, simulator.getState);
  const isDone = state.key === key;

  useEffect(() => {
    if (isDone) {
      simulator.stop();
      return;
    }
    const timer = setTimeout(
      () =>
        simulator.run(key, { inputs, rules: { simulation: scoring.simulation, pairwise: scoring.pairwise } }),
      SIMULATION_DELAY_MS,
    );
    return () => clearTimeout(timer);
  }, [simulator, key, isDone, inputs, scoring]);

  return {
    simulations: isDone ? state.simulations : null,
    last: state.simulations,
    progress: state.progress,
    failure: isDone ? null : state.failure,
  };
}

/** All that the draws depend on, and nothing else. */
export function keyOf({ useCases, criteria, scores, prioritisation, rateProfiles }: Simulated): string {
  const { budget, capacityDays, ...settings } = prioritisation satisfies MissionDoc['prioritisation'];
  return JSON.stringify([
    useCases.map(({ id, status, economics: { volumeUnit, ...figures } }) => [id, status, figures]),
    criteria.map(({ id, weight, direction }) => [id, weight, direction]),
    scores,
    settings,
    rateProfiles.map(({ id, hourlyRate }) => [id, hourlyRate]),
  ]);
}
