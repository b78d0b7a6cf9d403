import type { Attachment } from '#shared/domain/deliverable.ts';
import { formatBytes, formatShortDate } from '#shared/domain/french.ts';
import { cell, column, image, table } from './blocks.ts';
import { type Block, IMAGE_TYPES } from './model.ts';

/** The images among them that the expert wants in the report, printed; each says what it shows. */
export function attachedImages(attachments: readonly Attachment[]): readonly Block[] {
  return attachments.flatMap((it) => {
    const mediaType = IMAGE_TYPES.find((type) => type === it.mediaType);
    const { sha256, width, height } = it;
    if (!it.isInReport || mediaType === undefined || width === null || height === null) return [];
    const caption = it.caption.trim() || it.name;
    return [
      image(
        { sha256, mediaType, width, height },
        { caption, alternativeText: it.alternativeText.trim() || caption },
      ),
    ];
  });
}

/** A file that cannot be printed, or that is no picture at all. */
export function isOtherFile({ mediaType, width, height }: Attachment): boolean {
  return !IMAGE_TYPES.some((type) => type === mediaType) || width === null || height === null;
}

/** Name, size and fingerprint, so that a file handed over can be told to be the same. No block for none. */
export function fileTable(caption: string, attachments: readonly Attachment[]): readonly Block[] {
  return table(
    caption,
    [column('Fichier', 48), column('Reçu le', 14), column('Taille', 13, 'right'), column('SHA-256', 25)],
    attachments.map((it) => [
      cell(it.caption.trim() === '' ? it.name : `${it.name}\n${it.caption}`),
      cell(it.addedOn === null ? '—' : formatShortDate(it.addedOn)),
      cell(formatBytes(it.size)),
      cell(`${it.sha256.slice(0, 16)}…`),
    ]),
  );
}
