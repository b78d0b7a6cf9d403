import type { Id } from '#shared/domain/primitives.ts';
import type { ChangeAuthor, WordComment } from '#shared/report/round-trip.ts';

/* A Word file as it was read: its words and their structure, both readings of its tracked changes at once. */

/** A tracked change around words: kept when it is accepted, or when it is rejected. */
export type Revision = ChangeAuthor & { readonly kind: 'inserted' | 'deleted' };

export type ReadSpan = {
  readonly text: string;
  readonly isStrong: boolean;
  readonly isEmphasis: boolean;
  readonly revision: Revision | null;
  /** Result of a field that Word writes by itself. `number`: a count or a page; `reference`: « figure 3 ». */
  readonly field: 'number' | 'reference' | null;
};

/** What the paragraph is, by its style under whatever name and language. */
export type ParagraphRole =
  | 'body'
  | 'heading'
  | 'quote'
  | 'caption'
  | 'contents'
  | 'list-continue'
  | 'title'
  | 'header';

export type ReadList = {
  readonly level: number;
  readonly isOrdered: boolean;
  /** Paragraphs of one list bear the same. */
  readonly listId: string;
  /** The list's number counts from its start again here. */
  readonly restarts: boolean;
};

export type ReadParagraph = {
  readonly kind: 'paragraph';
  readonly role: ParagraphRole;
  /** 1–9 for a heading; 0 otherwise. */
  readonly level: number;
  readonly styleId: string | null;
  readonly list: ReadList | null;
  /** Twips from the margin, where the paragraph itself says so; 0 otherwise. */
  readonly indent: number;
  readonly spans: readonly ReadSpan[];
  readonly bookmarks: readonly string[];
  /** Ids of the comments that begin here. */
  readonly comments: readonly string[];
  /** Tracked change of the mark that ends the paragraph: its words run into the next when it is taken away. */
  readonly markRevision: Revision | null;
  /** Written by Word from the headings or the captions: a table of contents, a list of figures. */
  readonly isGenerated: boolean;
  readonly drawings: readonly ReadDrawing[];
  /** What else is neither words nor structure (notes, links, equations…), named in French. */
  readonly losses: readonly string[];
};

export type ReadDrawing = {
  readonly kind: 'image' | 'chart' | 'shape';
  readonly title: string;
  /** Alternative text. */
  readonly description: string;
  /** Words drawn inside shapes, box by box. */
  readonly boxes: readonly string[];
};

export type ReadTable = {
  readonly kind: 'table';
  readonly hasHeader: boolean;
  readonly indent: number;
  /** Every row has as many cells: those that span several are followed by empty ones. */
  readonly rows: readonly ReadRow[];
};

export type ReadRow = {
  readonly cells: readonly (readonly ReadBlock[])[];
  readonly revision: Revision | null;
};

export type ReadBlock = ReadParagraph | ReadTable;

/** `sectionId`: the content control around the block names a section of the expert's own words. */
export type PlacedBlock = { readonly block: ReadBlock; readonly sectionId: Id | null };

export type ReadComment = WordComment & { readonly id: string };

export type WordReading = {
  readonly blocks: readonly PlacedBlock[];
  /** In the order of the words they bear on. */
  readonly comments: readonly ReadComment[];
  readonly hasTrackedChanges: boolean;
};
