import { sourceKey, sourcesOf } from '#shared/report/describe-source.ts';
import type { Block, ReportDocument } from '#shared/report/model.ts';

const MOST_LINES = 20;

/**
 * What a comment says of a block in a working version: whether it is a proposal, and each thing it rests on, one a line.
 * Nothing in a version to deliver.
 */
export function commentLinesOf(report: ReportDocument): (block: Block) => readonly string[] {
  if (!report.isWorkingVersion) return () => [];
  const words = new Map(Object.entries(report.sourceWords ?? {}));
  return (block) => {
    const proposal = block.origin?.kind === 'proposal' ? ['Proposition à confirmer'] : [];
    const known = new Set(sourcesOf(block).flatMap((source) => words.get(sourceKey(source)) ?? []));
    const lines = [...known];
    const left = lines.length - MOST_LINES;
    const shown = left > 1 ? [...lines.slice(0, MOST_LINES), `… et ${left} autres sources`] : lines;
    return [...proposal, ...shown];
  };
}
