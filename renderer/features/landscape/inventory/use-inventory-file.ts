import { useCallback, useEffect, useRef, useState } from 'react';
import { useServices } from '#renderer/data/services.tsx';
import { describeFileFailure } from '#renderer/i18n/file-failures.ts';
import type { OpenedFile } from '#renderer/platform/port.ts';
import { describeInventoryError } from '#shared/inventory/describe-error.ts';
import { INVENTORY_LIMITS, type InventoryFile, type InventoryTarget } from '#shared/inventory/table.ts';
import { type ReadingJob, readInWorker } from './read-in-worker.ts';

const INVENTORY_FILTER = {
  name: 'Inventaire (CSV, Excel)',
  extensions: ['csv', 'xlsx', 'xlsm', 'xls', 'txt', 'tsv'],
};

export type InventoryFileState =
  | { readonly kind: 'none' }
  /** `ratio` from 0 to 1. */
  | { readonly kind: 'reading'; readonly fileName: string; readonly ratio: number }
  /** `message` says what to do, in French. */
  | { readonly kind: 'refused'; readonly fileName: string; readonly message: string }
  | { readonly kind: 'read'; readonly fileName: string; readonly file: InventoryFile };

/** The inventory file being imported: chosen, read in a worker, its sheet changed, given up. */
export function useInventoryFile(target: InventoryTarget) {
  const { platform } = useServices();
  const [state, setState] = useState<InventoryFileState>({ kind: 'none' });
  const opened = useRef<OpenedFile | null>(null);
  const job = useRef<ReadingJob | null>(null);

  const read = useCallback(
    async ({ name: fileName, bytes }: OpenedFile, sheetIndex: number | null) => {
      job.current?.cancel();
      setState({ kind: 'reading', fileName, ratio: 0 });
      const current = readInWorker({ bytes, target, sheetIndex }, (ratio) =>
        setState({ kind: 'reading', fileName, ratio }),
      );
      job.current = current;
      try {
        const result = await current.result;
        setState(
          result.ok
            ? { kind: 'read', fileName, file: result.value }
            : { kind: 'refused', fileName, message: describeInventoryError(result.error) },
        );
      } catch (error) {
        const message = `La lecture s’est arrêtée : ${String(error)}. Réessayez, ou enregistrez l’inventaire en .csv.`;
        setState({ kind: 'refused', fileName, message });
      }
    },
    [target],
  );

  const choose = useCallback(async () => {
    const file = await platform.openFile({
      filter: INVENTORY_FILTER,
      maxBytes: INVENTORY_LIMITS.fileBytes,
    });
    if (file.ok) {
      opened.current = file.value;
      await read(file.value, null);
    } else if (file.error.kind === 'too-large')
      setState({ kind: 'refused', fileName: '', message: describeInventoryError(file.error) });
    else if (file.error.kind !== 'cancelled')
      setState({ kind: 'refused', fileName: '', message: describeFileFailure(file.error) });
  }, [platform, read]);

  const cancel = useCallback(() => {
    job.current?.cancel();
    job.current = null;
    setState({ kind: 'none' });
  }, []);

  useEffect(() => () => job.current?.cancel(), []);

  return {
    state,
    choose: () => void choose(),
    chooseSheet: (index: number) => {
      if (opened.current) void read(opened.current, index);
    },
    cancel,
  };
}
