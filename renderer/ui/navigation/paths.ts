import { SCREENS, type Screen, type Target } from '#shared/journey/finding.ts';

/**
 * Where one can go. The place inside a screen is part of the path (a question, an item, a field), so that a
 * finding, a search result and the Back button all lead to the same spot.
 */
export type Place =
  | { readonly kind: 'missions' }
  | { readonly kind: 'settings' }
  | {
      readonly kind: 'mission';
      readonly missionId: string;
      readonly screen: Screen;
      readonly spot: string | null;
    };

export function pathTo(place: Place): string {
  switch (place.kind) {
    case 'missions':
      return '/';
    case 'settings':
      return '/reglages';
    case 'mission': {
      const spot = place.spot === null ? '' : `/${encodeURIComponent(place.spot)}`;
      return `/mission/${encodeURIComponent(place.missionId)}/${place.screen}${spot}`;
    }
  }
}

/** Reads a path back; an unknown path leads to the missions. */
export function placeAt(path: string): Place {
  const [root, id, screen, spot] = path.split('/').slice(1).map(decodeSafely);
  if (root === 'reglages') return { kind: 'settings' };
  if (root !== 'mission' || !id) return { kind: 'missions' };
  const known = SCREENS.find((name) => name === screen) ?? 'overview';
  return { kind: 'mission', missionId: id, screen: known, spot: spot || null };
}

/** The screen and spot a finding or a search result points to. */
export function placeOfTarget(missionId: string, target: Target): Place {
  switch (target.kind) {
    case 'screen':
      return { kind: 'mission', missionId, screen: target.screen, spot: null };
    case 'field':
      return { kind: 'mission', missionId, screen: target.screen, spot: target.field };
    case 'question':
      return { kind: 'mission', missionId, screen: 'maturity', spot: target.questionId };
    case 'item':
      return { kind: 'mission', missionId, screen: target.screen, spot: `${target.collection}.${target.id}` };
  }
}

function decodeSafely(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
