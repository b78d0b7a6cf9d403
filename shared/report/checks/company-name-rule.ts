import { foldText, named, uncapitalised } from '#shared/domain/french.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { type CheckRule, documentCheck, fingerprintOf, type Passage } from './check.ts';

type Word = { readonly text: string; readonly folded: string; readonly start: number; readonly end: number };

/** A short word with one letter changed is another word. */
const SHORTEST_MISSPELT = 5;
const LONG = 9;

/**
 * The name of the company spelled otherwise than it is typed in the framing: a letter changed (« Fonderie Marchant »),
 * an accent or a capital missing, words run together. Words of a name all in capitals are a style. A name of one word is
 * looked for among words with a capital only, and never where a known name of the mission stands. One check a spelling.
 */
export const companyNameRule: CheckRule = (context) => {
  const { doc, passages } = context;
  const name = wordsOf(doc.company.name);
  if (name.length === 0) return [];
  const others = otherNames(doc);
  const spellings = new Map<string, { readonly spelled: string; readonly first: Passage; count: number }>();
  for (const passage of passages) {
    if (!mayName(passage.text, name)) continue;
    for (const spelled of misspellingsIn(withoutAddresses(passage.text), name, others)) {
      const known = spellings.get(spelled);
      if (known) known.count += 1;
      else spellings.set(spelled, { spelled, first: passage, count: 1 });
    }
  }
  return [...spellings.values()].map(({ spelled, first, count }) =>
    documentCheck(
      context,
      `company-name.${fingerprintOf(spelled)}`,
      'to-check',
      `Nom de l’entreprise écrit ${named(spelled)} au lieu de ${named(doc.company.name)} (${first.place}${count > 1 ? `, et ${count - 1} fois ailleurs` : ''}) : corrigez-le`,
      first.target,
    ),
  );
};

/** A misspelt name keeps one of its words right, or runs them together; that spares most passages the search. */
function mayName(text: string, name: readonly Word[]): boolean {
  if (name.length === 1) return true;
  const folded = foldText(text);
  const long = name.filter((word) => word.folded.length >= SHORTEST_MISSPELT);
  return (long.length > 0 ? long : name).some((word) => folded.includes(word.folded));
}

/** Addresses of the web and of mail, which have a spelling of their own, blanked out. */
function withoutAddresses(text: string): string {
  return text.replace(/\S*(?:@|:\/\/|www\.)\S*/g, (address) => ' '.repeat(address.length));
}

function misspellingsIn(text: string, name: readonly Word[], others: ReadonlySet<string>): readonly string[] {
  const words = wordsOf(text, name.length === 1 ? CAPITALISED : WORD);
  const found: string[] = [];
  const joined = name.map(({ folded }) => folded).join('');
  for (let index = 0; index < words.length; index += 1) {
    const window = words.slice(index, index + name.length);
    const [first] = window;
    if (!first) continue;
    if (name.length > 1 && first.folded === joined) {
      found.push(first.text);
    } else if (window.length === name.length && isMisspelt(window, name, others) && isOneRun(window, text)) {
      found.push(text.slice(first.start, window.at(-1)?.end));
      index += name.length - 1;
    }
  }
  return found;
}

function isMisspelt(window: readonly Word[], name: readonly Word[], others: ReadonlySet<string>): boolean {
  const pairs = name.map((word, index) => ({ word, typed: window[index] ?? word }));
  const isOneWord = name.length === 1;
  const [first] = window;
  if (isOneWord && first && others.has(first.folded)) return false;
  const wrong = pairs.filter(({ word, typed }) => word.folded !== typed.folded);
  if (wrong.length === 0) return !isSameSpelling(pairs);
  // A name that has one word wrong keeps another right.
  if (!isOneWord && wrong.length === pairs.length) return false;
  return wrong.every(({ word, typed }) => isNearly(word.folded, typed.folded));
}

type Pair = { readonly word: Word; readonly typed: Word };

/** Letter by letter, or all in capitals; « la fonderie Marchand » is good French for « Fonderie Marchand ». */
function isSameSpelling(pairs: readonly Pair[]): boolean {
  const isCapitals = pairs.every(({ typed }) => typed.text === typed.text.toUpperCase());
  return (
    isCapitals ||
    pairs.every(
      ({ word, typed }, index) =>
        word.text === typed.text ||
        (index === 0 && pairs.length > 1 && uncapitalised(word.text) === typed.text),
    )
  );
}

/** Words that follow each other over a full stop or a line are no name. */
function isOneRun(window: readonly Word[], text: string): boolean {
  return window.every((word, index) => {
    const next = window[index + 1];
    return next === undefined || !/[\n.;:!?,()]/.test(text.slice(word.end, next.start));
  });
}

function isNearly(name: string, typed: string): boolean {
  if (name.length < SHORTEST_MISSPELT) return false;
  return distance(name, typed) <= (name.length >= LONG ? 2 : 1);
}

/** Letters to change, add, take away or swap with the next (optimal string alignment). */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Words of names that may well look like the company’s. */
function otherNames(doc: MissionDoc): ReadonlySet<string> {
  const names = [
    doc.company.groupName,
    doc.company.city,
    doc.company.leaderName,
    doc.company.referentName,
    doc.expert.name,
    doc.expert.firm,
    ...doc.people.map(({ name }) => name),
    ...doc.applications.map(({ name }) => name),
  ];
  return new Set(names.flatMap((name) => wordsOf(name).map(({ folded }) => folded)));
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const CAPITALISED = /(?<![\p{L}\p{N}\p{M}])\p{Lu}[\p{L}\p{N}\p{M}]*/gu;

function wordsOf(text: string, pattern = WORD): readonly Word[] {
  return [...text.matchAll(pattern)].map((match) => ({
    text: match[0],
    folded: foldText(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
