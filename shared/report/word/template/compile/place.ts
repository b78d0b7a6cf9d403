import { named } from '#shared/domain/french.ts';
import type { PrintedPlace } from '#shared/report/word/template/reading/opened-template.ts';
import { descendants, type XmlElement } from '#shared/xml/node.ts';

/** Tells where something stands, in the words of who reads the template in Word. */
export type Place = {
  readonly part: PrintedPlace;
  /** Inside a text box, a content control… */
  readonly within: string;
  /** « tableau 2, ligne 3 ». */
  readonly inTable: string;
  readonly counters: { paragraphs: number; tables: number };
  /** Paragraphs of the first page, when a break ends it. */
  readonly coverParagraphs: number;
};

const PART_NAMES: Readonly<Record<PrintedPlace, string>> = {
  body: '',
  header: 'en-tête',
  footer: 'pied de page',
  footnotes: 'note de bas de page',
  endnotes: 'note de fin',
};

export function placeOf(part: PrintedPlace, root: XmlElement): Place {
  return {
    part,
    within: '',
    inTable: '',
    counters: { paragraphs: 0, tables: 0 },
    coverParagraphs: part === 'body' ? paragraphsOfCover(root) : 0,
  };
}

/** « page de garde, paragraphe 3 « Rapport de… » ». Counts the paragraphs that have words, tables left out. */
export function whereIs(place: Place, text: string): string {
  const { part, within, inTable, counters, coverParagraphs } = place;
  const number = counters.paragraphs;
  const parts = [
    part === 'body' && number <= coverParagraphs && coverParagraphs > 0 ? 'page de garde' : PART_NAMES[part],
    within,
    inTable || (part === 'body' && within === '' && number > 0 ? `paragraphe ${number}` : ''),
  ].filter((it) => it !== '');
  const words = firstWords(text);
  return [parts.join(', '), words].filter((it) => it !== '').join(' ');
}

const MAX_WORDS = 48;

function firstWords(text: string): string {
  const line = text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  if (line === '') return '';
  const short = line.length > MAX_WORDS ? `${line.slice(0, MAX_WORDS).trimEnd()}…` : line;
  return named(short);
}

/** Paragraphs with words before the first page or section break of the text; 0 without one. */
function paragraphsOfCover(root: XmlElement): number {
  const body = root.children.find((child) => typeof child !== 'string' && child.name === 'w:body');
  if (!body || typeof body === 'string') return 0;
  let count = 0;
  for (const child of body.children) {
    if (typeof child === 'string') continue;
    const breaks = descendants(
      child,
      ({ name, attributes }) =>
        (name === 'w:br' && attributes['w:type'] === 'page') ||
        name === 'w:pageBreakBefore' ||
        name === 'w:sectPr',
    );
    const startsPage = breaks.some(({ name }) => name === 'w:pageBreakBefore');
    const paragraphs =
      child.name === 'w:p' ? [child] : child.name === 'w:sdt' ? descendants(child, isParagraph) : [];
    if (startsPage) return count;
    count += paragraphs.filter(hasWords).length;
    if (breaks.length > 0) return count;
  }
  return 0;
}

function isParagraph({ name }: XmlElement): boolean {
  return name === 'w:p';
}

export function hasWords(paragraph: XmlElement): boolean {
  return descendants(paragraph, ({ name }) => name === 'w:t').some((text) =>
    text.children.some((child) => typeof child === 'string' && child.trim() !== ''),
  );
}
