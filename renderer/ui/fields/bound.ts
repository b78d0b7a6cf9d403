/** What ties a field to its place in the document. `name` (« company.siren ») is how findings and search reach it. */
export type Bound<V> = {
  readonly name: string;
  readonly value: V;
  readonly onChange: (value: V) => void;
};

/** Properties of a plain object whose type is exactly usable by a field of type V. */
export type BindKey<T, V> = {
  [K in keyof T & string]: T[K] extends V ? (V extends T[K] ? K : never) : never;
}[keyof T & string];
