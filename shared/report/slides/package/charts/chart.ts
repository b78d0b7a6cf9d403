import type { Box, SlideBlock } from '#shared/report/slides/model.ts';
import type { NextId } from '#shared/report/slides/package/shapes.ts';
import { transform } from '#shared/report/slides/package/xml.ts';
import type { ChartParts } from '#shared/report/word/charts/frame.ts';
import { chartWorkbook } from '#shared/report/word/charts/workbook.ts';
import type { Look } from '#shared/report/word/look.ts';
import { escapeXml } from '#shared/report/word/xml-text.ts';
import { barCells, barPlot, hasBarLegend } from './bar.ts';
import { bubbleCells, bubblePlot } from './bubble.ts';
import { chartPart } from './parts.ts';
import { radarPlot } from './radar.ts';

type Figure = Extract<SlideBlock, { readonly kind: 'figure' }>;

/** The chart as PowerPoint draws and edits it, and the workbook behind it. */
export function chartFiles(
  { chart }: Figure,
  look: Look,
): { readonly xml: string; readonly workbook: Uint8Array } {
  const made = (plot: string, hasLegend: boolean, cells: ChartParts['rows']) => ({
    xml: chartPart(plot, hasLegend),
    workbook: chartWorkbook(cells),
  });
  switch (chart.kind) {
    case 'radar':
      return made(radarPlot(chart), chart.series.length > 1, barCells(chart));
    case 'bar':
      return made(barPlot(chart, look), hasBarLegend(chart), barCells(chart));
    case 'bubble':
      return made(bubblePlot(chart), false, bubbleCells(chart));
    case 'flow':
      throw new Error('A flow drawing has no native chart: slides leave it out.');
  }
}

/** Where the chart stands on the slide, described for those who do not see it. */
export function chartFrame(
  nextId: NextId,
  { caption, alternativeText }: Figure,
  box: Box,
  relationship: string,
): string {
  return (
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${nextId()}" name="Graphique ${escapeXml(caption)}" descr="${escapeXml(alternativeText)}" title="${escapeXml(caption)}"/>` +
    '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>' +
    `${transform(box, 'p:xfrm')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${relationship}"/></a:graphicData></a:graphic></p:graphicFrame>`
  );
}
