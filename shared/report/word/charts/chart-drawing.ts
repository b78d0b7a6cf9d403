import type { Block } from '#shared/report/model.ts';
import type { Look } from '#shared/report/word/look.ts';
import type { Run } from '#shared/report/word/nodes/nodes.ts';
import type { PictureRoom } from '#shared/report/word/page.ts';
import { relationshipType, type WordParts } from '#shared/report/word/word-parts.ts';
import { XML_HEAD } from '#shared/report/word/xml-text.ts';
import { barChart } from './bar.ts';
import { bubbleChart } from './bubble.ts';
import { inlineDrawing } from './drawing.ts';
import { flowDrawing } from './flow.ts';
import type { ChartOf, ChartParts } from './frame.ts';
import { radarChart } from './radar.ts';
import { chartWorkbook } from './workbook.ts';

type Figure = Extract<Block, { readonly kind: 'figure' }>;

const CHART_ML = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * A native chart with its workbook, or native shapes: sharp, editable in Word, described for those who do not see it.
 */
export function chartDrawing(
  { chart, caption, alternativeText }: Figure,
  parts: WordParts,
  room: PictureRoom,
): Run {
  const words = { name: caption, description: alternativeText };
  if (chart.kind === 'flow') return flowDrawing(chart, words, parts, room);
  const { xml, rows, ...size } = chartParts(chart, parts.look);
  // Charts are drawn for a portrait page of ours; a narrower column takes them smaller, in proportion.
  const scale = Math.min(1, room.width / size.width);
  const relationship = addChart(xml, chartWorkbook(rows), parts);
  return inlineDrawing(
    CHART_ML,
    () => `<c:chart xmlns:c="${CHART_ML}" r:id="${relationship}"/>`,
    { width: size.width * scale, height: size.height * scale },
    words,
    parts,
  );
}

function chartParts(chart: ChartOf<'radar'> | ChartOf<'bar'> | ChartOf<'bubble'>, look: Look): ChartParts {
  switch (chart.kind) {
    case 'radar':
      return radarChart(chart, look);
    case 'bar':
      return barChart(chart, look);
    case 'bubble':
      return bubbleChart(chart, look);
  }
}

function addChart(xml: string, workbook: Uint8Array, parts: WordParts): string {
  const number = parts.nextPart('chart');
  const book = `Microsoft_Excel_Worksheet${number}.xlsx`;
  parts.addFile({ name: `word/charts/chart${number}.xml`, content: xml, contentType: CHART_TYPE });
  parts.addFile({
    name: `word/charts/_rels/chart${number}.xml.rels`,
    content:
      `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="rId1" Type="${relationshipType('package')}" Target="../embeddings/${book}"/></Relationships>`,
    contentType: null,
  });
  parts.addFile({ name: `word/embeddings/${book}`, content: workbook, contentType: WORKBOOK_TYPE });
  return parts.addRelationship(relationshipType('chart'), `charts/chart${number}.xml`);
}
