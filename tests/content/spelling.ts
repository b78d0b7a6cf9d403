import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import dictionary from 'dictionary-fr';
import nspell from 'nspell';

/** Words that are right though no dictionary has them: acronyms, names, terms of the field. One a line. */
const ACCEPTED_FILE = join(import.meta.dirname, 'accepted-words.txt');

export function acceptedWords(): readonly string[] {
  return readFileSync(ACCEPTED_FILE, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** Words of a text, elisions cut off (« l’atelier » gives « atelier »), figures, addresses and `{places}` left out. */
export function wordsOf(text: string): readonly string[] {
  return text
    .replace(/\{[^}]*\}/g, ' ')
    .replace(/\S*[@/]\S*|\S+\.(?:fr|com|eu|org|md|xlsx|csv|pdf)\b/gu, ' ')
    .split(/[^\p{L}\p{N}’\u2011-]+/u)
    .flatMap((word) => word.replace(/^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu)’/iu, ''))
    .flatMap((word) => (/^aujourd’hui$/i.test(word) ? [] : word.split('’')))
    .map((word) => word.replace(/^-+|-+$/g, ''))
    .filter((word) => word.length > 1 && !/\p{N}/u.test(word));
}

/** Answers whether a word is French, with the dictionary of LibreOffice and Firefox (Dicollecte). */
export function frenchSpeller(): (word: string) => boolean {
  const speller = nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) });
  const isFrench = (word: string) => speller.correct(word) || speller.correct(word.toLowerCase());
  // « est-il », « peut-on », « porte-t-elle »: each part is a word.
  return (word) => isFrench(word) || word.split('-').every((part) => part === 't' || isFrench(part));
}
