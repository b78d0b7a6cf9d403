import { strToU8 } from 'fflate';
import { OFFICE, relationships, XML } from '#shared/report/slides/package/xml.ts';
import { pack } from '#shared/report/word/pin/zip.ts';
import { escapeXml } from '#shared/report/word/xml-text.ts';

export const SHEET = 'Feuil1';

/** 0 is A. */
export function columnLetter(column: number): string {
  return String.fromCodePoint(65 + column);
}

export type Cells = readonly (readonly (string | number | null)[])[];

/** The workbook behind a chart, which PowerPoint opens on « Modifier les données ». An unknown value is an empty cell. */
export function workbook(rows: Cells): Uint8Array {
  const lines = rows.map((row, y) => {
    const cells = row.flatMap((value, x) => {
      const at = `${columnLetter(x)}${y + 1}`;
      if (value === null || value === '') return [];
      return typeof value === 'number'
        ? [`<c r="${at}"><v>${value}</v></c>`]
        : [`<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`];
    });
    return `<row r="${y + 1}">${cells.join('')}</row>`;
  });
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = new Map<string, string>([
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
    ],
    ['_rels/.rels', relationships([{ type: `${OFFICE}/officeDocument`, target: 'xl/workbook.xml' }])],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        { type: `${OFFICE}/worksheet`, target: 'worksheets/sheet1.xml' },
        { type: `${OFFICE}/styles`, target: 'styles.xml' },
      ]),
    ],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${main}" xmlns:r="${OFFICE}"><sheets><sheet name="${SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/styles.xml',
      `${XML}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`,
    ],
    [
      'xl/worksheets/sheet1.xml',
      `${XML}<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`,
    ],
  ]);
  return pack(new Map([...parts].map(([name, xml]) => [name, strToU8(xml)])));
}
