import { foldText } from '#shared/domain/french.ts';

/** Words that take the place of the characters from `start` to `end`. */
export type Replacement = { readonly start: number; readonly end: number; readonly words: string };
/** Where names stand in a text, in order, never one over another. */
export type Replacer = (text: string) => readonly Replacement[];

/** Family names that are everyday words: alone and in small letters they are taken for the word. */
const EVERYDAY_WORDS = new Set(
  (
    'barbier berger blanc bois bon bonnet boucher boulanger brun charpentier chevalier clerc collet comte court cousin ' +
    'couturier fontaine fort franc gentil grand gros jardin jeune jour large leger long loup maire maitre marchand marin ' +
    'mercier meunier moulin mouton noir olivier page parent pasteur petit poirier poisson pont riviere roche roi rose ' +
    'roux sauvage seigneur tailleur tisserand vigneron voisin'
  ).split(' '),
);

const TITLES = '(?:monsieur|madame|mademoiselle|mme|mlle|mr|m\\.|mm\\.)';
/** Short words that belong to a family name (« de La Tour ») but are none by themselves. */
const PARTICLES = new Set([
  'de',
  'du',
  'des',
  'la',
  'le',
  'les',
  'van',
  'von',
  'der',
  'den',
  'el',
  'al',
  'ben',
  'di',
  'da',
]);

type Name = { readonly name: string; readonly pseudonym: string };
/** `everyday`: the family name alone, where it is an everyday word. */
type Pattern = { readonly source: string; readonly pseudonym: string; readonly everyday: string | null };

/**
 * Finds the names of people, whole or the family name alone, with a civility or a first name that goes before, whatever
 * the accents and the case; never inside the names of `firms`. « d’ » and « de » before a name follow the pseudonym.
 */
export function replaceNames(names: readonly Name[], firms: readonly string[]): Replacer {
  const patterns = patternsInOrder(names);
  const kept = firms.map((firm) => foldText(firm).trim()).filter((firm) => firm !== '');
  const start = '(?<![\\p{L}\\p{N}])';
  const end = '(?![\\p{L}\\p{N}])';
  const any = [
    ...kept.map((firm) => `(?:${escaped(firm)})`),
    ...patterns.map(({ source }) => `(${source})`),
  ].join('|');
  if (patterns.length === 0) return () => [];
  const regex = new RegExp(`${start}(?:(d|qu)'|(de|que)\\s+)?(?:${any})${end}`, 'gu');
  return (text) => {
    const { folded, places } = foldWithPlaces(text);
    return [...folded.matchAll(regex)].flatMap((match) => {
      const [whole, elided, full, ...groups] = match;
      const index = groups.findIndex((group) => group !== undefined);
      const pattern = patterns[index];
      const name = groups[index];
      if (!pattern || name === undefined) return [];
      const from = match.index;
      const nameAt = places[from + whole.length - name.length] ?? 0;
      if (name === pattern.everyday && !/^\p{Lu}/u.test(text.slice(nameAt))) return [];
      const begin = places[from] ?? 0;
      return [
        {
          start: begin,
          end: places[from + whole.length] ?? text.length,
          words: afterPreposition(text.slice(begin, nameAt), elided ?? full, pattern.pseudonym),
        },
      ];
    });
  };
}

/** Whole names before family names alone, long ones first: « Gérard Huguenin » is not a « Gérard ». */
function patternsInOrder(names: readonly Name[]): readonly Pattern[] {
  const byPerson = names.map(patternsOf);
  return [0, 1, 2, 3].flatMap((rank) =>
    byPerson
      .flatMap((patterns) => patterns[rank] ?? [])
      .toSorted((a, b) => b.source.length - a.source.length),
  );
}

/** The whole name either way round, and the family name: all but the first word, or the last word alone. */
function patternsOf({ name, pseudonym }: Name): readonly Pattern[] {
  const [first = '', ...family] = foldText(name).trim().split(/\s+/);
  if (first === '') return [];
  const title = `(?:${TITLES}\\s+)?`;
  const together = (words: readonly string[]) => words.map(escaped).join('\\s+');
  const everydayOf = (word: string) => (EVERYDAY_WORDS.has(word) ? word : null);
  if (family.length === 0)
    return [{ source: `${title}${escaped(first)}`, pseudonym, everyday: everydayOf(first) }];
  const [last = ''] = family.slice(-1);
  const given = `(?:(?:${escaped(first)}|${escaped(first.slice(0, 1))}\\.?)\\s+)?`;
  return [
    { source: `${title}${together([first, ...family])}`, pseudonym, everyday: null },
    { source: `${title}${together([...family, first])}`, pseudonym, everyday: null },
    { source: `${title}${given}${together(family)}`, pseudonym, everyday: everydayOf(together(family)) },
    ...(family.length > 1 && !PARTICLES.has(last)
      ? [{ source: `${title}${given}${escaped(last)}`, pseudonym, everyday: everydayOf(last) }]
      : []),
  ];
}

const VOWEL = /^\[?[aeiouy]/;

/** « d’ » or « de », « qu’ » or « que », as the pseudonym begins. */
function afterPreposition(typed: string, preposition: string | undefined, pseudonym: string): string {
  if (preposition === undefined) return pseudonym;
  const stem = preposition.startsWith('q') ? typed.slice(0, 2) : typed.slice(0, 1);
  return VOWEL.test(foldText(pseudonym)) ? `${stem}’${pseudonym}` : `${stem}e ${pseudonym}`;
}

/** The folded text, and for each of its characters the place in the text it comes from. */
function foldWithPlaces(text: string): { readonly folded: string; readonly places: readonly number[] } {
  const places: number[] = [];
  let folded = '';
  let at = 0;
  for (const character of text) {
    const letters = foldText(character);
    for (let index = 0; index < letters.length; index += 1) places.push(at);
    folded += letters;
    at += character.length;
  }
  return { folded, places: [...places, text.length] };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+');
}
