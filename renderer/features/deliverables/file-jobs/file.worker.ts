import { err, ok } from '#shared/domain/result.ts';
import { deliverableOf } from '#shared/report/deliverables/deliverables.ts';
import type { FileJobKind, FileJobs, FileOrder, FileReply } from './file-orders.ts';

type Doers = {
  readonly [K in FileJobKind]: (order: FileJobs[K]['order']) => Promise<FileJobs[K]['result']>;
};

/* Each writer or reader is loaded when it is first asked for. */
const DOERS: Doers = {
  word: async ({ report, images }) => {
    const { renderWord } = await import('#shared/report/word/render-word.ts');
    return renderWord(report, { images, onProgress });
  },
  template: async ({ template, context, deliverableId, images }) => {
    const { renderWithTemplate } = await import('#shared/report/word/template/render-with-template.ts');
    const deliverable = deliverableOf(deliverableId);
    const { bytes, findings } = renderWithTemplate(template, { context, deliverable, images });
    return { bytes, remarks: findings };
  },
  slides: async ({ deck, images }) => {
    const { renderSlides } = await import('#shared/report/slides/render-slides.ts');
    return renderSlides(deck, { images });
  },
  workbook: async ({ workbook }) => {
    const { renderWorkbook } = await import('#shared/report/sheets/render-workbook.ts');
    return renderWorkbook(workbook);
  },
  dossier: async (input) => {
    const { buildDossier } = await import('#shared/report/dossier/build-dossier.ts');
    const built = await buildDossier({ ...input, sha256 });
    return built.ok ? ok(built.value.bytes) : err(built.error);
  },
  check: async ({ bytes, report }) => {
    const { checkWordFile } = await import('#shared/report/reading/check-word-file.ts');
    return checkWordFile(bytes, report);
  },
  compare: async ({ bytes, report }) => {
    const { readWord } = await import('#shared/report/reading/read-word.ts');
    const { compareWithReport, resemblance } = await import('#shared/report/reading/compare-with-report.ts');
    const reading = readWord(bytes);
    if (!reading.ok) return reading;
    return ok({
      differences: compareWithReport(report, reading.value),
      resemblance: resemblance(report, reading.value),
    });
  },
  lint: async ({ template }) => {
    const { lintTemplate } = await import('#shared/report/word/template/render-with-template.ts');
    return lintTemplate(template);
  },
  starter: async ({ theme }) => {
    const { starterTemplate } = await import('#shared/report/word/template/starter/starter-template.ts');
    return starterTemplate(theme);
  },
};

// Off the interface's thread: a long report takes its time, and typing goes on meanwhile.
self.onmessage = async ({ data }: MessageEvent<FileOrder>) => {
  try {
    const result = await (DOERS[data.kind] as (order: FileOrder) => Promise<unknown>)(data);
    self.postMessage({ kind: 'done', result } satisfies FileReply);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    self.postMessage({ kind: 'failed', message } satisfies FileReply);
  }
};

let told = 0;

/** A message for each hundredth, and no more. */
function onProgress(done: number, total: number): void {
  const hundredths = Math.floor((100 * done) / total);
  if (hundredths === told) return;
  told = hundredths;
  self.postMessage({ kind: 'progress', share: hundredths / 100 } satisfies FileReply);
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
