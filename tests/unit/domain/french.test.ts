import { describe, expect, it } from 'vitest';
import {
  foldText,
  formatBytes,
  formatCount,
  formatDate,
  formatDayMonth,
  formatDecimal,
  formatEuros,
  formatEurosShort,
  formatNumber,
  formatPercent,
  formatShortDate,
  frenchTypography,
} from '#shared/domain/french.ts';

const NARROW = '\u202f';
const NO_BREAK = '\u00a0';

describe('French figures', () => {
  it.each([
    [0, 0, '0'],
    [1234567.891, 2, `1${NARROW}234${NARROW}567,89`],
    [-1234.5, 1, `−1${NARROW}234,5`],
    [999, 0, '999'],
    [0.5, 0, '1'],
    [-0.5, 0, '−1'],
    [1.005, 2, '1,01'],
    [-0.0001, 2, '0,00'],
    [Number.NaN, 0, '—'],
    [Number.POSITIVE_INFINITY, 0, '—'],
  ])('%d to %d decimals is « %s »', (value, digits, text) => {
    expect(formatNumber(value, digits)).toBe(text);
  });

  it('drops decimals that say nothing', () => {
    expect([formatDecimal(3), formatDecimal(3.14), formatDecimal(100), formatDecimal(2.5, 2)]).toEqual([
      '3',
      '3,1',
      '100',
      '2,5',
    ]);
  });

  it('gives the weight of a file as users read it, and never zero for what is not empty', () => {
    expect([1, 1000, 999_999, 1_000_000, 1_250_000, 50_000_000].map(formatBytes)).toEqual([
      `1${NO_BREAK}ko`,
      `1${NO_BREAK}ko`,
      `1${NARROW}000${NO_BREAK}ko`,
      `1${NO_BREAK}Mo`,
      `1,3${NO_BREAK}Mo`,
      `50${NO_BREAK}Mo`,
    ]);
  });

  it('keeps the unit with its number', () => {
    expect(formatPercent(0.625)).toBe(`63${NO_BREAK}%`);
    expect(formatEuros(54_000)).toBe(`54${NARROW}000${NO_BREAK}€`);
    expect([9_999, 214_400, 1_249_000].map(formatEurosShort)).toEqual([
      `9${NARROW}999${NO_BREAK}€`,
      `214${NO_BREAK}k€`,
      `1,2${NO_BREAK}M€`,
    ]);
  });

  it('takes the singular below two', () => {
    expect([0, 1, 1.5, 2].map((count) => formatCount(count, 'source'))).toEqual([
      `0${NO_BREAK}source`,
      `1${NO_BREAK}source`,
      `2${NO_BREAK}source`,
      `2${NO_BREAK}sources`,
    ]);
    expect(formatCount(3, 'cas', 'cas')).toBe(`3${NO_BREAK}cas`);
  });
});

describe('French dates', () => {
  it('are written in full, the first of the month as an ordinal', () => {
    expect(formatDate('2026-08-01')).toBe('1er août 2026');
    expect(formatDate('2026-12-04')).toBe('4 décembre 2026');
    expect(formatDayMonth('2026-02-28')).toBe('28 février');
    expect(formatShortDate('2026-12-04')).toBe('04/12/2026');
  });
});

describe('folding for search', () => {
  it.each([
    ['Œuvre & cætera', 'oeuvre & caetera'],
    ['ÉLÈVE À L’ÉCOLE', "eleve a l'ecole"],
    ['e\u0301te\u0301', 'ete'],
    [`12${NARROW}000${NO_BREAK}€`, '12 000 €'],
    ['[a*b]\\', '[a*b]\\'],
  ])('%j becomes %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});

describe('French typography', () => {
  it.each([
    ['Vraiment ?', `Vraiment${NARROW}?`],
    ['Trois points : a ; b !', `Trois points${NARROW}: a${NARROW}; b${NARROW}!`],
    ["l'outil d'hier", 'l’outil d’hier'],
    ['« Bonjour »', `«${NARROW}Bonjour${NARROW}»`],
    ['«Bonjour»', `«${NARROW}Bonjour${NARROW}»`],
    ['12 % et 30 min', `12${NO_BREAK}% et 30${NO_BREAK}min`],
    ['à 14:30, https://exemple.fr/a?b=1', 'à 14:30, https://exemple.fr/a?b=1'],
  ])('%j becomes %j', (text, expected) => {
    expect(frenchTypography(text)).toBe(expected);
  });

  it('changes nothing the second time, and no letter ever', () => {
    const text = 'Qu\'est-ce ? « L\'été » : 5 % ; oui ! "non" \t[*]\n\n a';
    const once = frenchTypography(text);
    const letters = (value: string) => value.replace(/[\s\u00a0\u202f'’]/g, '');
    expect(frenchTypography(once)).toBe(once);
    expect(letters(once)).toBe(letters(text));
  });
});
