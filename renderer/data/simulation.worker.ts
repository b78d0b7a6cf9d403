import type { ScoringRules } from '#shared/content/pack.ts';
import { runSteps } from '#shared/scoring/decision/steps.ts';
import { type Simulated, type Simulations, simulateSteps } from '#shared/scoring/simulate.ts';

export type SimulationRequest = {
  readonly inputs: Simulated;
  readonly rules: Pick<ScoringRules, 'simulation' | 'pairwise'>;
};

export type SimulationReply =
  /** From 0 to 1. */
  | { readonly kind: 'progress'; readonly ratio: number }
  | { readonly kind: 'done'; readonly simulations: Simulations }
  | { readonly kind: 'failed'; readonly message: string };

// Off the interface's thread: thousands of draws for each use case, while figures go on being typed.
self.onmessage = ({ data }: MessageEvent<SimulationRequest>) => {
  try {
    const simulations = runSteps(simulateSteps(data.inputs, data.rules), (ratio) => {
      reply({ kind: 'progress', ratio });
      return true;
    });
    if (simulations) reply({ kind: 'done', simulations });
  } catch (error) {
    reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};

function reply(message: SimulationReply): void {
  self.postMessage(message);
}
