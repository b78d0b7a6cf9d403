import type { FileFilter } from '#renderer/platform/port.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { Id } from '#shared/domain/primitives.ts';
import type { DeliveryCheck, ReadProposal } from '#shared/report/checks/check.ts';
import type { FileRemark } from '#shared/report/checks/outside-checks.ts';
import type { Deliverable } from '#shared/report/deliverables/deliverable.ts';
import type { ReportDocument, ReportOptions } from '#shared/report/model.ts';
import type { FileCheck } from './use-file-check.ts';

/** How a deliverable becomes a file. */
export type FileWriter = {
  readonly extension: 'docx' | 'pptx' | 'xlsx' | 'zip';
  readonly filter: FileFilter;
  /** Rejects when it cannot be written; may stop for good once `signal` is aborted. */
  readonly write: (report: ReportDocument, doc: MissionDoc, signal: AbortSignal) => Promise<Uint8Array>;
  /** Reads the written file again, as its reader will; without it, the file itself is not checked. */
  readonly check?: (bytes: Uint8Array, report: ReportDocument) => Promise<readonly FileRemark[]>;
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
