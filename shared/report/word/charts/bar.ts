import type { BarChartOptions, ColumnChartOptions } from 'docx/charts';
import { NO_BREAK_SPACE } from '#shared/domain/french.ts';
import { COLOURS, SERIES_COLOURS, TEXT_WIDTH_PX, textColourOn } from '#shared/report/word/theme.ts';
import { xmlText } from '#shared/report/word/xml-text.ts';
import { AXIS_FONT, type ChartOf, LABEL_FONT, NUMBER_FORMATS } from './frame.ts';

const ROW_HEIGHT = 27;
const STACKED_ROW_HEIGHT = 31;
const COLUMN_CHART_HEIGHT = 290;
const SMALLEST_LABELLED_SHARE = 0.055;

/** Bars run from top to bottom in the order of the categories: the first is read first. */
export function barChart(chart: ChartOf<'bar'>): BarChartOptions | ColumnChartOptions {
  const { orientation } = chart;
  return orientation === 'horizontal'
    ? { type: 'bar', ...commonOptions(chart) }
    : { type: 'column', ...commonOptions(chart) };
}

function commonOptions(chart: ChartOf<'bar'>): Omit<BarChartOptions, 'type'> {
  const isHorizontal = chart.orientation === 'horizontal';
  const hasLegend = chart.series.length > 1;
  const numberFormat = NUMBER_FORMATS[chart.valueFormat];
  // A figure wider than its segment would run over its neighbour's.
  const smallest = longestBar(chart) * SMALLEST_LABELLED_SHARE;
  const rows = chart.categories.length * (chart.isStacked ? STACKED_ROW_HEIGHT : ROW_HEIGHT);
  return {
    categories: chart.categories.map(xmlText),
    series: chart.series.map(({ name, values, isOffset = false }, index) => {
      // Without a name its entry in the legend is not seen either; readers disagree on which entry « hidden » means.
      if (isOffset) return { name: NO_BREAK_SPACE, values, color: COLOURS.white };
      const color = SERIES_COLOURS[index % SERIES_COLOURS.length] ?? SERIES_COLOURS[0];
      return {
        name: xmlText(name),
        values,
        color: hasLegend ? color : SERIES_COLOURS[2],
        ...(chart.isStacked
          ? {
              dataLabels: { value: true, numberFormat, font: segmentFont(color) },
              pointLabels: values.map((value) => ((value ?? 0) < smallest ? false : undefined)),
            }
          : {}),
      };
    }),
    stacking: chart.isStacked ? 'stacked' : 'none',
    gapWidth: chart.isStacked ? 45 : 55,
    categoryAxis: { font: LABEL_FONT, ...(isHorizontal ? { reverseOrder: true } : {}) },
    valueAxis: {
      minimum: 0,
      ...(chart.max === undefined ? {} : { maximum: chart.max }),
      ...(chart.valueFormat === 'level' ? { interval: 1 } : {}),
      numberFormat: chart.valueFormat === 'level' ? '0' : numberFormat,
      font: AXIS_FONT,
      // With the categories reversed, the value axis would climb to the top.
      ...(isHorizontal ? { crossesAt: 'maximum' } : {}),
    },
    ...(chart.isStacked
      ? {}
      : {
          dataLabels: {
            value: true,
            position: 'outsideEnd',
            numberFormat,
            font: { ...LABEL_FONT, bold: true },
          },
        }),
    legend: hasLegend ? { position: 'bottom', font: LABEL_FONT } : false,
    transformation: {
      width: TEXT_WIDTH_PX,
      height: isHorizontal ? 50 + rows + (hasLegend ? 40 : 0) : COLUMN_CHART_HEIGHT,
    },
  };
}

/** docx always fills a bar; one that only makes room lets the grid be seen through. */
export function clearOffsets(xml: string, { series }: ChartOf<'bar'>): string {
  return series.some(({ isOffset }) => isOffset === true)
    ? xml.replace(`<a:solidFill><a:srgbClr val="${COLOURS.white}"/></a:solidFill>`, '<a:noFill/>')
    : xml;
}

function segmentFont(color: string) {
  return { ...LABEL_FONT, size: 8, color: textColourOn(color) };
}

/** The value axis runs to about the longest bar. */
function longestBar({ categories, series, max }: ChartOf<'bar'>): number {
  const sums = categories.map((_, index) =>
    series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0),
  );
  return max ?? Math.max(0, ...sums);
}
