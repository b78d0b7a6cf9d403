import { useCallback, useEffect, useRef } from 'react';
import type { CollectionName } from '#shared/domain/mission.ts';
import type { Screen } from '#shared/journey/finding.ts';
import { useFocusSpot } from './use-focus-spot.ts';
import { useMissionPlace } from './use-place.ts';

/** A spot such as « irritants.irr-3 » or « irritants.irr-3.title », in its parts. */
export type ListSpot = {
  readonly collection: string;
  readonly itemId: string | null;
  readonly field: string | null;
};

export function parseListSpot(spot: string): ListSpot {
  const [collection = '', itemId, ...field] = spot.split('.');
  return { collection, itemId: itemId || null, field: field.length > 0 ? field.join('.') : null };
}

/**
 * The tab that holds the spot, and the way to another one. The tab is part of the path (« irritants »), so that the
 * Back button returns to it; coming back to a tab finds the item that was open in it.
 */
export function useSpotTabs<C extends string>(
  screen: Screen,
  collections: readonly [C, ...C[]],
): readonly [C, (collection: C) => void] {
  const { spot, goTo } = useMissionPlace();
  const lastSpots = useRef(new Map<C, string>());
  const named = spot === null ? null : parseListSpot(spot).collection;
  const current = collections.find((collection) => collection === named) ?? collections[0];
  useEffect(() => {
    if (spot !== null) lastSpots.current.set(current, spot);
  }, [current, spot]);
  const choose = useCallback(
    (collection: C) => goTo(screen, lastSpots.current.get(collection) ?? collection),
    [goTo, screen],
  );
  return [current, choose];
}

export type SpotList = {
  readonly selectedId: string | null;
  readonly select: (id: string) => void;
  /** Goes to an item just added and puts the cursor in its first field. */
  readonly selectNew: (id: string) => void;
  /** Goes to the neighbour of an item about to be removed. */
  readonly leave: (id: string, shown: readonly { readonly id: string }[]) => void;
};

/** Ties the chosen item of a list to the path: a finding, a search result and a click lead to the same place. */
export function useSpotList(screen: Screen, collection: CollectionName | 'catalogue'): SpotList {
  const { spot, goTo } = useMissionPlace();
  const awaited = useRef<string | null>(null);
  const parsed = spot === null ? null : parseListSpot(spot);

  // Without dependencies: the field appears one or several renders after the item was added.
  useEffect(() => {
    if (awaited.current === null) return;
    const field = document.querySelector<HTMLElement>(`[data-field^="${awaited.current}"]`);
    if (!field) return;
    awaited.current = null;
    field.focus();
  });

  // A spot that names a field (« irritants.irr-3.title ») puts the cursor in it.
  useFocusSpot(parsed?.collection === collection && parsed.field !== null ? spot : null);

  const select = useCallback((id: string) => goTo(screen, `${collection}.${id}`), [goTo, screen, collection]);
  const selectNew = useCallback(
    (id: string) => {
      awaited.current = `${collection}.${id}.`;
      select(id);
    },
    [collection, select],
  );
  const leave = useCallback(
    (id: string, shown: readonly { readonly id: string }[]) => {
      const index = shown.findIndex((item) => item.id === id);
      const neighbour = shown[index + 1] ?? shown[index - 1];
      goTo(screen, neighbour ? `${collection}.${neighbour.id}` : collection);
    },
    [goTo, screen, collection],
  );
  return { selectedId: parsed?.collection === collection ? parsed.itemId : null, select, selectNew, leave };
}
