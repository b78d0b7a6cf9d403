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
import { reportWith } from './word-report.ts';

const SENTENCE =
  'La coulée est relevée toutes les dix minutes par l’opérateur, puis saisie le soir dans le fichier de suivi. ';

const text = (times: number) => paragraph(SENTENCE.repeat(times));

/** Chapters of every kind of block, of lengths that differ and are always the same. */
export function longReport(): ReportDocument {
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
