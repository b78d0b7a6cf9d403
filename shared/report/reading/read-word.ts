import { err, ok, type Result } from '#shared/domain/result.ts';
import type { WordReadError } from '#shared/report/round-trip.ts';
import { elementsOf, type XmlElement } from '#shared/xml/node.ts';
import { fieldReader } from './fields.ts';
import { readListFormats } from './list-formats.ts';
import { type BlockContext, readBlocks } from './read-blocks.ts';
import { authorOf, commentQuotes } from './read-runs.ts';
import type { PlacedBlock, ReadBlock, ReadComment, WordReading } from './reading.ts';
import { resolved } from './resolve.ts';
import { readStyles } from './style-roles.ts';
import { DamagedPart, openWord, type WordPackage } from './word-package.ts';

/**
 * Reads a Word file of unknown hands: a deliverable of ours that the client edited, in Word or LibreOffice. Its words,
 * their structure, tracked changes with their authors, comments. Refuses what is not a Word file, holds macros, is
 * locked, damaged or inflates beyond the limits; nothing in it is run or fetched.
 */
export function readWord(bytes: Uint8Array): Result<WordReading, WordReadError> {
  const opened = openWord(bytes);
  if (!opened.ok) return opened;
  try {
    return ok(readPackage(opened.value));
  } catch (error) {
    return err({ kind: 'damaged', part: error instanceof DamagedPart ? error.path : null });
  }
}

/** The words and structure of an opened file. Throws on a damaged part. */
export function readPackage(file: WordPackage): WordReading {
  const relations = file.relationshipsOf(file.mainPath);
  const part = (type: string): XmlElement | null => {
    const path = relations.find((relation) => relation.type === type)?.path ?? null;
    return path === null ? null : file.xml(path);
  };
  const styles = readStyles(part('styles'));
  const lists = readListFormats(part('numbering'));
  const contextFor = (
    links: ReadonlyMap<string, string>,
    notes: ReadonlyMap<string, string>,
  ): BlockContext => ({
    styles,
    lists,
    fields: fieldReader(),
    quotes: commentQuotes(),
    notes,
    linkOf: (id) => links.get(id) ?? null,
  });
  const words = (tree: XmlElement) =>
    plainWords(readBlocks(tree, contextFor(new Map(), new Map())).map(({ block }) => block));
  const notes = new Map<string, string>();
  for (const kind of ['footnote', 'endnote'])
    for (const note of elementsOf(part(`${kind}s`) ?? EMPTY, `w:${kind}`))
      notes.set(`${kind} ${note.attributes['w:id'] ?? ''}`, words(note));

  const outside = relations.filter(({ path, type }) => path === null && type === 'hyperlink');
  const context = contextFor(new Map(outside.map(({ id, target }) => [id, target])), notes);
  const [body] = elementsOf(file.xml(file.mainPath) ?? EMPTY, 'w:body');
  const blocks = body === undefined ? [] : readBlocks(body, context);
  const comments = elementsOf(part('comments') ?? EMPTY, 'w:comment').map((comment): ReadComment => {
    const id = comment.attributes['w:id'] ?? '';
    return { id, ...authorOf(comment), text: words(comment), quotedText: context.quotes.of(id) };
  });
  return {
    blocks,
    comments: inReadingOrder(comments, blocks),
    hasTrackedChanges: blocks.some(({ block }) => isTracked(block)),
  };
}

const EMPTY: XmlElement = { name: '', attributes: {}, children: [] };

/** As it reads once the tracked changes are accepted, a line for each paragraph. */
export function plainWords(blocks: readonly ReadBlock[]): string {
  return resolved(blocks, 'accepted').map(wordsOf).join('\n');
}

function wordsOf(block: ReadBlock): string {
  return block.kind === 'paragraph'
    ? block.spans.map(({ text }) => text).join('')
    : block.rows.map(({ cells }) => cells.map((cell) => cell.map(wordsOf).join('\n')).join('\t')).join('\n');
}

function inReadingOrder(
  comments: readonly ReadComment[],
  blocks: readonly PlacedBlock[],
): readonly ReadComment[] {
  const order = new Map(commentIds(blocks.map(({ block }) => block)).map((id, index) => [id, index]));
  const place = ({ id }: ReadComment) => order.get(id) ?? Number.MAX_SAFE_INTEGER;
  return comments.toSorted((one, other) => place(one) - place(other));
}

/** Ids of the comments that begin in the blocks, in reading order. */
export function commentIds(blocks: readonly ReadBlock[]): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? block.comments
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => commentIds(cell))),
  );
}

function isTracked(block: ReadBlock): boolean {
  return block.kind === 'paragraph'
    ? block.markRevision !== null || block.spans.some(({ revision }) => revision !== null)
    : block.rows.some(
        ({ cells, revision }) => revision !== null || cells.some((cell) => cell.some(isTracked)),
      );
}
