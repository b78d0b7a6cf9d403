import { vi } from 'vitest';
import type { SimulationReply, SimulationRequest } from '#renderer/data/simulation.worker.ts';
import { simulate } from '#shared/scoring/simulate.ts';

type Reply = { readonly data: SimulationReply };

export type SimulationJob = {
  readonly request: SimulationRequest;
  readonly isTerminated: () => boolean;
  readonly reply: (reply: SimulationReply) => void;
};

/**
 * Stands for the worker that simulates, which jsdom has not: the same draws in this thread. With `isHeld`, jobs wait to
 * be answered by the test.
 */
export function simulateInProcess({ isHeld = false } = {}): readonly SimulationJob[] {
  const jobs: SimulationJob[] = [];
  class InProcessWorker {
    onmessage: ((reply: Reply) => void) | null = null;
    onerror: unknown = null;
    isTerminated = false;

    postMessage(request: SimulationRequest): void {
      const job: SimulationJob = {
        request,
        isTerminated: () => this.isTerminated,
        reply: (data) => {
          if (!this.isTerminated) this.onmessage?.({ data });
        },
      };
      jobs.push(job);
      if (isHeld) return;
      queueMicrotask(() => job.reply({ kind: 'done', simulations: simulate(request.inputs, request.rules) }));
    }

    terminate(): void {
      this.isTerminated = true;
    }
  }
  vi.stubGlobal('Worker', InProcessWorker);
  return jobs;
}
