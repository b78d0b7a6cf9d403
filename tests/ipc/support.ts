import * as nodeFs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from 'vitest';
import type { WriteEffects } from '#electron/services/atomic-write.ts';
import type { FileSystem } from '#electron/services/file-system.ts';

/** A test with a folder of its own, erased afterwards. */
export const test = base.extend<{ folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: the form vitest asks for.
  folder: async ({}, use) => {
    const folder = await nodeFs.mkdtemp(join(tmpdir(), 'jalon-ipc-'));
    await use(folder);
    await nodeFs.rm(folder, { recursive: true, force: true });
  },
});

/** Effects on the real disk; names of temporary files count up and no wait lasts. */
export function realEffects(fs: FileSystem = nodeFs): WriteEffects {
  let count = 0;
  return {
    fs,
    token: () => {
      count += 1;
      return `t${count}`;
    },
    wait: async () => undefined,
  };
}

export function systemError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code });
}

/** The real file system, where writing to any opened file fails after a first part was written. */
export function fullDisk(code = 'ENOSPC'): FileSystem {
  const open: FileSystem['open'] = async (...args) => {
    const handle = await nodeFs.open(...args);
    if (args[1] === 'r') return handle;
    return Object.assign(handle, {
      writeFile: async (bytes: Uint8Array) => {
        await handle.write(bytes.subarray(0, Math.floor(bytes.byteLength / 2)));
        throw systemError(code);
      },
    });
  };
  return { ...nodeFs, open };
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
