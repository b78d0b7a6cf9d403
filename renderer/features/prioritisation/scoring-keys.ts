/** What a key does in the scoring grid; null when the grid leaves it alone. */
export type GridAction =
  | { readonly kind: 'score'; readonly level: number }
  | { readonly kind: 'clear' }
  | { readonly kind: 'move'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'row-start' }
  | { readonly kind: 'row-end' }
  | { readonly kind: 'comment' };

const MOVES: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

type Key = {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
};

/**
 * The digit row counts by its place on the keyboard, so that a French keyboard needs no Shift; the keypad by what it
 * types, so that with the lock off its arrows stay arrows.
 */
export function gridAction({ key, code, ctrlKey, altKey, metaKey }: Key): GridAction | null {
  if (ctrlKey || altKey || metaKey) return null;
  const move = MOVES[key];
  if (move) return { kind: 'move', rows: move[0], columns: move[1] };
  const digit = /^[0-4]$/.exec(key)?.[0] ?? /^Digit([0-4])$/.exec(code)?.[1];
  if (digit !== undefined) return { kind: 'score', level: Number(digit) };
  switch (key) {
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear' };
    case 'Home':
      return { kind: 'row-start' };
    case 'End':
      return { kind: 'row-end' };
    case 'Enter':
      return { kind: 'comment' };
    default:
      return null;
  }
}
