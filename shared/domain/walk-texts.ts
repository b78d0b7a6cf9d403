import { z } from 'zod';
import { type MissionDoc, MissionDocSchema } from './mission.ts';
import { TextSchema } from './primitives.ts';
import { plainTextOf, type RichText, RichTextSchema } from './rich-text.ts';

/** A text the expert typed, and its place in the document (`['people', 0, 'name']`). */
export type TypedText = { readonly path: readonly (string | number)[]; readonly text: string };

/**
 * Every non-empty free text of a document, in the order of its schema. Read off the schema, so that a new field is
 * found without being listed; identifiers, dates and choices are not texts.
 */
export function walkTexts(doc: MissionDoc): readonly TypedText[] {
  const found: TypedText[] = [];
  walk(MissionDocSchema, doc, [], found);
  return found;
}

function walk(schema: unknown, value: unknown, path: readonly (string | number)[], found: TypedText[]): void {
  if (value === null || value === undefined) return;
  if (schema === TextSchema) {
    if (typeof value === 'string' && value.trim() !== '') found.push({ path, text: value });
  } else if (schema === RichTextSchema) {
    // One text: a search must find words on both sides of a bold one.
    const text = plainTextOf(value as RichText);
    if (text.trim() !== '') found.push({ path, text });
  } else if (schema instanceof z.ZodNullable) {
    walk(schema.unwrap(), value, path, found);
  } else if (schema instanceof z.ZodArray && Array.isArray(value)) {
    value.forEach((item, index) => {
      walk(schema.element, item, [...path, index], found);
    });
  } else if (schema instanceof z.ZodObject) {
    const { shape } = schema;
    for (const [key, inner] of Object.entries(value)) walk(shape[key], inner, [...path, key], found);
  } else if (schema instanceof z.ZodRecord) {
    for (const [key, inner] of Object.entries(value)) walk(schema.valueType, inner, [...path, key], found);
  } else if (schema instanceof z.ZodUnion) {
    const option = schema.options.find((candidate) => z.safeParse(candidate, value).success);
    walk(option, value, path, found);
  }
}
