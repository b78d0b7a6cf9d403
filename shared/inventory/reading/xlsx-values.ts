import { isoDateOf } from '#shared/domain/calendar.ts';
import { walkXml } from './xml.ts';

/** Texts that cells refer to by their place. Phonetic readings are left out. */
export function readSharedStrings(xml: string | null): readonly string[] {
  const strings: string[] = [];
  if (xml === null) return strings;
  let current = '';
  let isText = false;
  let isPhonetic = false;
  walkXml(xml, {
    open: (tag) => {
      if (tag === 'si') current = '';
      else if (tag === 'rPh') isPhonetic = true;
      else if (tag === 't') isText = !isPhonetic;
    },
    close: (tag) => {
      if (tag === 'si') strings.push(unescapeText(current));
      else if (tag === 'rPh') isPhonetic = false;
      else if (tag === 't') isText = false;
    },
    text: (text) => {
      if (isText) current += text;
    },
  });
  return strings;
}

/** For each cell style, whether it shows a date. */
export function readDateStyles(xml: string | null): readonly boolean[] {
  const styles: boolean[] = [];
  if (xml === null) return styles;
  const customDates = new Map<string, boolean>();
  let isInCells = false;
  walkXml(xml, {
    open: (tag, attribute) => {
      if (tag === 'numFmt')
        customDates.set(attribute('numFmtId') ?? '', isDateFormat(attribute('formatCode') ?? ''));
      else if (tag === 'cellXfs') isInCells = true;
      else if (tag === 'xf' && isInCells) {
        const id = attribute('numFmtId') ?? '0';
        styles.push(customDates.get(id) ?? isBuiltInDate(Number(id)));
      }
    },
    close: (tag) => {
      if (tag === 'cellXfs') isInCells = false;
    },
  });
  return styles;
}

/** Built-in formats 14 to 17 and 22 show a day. Source: ECMA-376 part 1, §18.8.30. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22;
}

function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  return /[dyj]|a{2,}|m{3,}/i.test(bare) && !/general|standard/i.test(bare);
}

/** A number as the file writes it, the French way; 15 significant digits, as spreadsheets show. */
export function frenchNumberOf(raw: string): string {
  const value = Number(raw);
  return Number.isFinite(value) ? String(Number(value.toPrecision(15))).replace('.', ',') : raw;
}

/** Day of a serial number, `31/12/2026`. Serial 1 is 1 January 1900, and 29 February 1900 counts though it never was. */
export function dateOfSerial(serial: number, countsFrom1904: boolean): string {
  const day = Math.floor(serial);
  const sinceEpoch = countsFrom1904 ? day - 24_107 : day - 25_569 + (day < 60 ? 1 : 0);
  const [year, month, dayOfMonth] = isoDateOf(sinceEpoch).split('-');
  return `${dayOfMonth}/${month}/${year}`;
}

/** Excel writes a control character as _x000D_. */
export function unescapeText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
