import type { FileFilter } from '#renderer/platform/port.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { Id } from '#shared/domain/primitives.ts';
import type { DeliveryCheck, ReadProposal } from '#shared/report/checks/check.ts';
import type { FileRemark } from '#shared/report/checks/outside-checks.ts';
import type { Deliverable } from '#shared/report/deliverables/deliverable.ts';
import type { ReportDocument, ReportOptions } from '#shared/report/model.ts';

/** How a deliverable becomes a file. */
export type FileWriter = {
  readonly extension: 'docx' | 'pptx' | 'xlsx' | 'zip';
  readonly filter: FileFilter;
  /** Rejects when it cannot be written; may stop for good once `signal` is aborted. */
  readonly write: (
    report: ReportDocument,
    doc: MissionDoc,
    signal: AbortSignal,
    /** Told how much is done, from 0 to 1. */
    onProgress?: (share: number) => void,
  ) => Promise<Uint8Array>;
  /** Reads the written file again, as its reader will; without it, the file itself is not checked. */
  readonly check?: (bytes: Uint8Array, report: ReportDocument) => Promise<readonly FileRemark[]>;
};

/** The check of the written file: where it stands, and what it found. */
export type FileCheck = {
  readonly stage: 'idle' | 'writing' | 'reading';
  /** How much of the file is written, from 0 to 1. */
  readonly progress: number;
  /** Null when the file was not read yet. */
  readonly remarks: readonly FileRemark[] | null;
  /** The document changed since it was read. */
  readonly isStale: boolean;
  /** One French sentence when it could not be written or read. */
  readonly error: string | null;
  readonly run: () => void;
  readonly cancel: () => void;
  /** What another reading of that document found, such as the one made when it is handed over. */
  readonly record: (report: ReportDocument, remarks: readonly FileRemark[]) => void;
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
