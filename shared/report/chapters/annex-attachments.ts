import type { Attachment } from '#shared/domain/deliverable.ts';
import type { FactKind } from '#shared/domain/fact-ref.ts';
import { attachedImages, fileTable, isOtherFile } from '#shared/report/attached-files.ts';
import { heading, paragraph } from '#shared/report/blocks.ts';
import { FACT_KIND_LABELS, factName } from '#shared/report/facts.ts';
import type { ChapterBuilder, ChapterContext } from './chapter.ts';

/** Images the expert wants printed, by what they are tied to; then the other files, listed. */
export const annexAttachments: ChapterBuilder = {
  id: 'annex-attachments',
  title: 'Pièces et photographies',
  numbering: 'annex',
  hasHeading: true,
  build: (context) => {
    const { attachments } = context.doc;
    const printed = groupsOf(context, attachments).flatMap(({ title, files }, index) => {
      const images = attachedImages(files);
      return images.length === 0 ? [] : [heading(2, title, `pieces_${index + 1}`, 'annex'), ...images];
    });
    const others = attachments.filter(isOtherFile);
    if (printed.length === 0 && others.length === 0) return [];
    return [
      paragraph('Ce qui a été photographié ou remis pendant la mission, et sur quoi cela porte.'),
      ...printed,
      ...(others.length === 0
        ? []
        : [
            heading(2, 'Autres pièces', 'pieces_autres', 'annex'),
            ...fileTable('Fichiers remis, non reproduits', others),
          ]),
    ];
  },
};

/** In the order of the kinds of facts; what is tied to nothing comes last. */
function groupsOf(
  { doc, pack }: ChapterContext,
  attachments: readonly Attachment[],
): readonly { readonly title: string; readonly files: readonly Attachment[] }[] {
  const kinds = Object.keys(FACT_KIND_LABELS) as FactKind[];
  const groups = new Map<string, { rank: number; title: string; files: Attachment[] }>();
  for (const attachment of attachments) {
    const { target } = attachment;
    const name = target === null ? '' : factName(target, doc, pack);
    const title =
      target === null || name === '' ? 'Sans rattachement' : `${FACT_KIND_LABELS[target.kind]} : ${name}`;
    const key = target === null || name === '' ? '' : `${target.kind} ${target.id}`;
    const rank = target === null || name === '' ? kinds.length : kinds.indexOf(target.kind);
    const group = groups.get(key) ?? { rank, title, files: [] };
    group.files.push(attachment);
    groups.set(key, group);
  }
  return [...groups.values()].toSorted((a, b) => a.rank - b.rank);
}
