import { THEME_FIELDS, type ThemeField } from '#shared/domain/theme.ts';

const FIELD = new RegExp(`\\{(${THEME_FIELDS.join('|')})\\}`, 'gi');
/** What stands between two parts of a header: it goes when one of them is empty. */
const SEPARATOR = /\s*[·•|/]\s*|\s+[–—-]\s+/;

/**
 * A header or footer of the theme, its fields in braces filled in. A part whose fields are all empty goes with its
 * separator, and so does one that another part repeats; a part without a field stays. What is in braces and is no field
 * is left as typed.
 */
export function themeText(template: string, values: Readonly<Record<ThemeField, string>>): string {
  const separators = template.match(new RegExp(SEPARATOR, 'g')) ?? [];
  let text = '';
  const typed = template.split(SEPARATOR);
  const parts = typed.map((part) => filledPart(part, values));
  parts.forEach((filled, index) => {
    // Text without a field stays as typed.
    const isRepeated =
      typed[index] !== filled &&
      parts.some((other, at) => at !== index && other !== filled && other.includes(filled));
    if (filled === '' || isRepeated) return;
    text += text === '' ? filled : `${separators[index - 1] ?? ' · '}${filled}`;
  });
  return text;
}

function filledPart(part: string, values: Readonly<Record<ThemeField, string>>): string {
  const fields = [...part.matchAll(FIELD)].map(([, name = '']) => fieldValue(name, values));
  if (fields.length > 0 && fields.every((value) => value === '')) return '';
  return part
    .replace(FIELD, (_, name: string) => fieldValue(name, values))
    .replace(/ {2,}/g, ' ')
    .trim();
}

function fieldValue(name: string, values: Readonly<Record<ThemeField, string>>): string {
  const field = THEME_FIELDS.find((known) => known === name.toLowerCase());
  return field ? values[field].trim() : '';
}
