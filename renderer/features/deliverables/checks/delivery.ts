import type { FileFilter } from '#renderer/platform/port.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { Id } from '#shared/domain/primitives.ts';
import type { DeliveryCheck, ReadProposal } from '#shared/report/checks/check.ts';
import type { Deliverable } from '#shared/report/deliverables/deliverable.ts';
import type { ReportDocument, ReportOptions } from '#shared/report/model.ts';
import type { FileFinding } from '#shared/report/round-trip.ts';

/** `onProgress` is told how much is written, from 0 to 1, by a writer that knows. */
export type WriteJob = { readonly signal: AbortSignal; readonly onProgress: (share: number) => void };

/** How a deliverable becomes a file. */
export type FileWriter = {
  readonly extension: 'docx' | 'pptx' | 'xlsx' | 'zip';
  readonly filter: FileFilter;
  /** Rejects when it cannot be written; may never settle once `signal` is aborted. */
  readonly write: (report: ReportDocument, doc: MissionDoc, job: WriteJob) => Promise<Uint8Array>;
  /** Reads the written file again, as its reader will; without it, the file itself is not checked. */
  readonly check?: (bytes: Uint8Array, report: ReportDocument) => Promise<readonly FileFinding[]>;
};

/** The check of the written file: where it stands, and what it found. */
export type FileCheck = {
  readonly stage: 'idle' | 'writing' | 'reading';
  /** How much of the file is written, from 0 to 1. */
  readonly progress: number;
  /** Null when the file was not read yet. */
  readonly remarks: readonly FileFinding[] | null;
  /** The document changed since it was read. */
  readonly isStale: boolean;
  /** One French sentence when it could not be written or read. */
  readonly error: string | null;
  readonly run: () => void;
  readonly cancel: () => void;
  /** What another reading of that document found, such as the one made when it is handed over. */
  readonly record: (report: ReportDocument, remarks: readonly FileFinding[]) => void;
};

/** The document at hand, for its checks and its versions. */
export type Delivery = {
  readonly deliverable: Deliverable;
  readonly subjectId: Id | null;
  readonly options: ReportOptions;
  readonly report: ReportDocument;
  readonly writer: FileWriter;
  readonly file: FileCheck;
  /** Derived texts of the document, confirmed or not. */
  readonly proposals?: readonly ReadProposal[];
  /** Checks made elsewhere: agreement of the reports, remarks on the template. */
  readonly others?: readonly DeliveryCheck[];
};
