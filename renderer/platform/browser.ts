import type { FileFailure, FileFilter, FileResult, OpenedFile, Platform } from './port.ts';

/** The part of the File System Access API used here; not in the DOM types, and Chromium only. */
type SavePicker = (options: {
  readonly suggestedName: string;
  readonly types: readonly { readonly description: string; readonly accept: Record<string, string[]> }[];
}) => Promise<{
  readonly name: string;
  createWritable(): Promise<{ write(data: BufferSource): Promise<void>; close(): Promise<void> }>;
}>;

const NO_BACKUPS: FileFailure = { kind: 'failed', detail: 'no backup in a browser' };
/** Long enough for a slow disk to have read the download, short enough not to hold the memory for the day. */
const DOWNLOAD_URL_LIFETIME_MS = 60_000;

function failure<T>(error: FileFailure): FileResult<T> {
  return { ok: false, error };
}

function toFailure(error: unknown, path: string): FileFailure {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'AbortError') return { kind: 'cancelled' };
  if (name === 'QuotaExceededError') return { kind: 'disk-full' };
  if (name === 'NotAllowedError' || name === 'NoModificationAllowedError') return { kind: 'denied', path };
  if (name === 'NotFoundError') return { kind: 'not-found', path };
  return { kind: 'failed', detail: String(error) };
}

/** Chromium writes to a hidden file and swaps it on close: the old file is never half replaced. */
async function saveWithPicker(picker: SavePicker, name: string, filter: FileFilter, bytes: Uint8Array) {
  const extensions = filter.extensions.map((extension) => `.${extension}`);
  const handle = await picker({
    suggestedName: name,
    types: [{ description: filter.name, accept: { 'application/octet-stream': extensions } }],
  });
  const stream = await handle.createWritable();
  await stream.write(bytes as Uint8Array<ArrayBuffer>);
  await stream.close();
  return handle.name;
}

function download(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url), DOWNLOAD_URL_LIFETIME_MS);
}

async function saveFile(input: Parameters<Platform['saveFile']>[0]): ReturnType<Platform['saveFile']> {
  const { suggestedName, filter, bytes } = input;
  const picker = (globalThis as { showSaveFilePicker?: SavePicker }).showSaveFilePicker;
  if (picker === undefined || !navigator.userActivation?.isActive) {
    // Without a recent click the picker is refused: a report takes longer to make than a click stays recent.
    download(suggestedName, bytes);
    return { ok: true, value: { shownPath: suggestedName } };
  }
  try {
    return { ok: true, value: { shownPath: await saveWithPicker(picker, suggestedName, filter, bytes) } };
  } catch (error) {
    return failure(toFailure(error, suggestedName));
  }
}

/** The browser's own window proposes PDF among the printers, under the title of the page. */
function printPage(): ReturnType<Platform['printPdf']> {
  return new Promise((resolve) => {
    window.addEventListener('afterprint', () => resolve({ ok: true, value: { shownPath: null } }), {
      once: true,
    });
    window.print();
  });
}

function chooseFile(filter: FileFilter): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = filter.extensions.map((extension) => `.${extension}`).join(',');
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

async function openFile(input: Parameters<Platform['openFile']>[0]): Promise<FileResult<OpenedFile>> {
  const file = await chooseFile(input.filter);
  if (file === null) return failure({ kind: 'cancelled' });
  if (file.size > input.maxBytes) {
    return failure({ kind: 'too-large', size: file.size, limit: input.maxBytes });
  }
  try {
    return { ok: true, value: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } };
  } catch (error) {
    return failure(toFailure(error, file.name));
  }
}

/** A page cannot hold its closing back: pending work is saved as soon as it is hidden, which comes before. */
function onCloseRequested(handler: () => Promise<void>): () => void {
  const whenHidden = () => {
    if (document.visibilityState === 'hidden') void handler();
  };
  const whenLeft = () => void handler();
  document.addEventListener('visibilitychange', whenHidden);
  window.addEventListener('pagehide', whenLeft);
  return () => {
    document.removeEventListener('visibilitychange', whenHidden);
    window.removeEventListener('pagehide', whenLeft);
  };
}

/** The platform port in a plain browser: downloads for files, and no backup on disk. */
export function createBrowserPlatform(options: { readonly appVersion: string }): Platform {
  return {
    kind: 'browser',
    appVersion: options.appVersion,
    backupFolder: null,
    saveFile,
    printPdf: printPage,
    openFile,
    revealFile: async () => undefined,
    writeBackup: async () => failure(NO_BACKUPS),
    listBackups: async () => ({ ok: true, value: [] }),
    readBackup: async ({ name }) => failure({ kind: 'not-found', path: name }),
    removeBackups: async () => ({ ok: true, value: { removed: 0 } }),
    revealBackups: async () => undefined,
    openExternal: async (url) => {
      if (/^(https|mailto):/i.test(url)) window.open(url, '_blank', 'noopener,noreferrer');
    },
    onCloseRequested,
    onFileOpened: () => () => undefined,
  };
}
