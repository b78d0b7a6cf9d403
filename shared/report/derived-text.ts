import { type Content, list, paragraph, proposal, text } from './blocks.ts';
import type { Block, Inline, Source } from './model.ts';

/* Text drawn from the mission: what it says follows from the facts, and it is a proposal until the expert confirms it. */

const LONGEST_LEAD = 260;

/** A sentence, or nothing where the facts do not call for it. */
export type Sentence = Content | null;

/**
 * A paragraph of derived sentences under a stable key; no block when none of them has anything to say. Sources are
 * those of the sentences together, each once.
 */
export function reading(
  key: string,
  sentences: readonly Sentence[],
  sources: readonly Source[],
  role: 'body' | 'lead' | 'note' = 'body',
): readonly Block[] {
  const said = sentences.map(contentOf).filter((content) => content.some(({ text: words }) => words.trim()));
  if (said.length === 0) return [];
  const length = said.flat().reduce((sum, { text: words }) => sum + words.length, 0);
  const content = said.flatMap((sentence, index) => [...(index === 0 ? [] : [text(' ')]), ...sentence]);
  return [
    proposal(
      key,
      paragraph(
        content,
        uniqueSources(sources),
        // Set large, more than three lines no longer lead anywhere.
        role === 'lead' && length > LONGEST_LEAD ? 'body' : role,
      ),
    ),
  ];
}

export type ReadingItem = { readonly content: Sentence; readonly sources: readonly Source[] };

/** The same, one item a line, each with sources of its own. */
export function readingList(key: string, items: readonly ReadingItem[]): readonly Block[] {
  return items.flatMap(({ content, sources }) => {
    const said = contentOf(content);
    if (!said.some(({ text: words }) => words.trim())) return [];
    return list([said], uniqueSources(sources)).map((block) => proposal(key, block));
  });
}

function contentOf(sentence: Sentence): readonly Inline[] {
  if (sentence === null) return [];
  return typeof sentence === 'string' ? [text(sentence)] : sentence;
}

/** The key of a text about one item; an id leaves room for the prefix. */
export function keyOf(prefix: string, id: string): string {
  return `${prefix}-${id}`.slice(0, 64);
}

/** Each source once, in the order they first come. */
export function uniqueSources(sources: readonly Source[]): readonly Source[] {
  return [...new Map(sources.map((source) => [JSON.stringify(source), source])).values()];
}
