import type { Result } from '#shared/domain/result.ts';
import type {
  Portfolio,
  PortfolioError,
  PortfolioLimits,
  PortfolioOption,
} from '#shared/scoring/decision/portfolio.ts';

export type PortfolioRequest = {
  readonly options: readonly PortfolioOption[];
  readonly limits: PortfolioLimits;
};

export type PortfolioReply = Result<Portfolio, PortfolioError>;

// Off the interface's thread: some portfolios take the solver seconds.
self.onmessage = async ({ data }: MessageEvent<PortfolioRequest>) => {
  const { choosePortfolio } = await import('#shared/scoring/decision/portfolio.ts');
  self.postMessage(choosePortfolio(data.options, data.limits) satisfies PortfolioReply);
};
