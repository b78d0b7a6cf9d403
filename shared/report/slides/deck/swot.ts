import { QUADRANT_LABELS } from '#shared/domain/labels.ts';
import { QUADRANTS, type Quadrant } from '#shared/domain/swot.ts';
import { emphasis, list, text } from '#shared/report/blocks.ts';
import { type ChapterContext, isFilled } from '#shared/report/chapters/chapter.ts';
import type { Block, Inline } from '#shared/report/model.ts';
import { capitalised, counted, joinAnd } from '#shared/report/phrases.ts';
import { firstSentences } from '#shared/report/slides/shorten.ts';
import { fromFacts } from '#shared/report/sources.ts';
import { column, row, type SlideBuilder, slide } from './slide.ts';

const SHOWN = { most: 3, longest: 135 };

/** Strengths, weaknesses, opportunities, threats: what the expert stands for first, then what the facts propose. */
export const swot: SlideBuilder = (context) => {
  const { items, proposals } = context.assessment.swot;
  if (items.length + proposals.length === 0) return [];
  const quadrants = QUADRANTS.map((quadrant) =>
    column(quadrantList(context, quadrant), { title: QUADRANT_LABELS[quadrant] }),
  ).filter(({ blocks }) => blocks.length > 0);
  return slide(context, {
    id: 'swot',
    title: titleOf(context),
    rows: [row(...quadrants.slice(0, 2)), row(...quadrants.slice(2))],
    notes: [
      ...QUADRANTS.flatMap((quadrant) => {
        const words = items
          .filter((it) => it.quadrant === quadrant && isFilled(it.text))
          .map((it) => it.text.trim());
        return words.length === 0 ? [] : [`${QUADRANT_LABELS[quadrant]} : ${words.join(' ')}`];
      }),
      proposals.length > 0 && isAnyProposed(context)
        ? 'Les lignes en italique se déduisent des réponses et de l’inventaire ; l’expert ne les a pas encore confirmées.'
        : '',
    ],
  });
};

function isAnyProposed(context: ChapterContext): boolean {
  return QUADRANTS.some((quadrant) =>
    swotLines(context, quadrant, SHOWN).some((line) => line.some(({ kind }) => kind === 'emphasis')),
  );
}

/** What was confirmed; while nothing is, what the facts propose. */
function titleOf({ assessment: { swot: it } }: ChapterContext): string {
  const isConfirmed = it.items.length > 0;
  const lines: readonly { readonly quadrant: Quadrant }[] = isConfirmed ? it.items : it.proposals;
  const count = (quadrant: Quadrant) => lines.filter((line) => line.quadrant === quadrant).length;
  // A number that the slide does not show would be looked for.
  const some = (quadrant: Quadrant, singular: string) =>
    count(quadrant) > SHOWN.most ? `des ${singular}s` : counted(count(quadrant), singular, 'feminine');
  const parts = [
    count('strength') > 0
      ? `${some('strength', 'force')} sur ${count('strength') === 1 ? 'laquelle' : 'lesquelles'} s’appuyer`
      : '',
    count('weakness') > 0 ? `${some('weakness', 'faiblesse')} à corriger` : '',
    count('strength') + count('weakness') === 0
      ? counted(
          count('opportunity') + count('threat'),
          'opportunité ou menace',
          'feminine',
          'opportunités et menaces',
        )
      : '',
  ].filter(isFilled);
  return `${capitalised(joinAnd(parts))}${isConfirmed ? '' : ', à confirmer'}`;
}

function quadrantList(context: ChapterContext, quadrant: Quadrant): readonly Block[] {
  const { swot: it } = context.assessment;
  const sources = it.items
    .filter((item) => item.quadrant === quadrant)
    .flatMap(({ originId }) => it.supported.find((each) => each.originId === originId)?.sources ?? []);
  return list(swotLines(context, quadrant, SHOWN), fromFacts(sources));
}

/** The first lines of a quadrant; a proposal in italics. */
export function swotLines(
  { assessment }: ChapterContext,
  quadrant: Quadrant,
  { most, longest }: { readonly most: number; readonly longest: number },
): readonly (readonly Inline[])[] {
  const { items, proposals } = assessment.swot;
  const confirmed = items
    .filter((item) => item.quadrant === quadrant && isFilled(item.text))
    .map((item) => [text(firstSentences(item.text, longest))]);
  const proposed = proposals
    .filter((item) => item.quadrant === quadrant)
    .map((item) => [emphasis(`${firstSentences(item.text, longest)} (à confirmer)`)]);
  return [...confirmed, ...(confirmed.length === 0 ? proposed : [])].slice(0, most);
}
