import {
  mapSpans,
  plainTextOf,
  type RichBlock,
  type RichText,
  type Span,
  spansOf,
} from '#shared/domain/rich-text.ts';
import { comparable, listChanges } from './compare-words.ts';

/** Whether two texts read and look the same in Word, whatever the typography and the way their words are cut. */
export function isSameText(one: RichText, other: RichText): boolean {
  return JSON.stringify(shapeOf(one)) === JSON.stringify(shapeOf(other));
}

/** A text in one way of writing it, of all those that Word shows alike. */
function shapeOf(blocks: RichText): readonly unknown[] {
  const shapes: unknown[] = [];
  for (const block of merged(blocks)) {
    const shape = shapeOfBlock(block);
    if (shape !== null) shapes.push(shape);
  }
  return shapes;
}

function shapeOfBlock(block: RichBlock): unknown {
  switch (block.kind) {
    case 'paragraph':
    case 'heading': {
      // Empty lines are room, not words.
      if (plainTextOf([block]).trim() === '') return null;
      return [block.kind === 'heading' ? `h${block.level}` : 'p', lookOf(block.spans)];
    }
    case 'list':
      return [block.isOrdered ? 'ol' : 'ul', block.items.map(shapeOf)];
    case 'quote': {
      const inside = shapeOf(block.blocks);
      return inside.length === 0 ? null : ['quote', inside];
    }
    case 'table':
      return ['table', block.hasHeader, block.rows.map((row) => row.map(shapeOf))];
  }
}

/** Words with the look of each; spaces have none. */
function lookOf(spans: readonly Span[]): string {
  const pieces: { text: string; look: string }[] = [];
  for (const { text, isStrong, isEmphasis } of spans) {
    const look = `${isStrong ? 'b' : ''}${isEmphasis ? 'i' : ''}`;
    const last = pieces.at(-1);
    if (last && (last.look === look || text.trim() === '')) last.text += text;
    else pieces.push({ text, look });
  }
  return pieces
    .map(({ text, look }) => ({ text: comparable(text), look }))
    .filter(({ text }) => text !== '')
    .map(({ text, look }) => `${look}:${text}`)
    .join('|');
}

/** Word shows two bulleted lists that touch as one, and two quotes. */
function merged(blocks: RichText): RichText {
  const result: RichBlock[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    if (block.kind === 'list' && !block.isOrdered && last?.kind === 'list' && !last.isOrdered)
      result[result.length - 1] = { ...last, items: [...last.items, ...block.items] };
    else if (block.kind === 'quote' && last?.kind === 'quote')
      result[result.length - 1] = { ...last, blocks: [...last.blocks, ...block.blocks] };
    else result.push(block);
  }
  return result;
}

/**
 * The text with the links to facts that the same words had before. Words are matched in order; those that are new have
 * none, and a span is cut where its words begin or cease to have some.
 */
export function withLinksOf(text: RichText, before: RichText): RichText {
  const old = spansOf(before);
  if (old.every(({ links }) => links.length === 0)) return text;
  const oldWords = old.flatMap(({ text: words, links }) => wordsOf(words).map((word) => ({ word, links })));
  const newWords = spansOf(text).flatMap((span) => wordsOf(span.text));
  const links: Span['links'][] = newWords.map(() => []);
  let [i, j] = [0, 0];
  const changes = listChanges(
    oldWords.map(({ word }) => comparable(word)),
    newWords.map(comparable),
  );
  for (const { kind, count } of changes) {
    if (kind === 'equal')
      for (let step = 0; step < count; step += 1) links[j + step] = oldWords[i + step]?.links ?? [];
    if (kind !== 'added') i += count;
    if (kind !== 'removed') j += count;
  }
  return linked(text, links);
}

function linked(text: RichText, links: readonly Span['links'][]): RichText {
  let next = 0;
  // A span may become several, which mapSpans cannot say: each is written as pieces, then taken apart.
  const pieces = new Map<Span, Span[]>();
  const marked = mapSpans(text, (span) => {
    const parts: Span[] = [];
    for (const word of wordsOf(span.text)) {
      const own = links[next] ?? [];
      next += 1;
      const last = parts.at(-1);
      if (last && (sameLinks(last.links, own) || word.trim() === '')) last.text += word;
      else parts.push({ ...span, text: word, links: own });
    }
    const copy = { ...span };
    pieces.set(copy, parts.length > 0 ? parts : [copy]);
    return copy;
  });
  return apart(marked, pieces);
}

function apart(blocks: RichText, pieces: ReadonlyMap<Span, Span[]>): RichText {
  return blocks.map((block) => blockApart(block, pieces));
}

function blockApart(block: RichBlock, pieces: ReadonlyMap<Span, Span[]>): RichBlock {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, spans: block.spans.flatMap((span) => pieces.get(span) ?? [span]) };
    case 'list':
      return { ...block, items: block.items.map((item) => apart(item, pieces)) };
    case 'quote':
      return { ...block, blocks: apart(block.blocks, pieces) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map((cell) => apart(cell, pieces))) };
  }
}

function sameLinks(one: Span['links'], other: Span['links']): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\s+|\S+/g) ?? [];
}
