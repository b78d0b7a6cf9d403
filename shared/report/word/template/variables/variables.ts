import type { ChapterContext } from '#shared/report/chapters/chapter.ts';
import { DECISION_LISTS } from './decision-fields.ts';
import { type FieldInfo, type Item, itemOf } from './field.ts';
import { FOUND_LISTS } from './list-fields.ts';
import { MISSION_FIELDS } from './mission-fields.ts';

const FIELDS = [...MISSION_FIELDS, ...FOUND_LISTS, ...DECISION_LISTS];

/** Every variable a template may use, in the order they are documented. A new one is a line in its file. */
export const VARIABLES: readonly FieldInfo[] = FIELDS;

/** Reads the variables of a mission; nothing is computed before it is asked for. */
export function variablesOf(context: ChapterContext): Item {
  return itemOf(FIELDS, context);
}
