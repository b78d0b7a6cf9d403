import { useCallback, useMemo } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Screen, Target } from '#shared/journey/finding.ts';
import { type Place, pathTo, placeAt, placeOfTarget } from './paths.ts';

/** The current place and the way to another one. */
export function usePlace(): readonly [Place, (place: Place) => void] {
  const [path, setPath] = useHashLocation();
  const place = useMemo(() => placeAt(path), [path]);
  const go = useCallback(
    (next: Place) => {
      // Going back returns to the screen one came from, not through every item looked at in a list.
      setPath(pathTo(next), { replace: isSameScreen(placeAt(window.location.hash.slice(1)), next) });
    },
    [setPath],
  );
  return [place, go];
}

function isSameScreen(from: Place, to: Place): boolean {
  if (from.kind !== 'mission' || to.kind !== 'mission') return from.kind === to.kind;
  return from.missionId === to.missionId && from.screen === to.screen;
}

export type MissionPlace = {
  readonly missionId: string;
  readonly screen: Screen;
  readonly spot: string | null;
  readonly goTo: (screen: Screen, spot?: string | null) => void;
  readonly goToTarget: (target: Target) => void;
};

/** Moves inside the open mission. */
export function useMissionPlace(): MissionPlace {
  const [place, go] = usePlace();
  const missionId = place.kind === 'mission' ? place.missionId : '';
  const goTo = useCallback(
    (screen: Screen, spot: string | null = null) => go({ kind: 'mission', missionId, screen, spot }),
    [go, missionId],
  );
  const goToTarget = useCallback((target: Target) => go(placeOfTarget(missionId, target)), [go, missionId]);
  return {
    missionId,
    screen: place.kind === 'mission' ? place.screen : 'overview',
    spot: place.kind === 'mission' ? place.spot : null,
    goTo,
    goToTarget,
  };
}
