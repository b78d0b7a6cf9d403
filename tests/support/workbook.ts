import { strToU8, zipSync } from 'fflate';

/** A cell of a test workbook: a text, a number, a formula with or without its last value, an error, a date. */
export type TestCell =
  | string
  | number
  | boolean
  | null
  | { readonly formula: string; readonly value?: string | number }
  | { readonly error: string }
  | { readonly date: number };

type TestSheet = {
  readonly name: string;
  readonly rows: readonly (readonly TestCell[])[];
  readonly merges?: readonly string[];
  readonly isHidden?: boolean;
};

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook as Excel writes one: shared strings, a date style, merged cells. */
export function workbook(...sheets: readonly TestSheet[]): Uint8Array {
  const strings: string[] = [];
  const parts: Record<string, string> = {};
  for (const [index, sheet] of sheets.entries())
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet, strings);
  const items = sheets.map(
    ({ name, isHidden }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"${isHidden ? ' state="hidden"' : ''}/>`,
  );
  parts['xl/workbook.xml'] =
    `${HEAD}<workbook ${MAIN} xmlns:r="${RELATIONS}"><sheets>${items.join('')}</sheets></workbook>`;
  parts['xl/_rels/workbook.xml.rels'] = relations([
    ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
    ['sharedStrings', 'sharedStrings.xml'],
    ['styles', '/xl/styles.xml'],
  ]);
  parts['_rels/.rels'] = relations([['officeDocument', 'xl/workbook.xml']]);
  parts['xl/sharedStrings.xml'] =
    `${HEAD}<sst ${MAIN}>${strings.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join('')}</sst>`;
  parts['xl/styles.xml'] =
    `${HEAD}<styleSheet ${MAIN}><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`;
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}

function sheetXml({ rows, merges = [] }: TestSheet, strings: string[]): string {
  const cells = rows.map((row, rowIndex) => {
    const written = row.map((cell, index) =>
      cellXml(cell, `${String.fromCharCode(65 + index)}${rowIndex + 1}`, strings),
    );
    return `<row r="${rowIndex + 1}">${written.join('')}</row>`;
  });
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return `${HEAD}<worksheet ${MAIN}><dimension ref="A1:Z${rows.length}"/><sheetData>${cells.join('')}</sheetData>${merged === '' ? '' : `<mergeCells>${merged}</mergeCells>`}</worksheet>`;
}

function cellXml(cell: TestCell, reference: string, strings: string[]): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${reference}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'string') return `<c r="${reference}" t="s"><v>${strings.push(cell) - 1}</v></c>`;
  if ('error' in cell) return `<c r="${reference}" t="e"><f>A1</f><v>${cell.error}</v></c>`;
  if ('date' in cell) return `<c r="${reference}" s="1"><v>${cell.date}</v></c>`;
  const type = typeof cell.value === 'string' ? ' t="str"' : '';
  const value = cell.value === undefined ? '' : `<v>${escapeXml(String(cell.value))}</v>`;
  return `<c r="${reference}"${type}><f>${escapeXml(cell.formula)}</f>${value}</c>`;
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const items = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
