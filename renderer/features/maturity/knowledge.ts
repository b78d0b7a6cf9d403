import type { KnowledgeEntry } from '#shared/content/knowledge.ts';
import { foldText } from '#shared/domain/french.ts';

/** Most entries shown for a search: beyond, more words narrow it better than scrolling. */
const MOST_FOUND = 12;

/** Entries of a question, those of the company's sector first, examples from other sectors last. */
export function entriesFor(
  knowledge: readonly KnowledgeEntry[],
  questionId: string,
  sectorId: string,
): readonly KnowledgeEntry[] {
  const nearness = ({ sectorIds }: KnowledgeEntry) =>
    sectorIds.length === 0 ? 1 : sectorIds.includes(sectorId) ? 0 : 2;
  return knowledge
    .filter(({ questionIds }) => questionIds.includes(questionId))
    .toSorted((a, b) => nearness(a) - nearness(b));
}

/** Entries that hold every word, whatever the accents; those with the words in their title first. */
export function searchKnowledge(
  knowledge: readonly KnowledgeEntry[],
  query: string,
): readonly KnowledgeEntry[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  const holds = (text: string) => {
    const folded = foldText(text);
    return words.every((word) => folded.includes(word));
  };
  return knowledge
    .filter(({ title, text }) => holds(`${title} ${text}`))
    .toSorted((a, b) => Number(holds(b.title)) - Number(holds(a.title)))
    .slice(0, MOST_FOUND);
}
