import { fill } from '#shared/report/slides/package/xml.ts';
import { SERIES_SLOTS } from '#shared/report/slides/theme.ts';
import { type ChartOf, NUMBER_FORMATS } from '#shared/report/word/charts/frame.ts';
import {
  categories,
  GRID,
  LABEL_SIZE,
  NO_LINE,
  numbers,
  seriesName,
  showing,
  textProperties,
} from './parts.ts';

/** An axis without a score is a gap in the line, never a zero. */
export function radarPlot(chart: ChartOf<'radar'>): string {
  const isAlone = chart.series.length === 1;
  const series = chart.series.map(({ name, values }, index) => {
    const colour = fill(SERIES_SLOTS[(index * 2) % SERIES_SLOTS.length] ?? 'accent1');
    const dash = index > 0 ? '<a:prstDash val="dash"/>' : '';
    const labels = isAlone
      ? `<c:dLbls><c:numFmt formatCode="${NUMBER_FORMATS.level}" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>${textProperties(LABEL_SIZE, { bold: true })}${showing('value')}</c:dLbls>`
      : '';
    return (
      `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${seriesName(name, index + 1)}<c:spPr><a:ln w="31750" cap="rnd">${colour}${dash}<a:round/></a:ln></c:spPr>` +
      `<c:marker><c:symbol val="${index > 0 ? 'diamond' : 'circle'}"/><c:size val="7"/><c:spPr>${colour}<a:ln><a:noFill/></a:ln></c:spPr></c:marker>` +
      `${labels}${categories(chart.categories)}${numbers('c:val', values, index + 1, NUMBER_FORMATS.level)}</c:ser>`
    );
  });
  return (
    `<c:radarChart><c:radarStyle val="marker"/><c:varyColors val="0"/>${series.join('')}<c:axId val="121"/><c:axId val="122"/></c:radarChart>` +
    `<c:catAx><c:axId val="121"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>${GRID}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${NO_LINE}${textProperties(LABEL_SIZE)}<c:crossAx val="122"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>` +
    `<c:valAx><c:axId val="122"/><c:scaling><c:orientation val="minMax"/><c:max val="${chart.max}"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>${GRID}<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${NO_LINE}${textProperties(LABEL_SIZE - 2, { colour: 'dk2' })}<c:crossAx val="121"/><c:crosses val="autoZero"/><c:crossBetween val="between"/><c:majorUnit val="1"/></c:valAx>`
  );
}
