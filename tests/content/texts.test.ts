import { describe, expect, it } from 'vitest';
import { allShippedTexts } from './all-texts.ts';
import { ENGLISH_WORDS, typographicFault } from './french-texts.ts';
import { NARROW_SPACE } from './shipped-content.ts';

describe('the typographic rule used below', () => {
  it.each([
    ["l'atelier", 'straight apostrophe'],
    ['Pourquoi ?', 'space before a mark is not the narrow no-break one'],
    ['Pourquoi?', 'no space before a double mark'],
    ['Repère: voir', 'no space before a colon'],
    ['« oui »', 'space before a mark is not the narrow no-break one'],
    [`«oui${NARROW_SPACE}»`, 'no narrow no-break space inside quotation marks'],
  ])('refuses %s', (text, fault) => {
    expect(typographicFault(text)).toBe(fault);
  });

  it('accepts a sentence set by a French typesetter', () => {
    const space = NARROW_SPACE;
    expect(
      typographicFault(`Qu’en dit-on${space}? «${space}Rien${space}»${space}: 10${space}% à 8:30.`),
    ).toBeNull();
  });
});

describe('the shipped texts', () => {
  it('are set in French typography', () => {
    const faults = allShippedTexts().flatMap(({ where, text }) => {
      const fault = typographicFault(text);
      return fault === null ? [] : [`${where}: ${fault}: ${text}`];
    });

    expect(faults).toEqual([]);
  });

  it('hold no English', () => {
    const english = allShippedTexts().filter(
      ({ where, text }) => !where.startsWith('pack/credits') && ENGLISH_WORDS.test(text),
    );

    expect(english).toEqual([]);
  });
});
