import { foldText, named } from '#shared/domain/french.ts';
import { type CheckRule, documentCheck, excerpt, fingerprintOf, type Passage } from './check.ts';

/** Marks one leaves for oneself, in any text; folded. */
const LEFT_ANYWHERE = /(?<![a-z0-9])(?:todo|fixme|tbd|xxx+|lorem ipsum)(?![a-z0-9])|\?{3,}/;
/** Words that say so too, in a text of the expert’s own: elsewhere they may be a heading or a figure still missing. */
const LEFT_BY_THE_EXPERT =
  /(?<![a-z0-9])(?:a (?:completer|rediger)|texte a venir)(?![a-z0-9])|\[(?:\.\.\.|…|a [a-z]+)\]/;

/** A note to oneself left in what is handed over. */
const leftovers: CheckRule = (context) =>
  context.passages.flatMap((passage) => {
    if (passage.block?.kind === 'callout') return [];
    // The same length as the text, so that a place in one is a place in the other.
    const folded = foldText(passage.text.normalize('NFC').replace(/[œæ]/gi, 'o'));
    const left = LEFT_ANYWHERE.exec(folded);
    const match = left ?? (isExperts(passage) ? LEFT_BY_THE_EXPERT.exec(folded) : null);
    if (!match) return [];
    const words = excerpt(passage.text, match.index, match.index + match[0].length);
    return [
      documentCheck(
        context,
        `leftover.${passage.chapterId ?? 'front'}.${fingerprintOf(words)}`,
        left ? 'blocking' : 'to-check',
        `Note laissée dans ${named(passage.place)} : ${named(words)}. Terminez ce passage, ou retirez-le`,
        passage.target,
      ),
    ];
  });

/** « without », or the other way round, in a text of the expert’s own. */
const unbalancedQuotes: CheckRule = (context) =>
  context.passages.filter(isExperts).flatMap((passage) => {
    const at = firstUnbalanced(passage.text);
    if (at === null) return [];
    return [
      documentCheck(
        context,
        `quotes.${passage.chapterId}.${fingerprintOf(excerpt(passage.text, at, at + 1))}`,
        'to-check',
        `Guillemet sans son pendant dans ${named(passage.place)} : ${excerpt(passage.text, at, at + 1)}`,
        passage.target,
      ),
    ];
  });

const OPENING = /\u00ab/;

/** Place of the first mark that opens or closes nothing; null when each has its other. */
function firstUnbalanced(text: string): number | null {
  const open: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/[«»]/g)) {
    if (OPENING.test(mark)) open.push(index);
    else if (open.pop() === undefined) return index;
  }
  return open[0] ?? null;
}

const doubleSpaces: CheckRule = (context) =>
  context.passages.filter(isExperts).flatMap((passage) => {
    const match = /\S([ \u00a0\u202f]{2,})(?=\S)/.exec(passage.text);
    if (!match) return [];
    const words = excerpt(passage.text, match.index, match.index + match[0].length);
    return [
      documentCheck(
        context,
        `spaces.${passage.chapterId}.${fingerprintOf(words)}`,
        'to-check',
        `Deux espaces de suite dans ${named(passage.place)} : ${named(words.replace(/[ \u00a0\u202f]{2,}/g, ' '))}`,
        passage.target,
      ),
    ];
  });

function isExperts({ block }: Passage): boolean {
  return block?.origin?.kind === 'expert';
}

export const wordingRules: readonly CheckRule[] = [leftovers, unbalancedQuotes, doubleSpaces];
