import { foldText } from '#shared/domain/french.ts';
import type { ReportDocument } from '#shared/report/model.ts';
import { describeWordReadError, type FileFinding } from '#shared/report/round-trip.ts';
import { childOf, elementsOf, textIn, type XmlElement } from '#shared/xml/node.ts';
import { checkCharts } from './check-charts.ts';
import { checkFields } from './check-fields.ts';
import { checkPackage } from './check-package.ts';
import { checkText } from './check-text.ts';
import { comparable } from './compare-words.ts';
import { findings, REWRITE, type Remark } from './file-findings.ts';
import { quoted } from './read-runs.ts';
import { readPackage } from './read-word.ts';
import type { ReadParagraph, WordReading } from './reading.ts';
import { readStyles, type WordStyles } from './style-roles.ts';
import { type Survey, surveyOf } from './survey.ts';
import { openWord, type WordPackage } from './word-package.ts';

/**
 * What is wrong in a Word file of ours before it is delivered: parts, headings, fields, styles, pictures, captions,
 * bookmarks, properties, comments, and whether all the words of the report are in it, in order. Nothing when all is
 * well. `blocking`: the file must not go out so.
 */
export function checkWordFile(bytes: Uint8Array, report: ReportDocument): readonly FileFinding[] {
  const opened = openWord(bytes);
  if (!opened.ok)
    return findings('unreadable', 'blocking', [{ message: describeWordReadError(opened.error), place: '' }]);
  const file = opened.value;
  const faults = checkPackage(file);
  if (faults.some(({ id }) => id.startsWith('damaged-part'))) return faults;
  const body = elementsOf(file.xml(file.mainPath) ?? EMPTY, 'w:body')[0] ?? EMPTY;
  const styles = readStyles(file.xml(pathOf(file, 'styles')));
  const survey = surveyOf(body, styles);
  const reading = readPackage(file);
  const paragraphs = reading.blocks.flatMap(({ block }) => (block.kind === 'paragraph' ? [block] : []));
  return [
    ...faults,
    ...checkRelationshipIds(file, survey),
    ...checkHeadings(paragraphs),
    ...checkFields(survey, reading, report),
    ...checkStyles(survey, styles),
    ...checkBookmarks(survey, report),
    ...checkPictures(survey),
    ...checkCharts(file, survey, report),
    ...checkCaptions(paragraphs),
    ...checkProperties(file, report),
    ...checkReview(reading, report),
    ...checkText(report, reading),
  ];
}

const EMPTY: XmlElement = { name: '', attributes: {}, children: [] };

function pathOf(file: WordPackage, type: string): string {
  return file.relationshipsOf(file.mainPath).find((link) => link.type === type)?.path ?? '';
}

function checkRelationshipIds(file: WordPackage, survey: Survey): readonly FileFinding[] {
  const known = new Set(file.relationshipsOf(file.mainPath).map(({ id }) => id));
  const lost = [...survey.relationshipIds].filter(([id]) => !known.has(id));
  return findings(
    'lost-link',
    'blocking',
    lost.map(([, { place }]) => ({
      message: `Une image, un graphique ou un lien ne mène à rien : ${REWRITE}.`,
      place,
    })),
  );
}

function textOf({ spans }: ReadParagraph): string {
  return spans.map(({ text }) => text).join('');
}

/** Headings that the expert typed inside a text are set from this level on, below any of the document. */
const FIRST_TYPED_LEVEL = 4;

function checkHeadings(paragraphs: readonly ReadParagraph[]): readonly FileFinding[] {
  const headings = paragraphs.filter(({ role, isGenerated }) => role === 'heading' && !isGenerated);
  const empty: Remark[] = [];
  const skipped: Remark[] = [];
  let place = '';
  let levels = { document: 0, typed: FIRST_TYPED_LEVEL - 1 };
  for (const heading of headings) {
    const text = textOf(heading).trim();
    const { level } = heading;
    if (text === '') {
      empty.push({ message: 'Un titre est vide : retirez-le, ou donnez-lui des mots.', place });
      continue;
    }
    place = text;
    const isTyped = level >= FIRST_TYPED_LEVEL;
    const before = isTyped ? levels.typed : levels.document;
    if (level > before + 1)
      skipped.push({
        message: `Le titre ${quoted(text)} saute un niveau (niveau ${level} après ${before}) : donnez-lui le niveau qui suit.`,
        place,
      });
    levels = isTyped ? { ...levels, typed: level } : { document: level, typed: FIRST_TYPED_LEVEL - 1 };
  }
  return [...findings('empty-heading', 'blocking', empty), ...findings('skipped-level', 'to-check', skipped)];
}

function checkStyles(survey: Survey, styles: WordStyles): readonly FileFinding[] {
  const missing = [...survey.styles].filter(([id]) => !styles.has(id));
  return findings(
    'missing-style',
    'blocking',
    missing.map(([id, { place }]) => ({
      message: `Le style « ${id} » est employé mais n’existe pas dans le fichier : ajoutez-le au modèle, ou ${REWRITE}.`,
      place,
    })),
  );
}

function checkBookmarks(survey: Survey, report: ReportDocument): readonly FileFinding[] {
  const seen = new Set<string>();
  const ids = new Set<string>();
  const repeated: Remark[] = [];
  for (const { name, id, place } of survey.bookmarks) {
    // Word tells bookmarks apart without looking at capitals.
    const key = name.toLowerCase();
    if (seen.has(key) || ids.has(id))
      repeated.push({ message: `Le repère « ${name} » figure deux fois : ${REWRITE}.`, place });
    seen.add(key);
    ids.add(id);
  }
  const lost = [...survey.anchors].filter(([name]) => !seen.has(name.toLowerCase()));
  const headings = report.chapters
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'heading' ? [block] : []))
    .filter(({ anchor }) => !seen.has(anchor.toLowerCase()));
  return [
    ...findings('repeated-bookmark', 'blocking', repeated),
    ...findings('lost-anchor', 'to-check', [
      ...lost.map(([name, { place }]) => ({
        message: `Un lien interne mène à un repère qui n’existe pas (« ${name} ») : ${REWRITE}.`,
        place,
      })),
      ...headings.map(({ text }) => ({
        message: `Le titre ${quoted(text)} a perdu le repère qui permet de relire le fichier : ${REWRITE}.`,
        place: text,
      })),
    ]),
  ];
}

function checkPictures(survey: Survey): readonly FileFinding[] {
  return findings(
    'no-alternative-text',
    'to-check',
    survey.drawings
      .filter(({ description, isDecorative }) => description.trim() === '' && !isDecorative)
      .map(({ name, place }) => ({
        message: `${name.trim() === '' ? 'Une image' : `L’image ${quoted(name)}`} n’a pas de texte de remplacement : décrivez-la pour ceux qui ne la voient pas.`,
        place,
      })),
  );
}

/** A caption begins with its label and a number that a field writes. */
function checkCaptions(paragraphs: readonly ReadParagraph[]): readonly FileFinding[] {
  const counts = new Map<string, number>();
  const wrong: Remark[] = [];
  for (const paragraph of paragraphs) {
    const numberAt = paragraph.spans.findIndex(({ field }) => field === 'number');
    if (numberAt === -1 || paragraph.isGenerated) continue;
    const label = foldText(
      paragraph.spans
        .slice(0, numberAt)
        .map(({ text }) => text)
        .join(''),
    ).trim();
    if (label !== 'figure' && label !== 'tableau') continue;
    const due = (counts.get(label) ?? 0) + 1;
    counts.set(label, due);
    const found = paragraph.spans[numberAt]?.text.trim() ?? '';
    if (found !== String(due))
      wrong.push({
        message: `${quoted(textOf(paragraph))} porte le numéro ${found || 'vide'} au lieu de ${due} : dans Word, sélectionnez tout (Ctrl+A), puis F9.`,
        place: textOf(paragraph).trim(),
      });
  }
  return findings('caption-number', 'blocking', wrong);
}

function checkProperties(file: WordPackage, report: ReportDocument): readonly FileFinding[] {
  const corePath = file.relationshipsOf('').find(({ type }) => type === 'core-properties')?.path ?? '';
  const core = file.xml(corePath) ?? EMPTY;
  const property = (name: string) => textIn(childOf(core, name) ?? EMPTY).trim();
  const defaults = childOf(file.xml(pathOf(file, 'styles')) ?? EMPTY, 'w:docDefaults') ?? EMPTY;
  const run = childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr');
  const language = childOf(run, 'w:lang')?.attributes['w:val'] ?? '';
  const remarks: Remark[] = [];
  if (comparable(property('dc:title')) !== comparable(report.title) || report.title.trim() === '')
    remarks.push({
      message: `Le titre du document, dans ses propriétés, n’est pas celui du rapport : ${REWRITE}.`,
      place: '',
    });
  if (language !== report.language || property('dc:language') !== report.language)
    remarks.push({
      message: `La langue du document n’est pas le français partout, l’orthographe serait mal vérifiée : ${REWRITE}.`,
      place: '',
    });
  return findings('property', 'to-check', remarks);
}

function checkReview(reading: WordReading, report: ReportDocument): readonly FileFinding[] {
  if (report.isWorkingVersion) return [];
  const remarks: Remark[] = [];
  if (reading.comments.length > 0)
    remarks.push({
      message: `Le fichier porte des commentaires (${reading.comments.length}), que seule montre une version de travail : produisez la version à remettre.`,
      place: reading.comments[0]?.quotedText ?? '',
    });
  if (reading.hasTrackedChanges)
    remarks.push({
      message:
        'Le fichier contient des modifications suivies : acceptez-les ou refusez-les avant de le remettre.',
      place: '',
    });
  return findings('review', 'blocking', remarks);
}
