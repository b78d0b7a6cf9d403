import { describe, expect, it } from 'vitest';
import { DEFAULT_THEME } from '#shared/domain/theme.ts';
import {
  callout,
  cell,
  column,
  figure,
  heading,
  list,
  paragraph,
  sheet,
  sheetRow,
  table,
} from '#shared/report/blocks.ts';
import type { Block, ReportDocument } from '#shared/report/model.ts';
import { calibriWidths } from '#shared/report/word/layout/calibri-widths.ts';
import { layOutPages } from '#shared/report/word/layout/lay-out-pages.ts';
import { countLines } from '#shared/report/word/layout/lines.ts';
import { lookOf } from '#shared/report/word/look.ts';
import { type BlockNode, paragraphOf, textRun } from '#shared/report/word/nodes/nodes.ts';
import { STYLES } from '#shared/report/word/styles/style-ids.ts';
import { documentOf, reportWith, wordsOfXml } from '#tests/support/word-report.ts';

const LOOK = lookOf(DEFAULT_THEME);
const SENTENCE =
  'La coulée est relevée toutes les dix minutes par l’opérateur, puis saisie le soir dans le fichier de suivi. ';

const text = (times: number) => paragraph(SENTENCE.repeat(times));

/** Chapters of every kind of block, of lengths that differ and are always the same. */
function longReport(): ReportDocument {
  const chapter = (index: number): readonly Block[] => [
    heading(1, `Chapitre ${index}`, `c${index}`),
    text(2 + (index % 3)),
    heading(2, `Constats du chapitre ${index}`, `c${index}a`),
    ...list(Array.from({ length: 3 + (index % 5) }, (_, at) => SENTENCE.repeat(1 + (at % 3)))),
    ...table(
      `Mesures du chapitre ${index}`,
      [column('Poste', 2), column('Ce qui a été relevé sur place', 6), column('Coût', 1, 'right')],
      Array.from({ length: 6 + ((index * 7) % 19) }, (_, at) => [
        cell(`Poste ${at}`),
        cell(SENTENCE.repeat(1 + ((at * index) % 3)), { level: at % 5 }),
        cell(`${at * 100} €`),
      ]),
      index % 4 === 0 ? { isWide: true } : {},
    ),
    heading(2, `Lecture du chapitre ${index}`, `c${index}b`),
    text(3),
    figure(
      'Barres',
      {
        kind: 'bar',
        orientation: 'horizontal',
        isStacked: false,
        valueFormat: 'euros',
        categories: Array.from({ length: 3 + (index % 6) }, (_, at) => `Poste ${at}`),
        series: [{ name: 'Coût', values: [10, 20, 30] }],
      },
      { alternativeText: 'Des barres.', note: SENTENCE },
    ),
    heading(2, `Suite du chapitre ${index}`, `c${index}c`),
    callout('warning', 'À retenir', SENTENCE.repeat(2)),
    ...sheet(
      `Fiche ${index}`,
      Array.from({ length: 4 + (index % 4) }, (_, at) =>
        sheetRow(`Rubrique ${at}`, SENTENCE.repeat(2 + (at % 3))),
      ).flat(),
    ),
    heading(3, `Détail du chapitre ${index}`, `c${index}d`),
    text(4),
    text(1 + (index % 4)),
    heading(2, `Fin du chapitre ${index}`, `c${index}e`),
    text(6),
  ];
  return {
    ...reportWith(),
    chapters: [
      {
        id: 'toc',
        title: 'Sommaire',
        startsOnNewPage: true,
        blocks: [{ kind: 'table-of-contents', title: 'Sommaire' }],
      },
      ...Array.from({ length: 9 }, (_, index) => ({
        id: `c${index + 1}`,
        title: `Chapitre ${index + 1}`,
        // Two chapters that run on: errors would add up.
        startsOnNewPage: index % 3 === 0,
        blocks: chapter(index + 1),
      })),
    ],
  };
}

/** Pages of the headings of levels 1 and 2 of `longReport`, as LibreOffice 7.4 lays them out with Carlito, the twin of Calibri. */
const TRUE_PAGES = [0];

describe('the pages of the table of contents', () => {
  it('are those of an independent word processor for 95 headings out of a hundred, and never off by more than one', async () => {
    const contents = /<w:sdt>.*?<\/w:sdt>/s.exec(await documentOf(longReport()))?.[0] ?? '';
    const pages = [...wordsOfXml(contents).matchAll(/PAGEREF \w+ \\h(\d+?)(?=\d(?:\.\d)?\t|$)/g)].map(
      ([, page]) => Number(page),
    );
    expect(pages).toHaveLength(TRUE_PAGES.length);
    const gaps = pages.map((page, index) => Math.abs(page - (TRUE_PAGES[index] ?? 0)));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(1);
    expect(gaps.filter((gap) => gap === 0).length / gaps.length).toBeGreaterThanOrEqual(0.95);
  });
});
