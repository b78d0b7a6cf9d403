import { z } from 'zod';
import { type MissionDoc, MissionDocSchema } from './mission.ts';
import { TextSchema } from './primitives.ts';
import { type RichText, RichTextSchema } from './rich-text.ts';

/** What becomes of each text. `path` as in `walkTexts`. */
export type TextChanges = {
  readonly plain: (text: string, path: readonly (string | number)[]) => string;
  readonly rich: (text: RichText) => RichText;
};

/**
 * The same document, every free text changed. Read off the schema, as `walkTexts` is, so that a new field is reached
 * without being listed; identifiers, dates and choices stay.
 */
export function mapTexts(doc: MissionDoc, changes: TextChanges): MissionDoc {
  return map(MissionDocSchema, doc, [], changes) as MissionDoc;
}

function map(
  schema: unknown,
  value: unknown,
  path: readonly (string | number)[],
  changes: TextChanges,
): unknown {
  if (value === null || value === undefined) return value;
  if (schema === TextSchema) return typeof value === 'string' ? changes.plain(value, path) : value;
  if (schema === RichTextSchema) return changes.rich(value as RichText);
  if (schema instanceof z.ZodNullable) return map(schema.unwrap(), value, path, changes);
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.map((item, index) => map(schema.element, item, [...path, index], changes));
  if (schema instanceof z.ZodObject) {
    const { shape } = schema;
    return mapEntries(value, (inner, key) => map(shape[key], inner, [...path, key], changes));
  }
  if (schema instanceof z.ZodRecord)
    return mapEntries(value, (inner, key) => map(schema.valueType, inner, [...path, key], changes));
  if (schema instanceof z.ZodUnion) {
    const option = schema.options.find((candidate) => z.safeParse(candidate, value).success);
    return map(option, value, path, changes);
  }
  return value;
}

function mapEntries(value: object, change: (inner: unknown, key: string) => unknown): unknown {
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner, key)]));
}
