import { packZip, type ZipEntry } from '#shared/report/word/package/zip.ts';
import { escapeXml, XML_HEAD } from '#shared/report/word/xml-text.ts';
import { address, columnName, columnRange, frameOfSheet, parameterColumn } from './frame.ts';
import type { Sheet, Workbook } from './model.ts';
import { sheetXml, tableXml } from './parts/sheet-xml.ts';
import { SharedStrings } from './parts/strings.ts';
import { Styles } from './parts/styles.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The workbook as an XLSX file. Pure: same workbook, same bytes. Each sheet is a real table with its filter, a header
 * that stays in view and print settings; formulas carry their values; texts are never read as formulas.
 */
export function renderWorkbook(workbook: Workbook): Uint8Array {
  const strings = new SharedStrings();
  const styles = new Styles();
  const parts: ZipEntry[] = [];
  const put = (name: string, xml: string) => parts.push({ name, content: XML_HEAD + xml });
  const tabled = workbook.sheets.filter(({ table }) => table !== null);

  for (const [index, sheet] of workbook.sheets.entries()) {
    const number = index + 1;
    put(
      `xl/worksheets/sheet${number}.xml`,
      sheetXml(sheet, { strings, styles }, { footer: workbook.footerText, isFirst: index === 0 }),
    );
    if (sheet.table === null) continue;
    const tableId = tabled.indexOf(sheet) + 1;
    put(`xl/tables/table${tableId}.xml`, tableXml(sheet, tableId));
    put(
      `xl/worksheets/_rels/sheet${number}.xml.rels`,
      relations([['rId1', `${OFFICE}/table`, `../tables/table${tableId}.xml`]]),
    );
  }
  put('xl/sharedStrings.xml', strings.xml());
  put('xl/styles.xml', styles.xml(workbook.primaryColour));
  put('xl/workbook.xml', workbookXml(workbook.sheets));
  put(
    'xl/_rels/workbook.xml.rels',
    relations([
      ...workbook.sheets.map(
        (_, index) => [`rId${index + 1}`, `${OFFICE}/worksheet`, `worksheets/sheet${index + 1}.xml`] as const,
      ),
      ['rIdStyles', `${OFFICE}/styles`, 'styles.xml'],
      ['rIdStrings', `${OFFICE}/sharedStrings`, 'sharedStrings.xml'],
    ]),
  );
  put('docProps/core.xml', coreXml(workbook));
  put(
    'docProps/app.xml',
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Jalon</Application></Properties>',
  );
  put(
    '_rels/.rels',
    relations([
      ['rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml'],
      ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ['rId3', `${OFFICE}/extended-properties`, 'docProps/app.xml'],
    ]),
  );
  const types = contentTypes(parts.map(({ name }) => name));
  return packZip([{ name: '[Content_Types].xml', content: XML_HEAD + types }, ...parts]);
}

function workbookXml(sheets: readonly Sheet[]): string {
  const items = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const names = sheets.flatMap(namesOf);
  return `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" tabRatio="850"/></bookViews><sheets>${items.join('')}</sheets><definedNames>${names.join('')}</definedNames><calcPr calcId="191029"/></workbook>`;
}

/** Names of its parameters and of its ranges, and the header that each printed page repeats. */
function namesOf(sheet: Sheet, index: number): readonly string[] {
  const { headerRow, firstRow, firstParameterRow } = frameOfSheet(sheet);
  const { table, parameters } = sheet;
  const prefix = `'${sheet.name.replaceAll("'", "''")}'!`;
  const named = (name: string, ref: string) =>
    `<definedName name="${name}">${escapeXml(`${prefix}${ref}`)}</definedName>`;
  const lastRow = firstRow + (table?.rows.length ?? 1) - 1;
  return [
    ...parameters.flatMap(({ name }, place) =>
      name === undefined
        ? []
        : [
            named(
              name,
              address(parameterColumn(sheet), firstParameterRow + place).replace(/^([A-Z]+)/, '$$$1$$'),
            ),
          ],
    ),
    ...(table?.columns ?? []).flatMap(({ rangeName }, place) =>
      rangeName === undefined ? [] : [named(rangeName, columnRange(place, firstRow, lastRow))],
    ),
    ...(table === null
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(printTitles(prefix, table.frozenColumns, headerRow))}</definedName>`,
        ]),
  ];
}

/** The first columns and the header, on every page. */
function printTitles(prefix: string, columns: number, headerRow: number): string {
  const rows = `${prefix}$${headerRow}:$${headerRow}`;
  return columns === 0 ? rows : `${prefix}$A:$${columnName(columns - 1)},${rows}`;
}

function coreXml({ title, author, subject, language, date }: Workbook): string {
  const instant = `${date}T00:00:00Z`;
  return `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject><dc:creator>${escapeXml(author)}</dc:creator><cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified><dc:language>${language}</dc:language></cp:coreProperties>`;
}

function relations(targets: readonly (readonly [string, string, string])[]): string {
  const items = targets.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function contentTypes(names: readonly string[]): string {
  const typeOf = (name: string): string | null => {
    if (name === 'xl/workbook.xml') return `${TYPES}.sheet.main+xml`;
    if (name === 'xl/styles.xml') return `${TYPES}.styles+xml`;
    if (name === 'xl/sharedStrings.xml') return `${TYPES}.sharedStrings+xml`;
    if (name.startsWith('xl/worksheets/sheet')) return `${TYPES}.worksheet+xml`;
    if (name.startsWith('xl/tables/')) return `${TYPES}.table+xml`;
    if (name === 'docProps/core.xml') return 'application/vnd.openxmlformats-package.core-properties+xml';
    if (name === 'docProps/app.xml')
      return 'application/vnd.openxmlformats-officedocument.extended-properties+xml';
    return null;
  };
  const overrides = names.toSorted().flatMap((name) => {
    const type = typeOf(name);
    return type === null ? [] : [`<Override PartName="/${name}" ContentType="${type}"/>`];
  });
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}
