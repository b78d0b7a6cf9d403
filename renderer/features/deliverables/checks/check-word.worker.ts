import type { ReportDocument } from '#shared/report/model.ts';
import type { FileFinding } from '#shared/report/round-trip.ts';

export type CheckWordOrder = { readonly bytes: Uint8Array; readonly report: ReportDocument };
export type CheckWordReply =
  | { readonly kind: 'done'; readonly findings: readonly FileFinding[] }
  | { readonly kind: 'failed'; readonly message: string };

// Off the interface's thread: sixty pages are read again part by part.
self.onmessage = async ({ data }: MessageEvent<CheckWordOrder>) => {
  try {
    const { checkWordFile } = await import('#shared/report/reading/check-word-file.ts');
    reply({ kind: 'done', findings: checkWordFile(data.bytes, data.report) });
  } catch (error) {
    reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};

function reply(message: CheckWordReply): void {
  self.postMessage(message);
}
