import { blockWords } from './block-words.ts';
import type { Block, Inline, ReportDocument, Source } from './model.ts';

/** A place of a deliverable that rests on a source. `anchor`: of the block itself, else of the heading it stands under. */
export type DependentPassage = {
  readonly chapterTitle: string;
  readonly anchor: string;
  readonly excerpt: string;
};

const LONGEST = 160;

/**
 * The reverse of the trace: the passages of a deliverable that say something drawn from this question, irritant, use
 * case… In reading order; a row of a table, not the table, where the rows have their own sources.
 */
export function passagesOn(
  report: Pick<ReportDocument, 'chapters'>,
  source: Source,
): readonly DependentPassage[] {
  const isIt = isSameAs(source);
  return report.chapters.flatMap(({ title, blocks }) => {
    let under = '';
    return blocks.flatMap((block): readonly DependentPassage[] => {
      if (block.kind === 'heading') under = block.anchor;
      const anchor = 'anchor' in block && block.anchor !== undefined ? block.anchor : under;
      return excerptsOf(block, isIt).map((words) => ({
        chapterTitle: title,
        anchor,
        excerpt: shortened(words),
      }));
    });
  });
}

function excerptsOf(block: Block, isIt: (source: Source) => boolean): readonly string[] {
  if (block.kind === 'table') {
    const rows = [...block.rows, ...(block.totals ? [block.totals] : [])].filter((row) =>
      row.some(({ sources = [] }) => sources.some(isIt)),
    );
    if (rows.length > 0) {
      return rows.map((row) => row.map(({ content }) => plain(content)).join(' · '));
    }
    return (block.sources ?? []).some(isIt) ? [block.caption] : [];
  }
  if (!(block.sources ?? []).some(isIt)) return [];
  return [block.kind === 'figure' || block.kind === 'image' ? block.caption : blockWords(block)];
}

/** Sources are flat records of texts. */
function isSameAs(source: Source): (other: Source) => boolean {
  const entries = Object.entries(source);
  return (other) => {
    const fields: Readonly<Record<string, unknown>> = { ...other };
    return entries.every(([key, value]) => fields[key] === value);
  };
}

function plain(content: readonly Inline[]): string {
  return content.map(({ text }) => text).join('');
}

/** One line, cut between words. */
function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).trimEnd()}…`;
}
