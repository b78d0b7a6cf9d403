import type { Simulations } from '#shared/scoring/simulate.ts';
import type { SimulationReply, SimulationRequest } from './simulation.worker.ts';

export type SimulatorState = {
  /** What `simulations` was computed from; null before the first result. */
  readonly key: string | null;
  readonly simulations: Simulations | null;
  /** 0–1 while a computation runs. */
  readonly progress: number | null;
  /** Why the last computation did not end; null otherwise. */
  readonly failure: string | null;
};

export type Simulator = {
  readonly getState: () => SimulatorState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Computes for these inputs, unless it is done or under way; what was under way for others is dropped. */
  readonly run: (key: string, request: SimulationRequest) => void;
  /** Drops what is under way: nobody waits for it any more. */
  readonly stop: () => void;
};

/** One for each open mission: whatever screens ask, the draws are made once. */
export function createSimulator(): Simulator {
  let state: SimulatorState = { key: null, simulations: null, progress: null, failure: null };
  let job: { readonly key: string; readonly worker: Worker } | null = null;
  const listeners = new Set<() => void>();

  function publish(changes: Partial<SimulatorState>): void {
    state = { ...state, ...changes };
    for (const listener of [...listeners]) listener();
  }

  function stop(): void {
    if (!job) return;
    job.worker.terminate();
    job = null;
    publish({ progress: null });
  }

  function fail(message: string): void {
    stop();
    publish({ failure: message });
  }

  function run(key: string, request: SimulationRequest): void {
    if (job?.key === key || state.key === key) return;
    stop();
    try {
      const worker = new Worker(new URL('./simulation.worker.ts', import.meta.url), { type: 'module' });
      job = { key, worker };
      publish({ progress: 0, failure: null });
      worker.onmessage = ({ data }: MessageEvent<SimulationReply>) => {
        if (data.kind === 'progress') publish({ progress: data.ratio });
        else if (data.kind === 'failed') fail(data.message);
        else {
          stop();
          publish({ key, simulations: data.simulations });
        }
      };
      worker.onerror = (event) => fail(event.message);
      worker.postMessage(request);
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error));
    }
  }

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
    run,
    stop,
  };
}
