import type { ParagraphChild } from 'docx';
import { ChartRun } from 'docx/charts';
import { ShapeGroupRun } from 'docx/shapes';
import type { Block } from '#shared/report/model.ts';
import type { PictureRoom } from '#shared/report/word/theme.ts';
import { xmlText } from '#shared/report/word/xml-text.ts';
import { barChart } from './bar.ts';
import { bubbleChart } from './bubble.ts';
import { flowShapes } from './flow.ts';
import { chartFrame } from './frame.ts';
import { radarChart } from './radar.ts';

type Figure = Extract<Block, { readonly kind: 'figure' }>;

/**
 * A native chart with its workbook, or native shapes: sharp, editable in Word, described for those who do not see it.
 */
export function chartRun(figure: Figure, room: PictureRoom): ParagraphChild {
  const frame = chartFrame(xmlText(figure.caption), xmlText(figure.alternativeText));
  const { chart } = figure;
  switch (chart.kind) {
    case 'radar':
      return new ChartRun({ ...frame, ...radarChart(chart) });
    case 'bar':
      return new ChartRun({ ...frame, ...barChart(chart) });
    case 'bubble':
      return new ChartRun({ ...frame, ...bubbleChart(chart) });
    case 'flow':
      return new ShapeGroupRun({ altText: frame.altText, ...flowShapes(chart, room) });
  }
}
