import { formatDecimal, frenchTypography } from '#shared/domain/french.ts';

/** Saaty’s scale in words; the even values lie between. */
const WORDS = [
  'autant',
  'entre autant et un peu plus',
  'un peu plus',
  'entre un peu plus et plus',
  'plus',
  'entre plus et beaucoup plus',
  'beaucoup plus',
  'entre beaucoup plus et extrêmement plus',
  'extrêmement plus',
] as const;

/** 1 to 9: « autant », « un peu plus » (3), « plus » (5), « beaucoup plus » (7), « extrêmement plus » (9). */
export function saatyWord(strength: number): string {
  return WORDS[Math.round(strength) - 1] ?? `${formatDecimal(strength)} fois plus`;
}

/** « 3 », or « 1/3 » below one. */
export function saatyFigure(value: number): string {
  return value >= 1 ? formatDecimal(value, 2) : `1/${formatDecimal(1 / value, 2)}`;
}

/** « A » compte un peu plus (3) que « B »; the other way round below one. */
export function describeComparison(a: string, b: string, value: number): string {
  const [more, less, strength] = value >= 1 ? [a, b, value] : [b, a, 1 / value];
  const isAlike = Math.abs(strength - 1) < 1e-9;
  return frenchTypography(
    isAlike
      ? `« ${a} » compte autant que « ${b} » (1)`
      : `« ${more} » compte ${saatyWord(strength)} (${formatDecimal(strength, 2)}) que « ${less} »`,
  );
}
