import type { BubbleChartOptions } from 'docx/charts';
import { COLOURS, TEXT_WIDTH_PX } from '#shared/report/word/theme.ts';
import { xmlText } from '#shared/report/word/xml-text.ts';
import { AXIS_FONT, type ChartOf, LABEL_FONT, TITLE_FONT } from './frame.ts';

type Point = ChartOf<'bubble'>['points'][number];

/** One series; `colourLeadingPoints` paints the leading ones once the chart is written. */
export function bubbleChart(chart: ChartOf<'bubble'>): BubbleChartOptions {
  const axis = { minimum: 0, maximum: chart.max, interval: 1, numberFormat: '0', font: AXIS_FONT };
  const places = labelPlaces(chart.points);
  return {
    type: 'bubble',
    series: [
      {
        name: xmlText(chart.yTitle),
        color: COLOURS.tealMid,
        points: chart.points.map(({ x, y, size }) => ({ x, y, size })),
        pointLabels: chart.points.map(({ label }, index) => ({
          text: xmlText(label),
          position: places[index] ?? 'right',
          font: { ...LABEL_FONT, bold: true },
        })),
      },
    ],
    bubbleScale: 30,
    sizeRepresents: 'area',
    xAxis: { ...axis, title: { text: xmlText(chart.xTitle), font: TITLE_FONT } },
    yAxis: { ...axis, title: { text: xmlText(chart.yTitle), font: TITLE_FONT } },
    legend: false,
    transformation: { width: TEXT_WIDTH_PX, height: 430 },
  };
}

/** docx gives a bubble series one colour; each leading point gets its own here, the red of the rod. */
export function colourLeadingPoints(xml: string, chart: ChartOf<'bubble'>): string {
  const points = chart.points.flatMap(({ isLeading }, index) => (isLeading ? [leadingPoint(index)] : []));
  return xml.replace('<c:invertIfNegative val="0"/>', (tag) => `${tag}${points.join('')}`);
}

function leadingPoint(index: number): string {
  return (
    `<c:dPt><c:idx val="${index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr><a:solidFill>` +
    `<a:srgbClr val="${COLOURS.rod}"><a:alpha val="85000"/></a:srgbClr></a:solidFill></c:spPr></c:dPt>`
  );
}

const PLACES = ['right', 'left', 'above', 'below'] as const;
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
    places.push(PLACES.find((place) => !taken.includes(place)) ?? 'right');
  });
  return places;
}
