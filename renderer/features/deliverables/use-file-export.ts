import { useCallback, useRef, useState } from 'react';
import { useServices } from '#renderer/data/services.tsx';
import { describeFileFailure } from '#renderer/i18n/file-failures.ts';
import type { FileFilter } from '#renderer/platform/port.ts';
import { notifyFailure, notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { fileNameOf } from '#shared/domain/file-name.ts';

/** A file to write: its name in parts, and how it is made. */
export type FileToWrite = {
  readonly nameParts: readonly string[];
  readonly extension: 'docx' | 'pptx' | 'xlsx' | 'zip';
  readonly filter: FileFilter;
  readonly make: (signal: AbortSignal, onProgress: (share: number) => void) => Promise<Uint8Array>;
};

export type FileExport = {
  readonly isWriting: boolean;
  /** From 0 to 1. */
  readonly progress: number;
  readonly write: () => void;
  readonly cancel: () => void;
};

/** Writes a file and asks where to save it; can be cancelled until the file is written. */
export function useFileExport(file: FileToWrite): FileExport {
  const { platform } = useServices();
  const [isWriting, setWriting] = useState(false);
  const [progress, setProgress] = useState(0);
  const job = useRef<AbortController | null>(null);

  const write = useCallback(async () => {
    const { nameParts, extension, filter, make } = file;
    const controller = new AbortController();
    const isCurrent = () => job.current === controller;
    job.current = controller;
    setWriting(true);
    setProgress(0);
    try {
      const bytes = await make(controller.signal, (share) => {
        if (isCurrent()) setProgress(share);
      });
      if (!isCurrent()) return;
      const saved = await platform.saveFile({
        suggestedName: fileNameOf(nameParts, extension),
        filter,
        bytes,
      });
      if (saved.ok) notifySuccess(`Document enregistré : ${saved.value.shownPath}`);
      else if (saved.error.kind !== 'cancelled')
        notifyFailure('Le document n’est pas enregistré', describeFileFailure(saved.error));
    } catch (error) {
      if (isCurrent())
        notifyFailure(
          'Le document n’a pas pu être écrit',
          `Votre saisie est intacte. Réessayez ; si cela se reproduit, exportez la mission et transmettez ce message : ${error instanceof Error ? error.message : String(error)}`,
        );
    } finally {
      if (isCurrent()) {
        job.current = null;
        setWriting(false);
      }
    }
  }, [file, platform]);

  const cancel = useCallback(() => {
    job.current?.abort();
    job.current = null;
    setWriting(false);
  }, []);

  return { isWriting, progress, write: () => void write(), cancel };
}
