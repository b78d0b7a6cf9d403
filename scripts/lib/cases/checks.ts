import { isEqualTo, readFigure, showFigure } from './figures.ts';
import { isRecord } from './raw-case.ts';

/** One expected value beside the computed one. `agrees` null: not a value that this command knows. */
export type Check = {
  readonly what: string;
  readonly computed: string;
  readonly expected: string;
  readonly agrees: boolean | null;
  readonly note?: string;
};

export function checkFigure(what: string, computed: number | null, raw: unknown): Check {
  const expected = readFigure(raw);
  return {
    what,
    computed: showFigure(computed),
    expected: expected?.text ?? showRaw(raw),
    agrees: expected !== null && isEqualTo(computed, expected),
  };
}

/** A list in the order of the names, or an object by name, which may hold only some. */
export function checkFigures(
  what: string,
  computed: readonly (number | null)[],
  raw: unknown,
  names: readonly string[],
): Check {
  const pairs = byPlace(raw, names, computed.length);
  if (pairs === null)
    return {
      what,
      computed: computed.map(showFigure).join(' '),
      expected: showRaw(raw),
      agrees: false,
      note: 'valeurs attendues illisibles',
    };
  const checks = pairs.map(([place, value]) => checkFigure(what, computed[place] ?? null, value));
  return {
    what,
    computed: checks.map((check) => check.computed).join(' '),
    expected: checks.map(({ expected }) => expected).join(' '),
    agrees: checks.every(({ agrees }) => agrees),
  };
}

/**
 * Ranks agree when they order alike and tie alike, however those after a tie are numbered (1 2 2 4, 1 2 2 3,
 * 1 2.5 2.5 4). A list of names is read as an order, best first.
 */
export function checkRanks(
  what: string,
  computed: readonly (number | null)[],
  raw: unknown,
  names: readonly string[],
): Check {
  const order = Array.isArray(raw) ? raw.map((name) => names.indexOf(String(name))) : [];
  const isNumbers = Array.isArray(raw) && raw.every((rank) => readFigure(rank) !== null);
  const isOrder = !isNumbers && order.every((place) => place >= 0) && new Set(order).size === order.length;
  const pairs = isOrder
    ? order.map((place, rank) => [place, String(rank + 1)] as const)
    : byPlace(raw, names, computed.length);
  const ranks = pairs?.map(([place, value]) => ({
    ours: computed[place] ?? null,
    theirs: readFigure(value)?.value,
  }));
  return {
    what,
    computed: (pairs ? pairs.map(([place]) => computed[place] ?? null) : computed).map(showFigure).join(' '),
    expected: pairs ? pairs.map(([, value]) => showRaw(value)).join(' ') : showRaw(raw),
    agrees:
      ranks?.every((a) =>
        ranks.every(
          (b) =>
            a.ours !== null &&
            b.ours !== null &&
            a.theirs !== undefined &&
            b.theirs !== undefined &&
            Math.sign(a.ours - b.ours) === Math.sign(a.theirs - b.theirs),
        ),
      ) ?? false,
  };
}

/** Names, or places from 0, in any order. */
export function checkSet(
  what: string,
  computed: readonly number[],
  raw: unknown,
  names: readonly string[],
): Check {
  const expected = Array.isArray(raw) ? raw.map((name) => placeOf(name, names)) : null;
  const found = computed.map((place) => names[place] ?? String(place));
  return {
    what,
    computed: found.join(' ') || 'aucune',
    expected: Array.isArray(raw) ? raw.map(showRaw).join(' ') || 'aucune' : showRaw(raw),
    agrees:
      expected !== null &&
      new Set(expected).size === computed.length &&
      expected.every((place) => place !== null && computed.includes(place)),
  };
}

export function unknownCheck(what: string, raw: unknown): Check {
  return { what, computed: '—', expected: showRaw(raw), agrees: null, note: 'valeur inconnue, non vérifiée' };
}

export function failedCheck(what: string, reason: string): Check {
  return { what, computed: '—', expected: '—', agrees: false, note: reason };
}

/** A name, or a place counted from 0. */
export function placeOf(raw: unknown, names: readonly string[]): number | null {
  const named = names.indexOf(String(raw));
  if (named >= 0) return named;
  const place = Number(raw);
  return Number.isInteger(place) && place >= 0 && place < names.length ? place : null;
}

function byPlace(
  raw: unknown,
  names: readonly string[],
  count: number,
): readonly (readonly [number, unknown])[] | null {
  if (Array.isArray(raw)) return raw.length === count ? raw.map((value, place) => [place, value]) : null;
  if (!isRecord(raw)) return null;
  const pairs = Object.entries(raw).map(([name, value]) => [placeOf(name, names), value] as const);
  return pairs.length > 0 && pairs.every((pair): pair is readonly [number, unknown] => pair[0] !== null)
    ? pairs
    : null;
}

function showRaw(raw: unknown): string {
  return typeof raw === 'string' ? raw : JSON.stringify(raw);
}

/** Names of what a case leaves nameless. */
export function numbered(count: number): readonly string[] {
  return Array.from({ length: count }, (_, place) => `n°${place + 1}`);
}
