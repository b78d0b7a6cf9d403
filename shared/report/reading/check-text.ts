import type { ReportDocument } from '#shared/report/model.ts';
import type { FileFinding } from '#shared/report/round-trip.ts';
import { listChanges } from './compare-words.ts';
import { expectedChapters } from './expected.ts';
import { findings, REWRITE, type Remark } from './file-findings.ts';
import { textOfStretches } from './passages.ts';
import { type IndexedBlock, readItems } from './read-items.ts';
import { quoted } from './read-runs.ts';
import type { ReadDrawing, WordReading } from './reading.ts';

/** Letters, digits and signs alone: spaces, punctuation and marks of lists are the layout's. */
function skeleton(text: string): string {
  if (PLAIN.test(text)) return text.replace(/[\s.,:;!?()'’«»"/%&…–_-]+/g, '');
  return text
    .normalize('NFC')
    .replace(/\ue000[^\ue000]*\ue000/g, '')
    .replace(/[^\p{L}\p{N}\p{S}]+|\ufffd/gu, '');
}

/** Latin letters, digits and common marks: nearly every line, and quickly dealt with. */
const PLAIN = /^[\w\s.,:;!?()'’«»"/%&…–ÀÂÄÇÈÉÊËÎÏÔÖÙÛÜàâäçèéêëîïôöùûü-]*$/;

type Passage = { readonly text: string; readonly key: string; readonly place: string };

/** Every text of the report is in the file, in order, and nothing else. */
export function checkText(report: ReportDocument, reading: WordReading): readonly FileFinding[] {
  const blocks = reading.blocks.map((placed, index): IndexedBlock => ({ ...placed, index }));
  const expected = expectedPassages(report);
  const read = readPassages(blocks);
  const front = frontLength(expected, read);
  const body = read.slice(front);
  const cover = read
    .slice(0, front)
    .map(({ key }) => key)
    .join('');
  const missing: Remark[] = Object.values(report.cover)
    .filter((text) => !cover.includes(skeleton(text)))
    .map((text) => missingRemark(text, 'Page de garde'));
  const added: Remark[] = [];
  if (!isSameText(keys(expected), keys(body))) {
    let [i, j] = [0, 0];
    for (const { kind, count } of listChanges(keys(expected), keys(body))) {
      const [lost, extra] = [expected.slice(i, i + count), body.slice(j, j + count)];
      if (kind === 'removed') missing.push(...lost.map(({ text, place }) => missingRemark(text, place)));
      if (kind === 'added')
        added.push(...extra.map(({ text }) => addedRemark(text, expected[i]?.place ?? '')));
      if (kind !== 'added') i += count;
      if (kind !== 'removed') j += count;
    }
  }
  return [
    ...findings('missing-text', 'blocking', missing),
    ...findings('added-text', 'to-check', added),
    ...findings('missing-label', 'blocking', missingLabels(report, reading)),
  ];
}

function missingRemark(text: string, place: string): Remark {
  return {
    message: `Le passage ${quoted(text)} du rapport n’est pas à sa place dans le fichier : ${REWRITE}.`,
    place,
  };
}

function addedRemark(text: string, place: string): Remark {
  return {
    message: `Le fichier contient ${quoted(text)}, qui n’est pas dans le rapport : ${REWRITE}.`,
    place,
  };
}

function expectedPassages(report: ReportDocument): readonly Passage[] {
  return expectedChapters(report).flatMap(({ items }) =>
    items.flatMap((item) => {
      const place = item.group.title;
      const texts = item.kind === 'line' ? [item.text] : item.rows.flat().map(({ text }) => text);
      return texts.flatMap((text) => passagesOf(text, place));
    }),
  );
}

function readPassages(blocks: readonly IndexedBlock[]): readonly Passage[] {
  return readItems(blocks).flatMap((item) => {
    const all = item.kind === 'line' ? [item.stretches] : item.rows.flat().map(({ stretches }) => stretches);
    return all.flatMap((stretches) => passagesOf(textOfStretches(stretches), ''));
  });
}

/** Line by line: a cell of several is no more than its lines. */
function passagesOf(text: string, place: string): readonly Passage[] {
  return text
    .split(/\r\n|[\n\r]/)
    .map((line) => ({ text: line, key: skeleton(line), place }))
    .filter(({ key }) => key !== '');
}

/** The words of the cover stand before the first passage of the report. */
function frontLength(expected: readonly Passage[], read: readonly Passage[]): number {
  const [first] = expected;
  return first === undefined
    ? read.length
    : Math.max(
        0,
        read.findIndex(({ key }) => key === first.key),
      );
}

function keys(passages: readonly Passage[]): readonly string[] {
  return passages.map(({ key }) => key);
}

/** Wherever its lines and paragraphs end. */
function isSameText(one: readonly string[], other: readonly string[]): boolean {
  return (
    (one.length === other.length && one.every((key, index) => key === other[index])) ||
    one.join('') === other.join('')
  );
}

/** Boxes of the flow pictures, which are drawn. */
function missingLabels(report: ReportDocument, reading: WordReading): readonly Remark[] {
  const drawn = skeleton(
    reading.blocks
      .flatMap(({ block }): readonly ReadDrawing[] => (block.kind === 'paragraph' ? block.drawings : []))
      .flatMap(({ boxes }) => boxes)
      .join(' '),
  );
  return report.chapters
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => {
      if (block.kind !== 'figure' || block.chart.kind !== 'flow') return [];
      return block.chart.nodes
        .map(({ lines }) => lines.join(' '))
        .filter((label) => !drawn.includes(skeleton(label)))
        .map((label) => missingRemark(label, block.caption));
    });
}
