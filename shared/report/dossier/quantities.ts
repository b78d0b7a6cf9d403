/*
 * Figures and dates in a French text, as a reader compares them: 214 k€ and 213 640 € say the same, 214 k€ and
 * 225 k€ do not.
 */

export type Quantity =
  | {
      readonly kind: 'number';
      readonly value: number;
      /** Smallest step the text tells apart: 1000 for « 214 k€ ». */
      readonly step: number;
      /** The same, an amount that ends in zeros being taken for a rounded one. */
      readonly roundedStep: number;
      /** Empty where none is written. */
      readonly unit: string;
      /** As printed. */
      readonly shown: string;
    }
  /** ISO date, or `--MM-DD` without a year. */
  | { readonly kind: 'date'; readonly date: string; readonly shown: string };

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);
const LONG_DATE = `(\\d{1,2})(?:er)? (${MONTHS.join('|')})(?: (\\d{4}))?`;
const SHORT_DATE = '(\\d{2})/(\\d{2})/(\\d{4})';
const NUMBER = '−?(?:\\d{1,3}(?: \\d{3})+|\\d+)(?:,\\d+)?';
const UNITS: readonly (readonly [pattern: string, unit: string, scale: number])[] = [
  ['M€', '€', 1_000_000],
  ['k€', '€', 1000],
  ['€/h', '€/h', 1],
  ['€', '€', 1],
  ['%', '%', 1],
  ['mois', 'mois', 1],
  ['ans?', 'an', 1],
  ['jours?', 'jour', 1],
  ['heures?', 'heure', 1],
  ['h', 'heure', 1],
  ['min', 'min', 1],
  ['ETP', 'ETP', 1],
  ['sur 4', 'sur 4', 1],
  ['/ 4', 'sur 4', 1],
];
const MATCHERS = UNITS.map((entry) => ({ entry, matcher: new RegExp(`^(?:${entry[0]})$`) }));
const UNIT = UNITS.map(([pattern]) => pattern).join('|');
const FINDER = new RegExp(
  `(?<![\\d\\p{L}])(?:${LONG_DATE}|${SHORT_DATE}|(${NUMBER})(?: ?(${UNIT})(?![\\p{L}\\d]))?)(?![\\d\\p{L}])`,
  'gu',
);

/** Every figure and date, in order. `impliedUnit`: that of the column, for the figures that carry none. */
export function quantitiesOf(text: string, impliedUnit = ''): readonly Quantity[] {
  return [...plain(text).matchAll(FINDER)].map((found): Quantity => {
    const [shown, day, month, year, shortDay, shortMonth, shortYear, digits = '', unitText] = found;
    if (day !== undefined && month !== undefined) {
      const place = String(MONTHS.indexOf(month) + 1).padStart(2, '0');
      return { kind: 'date', date: `${year ?? '-'}-${place}-${day.padStart(2, '0')}`, shown };
    }
    if (shortYear !== undefined)
      return { kind: 'date', date: `${shortYear}-${shortMonth}-${shortDay}`, shown };
    const known = MATCHERS.find(({ matcher }) => unitText !== undefined && matcher.test(unitText))?.entry;
    const implied = unitText === undefined ? UNITS.find(([pattern]) => pattern === impliedUnit) : undefined;
    const [, unit, scale] = known ?? implied ?? ['', '', 1];
    const decimals = digits.split(',')[1]?.length ?? 0;
    const value = Number(digits.replace('−', '-').replaceAll(' ', '').replace(',', '.')) * scale;
    const step = scale / 10 ** decimals;
    // « 584 000 € » is a rounded amount; « 10 000 € » may well be a price.
    const isRounded = unit === '€' && Math.abs(value) >= 100_000 && value % 1000 === 0;
    return {
      kind: 'number',
      value,
      step,
      roundedStep: Math.max(step, isRounded ? 1000 : 0),
      unit,
      shown: unit !== '' && unitText === undefined ? `${shown} ${unit}` : shown,
    };
  });
}

/** « Coût annuel (€) » gives €. */
export function unitOfHeader(header: string): string {
  const unit = /\(([^)]+)\)\s*$/.exec(header)?.[1] ?? '';
  return UNITS.some(([pattern]) => pattern === unit) ? unit : '';
}

/**
 * Whether both say the same, given how finely each is written; a unit that one leaves out matches any. `isElsewhere`:
 * they stand in two different passages, where an amount may have been rounded.
 */
export function saysTheSame(one: Quantity, other: Quantity, isElsewhere = false): boolean {
  if (one.kind === 'date' || other.kind === 'date') {
    return (
      one.kind === 'date' &&
      other.kind === 'date' &&
      (one.date === other.date || one.date.slice(-6) === other.date || other.date.slice(-6) === one.date)
    );
  }
  const sameUnit = one.unit === other.unit || one.unit === '' || other.unit === '';
  const coarser = isElsewhere ? Math.max(one.roundedStep, other.roundedStep) : Math.max(one.step, other.step);
  return sameUnit && Math.abs(one.value - other.value) <= (coarser / 2) * (1 + 1e-9);
}

/** Spaces of every kind as one, so that texts compare. */
export function plain(text: string): string {
  return text.replace(/[\s\u00a0\u202f\u2009]+/g, ' ').trim();
}
