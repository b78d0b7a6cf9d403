import type { MissionDoc } from '#shared/domain/mission.ts';
import type { DataDeps } from './deps.ts';
import type { MissionCard } from './records.ts';

type CardInput = {
  readonly rev: number;
  readonly updatedAt: string;
  /** The card it takes the place of. */
  readonly previous: MissionCard | null;
};

/** The row of the list of missions that goes with a document. */
export function cardOf(
  { figuresOf }: Pick<DataDeps, 'figuresOf'>,
  doc: MissionDoc,
  { rev, updatedAt, previous }: CardInput,
): MissionCard {
  return {
    id: doc.id,
    companyName: doc.company.name,
    reference: doc.reference,
    pack: doc.pack,
    createdAt: doc.createdAt,
    updatedAt,
    rev,
    figures: figuresOf(doc),
    lastBackupAt: previous?.lastBackupAt ?? null,
    lastBackupRev: previous?.lastBackupRev ?? null,
  };
}
