import type { Benchmark } from '#shared/content/benchmark.ts';
import { formatShortDate } from '#shared/domain/french.ts';
import { benchmarkSource, benchmarkValue, UNKNOWN_HEADCOUNT } from '#shared/report/benchmark-words.ts';
import { cell, column, heading, note, paragraph, strong, table, text } from '#shared/report/blocks.ts';
import { IN_FULL_REPORT, isShort, restNote, shownOf } from '#shared/report/detail.ts';
import type { Block, Source } from '#shared/report/model.ts';
import { type BenchmarkMatch, benchmarksAcross } from '#shared/scoring/benchmarks.ts';
import type { ChapterContext } from './chapter.ts';
import { benchmarkReading, type ScoredAxis } from './maturity-reading.ts';

/** A context, not a survey of surveys: the others are beside each question, on screen. */
const MOST_IN_A_TABLE = 2;
/** The reading gives the nearest figures of the axes that matter; the tables are for those who want them all. */
const MOST_SURVEYS = { short: 0, standard: 0 };

/**
 * Published figures beside the company’s situation, by size and sector: a table a survey, each under its caveat, so
 * that figures of two surveys never stand in one table.
 */
export function maturityBenchmarks(context: ChapterContext, axes: readonly ScoredAxis[]): readonly Block[] {
  const { doc, pack, options } = context;
  const matches = options.benchmarks ? benchmarksAcross(options.benchmarks, doc.company) : [];
  if (matches.length === 0) return [];
  const axesOf = ({ axisIds }: Benchmark) =>
    pack.axes.flatMap(({ id, code }) => (axisIds.includes(id) ? [code] : [])).join(', ');
  const { shown, left } = shownOf(context, matches, MOST_SURVEYS);
  return [
    heading(2, 'Repères', 'maturite_reperes'),
    ...benchmarkReading(context, axes),
    ...(isShort(context)
      ? []
      : [
          paragraph(
            'Ces chiffres situent un contexte : aucun n’est un rang ni un objectif, et ceux de deux enquêtes ne se rapprochent pas.',
          ),
        ]),
    ...(matches.some(({ isHeadcountKnown }) => !isHeadcountKnown) ? [note(UNKNOWN_HEADCOUNT)] : []),
    ...shown.flatMap((match) =>
      surveyTable({ ...match, benchmarks: match.benchmarks.slice(0, MOST_IN_A_TABLE) }, axesOf),
    ),
    ...restNote(left, { one: 'enquête', many: 'enquêtes', gender: 'feminine' }, IN_FULL_REPORT),
  ];
}

function surveyTable(
  { survey, benchmarks }: BenchmarkMatch,
  axesOf: (benchmark: Benchmark) => string,
): readonly Block[] {
  return [
    ...table(
      survey.name,
      [
        column('Axe', 8),
        column('Part', 10, 'right'),
        column('Ce qui est compté', 40),
        column('Population', 34),
        column('Année', 8, 'center'),
      ],
      benchmarks.map((it) => [
        cell(axesOf(it)),
        cell([strong(benchmarkValue(it))]),
        cell([text(it.statement)]),
        cell(it.population),
        cell(String(it.year)),
      ]),
      { sources: sourcesOf(benchmarks) },
    ),
    note(
      `${survey.caveat} Source\u202f: ${citations(benchmarks)}. Vérifié le ${formatShortDate(checkedOn(benchmarks))}.`,
      sourcesOf(benchmarks),
    ),
  ];
}

/** Where the figures were read, each place once. */
function citations(benchmarks: readonly Benchmark[]): string {
  return [...new Set(benchmarks.map(benchmarkSource))].join('\u202f; ');
}

function sourcesOf(benchmarks: readonly Benchmark[]): readonly Source[] {
  const labels = new Set(benchmarks.map(({ sourced }) => sourced.source));
  return [...labels].map((label) => ({ kind: 'reference', label }));
}

/** The oldest check of the table: nothing in it was looked at before. */
function checkedOn(benchmarks: readonly Benchmark[]): string {
  return benchmarks.map(({ sourced }) => sourced.checkedOn).toSorted()[0] ?? '';
}
