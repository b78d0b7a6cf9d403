import { DEFAULT_THEME } from '#shared/domain/theme.ts';
import { type Look, lookOf } from './look.ts';
import { ANNEX_NUM_ID, BULLET_NUM_ID, FIRST_LIST_NUM_ID } from './numbering.ts';
import type { StyleId } from './styles/style-ids.ts';

/** A relationship of the main document part. `target` is relative to the folder `word/`. */
export type Relationship = { readonly id: string; readonly type: string; readonly target: string };

/** A part beside the main document: its name in the package, without a leading slash. */
export type PackagePart = {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Null when the default of its extension says enough. */
  readonly contentType: string | null;
  /** Goes into the zip as it is: compressed already, or about to be. */
  readonly isStored?: boolean;
};

export type WordComment = { readonly id: number; readonly lines: readonly string[] };

export type WordPartsOptions = {
  readonly look?: Look;
  /** Bytes of images by SHA-256. One that is missing is said to be so in its place. */
  readonly images?: ReadonlyMap<string, Uint8Array>;
  /**
   * The id in the target file of a style of ours; null for a file that has no equal, which leaves the words to the
   * file's default. Ours itself where nothing is said.
   */
  readonly styleIds?: ReadonlyMap<StyleId, string | null>;
  /** Numbering instances of the target file. `firstList` is the first that is free for an ordered list. */
  readonly numbering?: {
    readonly bullets: number;
    readonly annexes: number | null;
    readonly firstList: number;
  };
  /** First number free in the target file: relationships (rIdN), bookmarks, drawings, chart and media parts, comments. */
  readonly first?: Partial<Record<'relationship' | 'bookmark' | 'drawing' | 'part' | 'comment', number>>;
  /** Names of bookmarks the target file holds already. */
  readonly bookmarkNames?: Iterable<string>;
};

/**
 * What blocks written into a Word file need beside their own XML, gathered as they are written: parts, relationships,
 * numbers that must not be given twice. One for each file; nothing is shared between files.
 */
export type WordParts = {
  readonly look: Look;
  readonly images: ReadonlyMap<string, Uint8Array>;
  readonly styleId: (style: StyleId) => string | null;
  readonly bulletsNumId: number;
  readonly annexNumId: number | null;
  /** Gathered so far, in the order they were asked for. */
  readonly relationships: readonly Relationship[];
  readonly files: readonly PackagePart[];
  /** Numbering instances asked for, one for each ordered list. */
  readonly lists: readonly number[];
  readonly comments: readonly WordComment[];
  readonly addRelationship: (type: string, target: string) => string;
  readonly addFile: (part: PackagePart) => void;
  readonly nextList: () => number;
  readonly nextDrawing: () => number;
  /** Number for a new part, from 1. */
  readonly nextPart: (kind: 'chart' | 'media') => number;
  /** Id of a bookmark; null when the name is taken: a name stands once in a file. */
  readonly bookmark: (name: string) => number | null;
  readonly addComment: (lines: readonly string[]) => number;
  /** The image's relationship; the same bytes are stored once. Null when its bytes are missing. */
  readonly imageRelationship: (sha256: string, extension: 'png' | 'jpg') => string | null;
};

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function relationshipType(kind: string): string {
  return `${RELATIONSHIPS}/${kind}`;
}

export function createWordParts(options: WordPartsOptions = {}): WordParts {
  const { images = new Map(), styleIds, first = {} } = options;
  const numbering = options.numbering ?? {
    bullets: BULLET_NUM_ID,
    annexes: ANNEX_NUM_ID,
    firstList: FIRST_LIST_NUM_ID,
  };
  const relationships: Relationship[] = [];
  const files: PackagePart[] = [];
  const lists: number[] = [];
  const comments: WordComment[] = [];
  const bookmarks = new Set(options.bookmarkNames);
  const media = new Map<string, string>();
  const counts = {
    relationship: (first.relationship ?? 1) - 1,
    bookmark: (first.bookmark ?? 1) - 1,
    drawing: (first.drawing ?? 1) - 1,
    comment: (first.comment ?? 0) - 1,
    chart: (first.part ?? 1) - 1,
    media: (first.part ?? 1) - 1,
  };
  const next = (kind: keyof typeof counts) => {
    counts[kind] += 1;
    return counts[kind];
  };
  const addRelationship = (type: string, target: string) => {
    const id = `rId${next('relationship')}`;
    relationships.push({ id, type, target });
    return id;
  };
  return {
    look: options.look ?? lookOf(DEFAULT_THEME),
    images,
    styleId: (style) => {
      const known = styleIds?.get(style);
      return known === undefined ? style : known;
    },
    bulletsNumId: numbering.bullets,
    annexNumId: numbering.annexes,
    relationships,
    files,
    lists,
    comments,
    addRelationship,
    addFile: (part) => {
      files.push(part);
    },
    nextList: () => {
      const id = numbering.firstList + lists.length;
      lists.push(id);
      return id;
    },
    nextDrawing: () => next('drawing'),
    nextPart: next,
    bookmark: (name) => {
      if (bookmarks.has(name)) return null;
      bookmarks.add(name);
      return next('bookmark');
    },
    addComment: (lines) => {
      const id = next('comment');
      comments.push({ id, lines });
      return id;
    },
    imageRelationship: (sha256, extension) => {
      const known = media.get(sha256);
      if (known !== undefined) return known;
      const bytes = images.get(sha256);
      if (!bytes) return null;
      const name = `media/image${next('media')}.${extension}`;
      files.push({ name: `word/${name}`, content: bytes, contentType: null, isStored: true });
      const id = addRelationship(relationshipType('image'), name);
      media.set(sha256, id);
      return id;
    },
  };
}
