import { describe, expect, it } from 'vitest';
import { DEFAULT_THEME } from '#shared/domain/theme.ts';
import { heading, paragraph } from '#shared/report/blocks.ts';
import type { Block } from '#shared/report/model.ts';
import { layOutPages } from '#shared/report/word/layout/lay-out-pages.ts';
import { lookOf } from '#shared/report/word/look.ts';
import { paragraphOf, textRun } from '#shared/report/word/nodes/nodes.ts';
import { PORTRAIT } from '#shared/report/word/page.ts';
import { STYLES } from '#shared/report/word/styles/style-ids.ts';
import { longReport } from '#tests/support/long-report.ts';
import { documentOf, reportWith, wordsOfXml } from '#tests/support/word-report.ts';

/** Pages of the headings of levels 1 and 2 of `longReport`, in LibreOffice 7.4 with Carlito, the metric twin of Calibri. */
const TRUE_PAGES = [
  3, 3, 4, 4, 5, 5, 5, 6, 7, 7, 8, 8, 8, 9, 10, 11, 11, 13, 13, 13, 14, 14, 15, 16, 16, 16, 16, 17, 17, 18,
  19, 19, 20, 20, 21, 21, 21, 25, 25, 25, 26, 26, 27, 27, 27,
];

async function listedPages(report: Parameters<typeof documentOf>[0]): Promise<readonly number[]> {
  const xml = await documentOf(report);
  return [...xml.matchAll(/<w:hyperlink .*?<\/w:hyperlink>/gs)].map(([entry]) =>
    Number(/(\d+)$/.exec(wordsOfXml(entry))?.[1]),
  );
}

describe('the pages of the table of contents', () => {
  it('are those of an independent word processor for 95 headings out of a hundred, and never off by more than one', async () => {
    const pages = await listedPages(longReport());
    expect(pages).toHaveLength(TRUE_PAGES.length);
    const gaps = pages.map((page, index) => Math.abs(page - (TRUE_PAGES[index] ?? 0)));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(1);
    expect(gaps.filter((gap) => gap === 0).length / gaps.length).toBeGreaterThanOrEqual(0.95);
  });

  it('count the turned pages and the breaks', async () => {
    const wide: Block = {
      kind: 'table',
      caption: 'Large',
      isWide: true,
      columns: [{ header: 'Nom', width: 1, align: 'left' }],
      rows: [[{ content: [] }]],
    };
    const report = reportWith(
      { kind: 'table-of-contents', title: 'Sommaire' },
      heading(2, 'Avant', 'before'),
      paragraph('Texte.'),
      heading(2, 'Tourné', 'turned'),
      wide,
      heading(2, 'Après', 'after'),
      paragraph('Texte.'),
      { kind: 'page-break' },
      heading(2, 'Plus loin', 'further'),
      paragraph('Texte.'),
    );
    expect(await listedPages(report)).toEqual([2, 2, 3, 4, 5]);
  });
});

describe('the layout of pages', () => {
  const look = lookOf(DEFAULT_THEME);
  const filler = (twips: number) => paragraphOf(STYLES.spacer, [{ kind: 'drawing', xml: '', height: twips }]);
  const marked = (style: 'heading2' | 'body', name: string) =>
    paragraphOf(STYLES[style], [{ kind: 'bookmark', id: 1, name, runs: [textRun('Titre')] }]);
  const pagesOf = (...nodes: readonly ReturnType<typeof paragraphOf>[]) =>
    layOutPages([{ isLandscape: false, nodes }], look);

  it('sends a heading to the next page with the words it announces', () => {
    const room = 800;
    const { pages } = pagesOf(
      filler(PORTRAIT.textHeight - room),
      marked('heading2', 'h'),
      marked('body', 'b'),
    );
    expect([pages.get('h'), pages.get('b')]).toEqual([2, 2]);
    // Alone, the same line fits.
    expect(pagesOf(filler(PORTRAIT.textHeight - room), marked('body', 'b')).pages.get('b')).toBe(1);
  });

  it('goes on over as many pages as a text needs', () => {
    const long = paragraphOf(STYLES.body, [textRun('mot '.repeat(20_000))]);
    const { pages, count } = pagesOf(long, marked('body', 'end'));
    expect(pages.get('end')).toBe(count);
    expect(count).toBeGreaterThan(15);
  });
});
