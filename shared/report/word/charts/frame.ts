import type { ChartSpec } from '#shared/report/model.ts';
import type { Look } from '#shared/report/word/look.ts';
import { escapeXml, XML_HEAD } from '#shared/report/word/xml-text.ts';

/* The DrawingML that charts share. Elements stand in the order the schema asks for. */

export type ChartOf<K extends ChartSpec['kind']> = Extract<ChartSpec, { readonly kind: K }>;

/** A chart as XML, its size in pixels, and the rows of its workbook, the first of them headers. */
export type ChartParts = {
  readonly xml: string;
  readonly width: number;
  readonly height: number;
  readonly rows: readonly (readonly (string | number | null)[])[];
};

/** Excel number formats; the reader's Word writes them with its own separators (a comma in French). */
export const NUMBER_FORMATS = {
  level: '0.0',
  euros: '#,##0\\ "€"',
  percent: '0\\ %',
  number: '#,##0',
} as const;

export const SHEET_NAME = 'Feuil1';

/** `size` in hundredths of a point: 9 pt and up, charts are read on paper. */
export type Lettering = { readonly size: number; readonly isBold?: boolean; readonly colour: string };

const NOTHING = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>';

export function solidFill(colour: string, alpha?: number): string {
  const shade = alpha === undefined ? '' : `<a:alpha val="${alpha}"/>`;
  return `<a:solidFill><a:srgbClr val="${colour}">${shade}</a:srgbClr></a:solidFill>`;
}

function letters({ size, isBold, colour }: Lettering, face: string): string {
  return (
    `<a:defRPr sz="${size}" b="${isBold ? 1 : 0}" i="0">${solidFill(colour)}` +
    `<a:latin typeface="${face}"/><a:cs typeface="${face}"/></a:defRPr>`
  );
}

function textProperties(lettering: Lettering, { bodyFont }: Look): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${letters(lettering, bodyFont)}</a:pPr><a:endParaRPr lang="fr-FR"/></a:p></c:txPr>`;
}

function richText(words: string, lettering: Lettering, { bodyFont }: Look, rotation = 0): string {
  const { size, isBold, colour } = lettering;
  // Some readers take the look from the paragraph, others from the run.
  return (
    `<c:rich><a:bodyPr${rotation === 0 ? '' : ` rot="${rotation}" vert="horz"`}/><a:lstStyle/><a:p><a:pPr>${letters(lettering, bodyFont)}</a:pPr>` +
    `<a:r><a:rPr lang="fr-FR" sz="${size}" b="${isBold ? 1 : 0}">${solidFill(colour)}<a:latin typeface="${bodyFont}"/></a:rPr>` +
    `<a:t>${escapeXml(words)}</a:t></a:r></a:p></c:rich>`
  );
}

export function chartSpace(plot: string, hasLegend: boolean, look: Look): string {
  const legend = hasLegend
    ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${NOTHING}${textProperties({ size: 900, colour: look.ink }, look)}</c:legend>`
    : '';
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ` +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:lang val="fr-FR"/><c:roundedCorners val="0"/>' +
    `<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${plot}${NOTHING}</c:plotArea>${legend}` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr>${solidFill(look.white)}<a:ln><a:noFill/></a:ln></c:spPr>` +
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${letters({ size: 900, colour: look.ink }, look.bodyFont)}</a:pPr><a:endParaRPr lang="fr-FR"/></a:p></c:txPr>` +
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
  );
}

/** Words of a column of the workbook, with the copy Word shows; `column` from A. */
export function stringsAt(tag: string, column: string, first: number, values: readonly string[]): string {
  const points = values.map((value, index) => `<c:pt idx="${index}"><c:v>${escapeXml(value)}</c:v></c:pt>`);
  return (
    `<c:${tag}><c:strRef><c:f>${range(column, first, values.length)}</c:f><c:strCache>` +
    `<c:ptCount val="${values.length}"/>${points.join('')}</c:strCache></c:strRef></c:${tag}>`
  );
}

/** Numbers of a column of the workbook; what is not known is a gap, never a zero. */
export function numbersAt(
  tag: string,
  column: string,
  first: number,
  values: readonly (number | null)[],
): string {
  const points = values.map((value, index) =>
    value === null || !Number.isFinite(value) ? '' : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`,
  );
  return (
    `<c:${tag}><c:numRef><c:f>${range(column, first, values.length)}</c:f><c:numCache><c:formatCode>General</c:formatCode>` +
    `<c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef></c:${tag}>`
  );
}

function range(column: string, first: number, count: number): string {
  const start = `${SHEET_NAME}!$${column}$${first}`;
  return count > 1 ? `${start}:$${column}$${first + count - 1}` : start;
}

/** A to Z, then AA… ; `index` from 0. */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

export const NO_LABELS = shownLabels(false);

function shownLabels(hasValue: boolean): string {
  return (
    `<c:showLegendKey val="0"/><c:showVal val="${hasValue ? 1 : 0}"/><c:showCatName val="0"/>` +
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
  );
}

/** Values beside the points; those of `hidden` are left out. */
export function valueLabels(
  format: string,
  lettering: Lettering,
  look: Look,
  { position, hidden = [] }: { readonly position?: 'outEnd' | 'ctr'; readonly hidden?: readonly number[] },
): string {
  const left = hidden.map((index) => `<c:dLbl><c:idx val="${index}"/><c:delete val="1"/></c:dLbl>`).join('');
  return (
    `<c:dLbls>${left}<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>${NOTHING}${textProperties(lettering, look)}` +
    `${position ? `<c:dLblPos val="${position}"/>` : ''}${shownLabels(true)}</c:dLbls>`
  );
}

/** The point's own words. */
export function wordLabel(
  index: number,
  words: string,
  position: string,
  lettering: Lettering,
  look: Look,
): string {
  return (
    `<c:dLbl><c:idx val="${index}"/><c:tx>${richText(words, lettering, look)}</c:tx>${NOTHING}` +
    `<c:dLblPos val="${position}"/>${shownLabels(true)}</c:dLbl>`
  );
}

/** A hair line, for axes and the grid. */
function hairline(colour: string): string {
  return `<a:ln w="9525">${solidFill(colour)}</a:ln>`;
}

const GRID = 'd9d9d9';

type AxisOptions = {
  readonly id: 1 | 2;
  readonly position: 'l' | 'b';
  readonly lettering: Lettering;
  readonly hasGrid: boolean;
  readonly hasLine: boolean;
  readonly isReversed?: boolean;
  readonly crossesAtMax?: boolean;
  /** No category is left out for want of room. */
  readonly isEveryNamed?: boolean;
};

export function categoryAxis(options: AxisOptions, look: Look): string {
  return (
    `<c:catAx>${axisHead(options)}<c:numFmt formatCode="General" sourceLinked="1"/>${axisTail(options, look)}` +
    `<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${options.isEveryNamed ? '<c:tickLblSkip val="1"/>' : ''}<c:noMultiLvlLbl val="0"/></c:catAx>`
  );
}

export type ValueAxisOptions = AxisOptions & {
  readonly max?: number;
  readonly unit?: number;
  readonly format: string;
  readonly title?: string;
  readonly crossing: 'between' | 'midCat';
};

export function valueAxis(options: ValueAxisOptions, look: Look): string {
  const { max, unit, format, title, crossing, position } = options;
  const heading = title
    ? `<c:title><c:tx>${richText(title, { size: 950, isBold: true, colour: look.secondary }, look, position === 'l' ? -5_400_000 : 0)}</c:tx><c:overlay val="0"/></c:title>`
    : '';
  return (
    `<c:valAx>${axisHead(options, `${max === undefined ? '' : `<c:max val="${max}"/>`}<c:min val="0"/>`)}${heading}` +
    `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>${axisTail(options, look)}<c:crossBetween val="${crossing}"/>` +
    `${unit === undefined ? '' : `<c:majorUnit val="${unit}"/>`}</c:valAx>`
  );
}

function axisHead({ id, position, hasGrid, isReversed }: AxisOptions, limits = ''): string {
  return (
    `<c:axId val="${id}"/><c:scaling><c:orientation val="${isReversed ? 'maxMin' : 'minMax'}"/>${limits}</c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${position}"/>` +
    (hasGrid ? `<c:majorGridlines><c:spPr>${hairline(GRID)}</c:spPr></c:majorGridlines>` : '')
  );
}

function axisTail({ id, lettering, hasLine, crossesAtMax }: AxisOptions, look: Look): string {
  return (
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    `<c:spPr><a:noFill/>${hasLine ? hairline(GRID) : '<a:ln><a:noFill/></a:ln>'}</c:spPr>${textProperties(lettering, look)}` +
    `<c:crossAx val="${id === 1 ? 2 : 1}"/><c:crosses val="${crossesAtMax ? 'max' : 'autoZero'}"/>`
  );
}
