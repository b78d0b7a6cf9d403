import type { ScoringRules } from '#shared/content/pack.ts';
import type { Simulated, Simulations } from '#shared/scoring/simulate.ts';

export type SimulationsRequest = {
  readonly doc: Simulated;
  readonly rules: Pick<ScoringRules, 'simulation' | 'pairwise'>;
};

export type SimulationsReply =
  /** From 0 to 1. */
  | { readonly kind: 'progress'; readonly ratio: number }
  | { readonly kind: 'done'; readonly simulations: Simulations };

const REPORTED_EVERY = 0.02;

// Off the interface's thread: ten thousand draws of each use case, twice of the ranking.
self.onmessage = async ({ data }: MessageEvent<SimulationsRequest>) => {
  const { simulateSteps } = await import('#shared/scoring/simulate.ts');
  const steps = simulateSteps(data.doc, data.rules);
  let reported = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) {
      reply({ kind: 'done', simulations: step.value });
      return;
    }
    if (step.value - reported < REPORTED_EVERY) continue;
    reported = step.value;
    reply({ kind: 'progress', ratio: step.value });
  }
};

function reply(message: SimulationsReply): void {
  self.postMessage(message);
}
