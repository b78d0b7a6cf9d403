import { formatCount, named } from '#shared/domain/french.ts';
import {
  type CheckContext,
  type CheckRule,
  type DeliveryCheck,
  documentCheck,
  excerpt,
  fingerprintOf,
  type Passage,
} from './check.ts';
import {
  type KnownCount,
  type KnownFigure,
  knownAmounts,
  knownCounts,
  knownFigures,
} from './known-figures.ts';
import {
  countsIn,
  figuresIn,
  foldedInPlace,
  holdsFigures,
  reads,
  sentencesOf,
  type TypedFigure,
} from './typed-figures.ts';

/**
 * Figures typed in the expert’s own words that contradict what the mission gives. Only where a sentence names the thing:
 * an amount, a percent or a score that reads as none of the figures named in that sentence, nor (for an amount) as any
 * amount of the mission, and that is of the same order: half to double. A number of things is wrong when there are
 * fewer of them, or when « les » says it is all of them.
 */
export const figuresRule: CheckRule = (context) => {
  const figures = knownFigures(context);
  const amounts = knownAmounts(context);
  const counts = knownCounts(context);
  return context.passages
    .filter(({ block }) => block?.origin?.kind === 'expert')
    .flatMap((passage) =>
      sentencesOf(passage.text).flatMap((text) => {
        const sentence = { passage, text, folded: foldedInPlace(text) };
        if (!holdsFigures(sentence.folded)) return [];
        return [
          ...contradictedFigures(context, sentence, figures, amounts),
          ...contradictedCounts(context, sentence, counts),
        ];
      }),
    );
};

type Sentence = { readonly passage: Passage; readonly text: string; readonly folded: string };

function contradictedFigures(
  context: CheckContext,
  sentence: Sentence,
  figures: readonly KnownFigure[],
  amounts: readonly number[],
): readonly DeliveryCheck[] {
  const { text, folded } = sentence;
  const typedOnes = /\d/.test(folded) ? figuresIn(text, folded) : [];
  if (typedOnes.length === 0) return [];
  const meantOnes = figures.filter(({ isNamedIn }) => isNamedIn(folded));
  return typedOnes.flatMap((typed) => {
    const ofUnit = meantOnes.filter(({ unit }) => unit === typed.unit);
    const isRight =
      ofUnit.some(({ value }) => reads(typed, value)) ||
      (typed.unit === 'euros' && amounts.some((amount) => reads(typed, amount)));
    const [meant] = ofUnit
      .filter(({ value }) => isSameOrder(typed, value))
      .toSorted((a, b) => Math.abs(a.value - typed.value) - Math.abs(b.value - typed.value));
    if (isRight || !meant) return [];
    return [contradiction(context, sentence, typed, `${meant.label} est de ${meant.shown} dans la mission`)];
  });
}

function contradictedCounts(
  context: CheckContext,
  sentence: Sentence,
  counts: readonly KnownCount[],
): readonly DeliveryCheck[] {
  const { text, folded } = sentence;
  // « trois cas d’usage retenus » counts the retained ones, not them all: the longer noun is read first.
  const read: TypedFigure[] = [];
  return counts.flatMap(({ pattern, label, count }) =>
    countsIn(text, folded, pattern).flatMap((typed) => {
      if (read.some(({ start }) => start === typed.start)) return [];
      read.push(typed);
      const isWhole = /(?<![\p{L}])(?:les|nos|vos)\s+$/iu.test(text.slice(0, typed.start));
      const isWrong = typed.value > count || (isWhole && typed.value !== count);
      if (!isWrong || typed.isRough) return [];
      return [contradiction(context, sentence, typed, `la mission compte ${formatCount(count, ...label)}`)];
    }),
  );
}

function contradiction(
  context: CheckContext,
  { passage, text }: Sentence,
  typed: TypedFigure,
  real: string,
): DeliveryCheck {
  const words = excerpt(text, typed.start, typed.end);
  return documentCheck(
    context,
    `figure.${passage.chapterId}.${fingerprintOf(`${typed.shown} ${real} ${words}`)}`,
    'to-check',
    `Chiffre à vérifier dans ${named(passage.place)} : vous écrivez ${named(words)}, or ${real}`,
    passage.target,
  );
}

/** Far from it, a figure speaks of something else. A score and a percent have a scale: any is of the same order. */
function isSameOrder({ unit, value }: TypedFigure, real: number): boolean {
  if (unit !== 'euros') return true;
  return real > 0 && value >= real / 2 && value <= real * 2;
}
