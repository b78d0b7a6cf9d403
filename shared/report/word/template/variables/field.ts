/** A value as a template sees it. A list is its items; null: not known, which is not zero. */
export type Value = string | number | boolean | null | readonly Item[];

/** Reads a value of an item of a list, or of the mission, by name; undefined for a name it does not have. */
export type Item = (name: string) => Value | undefined;

/** How a number is printed without a filter. */
export type NumberUnit = 'count' | 'decimal' | 'euros' | 'percent' | 'days';

export type FieldKind = 'text' | 'number' | 'date' | 'condition' | 'list';

/** A variable as it is documented and checked, without the mission. */
export type FieldInfo = {
  readonly name: string;
  readonly description: string;
  readonly kind: FieldKind;
  readonly example: string;
  readonly unit?: NumberUnit;
  /** Of a list: what its items are usually called, and what they hold. */
  readonly item?: { readonly alias: string; readonly fields: readonly FieldInfo[] };
};

export type Field<T> = FieldInfo & { readonly read: (source: T) => Value };

export function text<T>(
  name: string,
  description: string,
  example: string,
  read: (source: T) => string,
): Field<T> {
  return { name, description, example, kind: 'text', read };
}

export function number<T>(
  name: string,
  description: string,
  example: string,
  unit: NumberUnit,
  read: (source: T) => number | null,
): Field<T> {
  return { name, description, example, kind: 'number', unit, read };
}

/** `read` gives an ISO date. */
export function date<T>(
  name: string,
  description: string,
  example: string,
  read: (source: T) => string | null,
): Field<T> {
  return { name, description, example, kind: 'date', read };
}

export function condition<T>(name: string, description: string, read: (source: T) => boolean): Field<T> {
  return { name, description, example: 'vrai', kind: 'condition', read };
}

/** A list whose items are read with `fields`, and know their place in it. */
export function list<T, I>(
  name: string,
  description: string,
  alias: string,
  fields: readonly Field<I>[],
  read: (source: T) => readonly I[],
): Field<T> {
  return {
    name,
    description,
    example: '',
    kind: 'list',
    item: { alias, fields: [...fields, ...PLACE_FIELDS] },
    read: (source) => {
      const items = read(source);
      return items.map((item, index) => {
        const itself = itemOf(fields, item);
        return (wanted: string) => {
          if (wanted === 'position') return index + 1;
          if (wanted === 'est_premier') return index === 0;
          if (wanted === 'est_dernier') return index === items.length - 1;
          return itself(wanted);
        };
      });
    },
  };
}

const PLACE_FIELDS: readonly FieldInfo[] = [
  {
    name: 'position',
    description: 'Place dans la liste, à partir de 1',
    kind: 'number',
    unit: 'count',
    example: '1',
  },
  { name: 'est_premier', description: 'C’est le premier de la liste', kind: 'condition', example: 'vrai' },
  { name: 'est_dernier', description: 'C’est le dernier de la liste', kind: 'condition', example: 'faux' },
];

/** Each variable is read once, when it is first asked for. */
export function itemOf<T>(fields: readonly Field<T>[], source: T): Item {
  const known = new Map<string, Value | undefined>();
  return (name) => {
    if (!known.has(name)) known.set(name, fields.find((field) => field.name === name)?.read(source));
    return known.get(name);
  };
}
