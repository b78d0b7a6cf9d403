import type { Id } from '#shared/domain/primitives.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Theme } from '#shared/domain/theme.ts';
import type { ChapterContext } from '#shared/report/chapters/chapter.ts';
import type { Agreement } from '#shared/report/dossier/agreement.ts';
import type { ReportDocument } from '#shared/report/model.ts';
import type { FileFinding, SectionDifference, WordReadError } from '#shared/report/round-trip.ts';
import type { Workbook } from '#shared/report/sheets/model.ts';
import type { SlideDeck } from '#shared/report/slides/model.ts';
import type { TemplateRemark } from './template-remark.ts';

/** Bytes by SHA-256. */
type Images = ReadonlyMap<string, Uint8Array>;

/** What the worker can be asked, and what it answers. A new kind of job is a line here, and one in file.worker.ts. */
export type FileJobs = {
  readonly word: { readonly order: { report: ReportDocument; images: Images }; readonly result: Uint8Array };
  readonly template: {
    readonly order: { template: Uint8Array; context: ChapterContext; deliverableId: Id; images: Images };
    readonly result: { bytes: Uint8Array | null; remarks: readonly TemplateRemark[] };
  };
  readonly slides: { readonly order: { deck: SlideDeck; images: Images }; readonly result: Uint8Array };
  readonly workbook: { readonly order: { workbook: Workbook }; readonly result: Uint8Array };
  readonly dossier: {
    readonly order: { context: ChapterContext; appVersion: string; images: Images };
    readonly result: Result<Uint8Array, Agreement>;
  };
  /** The written file, read again as its reader will. */
  readonly check: {
    readonly order: { bytes: Uint8Array; report: ReportDocument };
    readonly result: readonly FileFinding[];
  };
  /** A file the client sent back. `resemblance`: 0 to 1, how much of the report is in it. */
  readonly compare: {
    readonly order: { bytes: Uint8Array; report: ReportDocument };
    readonly result: Result<
      { differences: readonly SectionDifference[]; resemblance: number },
      WordReadError
    >;
  };
  /** What is wrong with a template, whatever the mission. */
  readonly lint: { readonly order: { template: Uint8Array }; readonly result: readonly TemplateRemark[] };
  readonly starter: { readonly order: { theme: Theme }; readonly result: Uint8Array };
};
export type FileJobKind = keyof FileJobs;

export type FileOrder = {
  [K in FileJobKind]: { readonly kind: K } & Readonly<FileJobs[K]['order']>;
}[FileJobKind];

export type FileReply =
  /** From 0 to 1. */
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly message: string };
