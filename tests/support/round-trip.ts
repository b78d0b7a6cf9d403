import { plainSpan, type RichText } from '#shared/domain/rich-text.ts';
import { cell, column, expertWords, heading, paragraph, richText, table } from '#shared/report/blocks.ts';
import type { Block, ReportDocument } from '#shared/report/model.ts';
import { compareWithReport } from '#shared/report/reading/compare-with-report.ts';
import { readWord } from '#shared/report/reading/read-word.ts';
import type { WordReading } from '#shared/report/reading/reading.ts';
import type { PassageChange, SectionDifference } from '#shared/report/round-trip.ts';
import { renderWord } from '#shared/report/word/render-word.ts';
import { aMission } from './mission-builder.ts';
import { reportOf } from './report.ts';
import { bullets, EMPHASISED, numbers, words } from './rich-text.ts';
import { inSection, withBody, withParagraphs } from './word-edits.ts';

export const SECTION = 'contexte';
const FIRST = 'Premier mot de l’expert, écrit à la main.';
const LAST = 'Dernier mot de l’expert.';

/** Every kind of block a section may hold. */
export const OWN_WORDS: RichText = [
  words(FIRST),
  { kind: 'heading', level: 1, spans: [plainSpan('Tour d’atelier')] },
  EMPHASISED,
  numbers(
    [
      words('couler'),
      bullets([words('au four'), numbers([words('à froid')], [words('à chaud')])], [words('au moule')]),
    ],
    [
      words('contrôler'),
      words('deux fois par poste'),
      { kind: 'quote', blocks: [words('jamais sans la loupe')] },
    ],
  ),
  words('Et de nouveau, depuis le début :'),
  numbers([words('ébavurer')]),
  {
    kind: 'table',
    hasHeader: true,
    rows: [
      [[words('Poste')], [words('Ce qui est fait')]],
      [[words('Four n° 2')], [words('Deux choses :'), bullets([words('coulée')], [words('relevé')])]],
    ],
  },
  { kind: 'quote', blocks: [words('On perd deux heures.'), words('Par jour, et par poste.')] },
  words(LAST),
];

/** Two chapters: derived words, a section of the expert's own, a table of facts. */
export function aReport(own: RichText = OWN_WORDS): ReportDocument {
  const source = { kind: 'irritant', irritantId: 'i-devis' } as const;
  return reportWith(
    [
      heading(1, 'État des lieux', 'chapitre_operations'),
      paragraph('L’entreprise a mesuré 12 irritants sur 20.', [source]),
      ...expertWords(SECTION, richText(own)),
      heading(2, 'Les irritants', 'irritants'),
      paragraph('Ils coûtent 130 000 € par an, d’après les mesures faites avec les équipes.', [source]),
      ...table(
        'Irritants les plus coûteux',
        [column('Irritant', 3), column('Coût', 1, 'right')],
        [
          [cell('Chiffrage des devis'), cell('96 425 €', { sources: [source] })],
          [cell('Rebuts de fonderie'), cell('33 575 €')],
        ],
      ),
    ],
    [
      heading(1, 'Suites à donner', 'chapitre_next_steps'),
      paragraph('La direction décide le 18 décembre, en comité.'),
      paragraph('Un point est fait chaque mois avec le référent.'),
    ],
  );
}

export function reportWith(...chapters: readonly (readonly Block[])[]): ReportDocument {
  return {
    ...reportOf(aMission().build()),
    chapters: chapters.map((blocks, index) => ({
      id: `chapter-${index + 1}`,
      title: `Chapitre ${index + 1}`,
      startsOnNewPage: index > 0,
      blocks,
    })),
  };
}

/** The Word file of a report, its section inside a content control. */
export async function wordOf(report: ReportDocument): Promise<Uint8Array> {
  const bytes = await renderWord(report);
  return withBody(bytes, (xml) =>
    xml.includes('jalon:section:') || !xml.includes(FIRST)
      ? xml
      : withParagraphs(xml, FIRST, LAST, (section) => inSection(SECTION, section)),
  );
}

/** The same where the client's software left no content control. */
export function withoutSections(bytes: Uint8Array): Uint8Array {
  return withBody(bytes, (xml) =>
    xml.replace(
      /<w:sdt><w:sdtPr>(?:(?!<\/w:sdtPr>).)*jalon:section:.*?<\/w:sdtPr><w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/gs,
      '$1',
    ),
  );
}

export function readingOf(bytes: Uint8Array): WordReading {
  const reading = readWord(bytes);
  if (!reading.ok) throw new Error(`Refused: ${reading.error.kind}`);
  return reading.value;
}

export function differences(report: ReportDocument, bytes: Uint8Array): readonly SectionDifference[] {
  return compareWithReport(report, readingOf(bytes));
}

/** « kind @ place: kept [-removed-] {+added+} », spaces of any kind as one. */
export function shown({ kind, place, segments }: PassageChange): string {
  const text = segments
    .map((segment) =>
      segment.kind === 'equal'
        ? segment.text
        : segment.kind === 'removed'
          ? `[-${segment.text}-]`
          : `{+${segment.text}+}`,
    )
    .join('');
  return `${kind} @ ${place}: ${text}`.replace(/\s+/g, ' ');
}

export function shownChanges(sections: readonly SectionDifference[]): readonly string[] {
  return sections.flatMap(({ title, changes }) => changes.map((change) => `${title} | ${shown(change)}`));
}
