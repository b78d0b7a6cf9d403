import { fill } from '#shared/report/slides/package/xml.ts';
import { labelPlaces } from '#shared/report/word/charts/bubble.ts';
import type { ChartOf, ChartParts } from '#shared/report/word/charts/frame.ts';
import { escapeXml } from '#shared/report/word/xml-text.ts';
import {
  AXIS_LINE,
  axisTitle,
  GRID,
  LABEL_SIZE,
  numbers,
  seriesName,
  showing,
  textProperties,
} from './parts.ts';

/** One series; what leads is in the colour of the accent and its label too, so that it is told apart in grey. */
export function bubblePlot(chart: ChartOf<'bubble'>): string {
  const points = largestFirst(chart);
  const places = labelPlaces(points);
  const placeOf = (index: number) => (isWide(points[index]) ? 'ctr' : (places[index] ?? 'r'));
  const leading = points.flatMap(({ isLeading }, index) =>
    isLeading
      ? [
          `<c:dPt><c:idx val="${index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${see('accent2')}</c:spPr></c:dPt>`,
        ]
      : [],
  );
  const labels = points.map((point, index) => {
    const { label, isLeading } = point;
    const ink = isLeading && isWide(point) ? 'lt1' : 'dk1';
    const look = `lang="fr-FR" sz="${(isLeading ? LABEL_SIZE + 2 : LABEL_SIZE) * 100}" b="1"`;
    return `<c:dLbl><c:idx val="${index}"/><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr ${look}>${fill(ink)}</a:rPr><a:t>${escapeXml(label)}</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val="${placeOf(index)}"/>${showing('value')}</c:dLbl>`;
  });
  const series =
    `<c:ser><c:idx val="0"/><c:order val="0"/>${seriesName(chart.yTitle, 2)}<c:spPr>${see('accent4')}</c:spPr><c:invertIfNegative val="0"/>${leading.join('')}` +
    `<c:dLbls>${labels.join('')}<c:spPr><a:noFill/></c:spPr>${textProperties(LABEL_SIZE, { bold: true })}<c:dLblPos val="r"/>${showing('value')}</c:dLbls>` +
    `${numbers(
      'c:xVal',
      points.map(({ x }) => x),
      1,
    )}${numbers(
      'c:yVal',
      points.map(({ y }) => y),
      2,
    )}${numbers(
      'c:bubbleSize',
      points.map(({ size }) => size),
      3,
    )}<c:bubble3D val="0"/></c:ser>`;
  return (
    `<c:bubbleChart><c:varyColors val="0"/>${series}<c:bubbleScale val="26"/><c:showNegBubbles val="0"/><c:sizeRepresents val="area"/><c:axId val="131"/><c:axId val="132"/></c:bubbleChart>` +
    axis(131, 132, 'b', chart.max, axisTitle(chart.xTitle, false)) +
    axis(132, 131, 'l', chart.max, axisTitle(chart.yTitle, true))
  );
}

/** The numbers of the bubbles first, so that the sheet can be read. */
export function bubbleCells(chart: ChartOf<'bubble'>): ChartParts['rows'] {
  const { xTitle, yTitle } = chart;
  return [
    ['N°', xTitle, yTitle, 'Taille'],
    ...largestFirst(chart).map(({ label, x, y, size }) => [label, x, y, size]),
  ];
}

/** Room inside for a number, as a share of the largest; beside a large bubble it would be read as its neighbour's. */
const WIDE_FROM = 0.12;

function isWide(point: ChartOf<'bubble'>['points'][number] | undefined): boolean {
  return (point?.size ?? 0) >= WIDE_FROM;
}

/** The small ones are drawn over the large. */
function largestFirst({ points }: ChartOf<'bubble'>): ChartOf<'bubble'>['points'] {
  return points.toSorted((a, b) => b.size - a.size);
}

/** Bubbles behind others are seen through them. */
function see(slot: 'accent2' | 'accent4'): string {
  return `<a:solidFill><a:schemeClr val="${slot}"><a:alpha val="78000"/></a:schemeClr></a:solidFill><a:ln w="9525">${fill('lt1')}</a:ln>`;
}

/** A line every 2: the four quarters of the matrix. */
function axis(id: number, across: number, side: 'b' | 'l', max: number, title: string): string {
  return `<c:valAx><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/><c:max val="${max}"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="${side}"/>${GRID}${title}<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${AXIS_LINE}${textProperties(LABEL_SIZE, { colour: 'dk2' })}<c:crossAx val="${across}"/><c:crosses val="autoZero"/><c:crossBetween val="midCat"/><c:majorUnit val="${max / 2}"/></c:valAx>`;
}
