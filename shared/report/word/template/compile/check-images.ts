import { formatBytes, formatDecimal } from '#shared/domain/french.ts';
import type { Report } from '#shared/report/word/template/finding.ts';
import { TEMPLATE_LIMITS } from '#shared/report/word/template/reading/limits.ts';
import { type OpenedTemplate, printedParts } from '#shared/report/word/template/reading/opened-template.ts';
import { roomOf } from '#shared/report/word/template/render/section.ts';
import { childOf, descendants, elementsOf, textIn, type XmlElement } from '#shared/xml/node.ts';
import { hasWords, placeOf, whereIs } from './place.ts';

/** English Metric Units: 635 to a twip, 360 000 to a centimetre. */
const EMU = { twip: 635, centimetre: 360_000 };
/** Twips an image may stick out before it is said: Word itself rounds. */
const TOLERANCE = 40;

/** Says which images weigh too much, or are wider than the text they stand in. */
export function checkImages(opened: OpenedTemplate, report: Report): void {
  for (const { path, place: part } of printedParts(opened)) {
    const root = opened.trees.get(path);
    if (!root) continue;
    const place = placeOf(part, root);
    const body = childOf(root, 'w:body') ?? root;
    const children = elementsOf(body);
    const room = roomOf(sectionsOf(children)[0]);
    for (const child of children) {
      if (child.name === 'w:p' && hasWords(child)) place.counters.paragraphs += 1;
      if (child.name === 'w:tbl') place.counters.tables += 1;
      const its = child.name === 'w:tbl' ? { ...place, inTable: `tableau ${place.counters.tables}` } : place;
      for (const drawing of descendants(child, ({ name }) => name === 'wp:inline' || name === 'wp:anchor')) {
        const where = whereIs(its, child.name === 'w:p' ? textOf(child) : '');
        reportHeavy(drawing, path, where, opened, report);
        if (drawing.name === 'wp:inline' && part === 'body')
          reportWide(drawing, room.textWidth, where, report);
      }
    }
  }
}

function sectionsOf(children: readonly XmlElement[]): readonly XmlElement[] {
  return children.flatMap((child) =>
    child.name === 'w:sectPr' ? [child] : descendants(child, ({ name }) => name === 'w:sectPr'),
  );
}

function textOf(paragraph: XmlElement): string {
  return descendants(paragraph, ({ name }) => name === 'w:t')
    .map(textIn)
    .join('');
}

function reportHeavy(
  drawing: XmlElement,
  source: string,
  where: string,
  { parts, relationships }: OpenedTemplate,
  report: Report,
): void {
  for (const blip of descendants(drawing, ({ name }) => name === 'a:blip')) {
    const target = relationships.get(source)?.find(({ id }) => id === blip.attributes['r:embed'])?.path ?? '';
    const size = parts.get(target)?.length ?? 0;
    if (size > TEMPLATE_LIMITS.imageBytes)
      report.add({
        kind: 'large-image',
        severity: 'warning',
        where,
        message: `Cette image pèse ${formatBytes(size)}, que chaque document portera : compressez-la dans Word (Format de l’image, Compresser les images).`,
      });
  }
}

function reportWide(drawing: XmlElement, textWidth: number, where: string, report: Report): void {
  const width = Number(childOf(drawing, 'wp:extent')?.attributes['cx'] ?? 0) / EMU.twip;
  if (width <= textWidth + TOLERANCE) return;
  const centimetres = (twips: number) => `${formatDecimal((twips * EMU.twip) / EMU.centimetre)}\u00a0cm`;
  report.add({
    kind: 'large-image',
    severity: 'warning',
    where,
    message: `Cette image est large de ${centimetres(width)}, plus que le texte (${centimetres(textWidth)}) : réduisez-la pour qu’elle ne soit pas coupée.`,
  });
}
