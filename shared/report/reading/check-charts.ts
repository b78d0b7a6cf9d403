import type { ChartSpec, ReportDocument } from '#shared/report/model.ts';
import type { FileFinding } from '#shared/report/round-trip.ts';
import { descendants, textIn, type XmlElement } from '#shared/xml/node.ts';
import { findings, REWRITE, type Remark } from './file-findings.ts';
import { quoted } from './read-runs.ts';
import type { Survey } from './survey.ts';
import type { WordPackage } from './word-package.ts';

/** Every chart of the report is drawn, and names all that it compares. */
export function checkCharts(
  file: WordPackage,
  survey: Survey,
  report: ReportDocument,
): readonly FileFinding[] {
  const figures = report.chapters
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'figure' && block.chart.kind !== 'flow' ? [block] : []));
  const links = new Map(file.relationshipsOf(file.mainPath).map(({ id, path }) => [id, path]));
  const drawn = survey.drawings.flatMap(({ chartId }) => {
    const path = chartId === null ? null : (links.get(chartId) ?? null);
    return path === null ? [] : [file.xml(path)];
  });
  const missing = figures.flatMap(({ chart, caption }, index): readonly Remark[] => {
    const tree = drawn[index] ?? null;
    if (tree === null)
      return [{ message: `Le graphique ${quoted(caption)} n’est pas dessiné : ${REWRITE}.`, place: caption }];
    const words = wordsOf(tree);
    return namesOf(chart)
      .filter((name) => !words.includes(letters(name)))
      .map((name) => ({
        message: `Le graphique ${quoted(caption)} ne nomme pas ${quoted(name)} : ${REWRITE}.`,
        place: caption,
      }));
  });
  return findings('chart-words', 'blocking', missing);
}

function namesOf(chart: ChartSpec): readonly string[] {
  switch (chart.kind) {
    case 'radar':
    case 'bar':
      return [
        ...chart.categories,
        ...chart.series.filter(({ isOffset }) => !isOffset).map(({ name }) => name),
      ];
    case 'bubble':
      return [chart.xTitle, chart.yTitle, ...chart.points.map(({ label }) => label)];
    case 'flow':
      return [];
  }
}

/** Values of categories and series, titles and labels. */
function wordsOf(tree: XmlElement): string {
  return letters(['c:v', 'a:t'].flatMap((name) => descendants(tree, name).map(textIn)).join(' '));
}

function letters(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');
}
