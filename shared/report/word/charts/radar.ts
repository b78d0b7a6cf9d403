import type { RadarChartOptions } from 'docx/charts';
import { SERIES_COLOURS, TEXT_WIDTH_PX } from '#shared/report/word/theme.ts';
import { xmlText } from '#shared/report/word/xml-text.ts';
import { AXIS_FONT, type ChartOf, LABEL_FONT, NUMBER_FORMATS } from './frame.ts';

/** An axis without a score is a gap in the line, never a zero. */
export function radarChart(chart: ChartOf<'radar'>): RadarChartOptions {
  return {
    type: 'radar',
    categories: chart.categories.map(xmlText),
    series: chart.series.map(({ name, values }, index) => {
      const color = SERIES_COLOURS[index * 2] ?? SERIES_COLOURS[0];
      return {
        name: xmlText(name),
        values,
        color,
        line: { color, width: 2.25, ...(index > 0 ? { dash: 'dash' as const } : {}) },
        markers: { shape: index > 0 ? ('diamond' as const) : ('circle' as const), size: 6 },
      };
    }),
    valueAxis: { minimum: 0, maximum: chart.max, interval: 1, numberFormat: '0', font: AXIS_FONT },
    categoryAxis: { font: { ...LABEL_FONT, size: 10 } },
    ...(chart.series.length === 1
      ? {
          dataLabels: {
            value: true,
            numberFormat: NUMBER_FORMATS.level,
            font: { ...LABEL_FONT, bold: true },
          },
        }
      : {}),
    legend: chart.series.length > 1 ? { position: 'bottom', font: LABEL_FONT } : false,
    emptyValues: 'gap',
    transformation: { width: TEXT_WIDTH_PX, height: 400 },
  };
}
