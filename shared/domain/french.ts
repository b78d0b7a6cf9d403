/*
 * French figures and typography, written without Intl: its data differ between Node, Chromium and
 * Electron versions, and the same document must give the same bytes everywhere.
 */

/** Narrow no-break space: thousands, and before ; : ! ? and inside guillemets. */
export const NARROW_SPACE = '\u202f';
/** No-break space: before units. */
export const NO_BREAK_SPACE = '\u00a0';

/** `1234.5` → `1 234,5`. Rounds half away from zero to `digits` decimals. */
export function formatNumber(value: number, digits = 0): string {
  if (!Number.isFinite(value)) return '—';
  const rounded = roundHalfAway(value, digits);
  const [whole = '0', decimals] = Math.abs(rounded).toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, NARROW_SPACE);
  const sign = rounded < 0 ? '−' : '';
  return decimals === undefined ? `${sign}${grouped}` : `${sign}${grouped},${decimals}`;
}

/** Like `formatNumber` without trailing zeros: at most `digits` decimals. */
export function formatDecimal(value: number, digits = 1): string {
  const text = formatNumber(value, digits);
  return text.includes(',') ? text.replace(/,?0+$/, '') : text;
}

/** Ratio 0–1 → `62 %`. */
export function formatPercent(ratio: number, digits = 0): string {
  return `${formatNumber(ratio * 100, digits)}${NO_BREAK_SPACE}%`;
}

/** Euros → `54 000 €`. */
export function formatEuros(value: number): string {
  return `${formatNumber(value)}${NO_BREAK_SPACE}€`;
}

/** Euros, short: `214 k€` from 10 000 € on, `1,2 M€` from one million on. */
export function formatEurosShort(value: number): string {
  const size = Math.abs(value);
  if (size >= 1_000_000) return `${formatNumber(value / 1_000_000, 1)}${NO_BREAK_SPACE}M€`;
  if (size >= 10_000) return `${formatNumber(value / 1000)}${NO_BREAK_SPACE}k€`;
  return formatEuros(value);
}

/** A size in bytes, decimal: `840 ko` below one million, else `1,2 Mo`. Never « 0 ko » for what is not empty. */
export function formatBytes(bytes: number): string {
  return bytes < 1_000_000
    ? `${formatNumber(Math.ceil(bytes / 1000))}${NO_BREAK_SPACE}ko`
    : `${formatDecimal(bytes / 1_000_000)}${NO_BREAK_SPACE}Mo`;
}

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** `2026-12-04` → `4 décembre 2026`, and `1er` for the first of a month. */
export function formatDate(isoDate: string): string {
  const [year, month, day] = dateParts(isoDate);
  return `${dayOfMonth(day)} ${MONTHS[month - 1] ?? ''} ${year}`;
}

/** `2026-12-04` → `4 décembre`. */
export function formatDayMonth(isoDate: string): string {
  const [, month, day] = dateParts(isoDate);
  return `${dayOfMonth(day)} ${MONTHS[month - 1] ?? ''}`;
}

/** `2026-12-04` → `04/12/2026`. */
export function formatShortDate(isoDate: string): string {
  const [year = '', month = '', day = ''] = isoDate.split('-');
  return `${day}/${month}/${year}`;
}

/** `3 sources`, `1 source`: French takes the singular below two. */
export function formatCount(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatNumber(count)}${NO_BREAK_SPACE}${Math.abs(count) < 2 ? singular : plural}`;
}

/** Lower case without accents or ligatures, for searching and sorting. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/’/g, "'");
}

const NONE = /^(?:aucune?s?|neant|non|rien|sans(?! objet)|pas|inconnue?s?|ignoree?s?|[-–—?/.]+$)(?![a-z])/;

/** Whether a text typed freely says that there is none: empty, « Aucune », « Néant », « Ignorée de l’utilisateur ». */
export function saysNone(text: string): boolean {
  const folded = foldText(text).trim();
  return folded === '' || NONE.test(folded);
}

/**
 * French spacing and apostrophes for text that goes into a deliverable. Idempotent; never drops a letter:
 * only spaces and apostrophes change. Times (14:30), URLs and ratios keep their colon.
 */
export function frenchTypography(text: string): string {
  return text
    .replace(/(\p{L})'(?=\p{L})/gu, '$1’')
    .replace(/[ \u00a0\u202f]+([;!?]+)/g, `${NARROW_SPACE}$1`)
    .replace(/[ \u00a0\u202f]+:(?=\s|$)/g, `${NARROW_SPACE}:`)
    .replace(/«[ \u00a0\u202f]*/g, `«${NARROW_SPACE}`)
    .replace(/[ \u00a0\u202f]*»/g, `${NARROW_SPACE}»`)
    .replace(/(\d) (?=(?:%|€|k€|M€|h|min|j)(?![\p{L}\d]))/gu, `$1${NO_BREAK_SPACE}`);
}

/* Small pieces of sentences: lists, agreements, counts in words. */

/** `a`, `a et b`, `a, b et c`. */
export function joinAnd(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} et ${last}`;
}

/** « title » in guillemets. */
export function named(title: string): string {
  return `«${NARROW_SPACE}${title.trim() || 'sans titre'}${NARROW_SPACE}»`;
}

export function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** First letter small: to go on with a label inside a sentence. Acronyms (« IA », « SI ») stay. */
export function uncapitalised(text: string): string {
  const [first = '', second = ''] = text;
  return second !== second.toLowerCase() ? text : first.toLowerCase() + text.slice(first.length);
}

/** Spelled out up to seize, in figures above; gender matters for one only. */
export function countInWords(count: number, gender: 'masculine' | 'feminine' = 'masculine'): string {
  const words = [
    gender === 'feminine' ? 'aucune' : 'aucun',
    gender === 'feminine' ? 'une' : 'un',
    ...'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(' '),
  ];
  return words[count] ?? formatNumber(count);
}

/** `trois entretiens`, `une démonstration`. */
export function counted(
  count: number,
  singular: string,
  gender: 'masculine' | 'feminine' = 'masculine',
  plural = `${singular}s`,
): string {
  return `${countInWords(count, gender)} ${count < 2 ? singular : plural}`;
}

/** The form that agrees with `count`. */
export function agree(count: number, singular: string, plural: string): string {
  return Math.abs(count) < 2 ? singular : plural;
}

/** With a full stop, unless it has its own end. */
export function ended(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[.!?… »]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

function dayOfMonth(day: number): string {
  return day === 1 ? '1er' : String(day);
}

function dateParts(isoDate: string): [number, number, number] {
  const [year = 0, month = 0, day = 0] = isoDate.split('-').map(Number);
  return [year, month, day];
}

/** Half goes away from zero: `0.25` → `0.3` with one digit. */
export function roundHalfAway(value: number, digits: number): number {
  const factor = 10 ** digits;
  const scaled = Math.abs(value) * factor;
  // The relative epsilon repairs 1.005 → 100.49999999999999 without moving any other value.
  return (Math.sign(value) * Math.round(scaled * (1 + Number.EPSILON))) / factor;
}
