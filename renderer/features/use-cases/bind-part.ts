import type { Binder, BoundValue } from '#renderer/data/use-bind.ts';

/** Ties fields to a part of an item that is replaced whole: its indicator, one of its estimates. */
export function bindPart<P extends object>(whole: BoundValue<P>): Binder<P> {
  return (key) => ({
    name: `${whole.name}.${key}`,
    value: whole.value[key],
    onChange: (next) => whole.onChange({ ...whole.value, [key]: next }),
  });
}
