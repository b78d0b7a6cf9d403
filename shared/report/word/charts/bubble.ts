import type { Look } from '#shared/report/word/look.ts';
import { CHART_WIDTH } from './bar.ts';
import {
  type ChartOf,
  type ChartParts,
  chartSpace,
  NO_LABELS,
  numbersAt,
  solidFill,
  stringsAt,
  type ValueAxisOptions,
  valueAxis,
  wordLabel,
} from './frame.ts';

type Point = ChartOf<'bubble'>['points'][number];

/** One series, whose leading points bear the accent; each bubble has its own words beside it. */
export function bubbleChart(chart: ChartOf<'bubble'>, look: Look): ChartParts {
  const { points } = chart;
  const places = labelPlaces(points);
  const leading = points.flatMap(({ isLeading }, index) => (isLeading ? [leadingPoint(index, look)] : []));
  const labels = points.map(({ label }, index) =>
    wordLabel(index, label, places[index] ?? 'r', { size: 900, isBold: true, colour: look.ink }, look),
  );
  const axis = (id: 1 | 2, position: 'b' | 'l', title: string): ValueAxisOptions => ({
    id,
    position,
    title,
    lettering: { size: 900, colour: look.secondary },
    hasGrid: true,
    hasLine: true,
    format: '0',
    crossing: 'midCat',
    max: chart.max,
    unit: 1,
  });
  const plot =
    '<c:bubbleChart><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/>' +
    stringsAt('tx', 'B', 1, [chart.yTitle]) +
    `<c:spPr>${solidFill(look.primaryMid, 75_000)}<a:ln><a:noFill/></a:ln></c:spPr><c:invertIfNegative val="0"/>${leading.join('')}` +
    `<c:dLbls>${labels.join('')}${NO_LABELS}</c:dLbls>` +
    numbersAt(
      'xVal',
      'A',
      2,
      points.map(({ x }) => x),
    ) +
    numbersAt(
      'yVal',
      'B',
      2,
      points.map(({ y }) => y),
    ) +
    numbersAt(
      'bubbleSize',
      'C',
      2,
      points.map(({ size }) => size),
    ) +
    `<c:bubble3D val="0"/></c:ser><c:dLbls>${NO_LABELS}</c:dLbls><c:bubbleScale val="30"/><c:showNegBubbles val="0"/><c:sizeRepresents val="area"/>` +
    '<c:axId val="1"/><c:axId val="2"/></c:bubbleChart>' +
    valueAxis(axis(1, 'b', chart.xTitle), look) +
    valueAxis(axis(2, 'l', chart.yTitle), look);
  return {
    xml: chartSpace(plot, false, look),
    width: CHART_WIDTH,
    height: 430,
    rows: [
      [chart.xTitle, chart.yTitle, '', ''],
      ...points.map(({ x, y, size, label }) => [x, y, size, label]),
    ],
  };
}

function leadingPoint(index: number, { accent }: Look): string {
  return (
    `<c:dPt><c:idx val="${index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>` +
    `<c:spPr>${solidFill(accent, 85_000)}</c:spPr></c:dPt>`
  );
}

/** Right, left, above, below. */
const PLACES = ['r', 'l', 't', 'b'] as const;
/** Bubbles closer than this, on the axes' scale, would write their labels over each other. */
const NEAR = { x: 0.35, y: 0.18 };

/** Each label goes to the first side that no close neighbour has taken. */
export function labelPlaces(points: readonly Point[]): readonly (typeof PLACES)[number][] {
  const places: (typeof PLACES)[number][] = [];
  points.forEach((point, index) => {
    const taken = points
      .slice(0, index)
      .flatMap((other, at) =>
        Math.abs(other.x - point.x) < NEAR.x && Math.abs(other.y - point.y) < NEAR.y ? [places[at]] : [],
      );
    places.push(PLACES.find((place) => !taken.includes(place)) ?? 'r');
  });
  return places;
}
