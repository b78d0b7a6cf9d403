/** From nine times the first to nine times the second: what each place of the scale says of the first. */
export const SCALE: readonly number[] = [
  9,
  8,
  7,
  6,
  5,
  4,
  3,
  2,
  1,
  ...[2, 3, 4, 5, 6, 7, 8, 9].map((strength) => 1 / strength),
];
const MIDDLE = 8;

/** The place of the scale nearest to a value, as ratios go. */
export function nearestPlace(value: number): number {
  const gaps = SCALE.map((step) => Math.abs(Math.log(step / value)));
  return gaps.indexOf(Math.min(...gaps));
}

export type PairAction =
  | { readonly kind: 'choose'; readonly place: number }
  | { readonly kind: 'next' }
  | { readonly kind: 'clear' };

type Key = {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
};

/**
 * What a key does to a comparison at `place` (null: not answered yet); null when it is left alone. Digits say how much,
 * on the side that counts more already, the first one’s otherwise; by their place, so that a French keyboard needs no Shift.
 */
export function pairAction(key: Key, place: number | null): PairAction | null {
  if (key.ctrlKey || key.altKey || key.metaKey) return null;
  const from = place ?? MIDDLE;
  switch (key.key) {
    case 'ArrowLeft':
    case 'ArrowUp':
      return { kind: 'choose', place: Math.max(0, from - 1) };
    case 'ArrowRight':
    case 'ArrowDown':
      return { kind: 'choose', place: Math.min(SCALE.length - 1, from + 1) };
    case 'Enter':
      return { kind: 'next' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear' };
  }
  const digit = /^[1-9]$/.exec(key.key)?.[0] ?? /^Digit([1-9])$/.exec(key.code)?.[1];
  if (digit === undefined) return null;
  const distance = Number(digit) - 1;
  return { kind: 'choose', place: from > MIDDLE ? MIDDLE + distance : MIDDLE - distance };
}
