import { describe, expect, it } from 'vitest';
import { DETAIL_LEVELS } from '#shared/domain/deliverable.ts';
import { blockWords } from '#shared/report/block-words.ts';
import { DELIVERABLES } from '#shared/report/deliverables/deliverables.ts';
import type { Block, Inline, ReportDocument, TableCell } from '#shared/report/model.ts';
import { sampleMission, shippedDeliverable } from '#tests/support/samples.ts';

/** What lists or breaks the text says nothing of its own; a heading names what the blocks under it say. */
const WITHOUT_SOURCES: readonly Block['kind'][] = ['heading', 'table-of-contents', 'list-of', 'page-break'];

/** The scale of the levels, how to read a table, where the rest is: the same whatever was found. */
const OF_THE_METHOD = [
  /^0 : inutilisable/,
  /^Coût annuel = /,
  /^Net sur /,
  /^« 3 → 0,63 »/,
  /^« ≈ »/,
  /^Chaque note est la somme/,
  /^Le classement montré est la somme pondérée/,
  /^Les niveaux de tous les cas/,
  /^Le niveau retenu par l’expert, ce qu’il signifie/,
  /^Une fiche par source suit/,
  /figure(nt)? (en détail )?dans (le classeur|la version complète)/,
];

function rowsWithout({ rows, sources = [] }: Extract<Block, { kind: 'table' }>): readonly string[] {
  const words = (row: readonly TableCell[]) =>
    row.map(({ content }) => content.map(({ text }) => text).join('')).join(' | ');
  return sources.length > 0
    ? []
    : rows.filter((row) => row.every((cell) => (cell.sources ?? []).length === 0)).map(words);
}

function withoutReferences(content: readonly Inline[]): string {
  return content.map(({ kind, text }) => (kind === 'reference' ? '' : text)).join('');
}

/** Blocks and rows that print a digit and rest on nothing. */
function unsourced({ chapters }: Pick<ReportDocument, 'chapters'>): readonly string[] {
  return chapters.flatMap(({ id, blocks }) =>
    blocks.flatMap((block) => {
      if (WITHOUT_SOURCES.includes(block.kind)) return [];
      if (block.kind === 'table') {
        return rowsWithout(block)
          .filter((row) => /\d/.test(row))
          .map((row) => `${id} › ${block.caption} › ${row}`);
      }
      // A reference is a number of the report itself.
      const words = blockWords(block, withoutReferences).replace(/[\u00a0\u202f]/g, ' ');
      const isMethod = OF_THE_METHOD.some((pattern) => pattern.test(words));
      const isSourced = (block.sources ?? []).length > 0;
      return !/\d/.test(words) || isSourced || isMethod
        ? []
        : [`${id} › ${block.kind} › ${words.slice(0, 90)}`];
    }),
  );
}

describe('every number of the complete sample rests on something', () => {
  const doc = sampleMission('mission-complete');

  it.each(DETAIL_LEVELS)('in the report at the level « %s »', (detail) => {
    expect(unsourced(shippedDeliverable(doc, 'report', { detail }))).toEqual([]);
  });

  it.each(DELIVERABLES.map(({ id }) => id).filter((id) => id !== 'report'))('in « %s »', (id) => {
    expect(unsourced(shippedDeliverable(doc, id))).toEqual([]);
  });
});

describe('every derived text rests on something', () => {
  it.each(['mission-complete', 'mission-en-cours'] as const)('in %s', (sample) => {
    const { chapters } = shippedDeliverable(sampleMission(sample), 'report', { detail: 'full' });
    const proposals = chapters.flatMap(({ blocks }) =>
      blocks.filter(({ origin }) => origin?.kind === 'proposal'),
    );
    expect(proposals.length).toBeGreaterThan(10);
    expect(
      proposals.filter(({ sources = [] }) => sources.length === 0).map((block) => blockWords(block)),
    ).toEqual([]);
  });
});
