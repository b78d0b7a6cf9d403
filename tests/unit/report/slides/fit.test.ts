import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_THEME } from '#shared/domain/theme.ts';
import { cell, list, table, column as tableColumn } from '#shared/report/blocks.ts';
import type { DraftSlide } from '#shared/report/slides/layout/draft-slide.ts';
import { BODY_BOX, SLIDE, SMALLEST_TEXT, TITLE_BOX } from '#shared/report/slides/layout/geometry.ts';
import { lineCount } from '#shared/report/slides/layout/measure.ts';
import { laySlideOut } from '#shared/report/slides/layout/place.ts';
import type { SlideBlock } from '#shared/report/slides/model.ts';
import { firstSentences, shortened } from '#shared/report/slides/shorten.ts';

function aSlide(blocks: readonly unknown[], title = 'Un titre'): DraftSlide {
  return {
    id: 'essai',
    title,
    rows: [{ columns: [{ share: 1, title: '', blocks: blocks as readonly SlideBlock[] }] }],
    notes: [],
  };
}

const LONG =
  'Une phrase assez longue pour prendre plus d’une ligne quand la police est grande, et qui continue. ';

describe('a slide is fitted', () => {
  it('keeps large letters as long as all fits', () => {
    expect(laySlideOut(aSlide(list(['Court.'])), DEFAULT_THEME).textSize).toBe(20);
  });

  it('takes smaller letters before it shortens anything', () => {
    const fitted = laySlideOut(aSlide(list(Array.from({ length: 14 }, () => LONG.trim()))), DEFAULT_THEME);
    expect(fitted.textSize).toBeLessThan(20);
    expect(fitted.notes).toEqual([]);
  });

  it('shortens what does not fit in the smallest letters, and gives it whole in the notes', () => {
    const whole = LONG.repeat(60).trim();
    const fitted = laySlideOut(aSlide(list([whole, 'Court.'])), DEFAULT_THEME);
    expect(fitted.textSize).toBe(SMALLEST_TEXT);
    expect(JSON.stringify(fitted.items)).toContain('…');
    expect(JSON.stringify(fitted.items)).toContain('Court.');
    expect(fitted.notes.join()).toContain(whole);
  });

  it('never lets anything out of the slide, whatever the texts', () => {
    const anyText = fc.string({ unit: 'grapheme', maxLength: 900 });
    fc.assert(
      fc.property(
        fc.array(anyText, { maxLength: 12 }),
        fc.array(fc.array(anyText, { minLength: 3, maxLength: 3 }), { maxLength: 12 }),
        anyText,
        (items, rows, title) => {
          const columns = [tableColumn('A', 1), tableColumn('B', 2), tableColumn('C', 1)];
          const blocks = [
            ...list(items),
            ...table(
              'Tableau',
              columns,
              rows.map((row) => row.map((words) => cell(words))),
            ),
          ];
          const slide = laySlideOut(aSlide(blocks, title), DEFAULT_THEME);
          for (const { box } of slide.items) {
            expect(box.x + box.width).toBeLessThanOrEqual(SLIDE.width);
            expect(box.y + box.height).toBeLessThanOrEqual(BODY_BOX.y + BODY_BOX.height + 0.01);
          }
          const face = { size: slide.titleSize, font: 'Calibri', bold: true } as const;
          expect(lineCount(slide.title, TITLE_BOX.width, face)).toBeLessThanOrEqual(2);
        },
      ),
      { numRuns: 40, seed: 5 },
    );
  });
});

describe('a text is shortened', () => {
  it('between words, with an ellipsis and no stray punctuation', () => {
    expect(shortened('Un, deux, trois, quatre', 12)).toBe('Un, deux…');
    expect(shortened('Court', 12)).toBe('Court');
  });

  it('to whole sentences where one fits, to whole clauses else', () => {
    expect(firstSentences('Le four tombe. Il repart seul. Personne ne sait pourquoi.', 32)).toBe(
      'Le four tombe. Il repart seul.',
    );
    expect(firstSentences('Le four tombe trois fois par mois ; personne ne sait pourquoi', 50)).toBe(
      'Le four tombe trois fois par mois…',
    );
  });

  it('never in the middle of a character', () => {
    expect(shortened('👩‍🏭👩‍🏭abc', 3)).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });
});
