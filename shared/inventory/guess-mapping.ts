import { foldTitle, foldWithoutBrackets } from './choices.ts';
import { INVENTORY_FIELDS, type InventoryField } from './fields.ts';
import type { InventoryTarget, TableColumn } from './table.ts';

/** Index of a column → key of the field it fills. A field is filled by one column at most. */
export type Mapping = Readonly<Record<number, string>>;

type Guess = { readonly index: number; readonly key: string; readonly score: number };

const EXACT = 1000;

/**
 * Which field each column fills, from its title. An exact title wins over one that only holds the words, and among
 * these the longest: « Nom de l’éditeur » is the vendor. A column that says nothing known is left out.
 */
export function guessMapping(columns: readonly TableColumn[], target: InventoryTarget): Mapping {
  const { fields } = INVENTORY_FIELDS[target];
  const guesses: Guess[] = columns.flatMap(({ index, title }) =>
    fields
      .map((field) => ({ index, key: field.key, score: scoreOf(title, field) }))
      .filter(({ score }) => score > 0),
  );
  const mapping: Record<number, string> = {};
  const taken = new Set<string>();
  for (const { index, key } of guesses.toSorted((a, b) => b.score - a.score || a.index - b.index)) {
    if (index in mapping || taken.has(key)) continue;
    mapping[index] = key;
    taken.add(key);
  }
  return mapping;
}

/** Fills a field from a column (null: the column is not imported); the field leaves the column it came from. */
export function assignColumn(mapping: Mapping, index: number, key: string | null): Mapping {
  const others = Object.entries(mapping).filter(([other, held]) => Number(other) !== index && held !== key);
  return Object.fromEntries(key === null ? others : [...others, [index, key]]);
}

/** Whether a title is one of those known for the target. */
export function isKnownTitle(title: string, target: InventoryTarget): boolean {
  return INVENTORY_FIELDS[target].fields.some((field) => scoreOf(title, field) >= EXACT);
}

function scoreOf(title: string, { titles, label }: InventoryField): number {
  const [whole, bare] = [foldTitle(title), foldWithoutBrackets(title)];
  if (bare === '') return 0;
  // Among exact titles the first of the list is the plainest.
  const place = [foldTitle(label), foldWithoutBrackets(label), ...titles].findIndex(
    (known) => known === whole || known === bare,
  );
  if (place >= 0) return EXACT * 2 - place;
  const held = titles.filter((known) => known.length > 2 && ` ${bare} `.includes(` ${known} `));
  return Math.max(0, ...held.map((known) => known.length));
}
