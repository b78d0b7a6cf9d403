import * as nodeFs from 'node:fs/promises';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { writeAtomically } from '#electron/services/atomic-write.ts';
import type { FileSystem } from '#electron/services/file-system.ts';
import { bytesOf, fullDisk, realEffects, systemError, test } from './support.ts';

describe('an atomic write', () => {
  test('puts the new content in place and leaves nothing else', async ({ folder }) => {
    const path = join(folder, 'rapport.docx');
    await writeFile(path, 'ancien');
    expect(await writeAtomically(realEffects(), path, bytesOf('nouveau'))).toEqual({ ok: true, value: null });
    expect(await readFile(path, 'utf8')).toBe('nouveau');
    expect(await readdir(folder)).toEqual(['rapport.docx']);
  });

  test('reaches the disk before the old file is replaced, and the folder after', async ({ folder }) => {
    const steps: string[] = [];
    const open: FileSystem['open'] = async (...args) => {
      const handle = await nodeFs.open(...args);
      const sync = handle.sync.bind(handle);
      const of = args[0] === folder ? 'folder' : 'file';
      return Object.assign(handle, {
        sync: () => {
          steps.push(`sync ${of}`);
          return sync();
        },
      });
    };
    const rename: FileSystem['rename'] = (from, to) => {
      steps.push('rename');
      return nodeFs.rename(from, to);
    };
    await writeAtomically(realEffects({ ...nodeFs, open, rename }), join(folder, 'a'), bytesOf('x'));
    expect(steps).toEqual(['sync file', 'rename', 'sync folder']);
  });

  test('on a full disk says so, keeps the old file whole and removes its half-written one', async ({
    folder,
  }) => {
    const path = join(folder, 'rapport.docx');
    await writeFile(path, 'ancien');
    const result = await writeAtomically(realEffects(fullDisk()), path, bytesOf('nouveau contenu'));
    expect(result).toEqual({ ok: false, error: { kind: 'disk-full' } });
    expect(await readFile(path, 'utf8')).toBe('ancien');
    expect(await readdir(folder)).toEqual(['rapport.docx']);
  });

  test('over a quota is a full disk too', async ({ folder }) => {
    const result = await writeAtomically(realEffects(fullDisk('EDQUOT')), join(folder, 'a'), bytesOf('abcd'));
    expect(result).toEqual({ ok: false, error: { kind: 'disk-full' } });
  });

  test.for(['EACCES', 'EPERM', 'EROFS', 'EBUSY'])(
    'is denied on %s, naming the place',
    async (code, { folder }) => {
      const path = join(folder, 'a');
      const open: FileSystem['open'] = () => Promise.reject(systemError(code));
      const result = await writeAtomically(realEffects({ ...nodeFs, open }), path, bytesOf('x'));
      expect(result).toEqual({ ok: false, error: { kind: 'denied', path } });
    },
  );

  test('in a folder that is gone says the place is not found', async ({ folder }) => {
    const path = join(folder, 'absent', 'a');
    const result = await writeAtomically(realEffects(), path, bytesOf('x'));
    expect(result).toEqual({ ok: false, error: { kind: 'not-found', path } });
  });

  test('gives the code of any other failure', async ({ folder }) => {
    const rename: FileSystem['rename'] = () => Promise.reject(systemError('EIO'));
    const result = await writeAtomically(realEffects({ ...nodeFs, rename }), join(folder, 'a'), bytesOf('x'));
    expect(result).toEqual({ ok: false, error: { kind: 'failed', detail: 'EIO' } });
    expect(await readdir(folder)).toEqual([]);
  });

  test('insists when an antivirus holds the file for an instant', async ({ folder }) => {
    let refusals = 2;
    const waits: number[] = [];
    const rename: FileSystem['rename'] = (from, to) => {
      refusals -= 1;
      return refusals >= 0 ? Promise.reject(systemError('EPERM')) : nodeFs.rename(from, to);
    };
    const effects = {
      ...realEffects({ ...nodeFs, rename }),
      wait: async (milliseconds: number) => void waits.push(milliseconds),
    };
    const path = join(folder, 'a');
    expect((await writeAtomically(effects, path, bytesOf('x'))).ok).toBe(true);
    expect(await readFile(path, 'utf8')).toBe('x');
    expect(waits).toEqual([40, 120]);
  });

  test('does not depend on the folder being syncable', async ({ folder }) => {
    const open: FileSystem['open'] = (...args) =>
      args[0] === folder ? Promise.reject(systemError('EPERM')) : nodeFs.open(...args);
    const path = join(folder, 'a');
    expect((await writeAtomically(realEffects({ ...nodeFs, open }), path, bytesOf('x'))).ok).toBe(true);
    expect(await readFile(path, 'utf8')).toBe('x');
  });

  test('of a confidential file is readable by its owner only', async ({ folder }) => {
    const modes: unknown[] = [];
    const open: FileSystem['open'] = (...args) => {
      if (args[1] === 'wx') modes.push(args[2]);
      return nodeFs.open(...args);
    };
    await writeAtomically(realEffects({ ...nodeFs, open }), join(folder, 'a'), bytesOf('x'), 0o600);
    expect(modes).toEqual([0o600]);
  });
});
