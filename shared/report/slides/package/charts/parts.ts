import { fill } from '#shared/report/slides/package/xml.ts';
import type { ThemeSlot } from '#shared/report/slides/theme.ts';
import { columnName, SHEET_NAME } from '#shared/report/word/charts/frame.ts';
import { escapeXml, XML_HEAD } from '#shared/report/word/xml-text.ts';

/* Pieces that every chart part is made of. Sizes in points. */

/** Read from the back of a room. */
export const LABEL_SIZE = 12;

export function textProperties(
  size: number,
  look: { readonly bold?: boolean; readonly colour?: ThemeSlot | { readonly hex: string } } = {},
): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size * 100}" b="${look.bold ? 1 : 0}">${fill(look.colour ?? 'dk1')}</a:defRPr></a:pPr><a:endParaRPr lang="fr-FR"/></a:p></c:txPr>`;
}

/** Cell references of a column of `count` values under the first row. */
function range(column: number, count: number): string {
  const letter = columnName(column);
  return `${SHEET_NAME}!$${letter}$2:$${letter}$${count + 1}`;
}

export function seriesName(name: string, column: number): string {
  return `<c:tx><c:strRef><c:f>${SHEET_NAME}!$${columnName(column)}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeXml(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;
}

export function categories(names: readonly string[]): string {
  const points = names.map((name, index) => `<c:pt idx="${index}"><c:v>${escapeXml(name)}</c:v></c:pt>`);
  return `<c:cat><c:strRef><c:f>${range(0, names.length)}</c:f><c:strCache><c:ptCount val="${names.length}"/>${points.join('')}</c:strCache></c:strRef></c:cat>`;
}

/** What is not known is a gap, never a zero. */
export function numbers(
  tag: 'c:val' | 'c:xVal' | 'c:yVal' | 'c:bubbleSize',
  values: readonly (number | null)[],
  column: number,
  format = 'General',
): string {
  const points = values.flatMap((value, index) =>
    value === null ? [] : [`<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`],
  );
  return `<${tag}><c:numRef><c:f>${range(column, values.length)}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef></${tag}>`;
}

/** Which parts of a label are shown; `inside` comes before them. */
export function showing(shown: 'value' | 'none'): string {
  return `<c:showLegendKey val="0"/><c:showVal val="${shown === 'value' ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
}

export const GRID =
  '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="d9d4c8"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';
export const NO_LINE = '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>';
export const AXIS_LINE =
  '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="9aa1ab"/></a:solidFill></a:ln></c:spPr>';

export const LEGEND = `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties(LABEL_SIZE)}</c:legend>`;

export function axisTitle(text: string, isVertical: boolean): string {
  return `<c:title><c:tx><c:rich><a:bodyPr${isVertical ? ' rot="-5400000" vert="horz"' : ''}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${LABEL_SIZE * 100}" b="1">${fill('dk2')}</a:defRPr></a:pPr><a:r><a:rPr lang="fr-FR" sz="${LABEL_SIZE * 100}" b="1">${fill('dk2')}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

/** A whole chart part; its workbook is its first relationship. */
export function chartPart(plotArea: string, hasLegend: boolean): string {
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
    '<c:date1904 val="0"/><c:lang val="fr-FR"/><c:roundedCorners val="0"/>' +
    `<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${plotArea}<c:spPr><a:noFill/></c:spPr></c:plotArea>${hasLegend ? LEGEND : ''}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(LABEL_SIZE)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  );
}
