import { existsSync, readFileSync } from 'node:fs';
import { plainSpan } from '#shared/domain/rich-text.ts';
import { heading, image, paragraph, richText, sheet, sheetRow } from '#shared/report/blocks.ts';
import type { Block, ReportDocument } from '#shared/report/model.ts';
import { renderWord } from '#shared/report/word/render-word.ts';
import { aMission } from '#tests/support/mission-builder.ts';
import { reportOf } from '#tests/support/report.ts';

/*
 * A process of its own, so that its peak of memory is the report's: 200 use cases of 30 KB of text, 100 images of 1 MB.
 * Prints { milliseconds, peakKilobytes, bytes }.
 */

const USE_CASES = 200;
const IMAGES = 100;
const IMAGE_SIZE = 1_000_000;
const KILOBYTE =
  'Les opérateurs relèvent la température toutes les dix minutes, la recopient sur une feuille, puis la saisissent le soir. '
    .repeat(9)
    .slice(0, 1000);

function useCase(index: number): readonly Block[] {
  return [
    heading(2, `Cas d’usage ${index}`, `cas_${index}`),
    paragraph(KILOBYTE),
    ...sheet(
      `Fiche ${index}`,
      Array.from({ length: 12 }, (_, row) => sheetRow(`Rubrique ${row}`, KILOBYTE)).flat(),
    ),
    ...richText(Array.from({ length: 17 }, () => ({ kind: 'paragraph', spans: [plainSpan(KILOBYTE)] }))),
    ...(index < IMAGES
      ? [
          image(
            { sha256: hashOf(index), mediaType: 'image/jpeg', width: 1600, height: 1200 },
            { caption: `Vue ${index}`, alternativeText: `Atelier, vue ${index}` },
          ),
        ]
      : []),
  ];
}

function hashOf(index: number): string {
  return index.toString(16).padStart(64, '0');
}

/** Bytes that do not compress, as a photograph's. */
function photograph(seed: number): Uint8Array {
  const bytes = new Uint8Array(IMAGE_SIZE);
  let state = seed + 1;
  for (let index = 0; index < IMAGE_SIZE; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[index] = state >>> 24;
  }
  return bytes;
}

const report: ReportDocument = {
  ...reportOf(aMission().build()),
  chapters: [
    {
      id: 'contents',
      title: 'Sommaire',
      startsOnNewPage: true,
      blocks: [{ kind: 'table-of-contents', title: 'Sommaire' }],
    },
    {
      id: 'sheets',
      title: 'Fiches',
      startsOnNewPage: true,
      blocks: [
        heading(1, 'Fiches', 'fiches'),
        ...Array.from({ length: USE_CASES }, (_, index) => useCase(index)).flat(),
      ],
    },
  ],
};
const images = new Map(Array.from({ length: IMAGES }, (_, index) => [hashOf(index), photograph(index)]));
const start = performance.now();
const bytes = await renderWord(report, { images });
const milliseconds = performance.now() - start;
console.log(JSON.stringify({ milliseconds, peakKilobytes: peakKilobytes(), bytes: bytes.length }));

/** Linux counts the peak of whoever started the process into `maxRSS`, but not into `VmHWM`. */
function peakKilobytes(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS);
}
