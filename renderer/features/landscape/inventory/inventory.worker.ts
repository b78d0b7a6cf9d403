import type { Result } from '#shared/domain/result.ts';
import type { InventoryFile, InventoryFileError, InventoryTarget } from '#shared/inventory/table.ts';

export type InventoryRequest = {
  readonly bytes: Uint8Array;
  readonly target: InventoryTarget;
  readonly sheetIndex: number | null;
};

export type InventoryReply =
  /** From 0 to 1. */
  | { readonly kind: 'progress'; readonly ratio: number }
  | { readonly kind: 'done'; readonly result: Result<InventoryFile, InventoryFileError> }
  | { readonly kind: 'failed'; readonly message: string };

// Off the interface's thread: a big workbook takes seconds, and reading it can be cancelled.
self.onmessage = async ({ data }: MessageEvent<InventoryRequest>) => {
  try {
    const { readInventory } = await import('#shared/inventory/reading/read-inventory.ts');
    const onProgress = (ratio: number) => reply({ kind: 'progress', ratio });
    reply({ kind: 'done', result: readInventory(data.bytes, data.target, data.sheetIndex, onProgress) });
  } catch (error) {
    reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};

function reply(message: InventoryReply): void {
  self.postMessage(message);
}
