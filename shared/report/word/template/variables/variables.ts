import { DECISION_LISTS } from './decision-fields.ts';
import { type Field, type FieldInfo, type Item, itemOf } from './field.ts';
import { FOUND_LISTS } from './list-fields.ts';
import { MISSION_FIELDS, type VariableSource } from './mission-fields.ts';

const FIELDS: readonly Field<VariableSource>[] = [...MISSION_FIELDS, ...FOUND_LISTS, ...DECISION_LISTS];

/** Every variable a template may use, in the order they are documented. A new one is a line in its file. */
export const VARIABLES: readonly FieldInfo[] = FIELDS;

/** Reads the variables of a mission; nothing is computed before it is asked for. */
export function variablesOf(source: VariableSource): Item {
  return itemOf(FIELDS, source);
}
