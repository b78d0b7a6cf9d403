/** What ties a field to its place in the document. `name` (« company.siren ») is how findings and search reach it. */
export type Bound<V> = {
  readonly name: string;
  readonly value: V;
  readonly onChange: (value: V) => void;
};
