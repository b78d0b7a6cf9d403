import { foldText } from '#shared/domain/french.ts';
import type { FieldInfo } from '#shared/report/word/template/variables/field.ts';
import { VARIABLES } from '#shared/report/word/template/variables/variables.ts';

/** Names a loop makes known, from the innermost outwards. `fields` is null in a loop over what is not known. */
export type Scope = readonly { readonly alias: string; readonly fields: readonly FieldInfo[] | null }[];

/** A variable as the template calls it, found. `alias` is null for one of the mission. */
export type Found = { readonly alias: string | null; readonly field: FieldInfo };

const INDEXES = new WeakMap<readonly FieldInfo[], ReadonlyMap<string, FieldInfo>>();

function fieldNamed(fields: readonly FieldInfo[], name: string): FieldInfo | undefined {
  let index = INDEXES.get(fields);
  if (!index) {
    index = new Map(fields.map((field) => [foldText(field.name), field]));
    INDEXES.set(fields, index);
  }
  return index.get(name);
}

/**
 * The variable that a path names: `cas.titre` of the loop around, or `entreprise.nom` of the mission. Case and accents
 * count for nothing. 'unknown' when there is none; 'unknowable' in a loop over a list that does not exist.
 */
export function resolve(path: string, scope: Scope): Found | 'unknown' | 'unknowable' {
  const [head = '', ...rest] = foldText(path).split('.');
  const loop = scope.find(({ alias }) => foldText(alias) === head);
  if (loop) {
    if (loop.fields === null) return 'unknowable';
    const field = fieldNamed(loop.fields, rest.join('.'));
    return field ? { alias: loop.alias, field } : 'unknown';
  }
  const field = fieldNamed(VARIABLES, foldText(path));
  return field ? { alias: null, field } : 'unknown';
}

/** Every name that may be written where the scope holds: to find the one that was meant. */
export function knownNames(scope: Scope): readonly string[] {
  return [
    ...scope.flatMap(({ alias, fields }) => (fields ?? []).map(({ name }) => `${alias}.${name}`)),
    ...VARIABLES.map(({ name }) => name),
  ];
}
