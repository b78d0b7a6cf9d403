import type { FlowChart } from '#shared/report/model.ts';
import type { Look } from '#shared/report/word/look.ts';
import { paragraphOf, type Run, type RunLook, textRun } from '#shared/report/word/nodes/nodes.ts';
import { paragraphXml } from '#shared/report/word/nodes/nodes-xml.ts';
import type { PictureRoom } from '#shared/report/word/page.ts';
import { STYLES, type StyleId } from '#shared/report/word/styles/style-ids.ts';
import type { WordParts } from '#shared/report/word/word-parts.ts';
import { type DrawingWords, emu, inlineDrawing } from './drawing.ts';
import { solidFill } from './frame.ts';

type Node = FlowChart['nodes'][number];
type Edge = FlowChart['edges'][number];
/** Pixels. */
type Place = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
/** Width in points. */
type Line = { readonly colour: string; readonly width: number; readonly dash?: string };

/** Told apart by the dash as well as by the colour: printed in grey, each stays what it is. */
function modeLine(mode: Edge['mode'], look: Look): Line {
  switch (mode) {
    case 'interface':
      return { colour: look.title, width: 1.5 };
    case 'file':
      return { colour: look.secondary, width: 1.25, dash: 'lgDash' };
    case 'manual':
      return { colour: look.warning, width: 1.5, dash: 'sysDash' };
    case 'unknown':
      return { colour: look.secondary, width: 1, dash: 'sysDot' };
  }
}

type BoxLook = { readonly fill: string; readonly line: Line; readonly cornerRadius: number };

function boxLook(kind: Node['kind'], look: Look): BoxLook {
  switch (kind) {
    case 'application':
      return { fill: look.primarySoft, line: { colour: look.title, width: 1.25 }, cornerRadius: 12_000 };
    case 'data-source':
      return { fill: look.white, line: { colour: look.secondary, width: 1 }, cornerRadius: 45_000 };
    case 'unnamed':
      return {
        fill: look.white,
        line: { colour: look.secondary, width: 0.75, dash: 'dash' },
        cornerRadius: 12_000,
      };
  }
}

const GROUP_ML = 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup';
const LABEL_HEIGHT = 14;

/** Boxes, arrows and their labels as shapes of one group, made smaller where it would not fit `room`. */
export function flowDrawing(chart: FlowChart, words: DrawingWords, parts: WordParts, room: PictureRoom): Run {
  const scale = Math.min(1, room.width / chart.width, room.height / chart.height);
  const size = { width: chart.width * scale, height: chart.height * scale };
  const extent = `cx="${emu(size.width)}" cy="${emu(size.height)}"`;
  const group = () =>
    `<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/><a:chOff x="0" y="0"/><a:chExt ${extent}/></a:xfrm></wpg:grpSpPr>` +
    chart.edges.map((edge) => arrowShapes(edge, scale, parts)).join('') +
    chart.edges.map((edge) => labelShape(edge, scale, parts)).join('') +
    `${chart.nodes.map((node) => boxShape(node, scale, parts)).join('')}</wpg:wgp>`;
  return inlineDrawing(GROUP_ML, group, size, words, parts);
}

/** Word would put an arrow head at the end of every stretch of one line: each stretch is a shape of its own. */
function arrowShapes(
  { stub, path, extent, mode, isBackward }: Edge,
  scale: number,
  parts: WordParts,
): string {
  const line = modeLine(mode, parts.look);
  const head = '<a:headEnd type="triangle"/>';
  const tail = '<a:tailEnd type="triangle"/>';
  return (
    pathShape(
      `M${stub.x} ${stub.y} L${stub.x + stub.width} ${stub.y}`,
      { x: stub.x, y: stub.y, width: stub.width, height: 0 },
      lineXml(line, isBackward ? head : ''),
      scale,
      parts,
    ) + pathShape(path, extent, lineXml(line, isBackward ? '' : tail), scale, parts)
  );
}

function labelShape(
  { label, labelPlace: { x, y, width }, mode }: Edge,
  scale: number,
  parts: WordParts,
): string {
  const place = { x, y: y - LABEL_HEIGHT / 2, width, height: LABEL_HEIGHT };
  const geometry = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln>';
  const look = { colour: modeLine(mode, parts.look).colour };
  return shape(
    'Étiquette',
    place,
    scale,
    geometry,
    textBox(STYLES.diagramLabel, label, parts, look),
    ' wrap="none"',
    parts,
  );
}

function boxShape({ kind, lines, ...place }: Node, scale: number, parts: WordParts): string {
  const { fill, line, cornerRadius } = boxLook(kind, parts.look);
  const geometry =
    `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ${cornerRadius}"/></a:avLst></a:prstGeom>` +
    solidFill(fill) +
    lineXml(line, '');
  return shape(
    'Cadre',
    place,
    scale,
    geometry,
    textBox(STYLES.diagramBox, lines.join('\n'), parts),
    '',
    parts,
  );
}

function textBox(style: StyleId, words: string, { styleId }: WordParts, look?: RunLook): string {
  const paragraph = paragraphXml(paragraphOf(style, [textRun(words, look)]), { styleId, pages: new Map() });
  return `<wps:txbx><w:txbxContent>${paragraph}</w:txbxContent></wps:txbx>`;
}

const NO_MARGINS = 'lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"';

function shape(
  name: string,
  place: Place,
  scale: number,
  geometry: string,
  content: string,
  wrap: string,
  parts: WordParts,
): string {
  const id = parts.nextDrawing();
  return (
    `<wps:wsp><wps:cNvPr id="${id}" name="${name} ${id}"/><wps:cNvSpPr/><wps:spPr>${transform(place, scale)}${geometry}</wps:spPr>` +
    `${content}<wps:bodyPr${wrap}${content === '' ? '' : ` ${NO_MARGINS}`}/></wps:wsp>`
  );
}

function transform({ x, y, width, height }: Place, scale: number): string {
  return (
    `<a:xfrm><a:off x="${emu(x * scale)}" y="${emu(y * scale)}"/>` +
    `<a:ext cx="${emu(width * scale)}" cy="${emu(height * scale)}"/></a:xfrm>`
  );
}

function lineXml({ colour, width, dash }: Line, end: string): string {
  const style = dash ? `<a:prstDash val="${dash}"/>` : '';
  return `<a:ln w="${Math.round(width * 12_700)}">${solidFill(colour)}${style}${end}</a:ln>`;
}

/** A path of M, L and C, as the layout of the flows writes them, inside its extent. */
function pathShape(path: string, place: Place, line: string, scale: number, parts: WordParts): string {
  const point = (x: string, y: string) =>
    `<a:pt x="${emu((Number(x) - place.x) * scale)}" y="${emu((Number(y) - place.y) * scale)}"/>`;
  const steps = [...path.matchAll(/([MLC])([^MLC]*)/g)].map(([, command, numbers = '']) => {
    const values = numbers.trim().split(/[\s,]+/);
    const points = values.flatMap((x, index) =>
      index % 2 === 0 ? [point(x, values[index + 1] ?? '0')] : [],
    );
    if (command === 'M') return `<a:moveTo>${points.join('')}</a:moveTo>`;
    if (command === 'L') return `<a:lnTo>${points.join('')}</a:lnTo>`;
    return `<a:cubicBezTo>${points.join('')}</a:cubicBezTo>`;
  });
  const extent = `w="${emu(place.width * scale)}" h="${emu(place.height * scale)}"`;
  const geometry =
    '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="l" t="t" r="r" b="b"/>' +
    `<a:pathLst><a:path ${extent} fill="none">${steps.join('')}</a:path></a:pathLst></a:custGeom><a:noFill/>${line}`;
  return shape('Trait', place, scale, geometry, '', '', parts);
}
