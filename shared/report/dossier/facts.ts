import { plainTextOf } from '#shared/domain/rich-text.ts';
import { CHAPTER_BUILDERS } from '#shared/report/chapters/chapters.ts';
import type { Block, Inline, ReportDocument, Source, TableCell } from '#shared/report/model.ts';
import { plain, type Quantity, quantitiesOf, unitOfHeader } from './quantities.ts';

/** One thing a report says, with what it is about and where it stands. */
export type Fact = {
  /** The same in two reports for the same thing: the table, the row and the column; the heading for a sentence. */
  readonly key: string;
  /** In French, for who reads the differences. */
  readonly label: string;
  readonly text: string;
  readonly quantities: readonly Quantity[];
  /** Compared word by word, not for its figures alone. */
  readonly isExact: boolean;
  /** In words the expert typed for that section alone. */
  readonly isOwnWords: boolean;
  /** The name its subject bears; null where it says something else. */
  readonly name: string | null;
  /** The use case or the recommendation it is about, first of all. */
  readonly subject: string | null;
  /** All it rests on, `use-case uc-1`. */
  readonly sources: readonly string[];
  readonly chapterId: string;
  readonly where: string;
};

/** Chapters of the company's report: others word what they say in their own way, and share no passage with it. */
export const STANDARD_CHAPTER_IDS: ReadonlySet<string> = new Set(CHAPTER_BUILDERS.map(({ id }) => id));

type Place = { readonly chapterId: string; readonly where: string; readonly anchor: string };

/** Everything a report says that can be compared: titles of use cases, cells, sheets, scorecards, charts, sentences. */
export function factsOf({ chapters }: ReportDocument): readonly Fact[] {
  return chapters.flatMap(({ id, title, blocks }) => {
    let place: Place = { chapterId: id, where: title, anchor: id };
    return blocks.flatMap((block) => {
      if (block.kind === 'heading')
        place = {
          chapterId: id,
          where: block.level === 1 ? block.text : `${title} › ${block.text}`,
          anchor: block.anchor,
        };
      const facts = factsOfBlock(block, place);
      return block.origin?.kind === 'expert' ? facts.map((it) => ({ ...it, isOwnWords: true })) : facts;
    });
  });
}

/** A source as one word, null for what is no fact of the mission. */
export function sourceKey(source: Source): string | null {
  switch (source.kind) {
    case 'question':
      return `question ${source.questionId}`;
    case 'interview':
      return `interview ${source.interviewId}`;
    case 'process':
      return `process ${source.processId}`;
    case 'irritant':
      return `irritant ${source.irritantId}`;
    case 'application':
      return `application ${source.applicationId}`;
    case 'data-source':
      return `data-source ${source.dataSourceId}`;
    case 'ai-usage':
      return `ai-usage ${source.aiUsageId}`;
    case 'use-case':
      return `use-case ${source.useCaseId}`;
    case 'criterion':
      return `criterion ${source.criterionId}`;
    case 'recommendation':
      return `recommendation ${source.recommendationId}`;
    // Only the funder's chapters print the terms of the programme; formulas and references are no facts of the mission.
    case 'mission':
    case 'data-flow':
    case 'reference':
    case 'computation':
      return null;
  }
}

function factsOfBlock(block: Block, place: Place): readonly Fact[] {
  const sources = keysOf(block.sources);
  switch (block.kind) {
    case 'heading':
      return block.level > 1
        ? [
            fact(place, `heading ${block.anchor}`, 'Titre', block.text, {
              isExact: true,
              subject: null,
              sources,
            }),
          ]
        : [];
    case 'table':
      return [...block.rows, ...(block.totals ? [block.totals] : [])].flatMap((row) =>
        rowFacts(block, row, place, sources),
      );
    case 'sheet':
      return sheetFacts(block, place, sources);
    case 'scorecard':
      return block.items.map(({ label, value, detail }) =>
        fact(place, `scorecard ${plain(label)}`, label, `${value} ${detail}`, {
          isExact: true,
          subject: null,
          sources,
        }),
      );
    case 'figure':
      return [
        ...chartFacts(block, place, sources),
        prose(place, `${block.alternativeText} ${block.note}`, sources),
      ];
    case 'paragraph':
      return [prose(place, wordsOf(block.content), sources)];
    case 'callout':
      return [prose(place, `${block.title} ${wordsOf(block.content)}`, sources)];
    case 'list':
      return block.items.map((item) => prose(place, wordsOf(item), sources));
    case 'quote':
      return [prose(place, block.text, sources)];
    case 'rich-text':
      return [prose(place, plainTextOf(block.blocks), sources)];
    case 'image':
    case 'page-break':
    case 'table-of-contents':
      return [];
    default:
      return [];
  }
}

function sheetFacts(
  { title, rows }: Extract<Block, { readonly kind: 'sheet' }>,
  place: Place,
  sources: readonly string[],
): readonly Fact[] {
  const subject = subjectOf(sources);
  const about = { isExact: true, subject, sources };
  const key = `sheet ${subject ?? plain(title)}`;
  return [
    { ...fact(place, `${key} title`, 'Titre de la fiche', title, about), name: subject && plain(title) },
    ...rows.map(({ label, content }) =>
      fact(place, `${key} ${plain(label)}`, `${title}, ${label}`, wordsOf(content), about),
    ),
  ];
}

const NAME_HEADERS = ['Cas d’usage', 'Recommandation'];

/** A row is known by what it is about, else by its first cell. */
function rowFacts(
  block: Extract<Block, { readonly kind: 'table' }>,
  row: readonly TableCell[],
  place: Place,
  tableSources: readonly string[],
): readonly Fact[] {
  const own = row.flatMap((cell) => keysOf(cell.sources));
  const subject = subjectOf(own);
  const firstLine = (cell: TableCell | undefined) => plain(wordsOf(cell?.content ?? []).split('\n')[0] ?? '');
  const name = firstLine(row[0]) || firstLine(row[1]);
  const rowKey = subject ?? own[0] ?? name;
  return row.map((cell, index) => {
    const header = block.columns[index]?.header ?? '';
    const text = wordsOf(cell.content);
    const said = fact(
      place,
      `table ${plain(block.caption)} | ${rowKey} | ${plain(header)}`,
      `${block.caption}, ${name}, ${header}`,
      text,
      { isExact: true, subject, sources: [...new Set([...own, ...tableSources])] },
      unitOfHeader(header),
    );
    const isName = subject !== null && NAME_HEADERS.includes(plain(header));
    return isName ? { ...said, name: plain(text.split('\n')[0] ?? '') } : said;
  });
}

/** What a chart draws, a value each. */
function chartFacts(
  { chart, caption }: Extract<Block, { readonly kind: 'figure' }>,
  place: Place,
  sources: readonly string[],
): readonly Fact[] {
  if (chart.kind === 'flow') return [];
  if (chart.kind === 'bubble')
    return chart.points.map(({ label, x, y }) =>
      fact(
        place,
        `figure ${plain(caption)} | ${label}`,
        `${caption}, ${label}`,
        `${french(x)} et ${french(y)}`,
        {
          isExact: true,
          subject: null,
          sources,
        },
      ),
    );
  return chart.series.flatMap(({ name, values }) =>
    values.flatMap((value, index) => {
      const category = chart.categories[index] ?? '';
      return value === null
        ? []
        : [
            fact(
              place,
              `figure ${plain(caption)} | ${name} | ${category}`,
              `${caption}, ${category}`,
              french(value),
              { isExact: true, subject: null, sources },
            ),
          ];
    }),
  );
}

/** Sentences under one heading are compared together: one more or one fewer moves none of the others. */
function prose(place: Place, text: string, sources: readonly string[]): Fact {
  return fact(place, `prose ${place.anchor}`, place.where, text, {
    isExact: false,
    subject: subjectOf(sources),
    sources,
  });
}

function fact(
  { chapterId, where }: Place,
  key: string,
  label: string,
  text: string,
  about: Pick<Fact, 'isExact' | 'subject' | 'sources'>,
  unit = '',
): Fact {
  const shown = plain(text);
  return {
    key: STANDARD_CHAPTER_IDS.has(chapterId) ? key : `${chapterId} ${key}`,
    label: plain(label),
    name: null,
    isOwnWords: false,
    text: shown,
    quantities: quantitiesOf(shown, unit),
    ...about,
    chapterId,
    where,
  };
}

function keysOf(sources: readonly Source[] = []): readonly string[] {
  return sources.flatMap((source) => sourceKey(source) ?? []);
}

/** The one use case or recommendation among them; null when there are several, or none. */
function subjectOf(sources: readonly string[]): string | null {
  const recommendations = [...new Set(sources.filter((key) => key.startsWith('recommendation ')))];
  const useCases = [...new Set(sources.filter((key) => key.startsWith('use-case ')))];
  const [only] = recommendations.length > 0 ? recommendations : useCases;
  return only !== undefined && Math.max(recommendations.length, useCases.length) === 1 ? only : null;
}

/** A reference bears a number of the report it stands in, which is no fact. */
function wordsOf(content: readonly Inline[]): string {
  return content.map(({ kind, text }) => (kind === 'reference' ? '' : text)).join('');
}

function french(value: number): string {
  return String(value).replace('.', ',').replace('-', '−');
}
