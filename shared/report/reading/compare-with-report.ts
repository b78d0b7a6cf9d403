import type { Id } from '#shared/domain/primitives.ts';
import type { RichText } from '#shared/domain/rich-text.ts';
import type { ReportDocument } from '#shared/report/model.ts';
import { sectionIdOf } from '#shared/report/origin.ts';
import type { PassageChange, SectionDifference, TakenText, WordComment } from '#shared/report/round-trip.ts';
import {
  type ComparedRegion,
  compareRegion,
  type MarkedSections,
  type PlacedChange,
} from './compare-region.ts';
import { comparable } from './compare-words.ts';
import { newLosses } from './new-losses.ts';
import type { Group } from './passages.ts';
import { type IndexedBlock, readItems } from './read-items.ts';
import { commentIds } from './read-word.ts';
import type { WordReading } from './reading.ts';
import { regionsOf } from './regions.ts';
import { type Choice, resolvedPlaced } from './resolve.ts';
import { richTextOfBlocks } from './rich-text-of.ts';
import { isSameText, withLinksOf } from './same-text.ts';
import { deletionsIn } from './segments.ts';

/**
 * What differs between our report and the Word file the client gave back, section by section, in the order of the
 * report. Words are compared once tracked changes are accepted; who made them and when is said. Sections of the expert's
 * own words can be taken over; elsewhere the sources of a passage say which facts to edit. Typography, fields, contents
 * and page numbers are no difference. Nothing for a file that reads the same and bears no comment.
 */
export function compareWithReport(
  report: ReportDocument,
  reading: WordReading,
): readonly SectionDifference[] {
  const compared = compareRegions(report, reading);
  const drafts = new Map<string, Draft>();
  const draftOf = (group: Group) => {
    const known = drafts.get(group.key) ?? { group, changes: [], comments: [], losses: [] };
    drafts.set(group.key, known);
    return known;
  };
  for (const { group, change } of withMoves(compared.changes)) draftOf(group).changes.push(change);
  for (const { comment, group } of compared.comments) draftOf(group).comments.push(comment);
  const texts = expertTexts(report);
  for (const { group, loss } of newLosses(report, compared.accepted, compared.groups, compared.marked))
    draftOf(group).losses.push(loss);
  for (const group of new Set(compared.groups.values()))
    if (group.sectionId !== null && isReshaped(group.sectionId, texts, compared)) {
      const draft = draftOf(group);
      if (draft.changes.length === 0) draft.changes.push(RESHAPED);
    }
  const order = new Map([...compared.order].map((key, index) => [key, index]));
  return [...drafts.values()]
    .toSorted((one, other) => (order.get(one.group.key) ?? 0) - (order.get(other.group.key) ?? 0))
    .map((draft) => differenceOf(draft, texts, compared, reading));
}

/** Words are the same, their bold, titles or lists are not. */
const RESHAPED: PassageChange = {
  kind: 'changed',
  place: 'Mise en forme (gras, italique, titres, listes)',
  segments: [],
  sources: [],
};

/**
 * The expert's own words of a section as the file has them. Passages of unchanged words keep the facts they were linked
 * to. Null when the file holds no such section.
 */
export function takeOver(
  report: ReportDocument,
  reading: WordReading,
  sectionId: Id,
  choice: Choice = 'accepted',
): TakenText | null {
  return takenText(sectionId, expertTexts(report), compareRegions(report, reading), choice);
}

/** 0–1: share of the report's lines that the file still has. Below a third, it is hardly a copy of this report. */
export function resemblance(report: ReportDocument, reading: WordReading): number {
  const regions = regionsOf(report, readItems(indexed(reading, 'accepted')));
  const total = regions.reduce((sum, { expected }) => sum + expected.length, 0);
  const equal = compareRegions(report, reading).equalLines;
  return total === 0 ? 1 : Math.min(1, equal / total);
}

type Draft = {
  readonly group: Group;
  readonly changes: PassageChange[];
  readonly comments: WordComment[];
  readonly losses: string[];
};

type Compared = Omit<ComparedRegion, 'groups'> & {
  readonly groups: ReadonlyMap<number, Group>;
  readonly comments: readonly { readonly group: Group; readonly comment: WordComment }[];
  readonly accepted: readonly IndexedBlock[];
  readonly rejected: readonly IndexedBlock[];
  readonly marked: MarkedSections;
  /** Keys of groups, as the report has them. */
  readonly order: ReadonlySet<string>;
};

function compareRegions(report: ReportDocument, reading: WordReading): Compared {
  const accepted = indexed(reading, 'accepted');
  const marked = markedSections(reading);
  const deletions = deletionsIn(reading.blocks.map(({ block }) => block));
  const regions = regionsOf(report, readItems(accepted));
  const compared = regions.map((region) => compareRegion(region, deletions, marked));
  const groups = new Map(compared.flatMap((region) => [...region.groups]));
  const order = new Set(regions.flatMap(({ expected }) => expected.map(({ group }) => group.key)));
  return {
    changes: compared.flatMap(({ changes }) => changes),
    groups,
    equalLines: compared.reduce((sum, { equalLines }) => sum + equalLines, 0),
    comments: placedComments(reading, groups),
    accepted,
    rejected: indexed(reading, 'rejected'),
    marked,
    order,
  };
}

function indexed(reading: WordReading, choice: Choice): readonly IndexedBlock[] {
  return resolvedPlaced(
    reading.blocks.map((placed, index) => ({ ...placed, index })),
    choice,
  );
}

function markedSections({ blocks }: WordReading): MarkedSections {
  const ids = new Set(blocks.flatMap(({ sectionId }) => (sectionId === null ? [] : [sectionId])));
  return { ids, at: (index) => blocks[index]?.sectionId ?? null };
}

/** Our own comments of a working version are left out: they only say what a passage rests on. */
function placedComments(reading: WordReading, groups: ReadonlyMap<number, Group>): Compared['comments'] {
  const places = new Map<string, Group>();
  let last: Group | undefined = groups.values().next().value;
  for (const [index, { block }] of reading.blocks.entries()) {
    last = groups.get(index) ?? last;
    for (const id of last ? commentIds([block]) : []) if (last) places.set(id, last);
  }
  return reading.comments.flatMap(({ id, ...comment }) => {
    const group = places.get(id) ?? last;
    return group === undefined || isOurs(comment) ? [] : [{ group, comment }];
  });
}

const OUR_AUTHOR = 'Jalon';

function isOurs({ author }: WordComment): boolean {
  return author === OUR_AUTHOR;
}

/** Words long enough to be known again elsewhere. */
const LEAST_MOVED = 12;

/** What was removed here and added there in the same words has moved: said once, where it stands now. */
function withMoves(changes: readonly PlacedChange[]): readonly PlacedChange[] {
  const textOf = ({ change }: PlacedChange) => comparable(change.segments.map(({ text }) => text).join(''));
  const removed = new Map<string, PlacedChange>();
  for (const placed of changes)
    if (placed.change.kind === 'removed' && textOf(placed).length >= LEAST_MOVED)
      removed.set(textOf(placed), placed);
  const gone = new Set<PlacedChange>();
  const moved = changes.map((placed): PlacedChange => {
    const from = placed.change.kind === 'added' ? removed.get(textOf(placed)) : undefined;
    if (from === undefined || gone.has(from)) return placed;
    gone.add(from);
    const segments = placed.change.segments.map((segment) => ({ ...segment, kind: 'equal' as const }));
    const { place, sources } = from.change;
    return { ...placed, change: { kind: 'moved', place, segments, sources } };
  });
  return moved.filter((placed) => !gone.has(placed));
}

/** The expert's own words of each section, as the report prints them. */
function expertTexts(report: ReportDocument): ReadonlyMap<Id, RichText> {
  const texts = new Map<Id, RichText>();
  for (const block of report.chapters.flatMap(({ blocks }) => blocks)) {
    const sectionId = sectionIdOf(block);
    if (sectionId === null) continue;
    const own: RichText = block.kind === 'rich-text' ? block.blocks : [];
    texts.set(sectionId, [...(texts.get(sectionId) ?? []), ...own]);
  }
  return texts;
}

function takenText(
  sectionId: Id,
  texts: ReadonlyMap<Id, RichText>,
  compared: Compared,
  choice: Choice,
): TakenText | null {
  const before = texts.get(sectionId);
  if (before === undefined) return null;
  const isIn = placeOf(sectionId, compared);
  const blocks = compared[choice].filter(({ index }) => isIn(index)).map(({ block }) => block);
  const { text, losses } = richTextOfBlocks(blocks);
  return { text: withLinksOf(text, before), losses };
}

/** By its content control; where that was lost, from the first to the last block compared with the section. */
function placeOf(sectionId: Id, { marked, groups }: Compared): (index: number) => boolean {
  if (marked.ids.has(sectionId)) return (index) => marked.at(index) === sectionId;
  const own = [...groups].flatMap(([index, group]) => (group.sectionId === sectionId ? [index] : []));
  const [first, last] = [Math.min(...own), Math.max(...own)];
  return (index) => index >= first && index <= last;
}

function isReshaped(sectionId: Id, texts: ReadonlyMap<Id, RichText>, compared: Compared): boolean {
  const taken = takenText(sectionId, texts, compared, 'accepted');
  return taken !== null && !isSameText(taken.text, texts.get(sectionId) ?? []);
}

function differenceOf(
  { group, changes, comments, losses }: Draft,
  texts: ReadonlyMap<Id, RichText>,
  compared: Compared,
  reading: WordReading,
): SectionDifference {
  const { key, chapterId, sectionId, title } = group;
  const isOwn = sectionId !== null && changes.length + losses.length > 0;
  const accepted = isOwn ? takenText(sectionId, texts, compared, 'accepted') : null;
  const rejected =
    isOwn && reading.hasTrackedChanges ? takenText(sectionId, texts, compared, 'rejected') : null;
  const isOther =
    rejected !== null &&
    accepted !== null &&
    !isSameText(rejected.text, accepted.text) &&
    !isSameText(rejected.text, texts.get(sectionId ?? '') ?? []);
  return {
    key,
    chapterId,
    sectionId,
    title,
    changes,
    comments,
    losses: [...new Set(losses)],
    takeOver: accepted,
    withoutTrackedChanges: isOther ? rejected : null,
  };
}
