import type { ReportDocument } from '#shared/report/model.ts';

export type ReportWorkerOrder = {
  readonly report: ReportDocument;
  /** Bytes by SHA-256. */
  readonly images: ReadonlyMap<string, Uint8Array>;
};
export type ReportWorkerReply =
  /** From 0 to 1. */
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly message: string };

// Off the interface's thread: a long report takes seconds, and typing goes on meanwhile.
self.onmessage = async ({ data }: MessageEvent<ReportWorkerOrder>) => {
  try {
    const { renderWord } = await import('#shared/report/word/render-word.ts');
    const bytes = new Uint8Array(await renderWord(data.report, { images: data.images, onProgress }));
    reply({ kind: 'done', bytes }, [bytes.buffer]);
  } catch (error) {
    reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};

let told = 0;

/** A message for each hundredth, and no more. */
function onProgress(done: number, total: number): void {
  const hundredths = Math.floor((100 * done) / total);
  if (hundredths === told) return;
  told = hundredths;
  reply({ kind: 'progress', share: hundredths / 100 });
}

function reply(message: ReportWorkerReply, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}
