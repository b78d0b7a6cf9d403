import type { PackRef } from '#shared/archive/read-archive.ts';
import type { ContentPack } from '#shared/content/pack.ts';
import type { Patch } from '#shared/domain/apply-command.ts';
import type { Command } from '#shared/domain/command.ts';

/* What each table holds. Instants are ISO strings; `rev` counts the saves of a document from 1. */

/** Figures of the list of missions that take the content pack to compute: given by the caller, kept for display. */
export type MissionFigures = {
  /** Day of the mission under way, and planned days. */
  readonly currentDay: number | null;
  readonly plannedDays: number | null;
  /** Share of the method done, 0 to 1. */
  readonly progress: number | null;
};

export const NO_FIGURES: MissionFigures = { currentDay: null, plannedDays: null, progress: null };

/** A row of the list of missions, written in the transaction that writes its document. */
export type MissionCard = {
  readonly id: string;
  readonly companyName: string;
  readonly reference: string;
  readonly pack: PackRef;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly rev: number;
  readonly figures: MissionFigures;
  /** Last backup on disk, and the revision it holds; null when there is none. */
  readonly lastBackupAt: string | null;
  readonly lastBackupRev: number | null;
};

/** `doc` is of any version until it has been read through migrations. */
export type DocumentRecord = { readonly id: string; readonly rev: number; readonly doc: unknown };

/** One step of undo: a command, or the keystrokes in one field. Undone rows wait to be done again. */
export type JournalRow = {
  readonly id: string;
  readonly missionId: string;
  /** Order inside the mission. */
  readonly seq: number;
  /** Instant of the last keystroke. */
  readonly at: string;
  readonly key: string | null;
  readonly command: Command;
  readonly patches: readonly Patch[];
  readonly inversePatches: readonly Patch[];
  readonly isUndone: boolean;
};

export type SnapshotReason =
  | 'import'
  | 'before-import'
  | 'before-migration'
  | 'before-restore'
  | 'hourly'
  | 'issue'
  /** Kept on purpose, to be compared with later. */
  | 'milestone';

/** A document as it was, compressed (shared/archive/snapshot.ts). */
export type SnapshotRecord = {
  readonly id: string;
  readonly missionId: string;
  readonly at: string;
  readonly reason: SnapshotReason;
  /** What the user called a milestone. */
  readonly label?: string;
  readonly rev: number;
  readonly bytes: Uint8Array;
};

/** The bytes of an attached file; never changed once written. */
export type StoredFile = {
  readonly missionId: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  /** Instant it came in; absent when it came with a mission. */
  readonly storedAt?: string;
};

/** What is left of an image once redacted: the way to what took its place, so that no older card can show it again. */
export type RedactedFile = {
  readonly missionId: string;
  readonly sha256: string;
  readonly redactedTo: string;
};

export type AttachmentRecord = StoredFile | RedactedFile;

export type SettingRecord = { readonly key: string; readonly value: unknown };

/** A content pack that came with an imported mission and that this build does not ship. */
export type PackRecord = { readonly id: string; readonly version: string; readonly pack: ContentPack };
