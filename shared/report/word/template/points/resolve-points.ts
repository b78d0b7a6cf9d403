import { named } from '#shared/domain/french.ts';
import { buildDeliverable } from '#shared/report/build.ts';
import type { ChapterBuilder, ChapterContext } from '#shared/report/chapters/chapter.ts';
import { CHAPTER_BUILDERS } from '#shared/report/chapters/chapters.ts';
import type { Deliverable } from '#shared/report/deliverables/deliverable.ts';
import { chosenSections, optionsOf } from '#shared/report/deliverables/options.ts';
import type { Block, Chapter, ReportDocument } from '#shared/report/model.ts';
import { resolveReferences } from '#shared/report/references.ts';
import type { Report } from '#shared/report/word/template/finding.ts';
import { nearestName } from '#shared/report/word/template/language/nearest.ts';
import { chapterName, findInsertable, insertablesOf, isSameName, POINT_KINDS } from './known-points.ts';

export type PointRequest = {
  readonly source: string;
  readonly point: string;
  readonly name: string;
  readonly where: string;
  /** The paragraph of the point begins a page: what takes its place does too. */
  readonly startsPage: boolean;
};

/** What stands in place of a point: chapters, or the words that say why there are none. */
export type PointContent =
  | { readonly kind: 'chapters'; readonly chapters: readonly Chapter[] }
  | { readonly kind: 'words'; readonly words: string };

/**
 * The chapters, tables and charts that the points of a template ask for, in its order, their cross-references read in that
 * order too. A chapter that the expert hid stays hidden; what is asked twice is given once.
 */
export function resolvePoints(
  requests: readonly PointRequest[],
  deliverable: Deliverable,
  context: ChapterContext,
  whole: ReportDocument,
  report: Report,
): readonly PointContent[] {
  const own =
    typeof deliverable.sections === 'function'
      ? deliverable.sections(context)
      : chosenSections(deliverable.sections, optionsOf(context.doc, deliverable.id));
  const all = [...new Set([...own, ...allSections(deliverable), ...CHAPTER_BUILDERS])];
  const wanted = requests.map((request) => buildersFor(request, own, all, context, deliverable, report));
  const given = new Set<string>();
  const once = wanted.map((builders, index) => {
    if (!Array.isArray(builders)) return builders;
    const fresh = (builders as readonly ChapterBuilder[]).filter(({ id }) => !given.has(id));
    if (fresh.length < builders.length) reportRepeated(requests[index], report);
    for (const { id } of fresh) given.add(id);
    return fresh;
  });
  const order = once.flatMap((builders) =>
    Array.isArray(builders) ? (builders as readonly ChapterBuilder[]) : [],
  );
  const built =
    order.length === 0
      ? []
      : buildDeliverable(
          { ...deliverable, sections: () => order },
          context.doc,
          context.assessment,
          context.pack,
          context.options,
        ).chapters;
  const contents = requests.map((request, index): PointContent => {
    const builders = once[index];
    if (typeof builders === 'string') return { kind: 'words', words: builders };
    if (builders === undefined) return blockFor(request, whole, report);
    const chapters = builders.flatMap(({ id }, place) =>
      built
        .filter((chapter) => chapter.id === id)
        // The author of the template says where the first of them begins.
        .map((chapter) => (place === 0 ? { ...chapter, startsOnNewPage: request.startsPage } : chapter)),
    );
    if (chapters.length === 0 && builders.length > 0) reportNothing(request, report);
    return { kind: 'chapters', chapters };
  });
  return renumbered(contents);
}

function allSections({ sections }: Deliverable): readonly ChapterBuilder[] {
  return typeof sections === 'function' ? [] : sections;
}

/** Undefined for a table or a chart; words when the point is not known. */
function buildersFor(
  { source, point, name, where }: PointRequest,
  own: readonly ChapterBuilder[],
  all: readonly ChapterBuilder[],
  { doc }: ChapterContext,
  deliverable: Deliverable,
  report: Report,
): readonly ChapterBuilder[] | string | undefined {
  if (isSameName(point, 'rapport')) return own;
  if (isSameName(point, 'tableau') || isSameName(point, 'graphique')) return undefined;
  if (!isSameName(point, 'chapitre')) {
    report.add({
      kind: 'unknown-point',
      severity: 'warning',
      where,
      message: `${source} n’est pas une insertion connue : écrivez ${POINT_KINDS.map((kind) => `{{@${kind}${kind === 'rapport' ? '' : ':…'}}}`).join(', ')}.`,
    });
    return `[insertion inconnue : @${point}]`;
  }
  const builder = all.find((it) => it.id === name || isSameName(chapterName(it), name));
  if (!builder) {
    const nearest = nearestName(name, all.map(chapterName));
    report.add({
      kind: 'unknown-point',
      severity: 'warning',
      where,
      message: `Le chapitre ${named(name)} n’existe pas : ${nearest === null ? `choisissez parmi ${all.map(chapterName).join(', ')}.` : `vouliez-vous écrire ${named(nearest)}\u202f?`}`,
    });
    return `[chapitre inconnu : ${name}]`;
  }
  if (optionsOf(doc, deliverable.id).hiddenSectionIds.includes(builder.id)) {
    report.add({
      kind: 'nothing-to-insert',
      severity: 'information',
      where,
      message: `Le chapitre ${named(builder.title)} est masqué dans les options du livrable : il n’est pas inséré.`,
    });
    return [];
  }
  return [builder];
}

function blockFor(
  { source, point, name, where, startsPage }: PointRequest,
  whole: ReportDocument,
  report: Report,
): PointContent {
  const kind = isSameName(point, 'tableau') ? 'tableau' : 'graphique';
  const known = insertablesOf(whole, kind);
  const block = findInsertable(known, name);
  if (block) return { kind: 'chapters', chapters: [alone(block, startsPage)] };
  const nearest = nearestName(
    name,
    known.map((it) => it.name),
  );
  report.add({
    kind: 'unknown-point',
    severity: 'warning',
    where,
    message: `${source} ne trouve rien de ce nom dans le rapport de cette mission : ${nearest === null ? 'vérifiez le nom, ou attendez que les données soient saisies.' : `vouliez-vous écrire ${named(nearest)}\u202f?`}`,
  });
  return { kind: 'words', words: `[${kind} absent : ${name}]` };
}

function alone(block: Block, startsOnNewPage: boolean): Chapter {
  return { id: '', title: '', startsOnNewPage, blocks: [block] };
}

function reportRepeated(request: PointRequest | undefined, report: Report): void {
  if (request)
    report.add({
      kind: 'repeated-point',
      severity: 'warning',
      where: request.where,
      message: `${request.source} demande un chapitre déjà inséré plus haut : il ne l’est qu’une fois. Retirez l’une des deux balises.`,
    });
}

function reportNothing({ source, where }: PointRequest, report: Report): void {
  report.add({
    kind: 'nothing-to-insert',
    severity: 'information',
    where,
    message: `${source} n’insère rien : cette mission n’a pas encore de quoi remplir ce chapitre.`,
  });
}

/** References read as numbers in the order of the template. */
function renumbered(contents: readonly PointContent[]): readonly PointContent[] {
  const chapters = contents.flatMap((content) => (content.kind === 'chapters' ? content.chapters : []));
  const resolved = [...resolveReferences(chapters)];
  return contents.map((content) =>
    content.kind === 'chapters'
      ? { ...content, chapters: resolved.splice(0, content.chapters.length) }
      : content,
  );
}
