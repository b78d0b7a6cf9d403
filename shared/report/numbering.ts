import type { Block, ReportDocument } from './model.ts';

/** A heading as it is listed in the table of contents. `label` is « 3.2 », « Annexe A » or empty. */
export type NumberedHeading = {
  readonly anchor: string;
  readonly level: 1 | 2 | 3;
  readonly label: string;
  readonly text: string;
};

/** Every number of a report, so that screen and Word cannot disagree. */
export type ReportNumbering = {
  /** In reading order. */
  readonly headings: readonly NumberedHeading[];
  readonly headingLabels: ReadonlyMap<string, string>;
  /** From 1, by block: figures (images too) and tables are counted apart. */
  readonly captions: ReadonlyMap<Block, number>;
  /** Every block, in reading order. */
  readonly blocks: readonly Block[];
};

/** Numbers headings by level (an unnumbered heading neither counts nor resets) and captions in reading order. */
export function numberReport(report: Pick<ReportDocument, 'chapters'>): ReportNumbering {
  const headings: NumberedHeading[] = [];
  const captions = new Map<Block, number>();
  const counts = { decimal: [0, 0, 0], annex: [0, 0, 0], figure: 0, table: 0 };
  const blocks = report.chapters.flatMap((chapter) => chapter.blocks);
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const { anchor, level, text, numbering } = block;
      const label = numbering === 'none' ? '' : nextLabel(numbering, counts[numbering], level);
      headings.push({ anchor, level, label, text });
    } else if (block.kind === 'figure' || block.kind === 'image') {
      counts.figure += 1;
      captions.set(block, counts.figure);
    } else if (block.kind === 'table') {
      counts.table += 1;
      captions.set(block, counts.table);
    }
  }
  return {
    headings,
    headingLabels: new Map(headings.map(({ anchor, label }) => [anchor, label])),
    captions,
    blocks,
  };
}

/** Raises the counter of `level`, restarts those below, and writes the label. Changes `counter`. */
function nextLabel(numbering: 'decimal' | 'annex', counter: number[], level: 1 | 2 | 3): string {
  counter.fill(0, level);
  counter[level - 1] = (counter[level - 1] ?? 0) + 1;
  const parts = counter.slice(0, level);
  if (numbering === 'decimal') return parts.join('.');
  const [first = 1, ...rest] = parts;
  const letter = String.fromCodePoint(64 + Math.max(1, first));
  return rest.length === 0 ? `Annexe ${letter}` : [letter, ...rest].join('.');
}
