import { useEffect, useMemo, useState } from 'react';
import type { Simulated, Simulations } from '#shared/scoring/simulate.ts';
import type { SimulationsReply, SimulationsRequest } from './simulations.worker.ts';
import { usePack } from './use-assessment.tsx';
import { useMission } from './use-mission.tsx';

export type SimulationState = {
  /** Of the document as it is; null while they run. */
  readonly simulations: Simulations | null;
  /** From 0 to 1; null when nothing runs. */
  readonly progress: number | null;
};

/** Typing goes on for a while: the draws wait for it to end. */
const DEBOUNCE_MS = 400;

/** Draws of gains and ranks, made anew in a worker whenever what they rest on changes. */
export function useSimulations(): SimulationState {
  const { useCases, criteria, scores, prioritisation, rateProfiles } = useMission();
  const { simulation, pairwise } = usePack().scoring;
  const request = useMemo(
    (): SimulationsRequest => ({
      doc: { useCases, criteria, scores, prioritisation, rateProfiles } satisfies Simulated,
      rules: { simulation, pairwise },
    }),
    [useCases, criteria, scores, prioritisation, rateProfiles, simulation, pairwise],
  );
  const [state, setState] = useState<SimulationState & { readonly request: SimulationsRequest | null }>({
    request: null,
    simulations: null,
    progress: null,
  });

  useEffect(() => {
    let worker: Worker | null = null;
    const timer = setTimeout(() => {
      worker = new Worker(new URL('./simulations.worker.ts', import.meta.url), { type: 'module' });
      worker.onmessage = ({ data }: MessageEvent<SimulationsReply>) =>
        setState(
          data.kind === 'progress'
            ? { request, simulations: null, progress: data.ratio }
            : { request, simulations: data.simulations, progress: null },
        );
      worker.postMessage(request);
    }, DEBOUNCE_MS);
    return () => {
      clearTimeout(timer);
      worker?.terminate();
    };
  }, [request]);

  // What was drawn of an earlier document says nothing of this one.
  return state.request === request ? state : { simulations: null, progress: 0 };
}
