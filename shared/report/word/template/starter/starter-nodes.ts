import { CHAPTER_BUILDERS } from '#shared/report/chapters/chapters.ts';
import {
  type BlockNode,
  type CellNode,
  paragraphOf,
  shareOut,
  type TableNode,
  textRun,
} from '#shared/report/word/nodes/nodes.ts';
import { PORTRAIT } from '#shared/report/word/page.ts';
import { STYLES, type StyleId } from '#shared/report/word/styles/style-ids.ts';
import { chapterName } from '#shared/report/word/template/points/known-points.ts';

/** What the starter template holds before its own instructions: a cover, the use cases in a table, every chapter. */
export function starterNodes(): readonly BlockNode[] {
  return [...cover(), ...caseTable(), ...chapters()];
}

function line(style: StyleId, words: string, more: Parameters<typeof paragraphOf>[2] = {}): BlockNode {
  return paragraphOf(style, [textRun(words)], more);
}

function cover(): readonly BlockNode[] {
  return [
    line(STYLES.coverKind, 'Diag Data IA', { spaceBefore: 3000 }),
    line(STYLES.coverTitle, '{{rapport.titre}}'),
    line(STYLES.coverClient, '{{entreprise.nom}}', { spaceBefore: 600 }),
    line(
      STYLES.coverSubtitle,
      '{{entreprise.activite}}{{#si entreprise.ville}}, {{entreprise.ville}}{{/si}}',
    ),
    line(STYLES.coverLine, '{{expert.nom}}{{#si expert.cabinet}}, {{expert.cabinet}}{{/si}}', {
      spaceBefore: 2400,
    }),
    line(
      STYLES.coverLine,
      '{{rapport.date}}{{#si mission.reference}} · mission {{mission.reference}}{{/si}}',
    ),
    line(STYLES.coverLine, '{{rapport.confidentialite}}'),
    line(STYLES.tocHeading, 'L’essentiel', { startsPage: true }),
    line(
      STYLES.body,
      '{{#si maturite.note}}{{entreprise.nom}} obtient une note de maturité de {{maturite.note}} sur 4 (niveau « {{maturite.niveau}} »){{#si maturite.est_indicative}}, à titre indicatif{{/si}}. {{/si}}{{#si nombre.cas > 0}}Cas d’usage examinés : {{nombre.cas}} ; retenus : {{nombre.cas_retenus}}.{{/si}}',
    ),
  ];
}

const COLUMNS = [
  { header: 'Rang', share: 8, value: '{{#pour cas dans cas_classes}}{{cas.rang}}' },
  { header: 'Cas d’usage', share: 46, value: '{{cas.titre}}' },
  { header: 'Fonction', share: 20, value: '{{cas.fonction}}' },
  { header: 'Gain net probable', share: 26, value: '{{cas.gain_net | euros}}{{/pour}}' },
] as const;

/** The row between its loop's tags is written once for each use case. */
function caseTable(): readonly BlockNode[] {
  const widths = shareOut(
    COLUMNS.map(({ share }) => share),
    PORTRAIT.textWidth,
  );
  const cells = (words: readonly string[], style: StyleId): readonly CellNode[] =>
    words.map((content, index) => ({ width: widths[index] ?? 0, children: [line(style, content)] }));
  const table: TableNode = {
    kind: 'table',
    style: STYLES.dataTable,
    widths,
    hasHeaderRow: true,
    title: 'Cas d’usage classés',
    rows: [
      {
        isHeader: true,
        isWhole: true,
        cells: cells(
          COLUMNS.map(({ header }) => header),
          STYLES.tableHeader,
        ),
      },
      {
        isWhole: true,
        cells: cells(
          COLUMNS.map(({ value }) => value),
          STYLES.tableText,
        ),
      },
    ],
  };
  return [
    line(STYLES.body, '{{#si cas_classes}}'),
    line(STYLES.tableCaption, 'Cas d’usage, du premier au dernier du classement'),
    table,
    line(STYLES.spacer, ''),
    line(STYLES.body, '{{sinon}}'),
    line(STYLES.body, 'Aucun cas d’usage n’est encore classé.'),
    line(STYLES.body, '{{/si}}'),
  ];
}

/** Each begins a page, but for the annexes after the first. */
function chapters(): readonly BlockNode[] {
  return CHAPTER_BUILDERS.map((builder, index) => {
    const isLaterAnnex = builder.numbering === 'annex' && CHAPTER_BUILDERS[index - 1]?.numbering === 'annex';
    return line(
      STYLES.body,
      `{{@chapitre:${chapterName(builder)}}}`,
      isLaterAnnex ? {} : { startsPage: true },
    );
  });
}
