import type { BubbleChartOptions } from 'docx/charts';
import { COLOURS, TEXT_WIDTH_PX } from '#shared/report/word/theme.ts';
import { xmlText } from '#shared/report/word/xml-text.ts';
import { AXIS_FONT, type ChartOf, LABEL_FONT, NUMBER_FORMATS, TITLE_FONT } from './frame.ts';

type Point = ChartOf<'bubble'>['points'][number];

/** Each bubble bears its label; the leading ones are a series of their own, in the red of the rod. */
export function bubbleChart(chart: ChartOf<'bubble'>): BubbleChartOptions {
  const axis = { minimum: 0, maximum: chart.max, interval: 1, numberFormat: '0', font: AXIS_FONT };
  return {
    type: 'bubble',
    series: [
      series(
        'En tête',
        COLOURS.rod,
        chart.points.filter(({ isLeading }) => isLeading),
      ),
      series(
        'Autres cas',
        COLOURS.tealMid,
        chart.points.filter(({ isLeading }) => !isLeading),
      ),
    ].filter(({ points }) => points.length > 0),
    bubbleScale: 28,
    sizeRepresents: 'area',
    xAxis: { ...axis, title: { text: xmlText(chart.xTitle), font: TITLE_FONT } },
    yAxis: { ...axis, title: { text: xmlText(chart.yTitle), font: TITLE_FONT } },
    dataLabels: { value: true, position: 'right', numberFormat: NUMBER_FORMATS.level, font: LABEL_FONT },
    legend: false,
    transformation: { width: TEXT_WIDTH_PX, height: 440 },
  };
}

function series(name: string, color: string, points: readonly Point[]) {
  return {
    name,
    color,
    points: points.map(({ x, y, size }) => ({ x, y, size })),
    pointLabels: points.map(({ label }) => ({
      text: xmlText(label),
      position: 'right' as const,
      font: { ...LABEL_FONT, bold: true },
    })),
  };
}
