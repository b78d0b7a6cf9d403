import { QUADRANT_LABELS } from '#shared/domain/labels.ts';
import type { Quadrant } from '#shared/domain/swot.ts';
import { cell, column, emphasis, heading, note, table } from '#shared/report/blocks.ts';
import type { Block, TableCell } from '#shared/report/model.ts';
import { fromFacts } from '#shared/report/sources.ts';
import { type ChapterContext, isFilled } from './chapter.ts';

/** Two facing columns at a time; what nobody has confirmed is in italics, and the note says so. */
export function maturitySwot(context: ChapterContext): readonly Block[] {
  const blocks = [...facing(context, 'strength', 'weakness'), ...facing(context, 'opportunity', 'threat')];
  if (blocks.length === 0) return [];
  return [
    heading(2, 'Forces, faiblesses, opportunités, menaces', 'swot'),
    ...blocks,
    ...(context.assessment.swot.proposals.length > 0
      ? [
          note(
            'Les lignes en italique se déduisent des réponses et de l’inventaire ; l’expert ne les a pas encore confirmées.',
          ),
        ]
      : []),
  ];
}

function facing(context: ChapterContext, left: Quadrant, right: Quadrant): readonly Block[] {
  const columns = [lines(context, left), lines(context, right)];
  const count = Math.max(...columns.map(({ length }) => length));
  const [here, there] = columns.map((cells) =>
    cells.length > 0 ? cells : [cell('Aucune relevée à ce jour.')],
  );
  return table(
    `${QUADRANT_LABELS[left]} et ${QUADRANT_LABELS[right].toLowerCase()}`,
    [column(QUADRANT_LABELS[left], 50), column(QUADRANT_LABELS[right], 50)],
    Array.from({ length: count }, (_, index) => [here?.[index] ?? cell(''), there?.[index] ?? cell('')]),
  );
}

function lines({ assessment: { swot } }: ChapterContext, quadrant: Quadrant): readonly TableCell[] {
  const confirmed = swot.items.filter((item) => item.quadrant === quadrant && isFilled(item.text));
  const proposed = swot.proposals.filter((proposal) => proposal.quadrant === quadrant);
  return [
    ...confirmed.map(({ text, originId }) => {
      const origin = swot.supported.find((proposal) => proposal.originId === originId);
      return cell(text.trim(), { sources: fromFacts(origin?.sources ?? []) });
    }),
    ...proposed.map(({ text, sources }) => cell([emphasis(text)], { sources: fromFacts(sources) })),
  ];
}
