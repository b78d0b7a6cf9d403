import type { Deliverable } from './deliverable.ts';
import { DELIVERABLES, deliverableOf } from './deliverables.ts';

/** A deliverable that is no Word document. */
export type OtherDeliverable = {
  readonly id: 'restitution' | 'workbook' | 'dossier';
  readonly title: string;
  readonly writeLabel: string;
};
export type AnyDeliverable = Deliverable | OtherDeliverable;

const OTHER_DELIVERABLES: readonly OtherDeliverable[] = [
  { id: 'restitution', title: 'Restitution', writeLabel: 'Écrire la restitution (PowerPoint)' },
  { id: 'workbook', title: 'Classeur', writeLabel: 'Écrire le classeur (Excel)' },
  { id: 'dossier', title: 'Dossier Bpifrance', writeLabel: 'Écrire le dossier (zip)' },
];

/** All that can be written from a mission, in the order the screen lists them. */
export const ALL_DELIVERABLES: readonly AnyDeliverable[] = [...DELIVERABLES, ...OTHER_DELIVERABLES];

/** The deliverable of that id; the diagnostic report for an id that is none. */
export function anyDeliverableOf(id: string | null): AnyDeliverable {
  return OTHER_DELIVERABLES.find((other) => other.id === id) ?? deliverableOf(id);
}

export function isWord(deliverable: AnyDeliverable): deliverable is Deliverable {
  return 'sections' in deliverable;
}
