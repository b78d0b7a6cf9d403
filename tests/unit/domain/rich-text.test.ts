import { describe, expect, it } from 'vitest';
import { applyCommand } from '#shared/domain/apply-command.ts';
import type { FactRef } from '#shared/domain/fact-ref.ts';
import { passagesOf, passagesOn } from '#shared/domain/passages.ts';
import {
  isBlankRichText,
  mapSpans,
  plainSpan,
  plainTextOf,
  type RichText,
  RichTextSchema,
  richTextOf,
  spansOf,
  withSteppedHeadings,
} from '#shared/domain/rich-text.ts';
import { aFullMission } from '#tests/fixtures/missions.ts';

const NESTED: RichText = [
  { kind: 'heading', level: 2, spans: [plainSpan('Devis')] },
  {
    kind: 'list',
    isOrdered: false,
    items: [
      [
        { kind: 'paragraph', spans: [plainSpan('Saisie')] },
        { kind: 'list', isOrdered: true, items: [richTextOf('Lire'), richTextOf('Copier')] },
      ],
    ],
  },
  { kind: 'quote', blocks: richTextOf('À la main') },
  { kind: 'table', hasHeader: true, rows: [[richTextOf('Mois'), richTextOf('Devis')]] },
];

describe('rich text', () => {
  it('gives its words back in reading order, whatever holds them', () => {
    expect(plainTextOf(NESTED)).toBe('Devis\nSaisie\nLire\nCopier\nÀ la main\nMois\tDevis');
    expect(spansOf(NESTED).map(({ text }) => text)).toEqual([
      'Devis',
      'Saisie',
      'Lire',
      'Copier',
      'À la main',
      'Mois',
      'Devis',
    ]);
  });

  it('is read back equal from what is stored, nested as it is', () => {
    expect(RichTextSchema.parse(JSON.parse(JSON.stringify(NESTED)))).toStrictEqual(NESTED);
    expect(RichTextSchema.safeParse([{ kind: 'quote', blocks: [{ kind: 'image' }] }]).success).toBe(false);
  });

  it('made of a plain text keeps its lines, empty ones too', () => {
    expect(plainTextOf(richTextOf('Un\n\nDeux\r\nTrois'))).toBe('Un\n\nDeux\nTrois');
    expect(richTextOf('')).toEqual([]);
  });

  it('steps its headings down one level at a time, from the first, without touching its words', () => {
    const headings = (...levels: readonly (1 | 2 | 3)[]): RichText =>
      levels.map((level) => ({ kind: 'heading', level, spans: [plainSpan('Titre')] }));
    expect(withSteppedHeadings(headings(2, 3, 2, 1, 3))).toEqual(headings(1, 2, 1, 1, 2));
    expect(withSteppedHeadings(headings(3, 3))).toEqual(headings(1, 1));
    expect(withSteppedHeadings(headings(1, 2, 3))).toEqual(headings(1, 2, 3));
    expect(plainTextOf(withSteppedHeadings(NESTED))).toBe(plainTextOf(NESTED));
  });

  it('is blank when it holds nothing but blanks', () => {
    expect(isBlankRichText([])).toBe(true);
    expect(isBlankRichText([{ kind: 'list', isOrdered: false, items: [richTextOf('  ')] }])).toBe(true);
    expect(isBlankRichText(NESTED)).toBe(false);
  });

  it('is the same object when a change changes nothing, so that undo records nothing', () => {
    expect(mapSpans(NESTED, (span) => span)).toBe(NESTED);
  });
});

const IRRITANT: FactRef = { kind: 'irritant', id: 'irritant-1' };
const QUESTION: FactRef = { kind: 'question', id: 'q1' };

function withNotes(notes: RichText) {
  const doc = aFullMission();
  return { ...doc, interviews: doc.interviews.map((interview) => ({ ...interview, notes })) };
}

const LINKED: RichText = [
  {
    kind: 'paragraph',
    spans: [
      plainSpan('On '),
      { ...plainSpan('ressaisit '), links: [IRRITANT] },
      { ...plainSpan('tout'), isStrong: true, links: [IRRITANT, QUESTION] },
      plainSpan(', et '),
      { ...plainSpan('encore'), links: [IRRITANT] },
    ],
  },
];

describe('a passage of the notes', () => {
  it('is the words tied to one fact, in one piece across looks, apart where other words come between', () => {
    const { interviews } = withNotes(LINKED);
    expect(passagesOn(interviews, IRRITANT).map(({ text }) => text)).toEqual(['ressaisit tout', 'encore']);
    expect(passagesOn(interviews, QUESTION).map(({ text }) => text)).toEqual(['tout']);
    expect(passagesOf(interviews)).toHaveLength(3);
  });

  it('loses its link and keeps its words when the fact is removed; undo brings the link back', () => {
    const before = withNotes(LINKED);
    const result = applyCommand(before, { type: 'removeItem', collection: 'irritants', id: 'irritant-1' });
    if (!result.ok) throw new Error('refused');
    const [interview] = result.value.doc.interviews;
    expect(passagesOf(result.value.doc.interviews).map(({ fact }) => fact)).toEqual([QUESTION]);
    expect(plainTextOf(interview?.notes ?? [])).toBe('On ressaisit tout, et encore');
  });
});
