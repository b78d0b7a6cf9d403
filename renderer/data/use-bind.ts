import { useCallback } from 'react';
import type { CollectionItem, CollectionName, MissionDoc, SectionName } from '#shared/domain/mission.ts';
import { useMission, useRun } from './use-mission.tsx';

/** A value of the document, its name (« company.siren ») and the way to change it. */
export type BoundValue<V> = {
  readonly name: string;
  readonly value: V;
  readonly onChange: (value: V) => void;
};

export type Binder<T> = <K extends keyof T & string>(key: K) => BoundValue<T[K]>;

/**
 * Ties fields to a section of the open mission. The document in memory is the only state: what is typed is in it at
 * once, autosave and undo see it, and there is no form to submit.
 */
export function useSection<S extends SectionName>(section: S): Binder<MissionDoc[S]> {
  const value = useMission()[section];
  const run = useRun();
  return useCallback(
    (key) => ({
      name: `${section}.${key}`,
      value: value[key],
      onChange: (next) =>
        run({ type: 'editSection', section, patch: { [key]: next } } as Parameters<typeof run>[0]),
    }),
    [section, value, run],
  );
}

/** Ties fields to one item of a list. */
export function useItem<C extends CollectionName>(
  collection: C,
  item: CollectionItem<C>,
): Binder<CollectionItem<C>> {
  const run = useRun();
  return useCallback(
    (key) => ({
      name: `${collection}.${item.id}.${key}`,
      value: item[key],
      onChange: (next) =>
        run({ type: 'editItem', collection, id: item.id, patch: { [key]: next } } as unknown as Parameters<
          typeof run
        >[0]),
    }),
    [collection, item, run],
  );
}
