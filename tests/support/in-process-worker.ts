import { vi } from 'vitest';
import type {
  InventoryReply,
  InventoryRequest,
} from '#renderer/features/landscape/inventory/inventory.worker.ts';
import { readInventory } from '#shared/inventory/reading/read-inventory.ts';

type Reply = { readonly data: InventoryReply };

/** Stands for the worker that reads inventories, which jsdom has not: the same reading, in this thread. */
export function readInventoriesInProcess(): void {
  class InProcessWorker {
    onmessage: ((reply: Reply) => void) | null = null;
    onerror: unknown = null;
    isTerminated = false;

    postMessage({ bytes, target, sheetIndex }: InventoryRequest): void {
      queueMicrotask(() => {
        if (this.isTerminated) return;
        const result = readInventory(bytes, target, sheetIndex);
        this.onmessage?.({ data: { kind: 'done', result } });
      });
    }

    terminate(): void {
      this.isTerminated = true;
    }
  }
  vi.stubGlobal('Worker', InProcessWorker);
}

/** A worker that never answers: the reading goes on until it is stopped. Says whether it was. */
export function readInventoriesForEver(): { readonly isStopped: () => boolean } {
  let isStopped = false;
  class EndlessWorker {
    onmessage: ((reply: Reply) => void) | null = null;
    onerror: unknown = null;

    postMessage(): void {
      queueMicrotask(() => this.onmessage?.({ data: { kind: 'progress', ratio: 0.4 } }));
    }

    terminate(): void {
      isStopped = true;
    }
  }
  vi.stubGlobal('Worker', EndlessWorker);
  return { isStopped: () => isStopped };
}
