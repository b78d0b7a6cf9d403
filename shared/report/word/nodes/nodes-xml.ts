import type { StyleId } from '#shared/report/word/styles/style-ids.ts';
import { escapeXml } from '#shared/report/word/xml-text.ts';
import type { BlockNode, CellNode, ParagraphNode, RowNode, Run, RunLook, TableNode } from './nodes.ts';

export type XmlContext = {
  /** The id a style of ours has in the target file; null leaves the paragraph to the file's default. */
  readonly styleId: (style: StyleId) => string | null;
  /** Page of each bookmark. One that is not known is left blank, yet its field is written as up to date. */
  readonly pages: ReadonlyMap<string, number>;
};

export function nodesXml(nodes: readonly BlockNode[], context: XmlContext): string {
  let xml = '';
  for (const node of nodes) xml += nodeXml(node, context);
  return xml;
}

function nodeXml(node: BlockNode, context: XmlContext): string {
  switch (node.kind) {
    case 'paragraph':
      return paragraphXml(node, context);
    case 'table':
      return tableXml(node, context);
    case 'hold':
      return (
        `<w:sdt><w:sdtPr><w:alias w:val="${escapeXml(node.label)}"/><w:tag w:val="${escapeXml(node.tag)}"/></w:sdtPr>` +
        `<w:sdtContent>${nodesXml(node.children, context)}</w:sdtContent></w:sdt>`
      );
    case 'contents':
      return (
        `<w:sdt><w:sdtPr><w:alias w:val="${escapeXml(node.title)}"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>` +
        `<w:sdtContent>${nodesXml(node.children, context)}</w:sdtContent></w:sdt>`
      );
  }
}

export function paragraphXml(node: ParagraphNode, context: XmlContext): string {
  const properties = paragraphPropertiesXml(node, context);
  const mark = node.comment;
  const start = mark === undefined ? '' : `<w:commentRangeStart w:id="${mark}"/>`;
  const end =
    mark === undefined
      ? ''
      : `<w:commentRangeEnd w:id="${mark}"/><w:r>${lookXml({ style: 'CommentReference' }, context)}<w:commentReference w:id="${mark}"/></w:r>`;
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${start}${runsXml(node.runs, context)}${end}</w:p>`;
}

/** In the order the schema asks for. */
function paragraphPropertiesXml(node: ParagraphNode, context: XmlContext): string {
  const { keepNext, startsPage, numbering, hasRuleBelow, tabs, indent, alignment, section } = node;
  const style = context.styleId(node.style);
  let xml = style === null ? '' : `<w:pStyle w:val="${style}"/>`;
  if (keepNext) xml += '<w:keepNext/>';
  if (startsPage) xml += '<w:pageBreakBefore/>';
  if (numbering === 'none') xml += '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';
  else if (numbering)
    xml += `<w:numPr><w:ilvl w:val="${numbering.level}"/><w:numId w:val="${numbering.id}"/></w:numPr>`;
  if (hasRuleBelow)
    xml += `<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="${hasRuleBelow}"/></w:pBdr>`;
  if (tabs) {
    xml += '<w:tabs>';
    for (const tab of tabs)
      xml += `<w:tab w:val="${tab.kind}"${tab.hasDots ? ' w:leader="dot"' : ''} w:pos="${tab.position}"/>`;
    xml += '</w:tabs>';
  }
  if (node.isThin) xml += '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>';
  else if (node.spaceBefore !== undefined) xml += `<w:spacing w:before="${node.spaceBefore}"/>`;
  else if (node.withoutSpaceBefore) xml += '<w:spacing w:before="0"/>';
  if (indent !== undefined) xml += `<w:ind w:left="${indent}"/>`;
  if (alignment) xml += `<w:jc w:val="${alignment}"/>`;
  return section ? xml + section : xml;
}

function runsXml(runs: readonly Run[], context: XmlContext): string {
  let xml = '';
  for (const run of runs) xml += runXml(run, context);
  return xml;
}

function runXml(run: Run, context: XmlContext): string {
  switch (run.kind) {
    case 'text':
      return run.text === '' ? '' : `<w:r>${lookXml(run.look, context)}${wordsXml(run.text)}</w:r>`;
    case 'tab':
      return '<w:r><w:tab/></w:r>';
    case 'field':
      return (
        fieldStart(run.instruction) +
        `<w:r>${lookXml(run.look, context)}${wordsXml(run.result)}</w:r>${FIELD_END}`
      );
    case 'page-of': {
      const page = context.pages.get(run.bookmark);
      return `${fieldStart(`PAGEREF ${run.bookmark} \\h`)}<w:r><w:t>${page ?? ''}</w:t></w:r>${FIELD_END}`;
    }
    case 'bookmark':
      return `<w:bookmarkStart w:id="${run.id}" w:name="${run.name}"/>${runsXml(run.runs, context)}<w:bookmarkEnd w:id="${run.id}"/>`;
    case 'link':
      return `<w:hyperlink w:anchor="${run.bookmark}" w:history="1">${runsXml(run.runs, context)}</w:hyperlink>`;
    case 'field-begin':
      return fieldStart(run.instruction);
    case 'field-end':
      return FIELD_END;
    case 'drawing':
      return `<w:r><w:drawing>${run.xml}</w:drawing></w:r>`;
  }
}

function fieldStart(instruction: string): string {
  return (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
    `<w:r><w:instrText xml:space="preserve">${escapeXml(instruction)}</w:instrText></w:r>` +
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
  );
}

const FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';

function lookXml(look: RunLook | undefined, context: XmlContext): string {
  if (!look) return '';
  const style = look.style && context.styleId(look.style);
  const xml =
    (style ? `<w:rStyle w:val="${style}"/>` : '') +
    (look.isBold ? '<w:b/><w:bCs/>' : '') +
    (look.isItalic ? '<w:i/><w:iCs/>' : '') +
    (look.colour ? `<w:color w:val="${look.colour}"/>` : '');
  return xml === '' ? '' : `<w:rPr>${xml}</w:rPr>`;
}

/** A line feed becomes a line break, a tab a space. */
function wordsXml(text: string): string {
  const plain = /[\t\r\n]/.test(text) ? text.replace(/\t/g, ' ').replace(/\r\n?/g, '\n') : text;
  const escaped = escapeXml(plain);
  if (!escaped.includes('\n')) return textXml(escaped);
  return escaped
    .split('\n')
    .map((line, index) => (index > 0 ? '<w:br/>' : '') + (line === '' ? '' : textXml(line)))
    .join('');
}

function textXml(escaped: string): string {
  const isBare = !escaped.startsWith(' ') && !escaped.endsWith(' ');
  return isBare ? `<w:t>${escaped}</w:t>` : `<w:t xml:space="preserve">${escaped}</w:t>`;
}

function tableXml(table: TableNode, context: XmlContext): string {
  const style = context.styleId(table.style);
  const width = table.widths.reduce((sum, one) => sum + one, 0);
  let xml =
    `<w:tbl><w:tblPr>${style === null ? '' : `<w:tblStyle w:val="${style}"/>`}<w:tblW w:w="${width}" w:type="dxa"/>` +
    (table.indent ? `<w:tblInd w:w="${table.indent}" w:type="dxa"/>` : '') +
    '<w:tblLayout w:type="fixed"/>' +
    `<w:tblLook w:val="${lookBits(table)}" w:firstRow="${bit(table.hasHeaderRow)}" w:lastRow="${bit(table.hasTotalsRow)}" ` +
    `w:firstColumn="${bit(table.hasLabelColumn)}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>` +
    (table.title === '' ? '' : `<w:tblCaption w:val="${escapeXml(table.title)}"/>`) +
    '</w:tblPr><w:tblGrid>';
  for (const column of table.widths) xml += `<w:gridCol w:w="${column}"/>`;
  xml += '</w:tblGrid>';
  for (const row of table.rows) xml += rowXml(row, context);
  return `${xml}</w:tbl>`;
}

function bit(isOn: boolean | undefined): string {
  return isOn ? '1' : '0';
}

/** The same as the attributes, for readers older than they are: ECMA-376 part 1, 17.4.56. */
function lookBits({ hasHeaderRow, hasTotalsRow, hasLabelColumn }: TableNode): string {
  const bits = 0x0600 + (hasHeaderRow ? 0x20 : 0) + (hasTotalsRow ? 0x40 : 0) + (hasLabelColumn ? 0x80 : 0);
  return bits.toString(16).toUpperCase().padStart(4, '0');
}

function rowXml(row: RowNode, context: XmlContext): string {
  const properties =
    (row.isWhole ? '<w:cantSplit/>' : '') +
    (row.height === undefined ? '' : `<w:trHeight w:val="${row.height}" w:hRule="exact"/>`) +
    (row.isHeader ? '<w:tblHeader/>' : '');
  let xml = properties === '' ? '<w:tr>' : `<w:tr><w:trPr>${properties}</w:trPr>`;
  for (const cell of row.cells) xml += cellXml(cell, context);
  return `${xml}</w:tr>`;
}

const SIDES = ['top', 'left', 'bottom', 'right'] as const;

function cellXml(cell: CellNode, context: XmlContext): string {
  const { columns, rows, edges, fill, margins, alignment } = cell;
  let xml = `<w:tc><w:tcPr><w:tcW w:w="${cell.width}" w:type="dxa"/>`;
  if (columns) xml += `<w:gridSpan w:val="${columns}"/>`;
  if (rows) xml += rows === 'first' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
  if (edges) {
    xml += '<w:tcBorders>';
    for (const side of SIDES) {
      const edge = edges[side];
      if (edge) xml += `<w:${side} w:val="single" w:sz="${edge.size}" w:space="0" w:color="${edge.colour}"/>`;
    }
    xml += '</w:tcBorders>';
  }
  if (fill) xml += `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
  if (margins)
    xml += `<w:tcMar><w:left w:w="${margins.left}" w:type="dxa"/><w:right w:w="${margins.right}" w:type="dxa"/></w:tcMar>`;
  if (alignment) xml += `<w:vAlign w:val="${alignment}"/>`;
  return `${xml}</w:tcPr>${nodesXml(cell.children, context)}</w:tc>`;
}
