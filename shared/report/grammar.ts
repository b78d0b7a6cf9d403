import type { DataQuality } from '#shared/domain/landscape.ts';
import type { BusinessFunction } from '#shared/domain/primitives.ts';
import { counted, joinAnd } from './phrases.ts';

/* French that depends on the word that follows: articles that contract or elide, agreement over a list. */

/** Each with its article, to stand in a sentence. */
export const FUNCTION_NAMES: Readonly<Record<BusinessFunction, string>> = {
  management: 'la direction',
  sales: 'le commerce',
  marketing: 'le marketing',
  purchasing: 'les achats',
  production: 'la production',
  quality: 'la qualité',
  maintenance: 'la maintenance',
  logistics: 'la logistique',
  'after-sales': 'le service après-vente',
  'human-resources': 'les ressources humaines',
  finance: 'la finance',
  legal: 'le service juridique',
  'information-systems': 'l’informatique',
  research: 'la recherche et développement',
  other: 'le reste de l’entreprise',
};

export const QUALITY_NAMES: Readonly<Record<keyof DataQuality, string>> = {
  completeness: 'la complétude',
  accuracy: 'l’exactitude',
  timeliness: 'l’actualité',
  consistency: 'la cohérence',
  uniqueness: 'l’unicité',
  accessibility: 'l’accessibilité',
};

const VOWEL = /^[aeiouyàâäéèêëîïôöùûüœæ]/i;

/** `d’Ateliers Dupré`, `de Fonderie Marchand`. An initial h is left whole: nothing tells a mute one from the other. */
export function de(name: string): string {
  return VOWEL.test(name.trim()) ? `d’${name.trim()}` : `de ${name.trim()}`;
}

/** The verb of a noun that has its article: plural after « les ». */
export function verbOf(noun: string, singular: string, plural: string): string {
  return noun.startsWith('les ') ? plural : singular;
}

/** The first ones, then how many more: `A, B et deux autres`. */
export function joinSome(items: readonly string[], most: number): string {
  const left = items.length - most;
  // « et un autre » hides a name that takes no more room than these words.
  if (left <= 1) return joinAnd(items);
  return joinAnd([...items.slice(0, most), counted(left, 'autre', 'masculine')]);
}

/** « l’un d’entre eux », « deux d’entre elles ». */
export function among(count: number, gender: 'masculine' | 'feminine' = 'masculine'): string {
  const [one, them] = gender === 'feminine' ? ['l’une', 'elles'] : ['l’un', 'eux'];
  return `${count === 1 ? one : counted(count, '', gender, '').trim()} d’entre ${them}`;
}
