import { NO_BREAK_SPACE } from '#shared/domain/french.ts';
import { type Look, textColourOn } from '#shared/report/word/look.ts';
import { PORTRAIT, TWIPS_PER_PIXEL } from '#shared/report/word/page.ts';
import {
  type ChartOf,
  type ChartParts,
  categoryAxis,
  chartSpace,
  columnName,
  NO_LABELS,
  NUMBER_FORMATS,
  numbersAt,
  solidFill,
  stringsAt,
  valueAxis,
  valueLabels,
} from './frame.ts';

export const CHART_WIDTH = Math.floor(PORTRAIT.textWidth / TWIPS_PER_PIXEL);

const ROW_HEIGHT = 27;
/** Labels that hold on one line need less. */
const LOW_ROW_HEIGHT = 22;
const LONGEST_ON_A_LINE = 24;
const STACKED_ROW_HEIGHT = 31;
const COLUMN_CHART_HEIGHT = 290;
const SMALLEST_LABELLED_SHARE = 0.055;

/** Bars run from top to bottom in the order of the categories: the first is read first. */
export function barChart(chart: ChartOf<'bar'>, look: Look): ChartParts {
  const { categories, series, isStacked, orientation, valueFormat } = chart;
  const isHorizontal = orientation === 'horizontal';
  const hasLegend = series.length > 1;
  const format = NUMBER_FORMATS[valueFormat];
  const plot =
    `<c:barChart><c:barDir val="${isHorizontal ? 'bar' : 'col'}"/><c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>` +
    series.map((_, index) => seriesXml(chart, index, look)).join('') +
    `<c:dLbls>${NO_LABELS}</c:dLbls><c:gapWidth val="${isStacked ? 45 : 55}"/>` +
    `<c:overlap val="${isStacked ? 100 : isHorizontal ? 0 : -27}"/><c:axId val="1"/><c:axId val="2"/></c:barChart>` +
    categoryAxis(
      {
        id: 1,
        position: isHorizontal ? 'l' : 'b',
        lettering: { size: 900, colour: look.ink },
        hasGrid: false,
        hasLine: true,
        ...(isHorizontal ? { isReversed: true, isEveryNamed: true } : {}),
      },
      look,
    ) +
    valueAxis(
      {
        id: 2,
        position: isHorizontal ? 'b' : 'l',
        lettering: { size: 900, colour: look.secondary },
        hasGrid: true,
        hasLine: false,
        format: valueFormat === 'level' ? '0' : format,
        crossing: 'between',
        ...(chart.max === undefined ? {} : { max: chart.max }),
        ...(valueFormat === 'level' ? { unit: 1 } : valueFormat === 'percent' ? { unit: 0.2 } : {}),
        // With the categories reversed, the value axis would climb to the top.
        ...(isHorizontal ? { crossesAtMax: true } : {}),
      },
      look,
    );
  const isLow = categories.every(({ length }) => length <= LONGEST_ON_A_LINE);
  const rowHeight = isStacked ? STACKED_ROW_HEIGHT : isLow ? LOW_ROW_HEIGHT : ROW_HEIGHT;
  const rows = categories.length * rowHeight;
  return {
    xml: chartSpace(plot, hasLegend, look),
    width: CHART_WIDTH,
    height: isHorizontal ? 50 + rows + (hasLegend ? 40 : 0) : COLUMN_CHART_HEIGHT,
    rows: [
      ['', ...series.map(nameOf)],
      ...categories.map((category, index) => [
        category,
        ...series.map(({ values }) => values[index] ?? null),
      ]),
    ],
  };
}

/** Without a name, what only makes room has no entry to see in the legend; readers disagree on « hidden » entries. */
function nameOf({ name, isOffset }: ChartOf<'bar'>['series'][number]): string {
  return isOffset === true ? NO_BREAK_SPACE : name;
}

function seriesXml(chart: ChartOf<'bar'>, index: number, look: Look): string {
  const series = chart.series[index];
  if (!series) return '';
  const { values, isOffset } = series;
  const column = columnName(index + 1);
  const own = look.series[index % look.series.length] ?? look.title;
  const colour = chart.series.length > 1 ? own : look.primaryMid;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${stringsAt('tx', column, 1, [nameOf(series)])}` +
    `<c:spPr>${isOffset === true ? '<a:noFill/>' : solidFill(colour)}<a:ln><a:noFill/></a:ln></c:spPr><c:invertIfNegative val="0"/>` +
    (isOffset === true ? '' : labelsXml(chart, values, colour, look)) +
    stringsAt('cat', 'A', 2, chart.categories) +
    numbersAt(
      'val',
      column,
      2,
      chart.categories.map((_, at) => values[at] ?? null),
    ) +
    '</c:ser>'
  );
}

function labelsXml(
  chart: ChartOf<'bar'>,
  values: readonly (number | null)[],
  colour: string,
  look: Look,
): string {
  const format = NUMBER_FORMATS[chart.valueFormat];
  if (!chart.isStacked)
    return valueLabels(format, { size: 900, isBold: true, colour: look.ink }, look, { position: 'outEnd' });
  // A figure wider than its segment would run over its neighbour's.
  const smallest = longestBar(chart) * SMALLEST_LABELLED_SHARE;
  const hidden = values.flatMap((value, index) => ((value ?? 0) < smallest ? [index] : []));
  return valueLabels(format, { size: 800, colour: textColourOn(colour) }, look, { position: 'ctr', hidden });
}

/** The value axis runs to about the longest bar. */
function longestBar({ categories, series, max }: ChartOf<'bar'>): number {
  const sums = categories.map((_, index) =>
    series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0),
  );
  return max ?? Math.max(0, ...sums);
}
