import { vi } from 'vitest';
import type { SimulationReply, SimulationRequest } from '#renderer/data/simulation.worker.ts';
import type { PortfolioReply, PortfolioRequest } from '#renderer/features/prioritisation/portfolio.worker.ts';
import { choosePortfolio } from '#shared/scoring/decision/portfolio.ts';
import { simulate } from '#shared/scoring/simulate.ts';

type Request = SimulationRequest | PortfolioRequest;

/** Stands for the workers that simulate and that choose a portfolio, which jsdom has not: the same, in this thread. */
export function decideInProcess(): void {
  class InProcessWorker {
    onmessage: ((reply: { readonly data: SimulationReply | PortfolioReply }) => void) | null = null;
    isTerminated = false;

    postMessage(request: Request): void {
      queueMicrotask(() => {
        if (!this.isTerminated) this.onmessage?.({ data: answerTo(request) });
      });
    }

    terminate(): void {
      this.isTerminated = true;
    }
  }
  vi.stubGlobal('Worker', InProcessWorker);
}

function answerTo(request: Request): SimulationReply | PortfolioReply {
  return 'inputs' in request
    ? { kind: 'done', simulations: simulate(request.inputs, request.rules) }
    : choosePortfolio(request.options, request.limits);
}
