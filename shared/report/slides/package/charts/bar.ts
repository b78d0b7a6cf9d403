import { NO_BREAK_SPACE } from '#shared/domain/french.ts';
import { fill } from '#shared/report/slides/package/xml.ts';
import { SERIES_SLOTS, slotColour } from '#shared/report/slides/theme.ts';
import type { ChartOf, ChartParts } from '#shared/report/word/charts/frame.ts';
import { NUMBER_FORMATS } from '#shared/report/word/charts/frame.ts';
import { type Look, textColourOn } from '#shared/report/word/look.ts';
import { escapeXml } from '#shared/report/word/xml-text.ts';
import {
  AXIS_LINE,
  categories,
  GRID,
  LABEL_SIZE,
  NO_LINE,
  numbers,
  seriesName,
  showing,
  textProperties,
} from './parts.ts';

/** A figure wider than its segment would run over its neighbour's. */
const SMALLEST_LABELLED_SHARE = 0.06;

/** As `formatEurosShort` writes them: whole euros, thousands of euros from 10 000 € on. */
const EUROS_IN_SHORT = '[<10000]#,##0\\ "€";#,##0,\\ "k€"';

export function barPlot(chart: ChartOf<'bar'>, look: Look): string {
  const isHorizontal = chart.orientation === 'horizontal';
  const format = chart.valueFormat === 'euros' ? EUROS_IN_SHORT : NUMBER_FORMATS[chart.valueFormat];
  const hasLegend = hasBarLegend(chart);
  const shown = chart.series.filter(({ isOffset }) => isOffset !== true);
  const longest = chart.max ?? longestBar(chart);
  const series = chart.series.map((each, index) => {
    const { name, values, isOffset = false } = each;
    const slot = hasLegend
      ? (SERIES_SLOTS[Math.max(0, shown.indexOf(each)) % SERIES_SLOTS.length] ?? 'accent1')
      : 'accent4';
    const ground = isOffset ? '<a:noFill/>' : fill(slot);
    return (
      `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${seriesName(isOffset ? NO_BREAK_SPACE : name, index + 1)}` +
      `<c:spPr>${ground}<a:ln><a:noFill/></a:ln></c:spPr><c:invertIfNegative val="0"/>` +
      `${labels(chart, values, { isOffset, format, longest, ground: slotColour(look, slot) })}` +
      `${categories(chart.categories)}${numbers('c:val', values, index + 1, format)}</c:ser>`
    );
  });
  const stacking = chart.isStacked ? 'stacked' : 'clustered';
  const max = chart.max === undefined ? '' : `<c:max val="${chart.max}"/>`;
  return (
    `<c:barChart><c:barDir val="${isHorizontal ? 'bar' : 'col'}"/><c:grouping val="${stacking}"/><c:varyColors val="0"/>${series.join('')}` +
    `<c:gapWidth val="${chart.isStacked ? 45 : 55}"/>${chart.isStacked ? '<c:overlap val="100"/>' : ''}<c:axId val="111"/><c:axId val="112"/></c:barChart>` +
    // With the categories from top to bottom, the value axis would climb to the top.
    `<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="${isHorizontal ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${isHorizontal ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${AXIS_LINE}${textProperties(LABEL_SIZE)}<c:crossAx val="112"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>` +
    `<c:valAx><c:axId val="112"/><c:scaling><c:orientation val="minMax"/>${max}<c:min val="0"/></c:scaling><c:delete val="${chart.isStacked ? 0 : 1}"/><c:axPos val="${isHorizontal ? 'b' : 'l'}"/>${chart.isStacked ? GRID : ''}<c:numFmt formatCode="${escapeXml(chart.valueFormat === 'level' ? '0' : format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${NO_LINE}${textProperties(LABEL_SIZE, { colour: 'dk2' })}<c:crossAx val="111"/><c:crosses val="${isHorizontal ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`
  );
}

export function hasBarLegend({ series }: ChartOf<'bar'>): boolean {
  return series.length > 1;
}

export function barCells({
  categories: names,
  series,
}: ChartOf<'bar'> | ChartOf<'radar'>): ChartParts['rows'] {
  return [
    ['', ...series.map(({ name }) => name)],
    ...names.map((name, index) => [name, ...series.map(({ values }) => values[index] ?? null)]),
  ];
}

function labels(
  chart: ChartOf<'bar'>,
  values: readonly (number | null)[],
  {
    isOffset,
    format,
    longest,
    ground,
  }: {
    readonly isOffset: boolean;
    readonly format: string;
    readonly longest: number;
    readonly ground: string;
  },
): string {
  if (isOffset) return `<c:dLbls><c:delete val="1"/></c:dLbls>`;
  const number = `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>`;
  if (!chart.isStacked)
    return `<c:dLbls>${number}<c:spPr><a:noFill/></c:spPr>${textProperties(LABEL_SIZE, { bold: true })}<c:dLblPos val="outEnd"/>${showing('value')}</c:dLbls>`;
  const hidden = values.flatMap((value, index) =>
    (value ?? 0) < longest * SMALLEST_LABELLED_SHARE
      ? [`<c:dLbl><c:idx val="${index}"/><c:delete val="1"/></c:dLbl>`]
      : [],
  );
  return `<c:dLbls>${hidden.join('')}${number}<c:spPr><a:noFill/></c:spPr>${textProperties(LABEL_SIZE, { colour: { hex: textColourOn(ground) } })}<c:dLblPos val="ctr"/>${showing('value')}</c:dLbls>`;
}

function longestBar({ categories: names, series }: ChartOf<'bar'>): number {
  const sums = names.map((_, index) => series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0));
  return Math.max(0, ...sums);
}
