import { formatCount, joinAnd, named } from '#shared/domain/french.ts';
import type { Block, Chapter, ReportDocument } from '#shared/report/model.ts';

/**
 * What changed in the sections of a document: added, removed, renamed, or how many passages of each differ. A passage
 * that only moved, or whose references to figures were renumbered, is the same.
 */
export function changedSections(before: ReportDocument, after: ReportDocument): readonly string[] {
  const was = new Map(before.chapters.map((chapter) => [chapter.id, chapter]));
  const is = new Set(after.chapters.map(({ id }) => id));
  const order = orderOf(before, after) === orderOf(after, before) ? [] : ['Ordre des sections changé'];
  return [
    ...coverChanges(before, after),
    ...after.chapters.flatMap((chapter) => {
      const earlier = was.get(chapter.id);
      return earlier ? sectionChanges(earlier, chapter) : [`Section ajoutée : ${named(chapter.title)}`];
    }),
    ...before.chapters
      .filter(({ id }) => !is.has(id))
      .map(({ title }) => `Section retirée : ${named(title)}`),
    ...order,
  ];
}

function coverChanges(before: ReportDocument, after: ReportDocument): readonly string[] {
  return [
    ...(before.cover.title === after.cover.title
      ? []
      : [`Titre : ${named(before.cover.title)} → ${named(after.cover.title)}`]),
    ...(before.cover.confidentiality === after.cover.confidentiality
      ? []
      : ['Mention de confidentialité changée']),
    ...(before.cover.companyName === after.cover.companyName ? [] : ['Nom de l’entreprise changé']),
  ];
}

/** Sections that both have, in the order of the first. */
function orderOf({ chapters }: ReportDocument, other: ReportDocument): string {
  const known = new Set(other.chapters.map(({ id }) => id));
  return chapters.flatMap(({ id }) => (known.has(id) ? [id] : [])).join(' ');
}

function sectionChanges(before: Chapter, after: Chapter): readonly string[] {
  const was = countOf(before.blocks);
  const is = countOf(after.blocks);
  const gone = surplus(was, is);
  const come = surplus(is, was);
  const changed = Math.min(gone, come);
  const details = [
    ...(changed > 0 ? [formatCount(changed, 'passage modifié', 'passages modifiés')] : []),
    ...(come > changed ? [formatCount(come - changed, 'passage ajouté', 'passages ajoutés')] : []),
    ...(gone > changed ? [formatCount(gone - changed, 'passage retiré', 'passages retirés')] : []),
  ];
  const renamed =
    before.title === after.title ? [] : [`Section ${named(before.title)} renommée ${named(after.title)}`];
  return details.length === 0 ? renamed : [...renamed, `Section ${named(after.title)} : ${joinAnd(details)}`];
}

/** How many times each passage stands. */
function countOf(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    const words = wordsOf(block);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return counts;
}

/** What is read of a block: not what it rests on, nor the number a reference stands for. */
function wordsOf(block: Block): string {
  return JSON.stringify(block, (key, value: unknown) => {
    if (key === 'sources' || key === 'origin') return undefined;
    const isReference =
      typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'reference';
    return isReference ? 'reference' : value;
  });
}

/** Passages of the first that the second has not, or has fewer times. */
function surplus(of: ReadonlyMap<string, number>, over: ReadonlyMap<string, number>): number {
  let count = 0;
  for (const [words, times] of of) count += Math.max(0, times - (over.get(words) ?? 0));
  return count;
}
