import { describe, expect, it } from 'vitest';
import { NARROW_SPACE, shippedPack, shippedProgramme } from './shipped-content.ts';

/** Values a reader never sees: ids, codes, dates, addresses, closed lists of the schema, references to other models. */
const UNREAD_KEYS = new Set([
  'id',
  'axisId',
  'stepId',
  'code',
  'version',
  'publishedOn',
  'screen',
  'role',
  'direction',
  'askedTo',
  'mappings',
  'url',
  'checkedOn',
  'confidence',
  'validFrom',
  'validUntil',
  'defaultPlanId',
]);

/** Every text shown to the user, with where it stands. */
function readableTexts(value: unknown, where = ''): { where: string; text: string }[] {
  if (typeof value === 'string') return [{ where, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => readableTexts(item, `${where}/${index}`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    UNREAD_KEYS.has(key) ? [] : readableTexts(item, `${where}/${key}`),
  );
}

function allTexts(): { where: string; text: string }[] {
  return [...readableTexts(shippedPack(), 'pack'), ...readableTexts(shippedProgramme(), 'programme')];
}

/** The words of a text that no French sentence holds; names of works and of products stand in the credits and are left out. */
const ENGLISH_WORDS =
  /\b(the|and|with|without|from|this|that|which|should|would|your|their|company|data set|level|none|unknown|business|use case|feedback|reporting|roadmap|framework|deadline|best practices?|ownership|insights?|workflow)\b/i;

function typographicFault(text: string): string | null {
  if (text.includes("'")) return 'straight apostrophe';
  if (text.includes('"')) return 'straight quotation mark';
  if (/[ \u00a0][;:!?»%€]/u.test(text)) return 'space before a mark is not the narrow no-break one';
  if (/[\p{L}\p{N})»][;!?]/u.test(text)) return 'no space before a double mark';
  if (/\p{L}:(?:\s|$)/u.test(text)) return 'no space before a colon';
  if (/«(?!\u202f)|(?<!\u202f)»/u.test(text)) return 'no narrow no-break space inside quotation marks';
  if (/\.\.\.|\boe(?:uvre|il)|\s$|^\s| {2}/u.test(text)) return 'three dots, ligature or stray space';
  return null;
}

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

describe('the texts of the pack and of the programme', () => {
  it('are set in French typography', () => {
    const faults = allTexts().flatMap(({ where, text }) => {
      const fault = typographicFault(text);
      return fault === null ? [] : [`${where}: ${fault}: ${text}`];
    });

    expect(faults).toEqual([]);
  });

  it('hold no English', () => {
    const english = allTexts().filter(
      ({ where, text }) => !where.startsWith('pack/credits') && ENGLISH_WORDS.test(text),
    );

    expect(english).toEqual([]);
  });
});
