import type { FigureBlock, Medium } from '#renderer/features/deliverables/blocks/medium.tsx';
import { chartHeight, ReportChart } from '#renderer/ui/charts/report-chart.tsx';
import classes from './paper.module.css';

/** Tallest drawing a page has room for, its caption and note apart, in pixels (1/96 inch). */
const MOST_HEIGHT = { portrait: 820, landscape: 500 } as const;

function PaperChart({ block }: { readonly block: FigureBlock }) {
  const most = block.isWide ? MOST_HEIGHT.landscape : MOST_HEIGHT.portrait;
  return (
    <div data-chart={block.chart.kind}>
      <ReportChart
        chart={block.chart}
        height={Math.min(chartHeight(block.chart), most)}
        description={block.alternativeText}
      />
    </div>
  );
}

export const PAPER: Medium = { isPaper: true, classes, Chart: PaperChart };
