import { ChartRun } from 'docx/charts';
import type { Block } from '#shared/report/model.ts';
import { xmlText } from '#shared/report/word/xml-text.ts';
import { barChart } from './bar.ts';
import { bubbleChart } from './bubble.ts';
import { chartFrame } from './frame.ts';
import { radarChart } from './radar.ts';

type Figure = Extract<Block, { readonly kind: 'figure' }>;

/** A native chart with its workbook: sharp, editable in Word, described for those who do not see it. */
export function chartRun(figure: Figure): ChartRun {
  const frame = chartFrame(xmlText(figure.caption), xmlText(figure.alternativeText));
  const { chart } = figure;
  switch (chart.kind) {
    case 'radar':
      return new ChartRun({ ...frame, ...radarChart(chart) });
    case 'bar':
      return new ChartRun({ ...frame, ...barChart(chart) });
    case 'bubble':
      return new ChartRun({ ...frame, ...bubbleChart(chart) });
  }
}
