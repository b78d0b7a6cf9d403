import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBlankRichText, type RichBlock, type RichText, type Span } from '#shared/domain/rich-text.ts';
import { expertWords, heading, paragraph, richText } from '#shared/report/blocks.ts';
import { takeOver } from '#shared/report/reading/compare-with-report.ts';
import { isSameText } from '#shared/report/reading/same-text.ts';
import { renderWord } from '#shared/report/word/render-word.ts';
import { words } from '#tests/support/rich-text.ts';
import { differences, readingOf, reportWith } from '#tests/support/round-trip.ts';
import { inSection, savedByWord, withBody, withFrenchStyles } from '#tests/support/word-edits.ts';

const START = 'Avant la section, ceci.';
const END = 'Après la section, cela.';

const text = fc
  .array(
    fc.constantFrom(
      'four',
      'n° 2',
      'l’atelier',
      'A & B',
      '<b>',
      'été',
      '👩‍🏭',
      'deux\nlignes',
      '1.',
      '- x',
      '«',
      '»',
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((parts) => parts.join(' '));
const span: fc.Arbitrary<Span> = fc.record({
  text,
  isStrong: fc.boolean(),
  isEmphasis: fc.boolean(),
  links: fc.constant([]),
});
/** A space ends each span, so that no word is half bold. */
const spans = fc.array(
  span.map((one) => ({ ...one, text: `${one.text} ` })),
  { minLength: 1, maxLength: 3 },
);
const leaf: fc.Arbitrary<RichBlock> = fc.oneof(
  spans.map((own): RichBlock => ({ kind: 'paragraph', spans: own })),
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const),
    spans,
  }),
);
const plain = spans.map((own): RichBlock => ({ kind: 'paragraph', spans: own }));

/** Word has no list inside a quote, no heading inside a list: what it holds, it gives back. */
const item = (depth: number): fc.Arbitrary<RichText> =>
  depth === 0
    ? fc.tuple(plain)
    : fc
        .tuple(plain, fc.array(fc.oneof(plain, list(depth - 1), quote), { maxLength: 2 }))
        .map(([first, rest]) => [first, ...rest]);
const list = (depth: number): fc.Arbitrary<RichBlock> =>
  fc.record({
    kind: fc.constant('list' as const),
    isOrdered: fc.boolean(),
    items: fc.array(item(depth), { minLength: 1, maxLength: 3 }),
  });
const quote: fc.Arbitrary<RichBlock> = fc.record({
  kind: fc.constant('quote' as const),
  blocks: fc.array(plain, { minLength: 1, maxLength: 2 }),
});
const cell = fc.array(fc.oneof(plain, list(1)), { maxLength: 2 });
const table: fc.Arbitrary<RichBlock> = fc
  .tuple(fc.boolean(), fc.integer({ min: 1, max: 3 }))
  .chain(([hasHeader, width]) =>
    fc
      .array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 })
      .map((rows): RichBlock => ({ kind: 'table', hasHeader, rows })),
  );
const anyText: fc.Arbitrary<RichText> = fc
  .array(fc.oneof(leaf, list(2), quote, table), {
    minLength: 1,
    maxLength: 6,
  })
  .filter((own) => !isBlankRichText(own));

function reportOn(own: RichText) {
  return reportWith([
    heading(1, 'Chapitre', 'chapitre_un'),
    paragraph(START),
    ...expertWords('s', richText(own)),
    paragraph(END),
  ]);
}

async function written(own: RichText): Promise<Uint8Array> {
  const bytes = await renderWord(reportOn(own));
  return withBody(bytes, (xml) => {
    if (xml.includes('jalon:section:')) return xml;
    const from = xml.indexOf('</w:p>', xml.indexOf(START)) + '</w:p>'.length;
    const to = xml.lastIndexOf('<w:p>', xml.indexOf(END));
    return xml.slice(0, from) + inSection('s', xml.slice(from, to)) + xml.slice(to);
  });
}

describe('any text with structure', () => {
  it('written to Word, read and taken over is the same text, and no difference', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (own) => {
        const bytes = await written(own);
        for (const file of [bytes, withFrenchStyles(savedByWord(bytes))]) {
          const taken = takeOver(reportOn(own), readingOf(file), 's');
          if (!isSameText(taken?.text ?? [], own))
            throw new Error(`${JSON.stringify(taken?.text)}\nis not\n${JSON.stringify(own)}`);
          expect(taken?.losses).toEqual([]);
          expect(differences(reportOn(own), file)).toEqual([]);
        }
      }),
      { numRuns: 12, seed: 20261204 },
    );
  });

  it('is not the same with another word, look, level or order', () => {
    const one: RichText = [
      words('Un mot.'),
      { kind: 'list', isOrdered: true, items: [[words('a')], [words('b')]] },
    ];
    const changed: readonly RichText[] = [
      [words('Un mort.'), ...one.slice(1)],
      [
        {
          kind: 'heading',
          level: 1,
          spans: [{ text: 'Un mot.', isStrong: false, isEmphasis: false, links: [] }],
        },
        ...one.slice(1),
      ],
      [
        { kind: 'paragraph', spans: [{ text: 'Un mot.', isStrong: true, isEmphasis: false, links: [] }] },
        ...one.slice(1),
      ],
      [words('Un mot.'), { kind: 'list', isOrdered: false, items: [[words('a')], [words('b')]] }],
      [words('Un mot.'), { kind: 'list', isOrdered: true, items: [[words('b')], [words('a')]] }],
      one.toReversed(),
    ];
    for (const other of changed) expect(isSameText(one, other)).toBe(false);
    expect(isSameText(one, [words('Un\u00a0mot.'), words(''), ...one.slice(1)])).toBe(true);
  });

  it('with hostile characters is no difference', async () => {
    const own = [words('&amp; <w:p> ]]> a\u0001b \ufffe 👩‍🏭 🇫🇷 עברית \ud83d'), words('Fin.')];
    expect(differences(reportOn(own), await written(own))).toEqual([]);
  });
});
