import { luminance } from '#shared/domain/colour.ts';
import type { CellFormat } from '#shared/report/sheets/model.ts';

/** What a cell looks like; equal looks share one style of the file. */
export type Look = {
  readonly format: CellFormat | 'general';
  readonly role: 'cell' | 'input' | 'title' | 'note' | 'label' | 'header';
  /** Wrapped, from the top of the cell. */
  readonly wraps?: boolean;
  /** Kept as text even when it begins like a formula. */
  readonly isQuoted?: boolean;
};

/** Format codes are English in the file and shown in the words and separators of the reader. */
const NUMBER_FORMATS: Readonly<Record<CellFormat, string>> = {
  text: 'General',
  integer: '#,##0',
  decimal: '#,##0.0#',
  score: '0.00',
  euros: '#,##0 "€"',
  rate: '#,##0.00 "€"',
  percent: '0.0%',
  date: 'dd/mm/yyyy',
};
const FIRST_CUSTOM = 164;
const FORMATS = Object.keys(NUMBER_FORMATS) as CellFormat[];

const FONTS = { cell: 0, title: 1, note: 2, label: 3, header: 4 } as const;
const FILLS = { none: 0, header: 2, input: 3 } as const;

/** Styles asked for while the sheets are written, in order of first use; 0 is the plain cell. */
export class Styles {
  private readonly looks = new Map<string, number>();
  private readonly records: string[] = [];

  constructor() {
    this.idOf({ format: 'text', role: 'cell' });
  }

  idOf(look: Look): number {
    const key = JSON.stringify([look.format, look.role, look.wraps === true, look.isQuoted === true]);
    const known = this.looks.get(key);
    if (known !== undefined) return known;
    this.looks.set(key, this.records.length);
    return this.records.push(recordOf(look)) - 1;
  }

  xml(primaryColour: string): string {
    const formats = FORMATS.filter((format) => format !== 'text').map(
      (format) =>
        `<numFmt numFmtId="${formatId(format)}" formatCode="${NUMBER_FORMATS[format].replaceAll('"', '&quot;')}"/>`,
    );
    const colour = primaryColour.toUpperCase();
    const font = (more: string, size = 10, ink = '1B2430') =>
      `<font>${more}<sz val="${size}"/><color rgb="FF${ink}"/><name val="Calibri"/><family val="2"/></font>`;
    const fill = (rgb: string) =>
      `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
    return [
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      `<numFmts count="${formats.length}">${formats.join('')}</numFmts>`,
      `<fonts count="5">${font('')}${font('<b/>', 16, colour)}${font('<i/>', 10, '4A5565')}${font('<b/>')}${font('<b/>', 10, inkOn(colour))}</fonts>`,
      `<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill(colour)}${fill('FBF0DC')}</fills>`,
      `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color rgb="FFD9D4C8"/></left><right style="thin"><color rgb="FFD9D4C8"/></right><top style="thin"><color rgb="FFD9D4C8"/></top><bottom style="thin"><color rgb="FFD9D4C8"/></bottom><diagonal/></border></borders>`,
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      `<cellXfs count="${this.records.length}">${this.records.join('')}</cellXfs>`,
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleLight1" defaultPivotStyle="PivotStyleLight16"/>',
      '</styleSheet>',
    ].join('');
  }
}

function formatId(format: Look['format']): number {
  return format === 'text' || format === 'general' ? 0 : FIRST_CUSTOM + FORMATS.indexOf(format);
}

function recordOf({ format, role, wraps, isQuoted }: Look): string {
  const font = role === 'input' ? FONTS.cell : FONTS[role];
  const fill = role === 'header' ? FILLS.header : role === 'input' ? FILLS.input : FILLS.none;
  const hasBorder = role === 'cell' || role === 'input' || role === 'header';
  // Levels and ranks would stand against the words of the next column.
  const across = format === 'integer' ? ' horizontal="center"' : '';
  const alignment = `<alignment${across} vertical="top"${wraps === true ? ' wrapText="1"' : ''}/>`;
  return `<xf numFmtId="${formatId(format)}" fontId="${font}" fillId="${fill}" borderId="${hasBorder ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${isQuoted === true ? ' quotePrefix="1"' : ''}>${alignment}</xf>`;
}

/** White or dark, whichever is read better. */
function inkOn(colour: string): string {
  return luminance(colour) > 0.3 ? '1B2430' : 'FFFFFF';
}
