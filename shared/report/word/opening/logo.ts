import type { ReportDocument } from '#shared/report/model.ts';
import { pictureDrawing } from '#shared/report/word/charts/drawing.ts';
import type { Run } from '#shared/report/word/nodes/nodes.ts';
import type { WordParts } from '#shared/report/word/word-parts.ts';

/** The firm's logo within a height and a width in pixels, never enlarged; null without one, or without its bytes. */
export function logoRun(
  { theme: { logo } }: ReportDocument,
  parts: WordParts,
  room: { readonly width: number; readonly height: number },
): Run | null {
  const relationship =
    logo && parts.imageRelationship(logo.sha256, logo.mediaType === 'image/png' ? 'png' : 'jpg');
  if (!logo || !relationship) return null;
  const scale = Math.min(1, room.width / logo.width, room.height / logo.height);
  const size = { width: logo.width * scale, height: logo.height * scale };
  return pictureDrawing(relationship, size, { name: 'Logo', description: 'Logo du cabinet' }, parts);
}
