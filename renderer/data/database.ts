import { Dexie, type Table } from 'dexie';
import type {
  AttachmentRecord,
  DocumentRecord,
  JournalRow,
  MissionCard,
  PackRecord,
  SettingRecord,
  SnapshotRecord,
} from './records.ts';

export const DATABASE_NAME = 'jalon';
/** Version of the tables. Documents have their own (shared/migrations), so this one is rarely raised. */
export const DATABASE_VERSION = 1;

export type JalonDatabase = Dexie & {
  readonly missions: Table<MissionCard, string>;
  readonly documents: Table<DocumentRecord, string>;
  readonly snapshots: Table<SnapshotRecord, string>;
  readonly attachments: Table<AttachmentRecord, [string, string]>;
  readonly journal: Table<JournalRow, string>;
  readonly settings: Table<SettingRecord, string>;
  readonly packs: Table<PackRecord, [string, string]>;
};

/** The database, not open yet. A save is reported once it is on the disk, not merely handed to the system. */
export function defineDatabase(): JalonDatabase {
  const db = new Dexie(DATABASE_NAME, {
    chromeTransactionDurability: 'strict',
    autoOpen: false,
  }) as JalonDatabase;
  db.version(DATABASE_VERSION).stores({
    missions: 'id, updatedAt',
    documents: 'id',
    snapshots: 'id, missionId, [missionId+at]',
    attachments: '[missionId+sha256], missionId',
    journal: 'id, missionId, [missionId+seq]',
    settings: 'key',
    packs: '[id+version]',
  });
  return db;
}
