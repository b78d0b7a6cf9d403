import { useEffect, useMemo, useState } from 'react';
import { useAssessment } from '#renderer/data/use-assessment.tsx';
import { useMission } from '#renderer/data/use-mission.tsx';
import { type PortfolioProblem, portfolioProblem } from '#shared/scoring/portfolio-choice.ts';
import type { PortfolioReply, PortfolioRequest } from './portfolio.worker.ts';

export type PortfolioState = {
  readonly problem: PortfolioProblem;
  /** Null while it is searched for, or when there is nothing to choose. */
  readonly reply: PortfolioReply | null;
};

/** The best choice within the limits, searched for in a worker whenever what it rests on changes. */
export function usePortfolio(): PortfolioState {
  const { useCases, prioritisation } = useMission();
  const { ranking } = useAssessment();
  const problem = useMemo(
    () => portfolioProblem({ useCases, prioritisation }, ranking),
    [useCases, prioritisation, ranking],
  );
  const [found, setFound] = useState<{ problem: PortfolioProblem; reply: PortfolioReply } | null>(null);

  useEffect(() => {
    if (problem.options.length === 0) return;
    const worker = new Worker(new URL('./portfolio.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data: reply }: MessageEvent<PortfolioReply>) => setFound({ problem, reply });
    worker.postMessage({ options: problem.options, limits: problem.limits } satisfies PortfolioRequest);
    return () => worker.terminate();
  }, [problem]);

  return { problem, reply: found?.problem === problem ? found.reply : null };
}
