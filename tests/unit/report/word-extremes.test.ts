import { describe, expect, it } from 'vitest';
import type { RichText } from '#shared/domain/rich-text.ts';
import {
  cell,
  column,
  heading,
  image,
  list,
  listOf,
  note,
  paragraph,
  scorecard,
  sheet,
  sheetRow,
  table,
} from '#shared/report/blocks.ts';
import { renderWord } from '#shared/report/word/render-word.ts';
import { aJpeg, aPng } from '#tests/support/pictures.ts';
import { words } from '#tests/support/rich-text.ts';
import { missingTexts, officeErrors, partOf, readBack } from '#tests/support/word.ts';
import { reportWith, wordsOfXml } from '#tests/support/word-report.ts';

const PATIENT = 120_000;

function nested(depth: number): RichText {
  return depth === 0
    ? [words('au fond')]
    : [{ kind: 'table', hasHeader: depth % 2 === 0, rows: [[nested(depth - 1), [words(`étage ${depth}`)]]] }];
}

describe('a Word file taken to extremes', () => {
  it(
    'holds a table of 10,000 rows, its header repeated, and a note of 1 MB',
    async () => {
      const rows = Array.from({ length: 10_000 }, (_, index) => [cell(`ligne ${index}`), cell(`${index} €`)]);
      const line = 'Une note sans fin, ligne après ligne, écrite d’un trait & sans « relire ».';
      const long = Array.from({ length: 13_500 }, (_, index) => `${index} ${line}`).join('\n');
      const bytes = await renderWord(
        reportWith(
          ...table('Dix mille', [column('Nom', 2), column('Coût', 1, 'right')], rows),
          ...sheet('Fiche', sheetRow('Note', long)),
          note('Après.'),
        ),
      );
      expect(await officeErrors(bytes)).toEqual([]);
      const xml = partOf(bytes, 'word/document.xml');
      expect(xml.match(/>ligne \d+</g)).toHaveLength(10_000);
      expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2);
      expect(missingTexts(wordsOfXml(xml), ['13499 Une note sans fin', 'ligne 9999', 'Après.'])).toEqual([]);
    },
    PATIENT,
  );

  it(
    'holds what is empty, nested without end, or next to its like',
    async () => {
      const bytes = await renderWord(
        reportWith(
          { kind: 'list', isOrdered: true, items: [] },
          { kind: 'list', isOrdered: false, items: [[]] },
          { kind: 'table', caption: '', columns: [column('', 0)], rows: [[]] },
          { kind: 'table', caption: '', columns: [], rows: [] },
          { kind: 'sheet', title: '', rows: [] },
          { kind: 'scorecard', items: [] },
          ...scorecard([{ label: 'a', value: 'b', detail: '', tone: 'positive' }]),
          ...scorecard([{ label: 'c', value: 'd', detail: 'e', tone: 'critical' }]),
          { kind: 'rich-text', blocks: [...nested(6), ...nested(2)] },
          { kind: 'page-break' },
          { kind: 'page-break' },
          paragraph(''),
          ...list(['', '\n']),
          listOf('figure'),
          heading(2, 'Même nom', 'twice'),
          heading(2, 'Même nom', 'twice'),
        ),
      );
      expect(await officeErrors(bytes)).toEqual([]);
      expect(missingTexts(await readBack(bytes), ['au fond', 'étage 6', 'Même nom'])).toEqual([]);
    },
    PATIENT,
  );

  it(
    'holds PNG and JPEG, the same picture once for its two places',
    async () => {
      const png = { sha256: 'a'.repeat(64), mediaType: 'image/png', width: 400, height: 300 } as const;
      const jpeg = { sha256: 'b'.repeat(64), mediaType: 'image/jpeg', width: 300, height: 400 } as const;
      const said = { caption: 'Vue', alternativeText: 'Vue <de> "face"' };
      const bytes = await renderWord(reportWith(image(png, said), image(jpeg, said), image(png, said)), {
        images: new Map([
          [png.sha256, aPng(40, 30)],
          [jpeg.sha256, aJpeg()],
        ]),
      });
      expect(await officeErrors(bytes)).toEqual([]);
      const embedded = [...partOf(bytes, 'word/document.xml').matchAll(/r:embed="(\w+)"/g)].map(
        ([, id]) => id,
      );
      expect(embedded).toHaveLength(3);
      expect(embedded[0]).toBe(embedded[2]);
    },
    PATIENT,
  );

  it('tells how far it is, and ends at the end', async () => {
    const told: (readonly [number, number])[] = [];
    await renderWord(reportWith(...Array.from({ length: 20 }, () => paragraph('Texte.'))), {
      onProgress: (done, total) => told.push([done, total]),
    });
    expect(told.length).toBeGreaterThan(20);
    expect(told.every(([done], index) => done >= (told[index - 1]?.[0] ?? 0))).toBe(true);
    const [done, total] = told.at(-1) ?? [0, 1];
    expect(done).toBe(total);
    expect(told.slice(0, -1).every(([done, total]) => done < total)).toBe(true);
  });
});
