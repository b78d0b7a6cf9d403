import { foldText } from '#shared/domain/french.ts';
import type { Id } from '#shared/domain/primitives.ts';
import type { UseCase } from '#shared/domain/use-case.ts';

/** Two ideas that may be the same, in the order of the list; `likeness` from 0 to 1. */
export type NearDuplicate = { readonly firstId: Id; readonly secondId: Id; readonly likeness: number };

/** From this likeness on, two titles are shown side by side: two shared words out of three on each side are above it. */
export const LIKENESS_THRESHOLD = 0.6;

/** Words that tell no idea from another, in titles of use cases. */
const EMPTY_WORDS = new Set(
  (
    'a au aux avec ce ces cet cette chez d dans de depuis des du elle en entre est et il ils je l la le les leur leurs ' +
    'lors mes mon n ne nos notre nous on ou par pas plus pour qu que qui s sa sans se ses si son sont sous sur ' +
    'tous tout toute toutes un une vers y ia intelligence artificielle outil outils'
  ).split(' '),
);
const LEAST_PREFIX = 4;
const LONGEST_ENDING = 6;
/** « tri », « trier »: a short word that is whole in the other. */
const SHORT_WORD = { least: 3, longestEnding: 3 };

/**
 * Pairs of ideas with like titles, most alike first. Likeness (Dice) = 2 × shared words ÷ words of both, accents,
 * capitals and empty words aside. Two words are the same when they begin alike (« prévoir », « prévisions »); initials
 * stand for the words they come from (« BL », « bons de livraison »). Rejected cases and empty titles are left out.
 */
export function nearDuplicates(
  useCases: readonly Pick<UseCase, 'id' | 'title' | 'status'>[],
): readonly NearDuplicate[] {
  const read = useCases
    .filter(({ status }) => status !== 'rejected')
    .map(({ id, title }) => ({ id, words: wordsOf(title) }))
    .filter(({ words }) => words.length > 0);
  return read
    .flatMap((first, index) =>
      read.slice(index + 1).map((second) => ({
        firstId: first.id,
        secondId: second.id,
        likeness: likenessOf(first.words, second.words),
      })),
    )
    .filter(({ likeness }) => likeness >= LIKENESS_THRESHOLD)
    .toSorted((a, b) => b.likeness - a.likeness);
}

function wordsOf(title: string): readonly string[] {
  return foldText(title)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word))
    .map((word) => (word.length > 3 ? word.replace(/[sx]$/, '') : word));
}

function likenessOf(first: readonly string[], second: readonly string[]): number {
  const left = spellOut(first, second);
  const right = spellOut(second, first);
  const free = [...right];
  let shared = 0;
  for (const word of left) {
    const found = free.findIndex((other) => isSameWord(word, other));
    if (found < 0) continue;
    free.splice(found, 1);
    shared += 1;
  }
  return (2 * shared) / (left.length + right.length);
}

/** Puts the words of the other title in place of their initials: « lire, bl » becomes « lire, bon, livraison ». */
function spellOut(words: readonly string[], other: readonly string[]): readonly string[] {
  return words.flatMap((word) => {
    if (word.length < 2) return [word];
    const initials = other.map((each) => each.charAt(0)).join('');
    const start = initials.indexOf(word);
    return start < 0 ? [word] : other.slice(start, start + word.length);
  });
}

function isSameWord(first: string, second: string): boolean {
  if (first === second) return true;
  let prefix = 0;
  while (prefix < first.length && first[prefix] === second[prefix]) prefix += 1;
  const shorter = Math.min(first.length, second.length);
  const longer = Math.max(first.length, second.length);
  const ending = longer - prefix;
  if (prefix === shorter && prefix >= SHORT_WORD.least && ending <= SHORT_WORD.longestEnding) return true;
  return prefix >= LEAST_PREFIX && prefix * 2 > shorter && ending <= LONGEST_ENDING;
}
