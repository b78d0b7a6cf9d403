import { COLOURS } from './theme.ts';

/* Table styles, as WordprocessingML: light lines, teal header, no vertical rule. */

export const TABLE_STYLES = {
  data: 'TableauJalon',
  sheet: 'FicheJalon',
  keyFigures: 'ChiffresJalon',
  cover: 'CouvertureJalon',
} as const;

function border(side: string, size: number, colour: string): string {
  return size === 0
    ? `<w:${side} w:val="nil"/>`
    : `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`;
}

function margins(top: number, side: number): string {
  return (
    `<w:tblCellMar><w:top w:w="${top}" w:type="dxa"/><w:left w:w="${side}" w:type="dxa"/>` +
    `<w:bottom w:w="${top}" w:type="dxa"/><w:right w:w="${side}" w:type="dxa"/></w:tblCellMar>`
  );
}

function tableStyle(
  id: string,
  name: string,
  borders: string,
  cellMargins: string,
  conditional = '',
): string {
  return (
    `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/>` +
    `<w:uiPriority w:val="59"/><w:qFormat/><w:tblPr>${borders ? `<w:tblBorders>${borders}</w:tblBorders>` : ''}${cellMargins}</w:tblPr>${conditional}</w:style>`
  );
}

const FIRST_ROW =
  '<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>' +
  border('top', 8, COLOURS.teal) +
  border('bottom', 8, COLOURS.teal) +
  `</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="${COLOURS.tealSoft}"/></w:tcPr></w:tblStylePr>`;

const LAST_ROW =
  '<w:tblStylePr w:type="lastRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tblPr/><w:tcPr><w:tcBorders>' +
  border('top', 8, COLOURS.teal) +
  `</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="${COLOURS.paper}"/></w:tcPr></w:tblStylePr>`;

const LINES = border('bottom', 4, COLOURS.line) + border('insideH', 4, COLOURS.line);

export const TABLE_STYLES_XML =
  tableStyle(
    TABLE_STYLES.data,
    'Tableau Jalon',
    border('top', 8, COLOURS.teal) + LINES,
    margins(30, 85),
    FIRST_ROW + LAST_ROW,
  ) +
  tableStyle(
    TABLE_STYLES.sheet,
    'Fiche Jalon',
    border('top', 8, COLOURS.teal) + LINES,
    margins(28, 100),
    FIRST_ROW,
  ) +
  tableStyle(TABLE_STYLES.keyFigures, 'Chiffres clés Jalon', '', margins(90, 130)) +
  tableStyle(TABLE_STYLES.cover, 'Couverture Jalon', '', margins(0, 0));
