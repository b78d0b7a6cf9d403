import type { Assessment } from '#shared/assessment/assess.ts';
import type { ContentPack } from '#shared/content/pack.ts';
import { formatDate, frenchTypography } from '#shared/domain/french.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { ThemeField } from '#shared/domain/theme.ts';
import { findContradictions } from '#shared/scoring/contradictions.ts';
import { swotOf } from '#shared/scoring/swot.ts';
import { heading } from './blocks.ts';
import type { ChapterBuilder, ChapterContext } from './chapters/chapter.ts';
import type { Deliverable } from './deliverables/deliverable.ts';
import { chosenSections, optionsOf, withOptions } from './deliverables/options.ts';
import { diagnosticReport } from './deliverables/report.ts';
import { describeSources } from './describe-source.ts';
import { isShort } from './detail.ts';
import type { Block, Chapter, ReportCover, ReportDocument, ReportOptions } from './model.ts';
import { ownWords } from './own-words.ts';
import { pseudonymise } from './pseudonymise.ts';
import { resolveReferences } from './references.ts';
import { themeText } from './theme-text.ts';

/**
 * A deliverable of a mission as data: the one model that the preview, Word, and later slides and sheets render. Pure: same
 * document, assessment, pack and options, same deliverable. `options.date` is the ISO date printed on it. An unfinished
 * mission gives a short document that says what is missing. Where the deliverables say so, the people met are under
 * pseudonyms, in every word of it.
 */
export function buildDeliverable(
  deliverable: Deliverable,
  mission: MissionDoc,
  assessment: Assessment,
  pack: ContentPack,
  options: ReportOptions,
): ReportDocument {
  const choices = optionsOf(mission, deliverable.id);
  const chosen = withOptions(mission, deliverable.id);
  const doc = chosen.deliverables.pseudonymisePeople ? pseudonymise(chosen) : chosen;
  // The assessment repeats words that were typed, names included: those of the document as it is printed take their place.
  const printed = doc === chosen ? assessment : reworded(assessment, doc, pack);
  const context = {
    doc,
    assessment: printed,
    pack,
    options: { detail: deliverable.detail ?? choices.detail, ...options },
  };
  const subject = deliverable.subjects?.of(doc).find(({ id }) => id === options.subjectId) ?? null;
  const cover = coverOf(choices.title.trim() || deliverable.headline(doc, subject), doc, options);
  const builders =
    typeof deliverable.sections === 'function'
      ? deliverable.sections(context)
      : chosenSections(deliverable.sections, choices);
  const chapters = builders.flatMap((builder) => chapterOf(builder, context));
  const placed = resolveReferences(laidOut(deliverable, chapters, context));
  const fields = themeFields(cover, doc, options.version);
  const isWorkingVersion = options.isWorkingVersion ?? false;
  return {
    cover,
    opening: deliverable.opening,
    fileNameParts: [deliverable.fileStem, subject?.title ?? '', doc.company.name, options.date],
    title: [cover.title, ...(subject ? [subject.title] : []), cover.companyName].join(' – '),
    author: doc.expert.name.trim() || doc.expert.firm.trim() || 'Jalon',
    language: 'fr-FR',
    date: options.date,
    headerText: themeText(doc.theme.header, fields),
    footerText: themeText(doc.theme.footer, fields),
    theme: doc.theme,
    isWorkingVersion,
    ...(options.version === undefined ? {} : { version: options.version }),
    ...(isWorkingVersion ? { sourceWords: describeSources(placed, doc, pack) } : {}),
    chapters: placed,
  };
}

function reworded(assessment: Assessment, doc: MissionDoc, pack: ContentPack): Assessment {
  const contradictions = findContradictions(doc, pack);
  const { irritants } = assessment;
  return { ...assessment, contradictions, swot: swotOf({ doc, pack, contradictions, irritants }) };
}

/** The diagnostic report. */
export function buildReport(
  doc: MissionDoc,
  assessment: Assessment,
  pack: ContentPack,
  options: ReportOptions,
): ReportDocument {
  return buildDeliverable(diagnosticReport, doc, assessment, pack, options);
}

/** What the header and the footer of the theme may name. The firm that has no name is its expert. */
export function themeFields(
  cover: ReportCover,
  { expert, reference }: Pick<MissionDoc, 'expert' | 'reference'>,
  version?: string,
): Readonly<Record<ThemeField, string>> {
  return {
    entreprise: cover.companyName,
    titre: cover.title,
    cabinet: expert.firm.trim() || expert.name.trim(),
    expert: expert.name.trim(),
    mission: missionWords(reference),
    date: cover.dateLine,
    version: version === undefined ? '' : `version ${version}`,
    confidentialité: cover.confidentiality,
  };
}

function coverOf(title: string, doc: MissionDoc, options: ReportOptions): ReportCover {
  const { expert, deliverables, company } = doc;
  return {
    title: frenchTypography(title),
    subtitle: frenchTypography('Diag Data IA · plan « Osez l’IA »'),
    companyName: frenchTypography(company.name.trim() || 'Entreprise à nommer'),
    expertLine: frenchTypography([expert.name, expert.firm].filter((part) => part.trim() !== '').join(', ')),
    dateLine: formatDate(options.date),
    reference: versionedReference(doc.reference, options.version),
    confidentiality: frenchTypography(deliverables.confidentiality.trim()),
  };
}

function missionWords(reference: string): string {
  return reference.trim() === '' ? '' : `Mission ${reference.trim()}`;
}

function versionedReference(reference: string, version: string | undefined): string {
  const mission = missionWords(reference);
  if (version === undefined) return mission;
  return mission === '' ? `Version ${version}` : `${mission} · version ${version}`;
}

function chapterOf(
  builder: ChapterBuilder,
  context: ChapterContext,
): readonly Omit<Chapter, 'startsOnNewPage'>[] {
  const { id, title, numbering, hasHeading } = builder;
  const built = builder.build(context);
  const blocks = [...firstWords(builder, context), ...built];
  if (blocks.length === 0) return [];
  return [
    {
      id,
      title,
      blocks: hasHeading ? [heading(1, title, `chapitre_${id}`, numbering), ...blocks] : blocks,
    },
  ];
}

function firstWords({ ownTexts = [] }: ChapterBuilder, context: ChapterContext): readonly Block[] {
  return ownTexts.flatMap(({ id, place }) => (place === 'first' ? ownWords(context, id) : []));
}

function laidOut(
  deliverable: Deliverable,
  chapters: readonly Omit<Chapter, 'startsOnNewPage'>[],
  context: ChapterContext,
): readonly Chapter[] {
  if (deliverable.opening === 'cover') return spread(chapters, isShort(context));
  return deliverable.isOneText ? oneText(chapters) : onePageEach(chapters);
}

/** A note or a letter, whose sections follow one another. */
function oneText(chapters: readonly Omit<Chapter, 'startsOnNewPage'>[]): readonly Chapter[] {
  return chapters.map((chapter) => ({ ...chapter, startsOnNewPage: false }));
}

/** Each its own sheet to hand out; the first stands under the head of the letter. */
function onePageEach(chapters: readonly Omit<Chapter, 'startsOnNewPage'>[]): readonly Chapter[] {
  return chapters.map((chapter, index) => ({ ...chapter, startsOnNewPage: index > 0 }));
}

const SHORT_CHAPTER = 4;

/** A chapter that only says what is missing follows on, and so do the annexes after the first; `isClose`: so do all. */
function spread(chapters: readonly Omit<Chapter, 'startsOnNewPage'>[], isClose: boolean): readonly Chapter[] {
  return chapters.map((chapter, index) => {
    const before = chapters[index - 1];
    const isLaterAnnex = before !== undefined && isAnnex(before) && isAnnex(chapter);
    return { ...chapter, startsOnNewPage: !isLaterAnnex && !(index > 2 && (isClose || isBare(chapter))) };
  });
}

function isAnnex({ blocks }: { readonly blocks: readonly Block[] }): boolean {
  const [first] = blocks;
  return first?.kind === 'heading' && first.numbering === 'annex';
}

function isBare({ blocks }: { readonly blocks: readonly Block[] }): boolean {
  return (
    blocks.length <= SHORT_CHAPTER &&
    blocks.every(({ kind }) => kind === 'heading' || kind === 'callout' || kind === 'paragraph')
  );
}
