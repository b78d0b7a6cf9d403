import type { Look } from '#shared/report/word/look.ts';
import { STYLES, type StyleId } from './style-ids.ts';

/* Table styles, as WordprocessingML: light lines, header in the firm's colour, no vertical rule. */

/** Twips above and below the words of a cell, and beside them. */
export const CELL_AIR: Readonly<Partial<Record<StyleId, { readonly top: number; readonly side: number }>>> = {
  [STYLES.dataTable]: { top: 30, side: 85 },
  [STYLES.sheetTable]: { top: 28, side: 100 },
  [STYLES.keyFigureTable]: { top: 90, side: 130 },
  [STYLES.coverTable]: { top: 0, side: 0 },
};

function border(side: string, size: number, colour: string): string {
  return `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`;
}

function tableStyle(
  id: StyleId,
  name: string,
  borders: string,
  conditional = '',
): readonly [StyleId, string] {
  const { top = 0, side = 0 } = CELL_AIR[id] ?? {};
  return [
    id,
    `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/>` +
      `<w:uiPriority w:val="59"/><w:qFormat/><w:tblPr>${borders ? `<w:tblBorders>${borders}</w:tblBorders>` : ''}` +
      `<w:tblCellMar><w:top w:w="${top}" w:type="dxa"/><w:left w:w="${side}" w:type="dxa"/>` +
      `<w:bottom w:w="${top}" w:type="dxa"/><w:right w:w="${side}" w:type="dxa"/></w:tblCellMar></w:tblPr>${conditional}</w:style>`,
  ];
}

export function tableStyles(look: Look): ReadonlyMap<StyleId, string> {
  const { title, primarySoft, paper, line } = look;
  const firstRow =
    '<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>' +
    border('top', 8, title) +
    border('bottom', 8, title) +
    `</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="${primarySoft}"/></w:tcPr></w:tblStylePr>`;
  const lastRow =
    '<w:tblStylePr w:type="lastRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tblPr/><w:tcPr><w:tcBorders>' +
    border('top', 8, title) +
    `</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="${paper}"/></w:tcPr></w:tblStylePr>`;
  const lines = border('top', 8, title) + border('bottom', 4, line) + border('insideH', 4, line);
  return new Map([
    tableStyle(STYLES.dataTable, 'Tableau Jalon', lines, firstRow + lastRow),
    tableStyle(STYLES.sheetTable, 'Fiche Jalon', lines, firstRow),
    tableStyle(STYLES.keyFigureTable, 'Chiffres clés Jalon', ''),
    tableStyle(STYLES.coverTable, 'Couverture Jalon', ''),
  ]);
}
