import { escapeXml } from '#shared/report/word/xml-text.ts';

/** Longest text of a cell. Source: « Excel specifications and limits ». */
const LONGEST = 32_767;

/**
 * Text as a cell holds it: no more than a cell takes, and said so when cut; what would read as an escape of the format
 * (_x0041_) stays as typed. Source: ECMA-376 part 1, §22.9.2.19 ST_Xstring.
 */
export function cellText(value: string): string {
  return escapeXml(cut(value.replace(/\r\n?/g, '\n'))).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function cut(value: string): string {
  if (value.length <= LONGEST) return value;
  const mention = '… (texte coupé : une case ne tient pas plus ; la suite est dans le rapport)';
  return `${value.slice(0, LONGEST - mention.length).replace(/[\ud800-\udbff]$/, '')}${mention}`;
}

/** What a spreadsheet, or a CSV made from it, could take for a formula. */
export function looksLikeFormula(value: string): boolean {
  return /^[=+\-@\t\r]/.test(value);
}

/** Texts that cells refer to by their place, each kept once. */
export class SharedStrings {
  private readonly places = new Map<string, number>();
  private uses = 0;

  placeOf(value: string): number {
    this.uses += 1;
    const known = this.places.get(value);
    if (known !== undefined) return known;
    this.places.set(value, this.places.size);
    return this.places.size - 1;
  }

  xml(): string {
    const items = [...this.places.keys()].map(
      (value) => `<si><t xml:space="preserve">${cellText(value)}</t></si>`,
    );
    return `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.uses}" uniqueCount="${this.places.size}">${items.join('')}</sst>`;
  }
}
