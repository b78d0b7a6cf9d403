import type { ReportDocument } from '#shared/report/model.ts';

export type ReportWorkerReply =
  | { readonly kind: 'done'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly message: string };

// Off the interface's thread: a long report takes seconds, and typing goes on meanwhile.
self.onmessage = async ({ data }: MessageEvent<ReportDocument>) => {
  try {
    const { renderWord } = await import('#shared/report/word/render-word.ts');
    const bytes = new Uint8Array(await renderWord(data));
    reply({ kind: 'done', bytes }, [bytes.buffer]);
  } catch (error) {
    reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};

function reply(message: ReportWorkerReply, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}
