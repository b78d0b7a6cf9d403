import { Document, Packer, Paragraph } from 'docx';
import { assess } from '#shared/assessment/assess.ts';
import { buildReport } from '#shared/report/build.ts';
import type { Block, ReportDocument } from '#shared/report/model.ts';
import { renderWord } from '#shared/report/word/render-word.ts';
import { completeSample } from './complete-sample.ts';
import { type BenchLine, percentile, timeInTurn } from './measure.ts';

const DATE = '2026-12-04';

/** The Word report of the complete sample against the bare `docx` package packing as many plain paragraphs. */
export async function measureReport(): Promise<readonly BenchLine[]> {
  const { doc, pack } = completeSample();
  const report = buildReport(doc, assess(doc, pack, DATE), pack, { date: DATE });
  const texts = paragraphTexts(report);
  const times = await timeInTurn(
    10,
    () => renderWord(buildReport(doc, assess(doc, pack, DATE), pack, { date: DATE })),
    () =>
      Packer.toArrayBuffer(
        new Document({ sections: [{ children: texts.map((text) => new Paragraph(text)) }] }),
      ),
  );
  return [
    {
      name: `rapport Word de l’exemple complet (${texts.length} paragraphes)`,
      value: percentile(times.work, 0.5),
      floor: percentile(times.floor, 0.5),
      unit: 'ms',
      floorName: 'docx nu, autant de paragraphes',
    },
  ];
}

/** Everything computed from the mission again, against a plain copy of the document. */
export async function measureReassessment(): Promise<readonly BenchLine[]> {
  const { doc, pack } = completeSample();
  const times = await timeInTurn(
    200,
    () => assess(doc, pack, DATE),
    () => structuredClone(doc),
  );
  return [
    {
      name: 'réévaluation de l’exemple complet (p50)',
      value: percentile(times.work, 0.5),
      floor: percentile(times.floor, 0.5),
      unit: 'ms',
      floorName: 'copie du document',
    },
  ];
}

/** One text per paragraph Word will hold: cells, items and captions included. */
function paragraphTexts({ chapters }: ReportDocument): readonly string[] {
  return chapters.flatMap(({ blocks }) => blocks.flatMap(textsOf));
}

function textsOf(block: Block): readonly string[] {
  const join = (content: readonly { readonly text: string }[]) => content.map(({ text }) => text).join('');
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [join(block.content)];
    case 'list':
      return block.items.map(join);
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ header }) => header),
        ...[...block.rows, ...(block.totals ? [block.totals] : [])].flatMap((row) =>
          row.map(({ content }) => join(content)),
        ),
      ];
    case 'sheet':
      return [block.title, ...block.rows.flatMap(({ label, content }) => [label, join(content)])];
    case 'figure':
      return [block.caption, block.note];
    case 'scorecard':
      return block.items.flatMap(({ label, value, detail }) => [label, value, detail]);
    case 'callout':
      return [block.title, join(block.content)];
    case 'quote':
      return [block.text, block.attribution];
    default:
      return [];
  }
}
