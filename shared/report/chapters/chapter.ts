import type { Assessment } from '#shared/assessment/assess.ts';
import type { ContentPack } from '#shared/content/pack.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { Block, HeadingNumbering, ReportOptions } from '#shared/report/model.ts';

/** All a chapter may look at. */
export type ChapterContext = {
  readonly doc: MissionDoc;
  readonly assessment: Assessment;
  readonly pack: ContentPack;
  readonly options: ReportOptions;
};

/**
 * A text the expert may write for a section, kept in `sectionTexts` under its id, which never changes. It comes first
 * under the chapter's heading, or where `build` places it with `ownWords`.
 */
export type OwnText = {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly place: 'first' | 'placed';
};

/**
 * A chapter of the report: one file, and one line in chapters.ts. `build` gives what stands under the chapter's title;
 * nothing at all leaves the chapter out.
 */
export type ChapterBuilder = {
  /** Stable: the options of the deliverable refer to it. */
  readonly id: string;
  readonly title: string;
  readonly numbering: HeadingNumbering;
  /** The title is printed as the chapter's heading; not for the table of contents, which has its own. */
  readonly hasHeading: boolean;
  /** Texts of the expert's own that this section has room for; none without it. */
  readonly ownTexts?: readonly OwnText[];
  readonly build: (context: ChapterContext) => readonly Block[];
};

export function isFilled(text: string): boolean {
  return text.trim() !== '';
}

/** The item of that id; undefined when the link is empty or leads nowhere. */
export function itemOf<T extends { readonly id: string }>(
  items: readonly T[],
  id: string | null,
): T | undefined {
  return id === null ? undefined : items.find((item) => item.id === id);
}

export function itemsOf<T extends { readonly id: string }>(
  items: readonly T[],
  ids: readonly string[],
): readonly T[] {
  return ids.flatMap((id) => itemOf(items, id) ?? []);
}
