import { packZip } from '#shared/report/word/package/zip.ts';
import { escapeXml, XML_HEAD } from '#shared/report/word/xml-text.ts';
import { columnName, SHEET_NAME } from './frame.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const FRAME: readonly (readonly [string, string])[] = [
  [
    '[Content_Types].xml',
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_ML}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_ML}.worksheet+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${SHEET_NAME}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  ],
];

/** The sheet behind a chart: « Modifier les données » opens it. What is not known is an empty cell. */
export function chartWorkbook(rows: readonly (readonly (string | number | null)[])[]): Uint8Array {
  const sheet =
    `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetData>` +
    rows
      .map((row, y) => `<row r="${y + 1}">${row.map((value, x) => cellXml(value, x, y)).join('')}</row>`)
      .join('') +
    '</sheetData></worksheet>';
  // The file it goes into is compressed as a whole.
  return packZip(
    [...FRAME, ['xl/worksheets/sheet1.xml', sheet] as const].map(([name, content]) => ({
      name,
      content,
      isStored: true,
    })),
  );
}

function cellXml(value: string | number | null, x: number, y: number): string {
  const place = `${columnName(x)}${y + 1}`;
  if (typeof value === 'number') return Number.isFinite(value) ? `<c r="${place}"><v>${value}</v></c>` : '';
  if (value === null || value === '') return '';
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}
