import type { ChapterContext } from '#shared/report/chapters/chapter.ts';
import type { Deliverable } from '#shared/report/deliverables/deliverable.ts';
import type { ReportDocument } from '#shared/report/model.ts';
import { numberReport } from '#shared/report/numbering.ts';
import { documentContext } from '#shared/report/word/blocks/write-blocks.ts';
import { lookOf } from '#shared/report/word/look.ts';
import { commentsPart } from '#shared/report/word/package/comments-part.ts';
import { WORD_NAMESPACES } from '#shared/report/word/package/package.ts';
import { STYLES } from '#shared/report/word/styles/style-ids.ts';
import type { CompiledPart } from '#shared/report/word/template/compile/compile-template.ts';
import type { Report } from '#shared/report/word/template/finding.ts';
import {
  firstFreeRelationship,
  type MainPart,
  writePackage,
} from '#shared/report/word/template/package/write-package.ts';
import {
  type PointContent,
  type PointRequest,
  resolvePoints,
} from '#shared/report/word/template/points/resolve-points.ts';
import { withoutHeadingNumbers } from '#shared/report/word/template/points/unnumbered.ts';
import { type OpenedTemplate, relatedPart } from '#shared/report/word/template/reading/opened-template.ts';
import { fieldInstructions } from '#shared/report/word/template/reading/unsafe-parts.ts';
import { mapStyles, type StyleMap } from '#shared/report/word/template/styles/map-styles.ts';
import { freeNumbers, mergeNumbering } from '#shared/report/word/template/styles/merge-numbering.ts';
import type { VariableSource } from '#shared/report/word/template/variables/mission-fields.ts';
import { variablesOf } from '#shared/report/word/template/variables/variables.ts';
import { createWordParts, relationshipType, type WordParts } from '#shared/report/word/word-parts.ts';
import { commentLinesOf } from '#shared/report/word/working-version.ts';
import { childOf, isElement, type XmlElement } from '#shared/xml/node.ts';
import type { Budget } from './budget.ts';
import { evaluate } from './evaluate.ts';
import { insertPoints, pointsIn } from './insert-points.ts';
import { withFieldUpdate } from './settings.ts';
import { newIdCounters, withUniqueIds } from './unique-ids.ts';

export type FillInput = {
  readonly opened: OpenedTemplate;
  readonly compiled: readonly CompiledPart[];
  readonly deliverable: Deliverable;
  /** The deliverable as it is without a template. */
  readonly whole: () => ReportDocument;
  readonly context: ChapterContext;
  readonly source: VariableSource;
  readonly images: ReadonlyMap<string, Uint8Array>;
  readonly budget: Budget;
  readonly report: Report;
};

/** Writes a compiled template for a mission. Throws `TooMuchWork` when its loops ask for more than a document holds. */
export function fillTemplate(input: FillInput): Uint8Array {
  const { opened, report } = input;
  const trees = new Map(evaluated(input));
  const whole = input.whole();
  const main = trees.get(opened.mainPath);
  if (!main) throw new Error('A template has a main part');
  const contents = contentsOf(main, input);
  const chapters = contents.flatMap((content) => (content.kind === 'chapters' ? content.chapters : []));
  const styling = chapters.length > 0 ? stylingOf(opened, whole, report) : null;
  const parts = partsFor(input, whole, styling);
  const settled = styling?.map.numbersHeadings === false ? withoutHeadingNumbers(contents) : contents;
  const document = documentContext(
    numberReport({ chapters: settled.flatMap((it) => (it.kind === 'chapters' ? it.chapters : [])) }),
    parts,
    commentLinesOf(whole),
  );
  trees.set(opened.mainPath, withNamespaces(inBody(main, (body) => insertPoints(body, settled, document))));
  addComments(parts, whole.date);
  const counters = newIdCounters();
  for (const [path, tree] of trees) trees.set(path, withUniqueIds(tree, counters));
  return writePackage(
    opened,
    {
      trees,
      mainParts: [...stylingParts(styling, opened, parts), ...settingsParts(trees, opened)],
      gathered: parts,
    },
    whole,
  );
}

/** Sources of a working version; the comments of the template itself were taken out. */
function addComments(parts: WordParts, date: string): void {
  if (parts.comments.length === 0) return;
  const xml = [STYLES.comment, STYLES.commentMark].reduce(
    (all, style) => all.replaceAll(`w:val="${style}"`, `w:val="${parts.styleId(style) ?? style}"`),
    commentsPart(parts.comments, date),
  );
  const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
  parts.addFile({ name: 'word/comments.xml', content: xml, contentType });
  parts.addRelationship(relationshipType('comments'), 'comments.xml');
}

function evaluated({
  compiled,
  source,
  budget,
  report,
}: FillInput): readonly (readonly [string, XmlElement])[] {
  const around = {
    mission: variablesOf(source),
    budget,
    scope: [],
    items: new Map(),
    loop: null,
    onEmpty: (name: string, where: string) =>
      report.add({
        kind: 'empty-value',
        severity: 'information',
        where,
        message: `La mission ne renseigne pas encore « ${name} » : complétez-la, ou entourez ce passage de {{#si ${name}}} … {{/si}}.`,
      }),
  };
  return compiled.flatMap(({ path, piece }) =>
    evaluate([piece], around)
      .filter((node) => isElement(node))
      .map((tree) => [path, tree] as const),
  );
}

function contentsOf(
  main: XmlElement,
  { deliverable, context, whole, report }: FillInput,
): readonly PointContent[] {
  const body = childOf(main, 'w:body');
  const requests = (body ? pointsIn(body) : []).map((node) => requestOf(node));
  return resolvePoints(requests, deliverable, context, whole(), report);
}

function requestOf(node: XmlElement): PointRequest {
  const { source = '', point = '', name = '', where = '' } = node.attributes;
  const startsPage = childOf(childOf(node, 'w:pPr'), 'w:pageBreakBefore');
  const isOff = ['0', 'false', 'off'].includes(startsPage?.attributes['w:val'] ?? '');
  return { source, point, name, where, startsPage: startsPage !== undefined && !isOff };
}

type Styling = {
  readonly map: StyleMap;
  readonly free: ReturnType<typeof freeNumbers>;
  readonly numbering: XmlElement | undefined;
};

function treeOf(opened: OpenedTemplate, kind: string): XmlElement | undefined {
  const path = relatedPart(opened, kind);
  return path === null ? undefined : opened.trees.get(path);
}

function stylingOf(opened: OpenedTemplate, { theme }: ReportDocument, report: Report): Styling {
  const numbering = treeOf(opened, 'numbering');
  const free = freeNumbers(numbering);
  return { map: mapStyles(treeOf(opened, 'styles'), lookOf(theme), free.headings, report), free, numbering };
}

function partsFor({ opened, images }: FillInput, whole: ReportDocument, styling: Styling | null): WordParts {
  const paths = [...opened.parts.keys()];
  const used = paths.flatMap((path) =>
    Number(/^word\/(?:charts|media|embeddings)\/\D*(\d{1,6})\./.exec(path)?.[1] ?? 0),
  );
  return createWordParts({
    look: lookOf(whole.theme),
    images,
    ...(styling
      ? {
          styleIds: styling.map.ids,
          numbering: {
            bullets: styling.free.bullets,
            annexes: styling.free.annexes,
            firstList: styling.free.firstList,
          },
        }
      : {}),
    first: {
      relationship: firstFreeRelationship(opened.relationships.get(opened.mainPath) ?? []),
      part: Math.max(0, ...used) + 1,
    },
  });
}

function stylingParts(
  styling: Styling | null,
  opened: OpenedTemplate,
  { lists }: WordParts,
): readonly MainPart[] {
  if (!styling) return [];
  const { map, free, numbering } = styling;
  return [
    { kind: 'styles', tree: map.styles },
    {
      kind: 'numbering',
      tree: mergeNumbering(numbering ?? treeOf(opened, 'numbering'), free, lists, map.addsHeadings, map.ids),
    },
  ];
}

/** Word alone knows the pages of a template, and in which order its captions and ours count. */
const NEEDS_WORD = /^\s*(?:TOC|PAGEREF|NUMPAGES)(?![A-Z])/i;
const COUNTS = /^\s*SEQ(?![A-Z])/i;

function settingsParts(trees: ReadonlyMap<string, XmlElement>, opened: OpenedTemplate): readonly MainPart[] {
  const has = (tree: XmlElement | undefined, wanted: RegExp) =>
    tree !== undefined && fieldInstructions(tree).some((instruction) => wanted.test(instruction));
  const needsUpdate =
    has(trees.get(opened.mainPath), NEEDS_WORD) || has(opened.trees.get(opened.mainPath), COUNTS);
  return needsUpdate ? [{ kind: 'settings', tree: withFieldUpdate(treeOf(opened, 'settings')) }] : [];
}

function inBody(root: XmlElement, change: (body: XmlElement) => XmlElement): XmlElement {
  return {
    ...root,
    children: root.children.map((child) => (isElement(child, 'w:body') ? change(child) : child)),
  };
}

/** Names that our blocks are written with. */
function withNamespaces(root: XmlElement): XmlElement {
  const ours = [...WORD_NAMESPACES.matchAll(/(xmlns:\w+)="([^"]+)"/g)].map(([, name = '', uri = '']) => [
    name,
    uri,
  ]);
  return { ...root, attributes: { ...Object.fromEntries(ours), ...root.attributes } };
}
