import type { Look } from '#shared/report/word/look.ts';
import { CHART_WIDTH } from './bar.ts';
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

/** An axis without a score is a gap in the line, never a zero. */
export function radarChart(chart: ChartOf<'radar'>, look: Look): ChartParts {
  const { categories, series } = chart;
  const hasLegend = series.length > 1;
  const plot =
    '<c:radarChart><c:radarStyle val="marker"/><c:varyColors val="0"/>' +
    series.map((_, index) => seriesXml(chart, index, look)).join('') +
    `<c:dLbls>${NO_LABELS}</c:dLbls><c:axId val="1"/><c:axId val="2"/></c:radarChart>` +
    categoryAxis(
      { id: 1, position: 'b', lettering: { size: 1000, colour: look.ink }, hasGrid: true, hasLine: true },
      look,
    ) +
    valueAxis(
      {
        id: 2,
        position: 'l',
        lettering: { size: 900, colour: look.secondary },
        hasGrid: true,
        hasLine: true,
        format: '0',
        crossing: 'between',
        max: chart.max,
        unit: 1,
      },
      look,
    );
  return {
    xml: chartSpace(plot, hasLegend, look),
    width: CHART_WIDTH,
    height: 340,
    rows: [
      ['', ...series.map(({ name }) => name)],
      ...categories.map((category, index) => [
        category,
        ...series.map(({ values }) => values[index] ?? null),
      ]),
    ],
  };
}

/** Lines are told apart by dash and marker as well as by colour. */
function seriesXml({ categories, series }: ChartOf<'radar'>, index: number, look: Look): string {
  const { name = '', values = [] } = series[index] ?? {};
  const column = columnName(index + 1);
  const colour = look.series[(index * 2) % look.series.length] ?? look.title;
  const dash = index > 0 ? '<a:prstDash val="dash"/>' : '';
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${stringsAt('tx', column, 1, [name])}` +
    `<c:spPr><a:ln w="28575" cap="rnd">${solidFill(colour)}${dash}<a:round/></a:ln></c:spPr>` +
    `<c:marker><c:symbol val="${index > 0 ? 'diamond' : 'circle'}"/><c:size val="6"/><c:spPr>${solidFill(colour)}<a:ln w="9525">${solidFill(colour)}</a:ln></c:spPr></c:marker>` +
    (series.length === 1
      ? valueLabels(NUMBER_FORMATS.level, { size: 900, isBold: true, colour: look.ink }, look, {})
      : '') +
    stringsAt('cat', 'A', 2, categories) +
    numbersAt(
      'val',
      column,
      2,
      categories.map((_, at) => values[at] ?? null),
    ) +
    '</c:ser>'
  );
}
