/** A deliverable, and what it is about when that is one thing alone. */
export type DocumentSpot = { readonly deliverableId: string; readonly subjectId: string | null };

const PREFIX = 'document.';

/** The place of a deliverable on its screen: « document.interview-minutes.itw-3 ». */
export function documentSpot(deliverableId: string, subjectId: string | null = null): string {
  return `${PREFIX}${deliverableId}${subjectId === null ? '' : `.${subjectId}`}`;
}

/** Null for a spot that is something else, such as a field. */
export function parseDocumentSpot(spot: string | null): DocumentSpot | null {
  if (spot === null || !spot.startsWith(PREFIX)) return null;
  const [deliverableId = '', subjectId] = spot.slice(PREFIX.length).split('.');
  return { deliverableId, subjectId: subjectId || null };
}
