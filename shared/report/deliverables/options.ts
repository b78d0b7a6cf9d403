import { DEFAULT_DELIVERABLE_OPTIONS, type DeliverableOptions } from '#shared/domain/deliverable.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { ChapterBuilder, OwnText } from '#shared/report/chapters/chapter.ts';

/** The choices made for a deliverable; the usual ones where none was. */
export function optionsOf(
  { deliverables }: Pick<MissionDoc, 'deliverables'>,
  id: string,
): DeliverableOptions {
  return deliverables.options[id] ?? DEFAULT_DELIVERABLE_OPTIONS;
}

/**
 * Sections in the expert's order. One the order does not name, such as one added by a later version, comes right after
 * the one it follows in the usual order.
 */
export function inChosenOrder<T extends { readonly id: string }>(
  sections: readonly T[],
  order: readonly string[],
): readonly T[] {
  const placed = order.flatMap((id) => sections.find((section) => section.id === id) ?? []);
  sections.forEach((section, index) => {
    if (order.includes(section.id)) return;
    const before = sections[index - 1];
    const at = before === undefined ? 0 : placed.indexOf(before) + 1;
    placed.splice(at, 0, section);
  });
  return placed;
}

/** What is written, in which order: hidden sections left out. */
export function chosenSections(
  builders: readonly ChapterBuilder[],
  { hiddenSectionIds, sectionOrder }: DeliverableOptions,
): readonly ChapterBuilder[] {
  return inChosenOrder(builders, sectionOrder).filter(({ id }) => !hiddenSectionIds.includes(id));
}

/** Texts the expert may write in a deliverable, in the order they are printed. */
export function ownTextsOf(builders: readonly ChapterBuilder[]): readonly OwnText[] {
  return builders.flatMap(({ ownTexts = [] }) => ownTexts);
}

/** The mission as a deliverable sees it: its own confidentiality mention and way of naming people. */
export function withOptions(doc: MissionDoc, id: string): MissionDoc {
  const { pseudonymiseQuotes, confidentiality } = optionsOf(doc, id);
  if (pseudonymiseQuotes === null && confidentiality === null) return doc;
  return {
    ...doc,
    deliverables: {
      ...doc.deliverables,
      pseudonymiseQuotes: pseudonymiseQuotes ?? doc.deliverables.pseudonymiseQuotes,
      confidentiality: confidentiality ?? doc.deliverables.confidentiality,
    },
  };
}
