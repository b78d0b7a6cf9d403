import type { Id } from '#shared/domain/primitives.ts';
import type { Source } from '#shared/report/model.ts';
import type { ChangeAuthor } from '#shared/report/round-trip.ts';
import { comparable } from './compare-words.ts';

/*
 * Both sides of a comparison in one shape: the report and a Word file as lines and tables in reading order. A passage of
 * several lines counts as several, so that a line break and a new paragraph read the same.
 */

/** Where a passage stands in the report: what its difference is listed under. */
export type Group = {
  readonly key: string;
  readonly chapterId: Id | null;
  readonly sectionId: Id | null;
  readonly title: string;
};

export type ExpectedLine = {
  readonly kind: 'line';
  readonly text: string;
  readonly place: string;
  readonly sources: readonly Source[];
  readonly group: Group;
};
export type ExpectedCell = { readonly text: string; readonly sources: readonly Source[] };
export type ExpectedTable = {
  readonly kind: 'table';
  /** « Tableau 3 », « Fiche « Four n° 2 » ». */
  readonly place: string;
  readonly rows: readonly (readonly ExpectedCell[])[];
  /** The first row names the columns. */
  readonly hasHeader: boolean;
  readonly sources: readonly Source[];
  readonly group: Group;
};
export type ExpectedItem = ExpectedLine | ExpectedTable;

/** Words with whoever added them in a tracked change. */
export type Stretch = { readonly text: string; readonly by: ChangeAuthor | null };

export type ReadLine = {
  readonly kind: 'line';
  readonly stretches: readonly Stretch[];
  /** Of the block at the top of the file that holds it. */
  readonly index: number;
  readonly isHeading: boolean;
  readonly bookmarks: readonly string[];
};
export type ReadCell = { readonly stretches: readonly Stretch[] };
export type ReadTableItem = {
  readonly kind: 'table';
  readonly rows: readonly (readonly ReadCell[])[];
  readonly index: number;
};
export type ReadItem = ReadLine | ReadTableItem;

export function textOfStretches(stretches: readonly Stretch[]): string {
  return stretches.map(({ text }) => text).join('');
}

/** Rows as their comparable cells, one text a row. */
export function rowKey(cells: readonly string[]): string {
  return cells.map(comparable).join('\t').trim();
}

/** Stands around numbers that Word writes by itself (« figure 3 »): they differ without being a difference. */
const REFERENCE_MARK = '\ue000';

/** A cross-reference, its number marked; a letter (« annexe B ») is words like others. */
export function markedReference(text: string): string {
  return text.replace(/\d[\d.]*$/, (number) => `${REFERENCE_MARK}${number}${REFERENCE_MARK}`);
}

export function withoutMarks(text: string): string {
  return text.replaceAll(REFERENCE_MARK, '');
}
