import { foldText } from '#shared/domain/french.ts';

export type FigureUnit = 'euros' | 'percent' | 'score' | 'count';

/** A figure as someone typed it in a sentence. */
export type TypedFigure = {
  readonly unit: FigureUnit;
  /** Euros, percents (62 for 62 %), 0–4, or a number of things. */
  readonly value: number;
  /** The smallest step it tells apart: 10 000 for « 1,06 M€ ». */
  readonly step: number;
  readonly shown: string;
  readonly start: number;
  readonly end: number;
  /** « environ », « près de », « plus de » before it: it does not claim to be exact. */
  readonly isRough: boolean;
};

const NUMBER = '(\\d{1,3}(?:[ \\u00a0\\u202f.]\\d{3})+|\\d+)(?:[.,](\\d+))?';
const SPACE = '[ \\u00a0\\u202f]*';
const SCALES: readonly (readonly [pattern: RegExp, unit: FigureUnit, scale: number])[] = [
  [/^(?:m€|millions? d'euros|meur)$/, 'euros', 1_000_000],
  [/^(?:k€|keur|milliers? d'euros)$/, 'euros', 1000],
  [/^(?:€|euros?|eur)$/, 'euros', 1],
  [/^(?:%|pour cent|pourcents?)$/, 'percent', 1],
  [/^(?:sur 4|\/ ?4)$/, 'score', 1],
];
const UNITS = 'm€|k€|€|millions? d.euros|milliers? d.euros|meur|keur|eur(?:os?)?|%|pour cent|sur 4|/ ?4';
const FIGURE = new RegExp(`(?<![\\p{L}\\d,.])${NUMBER}${SPACE}(${UNITS})(?![\\p{L}\\d])`, 'gu');
const ROUGH =
  /(?:environ|pres d[e']|plus d[e']|moins d[e']|autour d[e']|a peu pres|quelque|au moins|au plus|jusqu'a|presque|~|≈)\s*$/;

const NUMBER_WORDS =
  'un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(' ');
const COUNT_WORDS = NUMBER_WORDS.slice(2).join('|');

/**
 * Amounts, percents and scores of a sentence, in order; spaces of any kind, comma or point. `folded` is the sentence as
 * `foldedInPlace` gives it.
 */
export function figuresIn(sentence: string, folded: string): readonly TypedFigure[] {
  return [...folded.matchAll(FIGURE)].flatMap((match) => {
    const [shown, whole = '', decimals = '', unitText = ''] = match;
    const known = SCALES.find(([pattern]) => pattern.test(unitText));
    if (!known) return [];
    const [, unit, scale] = known;
    const digits = whole.replace(/[^\d]/g, '');
    return [
      {
        unit,
        value: Number(`${digits}.${decimals || '0'}`) * scale,
        step: scale / 10 ** decimals.length,
        shown: sentence.slice(match.index, match.index + shown.length),
        start: match.index,
        end: match.index + shown.length,
        isRough: ROUGH.test(folded.slice(0, match.index)),
      },
    ];
  });
}

const ANY_COUNT = new RegExp(`\\d|(?<![\\p{L}])(?:${COUNT_WORDS})\\s`, 'u');

/** Whether a folded text holds a figure at all, in digits or in words: most hold none, and are read no further. */
export function holdsFigures(folded: string): boolean {
  return ANY_COUNT.test(folded);
}

/** Finds how many things of a kind a sentence counts; `noun` is a pattern of their name, folded. */
export function countPattern(noun: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d,.])(\\d{1,4}|${COUNT_WORDS})\\s+(?:${noun})(?![\\p{L}\\d])`, 'gu');
}

/** « 12 entretiens », « trois cas d’usage », as `pattern` finds them. */
export function countsIn(sentence: string, folded: string, pattern: RegExp): readonly TypedFigure[] {
  return [...folded.matchAll(pattern)].map((match) => {
    const [shown, count = ''] = match;
    const value = /^\d/.test(count) ? Number(count) : NUMBER_WORDS.indexOf(count);
    return {
      unit: 'count' as const,
      value,
      step: 1,
      shown: sentence.slice(match.index, match.index + shown.length),
      start: match.index,
      end: match.index + shown.length,
      isRough: ROUGH.test(folded.slice(0, match.index)),
    };
  });
}

/** Whether a typed figure reads as the value given, at its own precision; within a tenth of it when it is rough. */
export function reads({ value, step, isRough }: TypedFigure, real: number): boolean {
  const gap = Math.abs(value - real);
  // Rounded either way: 1,12 M€ is read « 1,1 M€ », and 1,15 « 1,1 » or « 1,2 ».
  return gap <= step / 2 + 1e-9 || (isRough && gap <= Math.abs(real) / 10) || gap <= Math.abs(real) * 1e-6;
}

/** Sentences of a text; figures that belong together stand in one. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?…])\s+(?=[\p{Lu}«\d])|\n+/u).filter((sentence) => sentence.trim() !== '');
}

/** Small letters without accents, each in its place. */
export function foldedInPlace(text: string): string {
  return foldText(text.normalize('NFC').replace(/[œæŒÆ]/g, 'o'));
}
