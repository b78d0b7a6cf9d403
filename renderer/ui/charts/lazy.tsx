import { lazy, type ReactNode, Suspense } from 'react';
import type { ChartSpec } from '#shared/report/model.ts';

/* Charts weigh more than the rest of a screen: they are loaded when first shown. */

export const LazyMaturityRadar = lazy(() =>
  import('./maturity-radar.tsx').then(({ MaturityRadar }) => ({ default: MaturityRadar })),
);

export const LazyValueFeasibilityMatrix = lazy(() =>
  import('./value-feasibility-matrix.tsx').then(({ ValueFeasibilityMatrix }) => ({
    default: ValueFeasibilityMatrix,
  })),
);

/** Keeps the place of a chart while it loads, so that nothing jumps. */
export function ChartFrame({ height, children }: { readonly height: number; readonly children: ReactNode }) {
  return <Suspense fallback={<div style={{ height }} />}>{children}</Suspense>;
}

export const LazyReportChart = lazy(() =>
  import('./report-chart.tsx').then(({ ReportChart, chartHeight }) => ({
    default: ({ chart }: { readonly chart: ChartSpec }) => (
      <ReportChart chart={chart} height={chartHeight(chart)} />
    ),
  })),
);
