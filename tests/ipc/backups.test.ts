import * as nodeFs from 'node:fs/promises';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { BACKUPS_KEPT, createBackups } from '#electron/services/backups.ts';
import type { FileSystem } from '#electron/services/file-system.ts';
import { bytesOf, fullDisk, realEffects, systemError, test, textOf } from './support.ts';

/** Backups whose clock goes forward one minute at each reading, unless given another. */
function backupsIn(folder: string, options?: { readonly fs?: FileSystem; readonly now?: () => Date }) {
  let minutes = 0;
  const tick = () => {
    minutes += 1;
    return new Date(Date.UTC(2026, 10, 23, 9, minutes));
  };
  const effects = realEffects(options?.fs);
  return createBackups({ ...effects, folder, now: options?.now ?? tick });
}

async function namesOf(backups: ReturnType<typeof backupsIn>, missionId: string | null): Promise<string[]> {
  const listed = await backups.list(missionId);
  return listed.ok ? listed.value.map(({ label }) => label) : [];
}

describe('a backup', () => {
  test('is written with its date and label, and reads back equal', async ({ folder }) => {
    const backups = backupsIn(folder);
    const written = await backups.write('m1', 'Avant émission', bytesOf('contenu'));
    expect(written).toEqual({
      ok: true,
      value: {
        missionId: 'm1',
        name: '2026-11-23T09-01-00-000Z_Avant émission.jalon',
        label: 'Avant émission',
        size: 7,
        writtenAt: '2026-11-23T09:01:00.000Z',
      },
    });
    const read = await backups.read('m1', '2026-11-23T09-01-00-000Z_Avant émission.jalon');
    expect(read.ok && textOf(read.value)).toBe('contenu');
    expect(await backups.list('m1')).toEqual({ ok: true, value: [written.ok && written.value] });
  });

  test('and its folder are readable by their owner only', async ({ folder }) => {
    const modes: unknown[] = [];
    const open: FileSystem['open'] = (...args) => {
      if (args[1] === 'wx') modes.push(args[2]);
      return nodeFs.open(...args);
    };
    const mkdirSpied = (async (path: string, options: { mode: number; recursive: true }) => {
      modes.push(options.mode);
      return nodeFs.mkdir(path, options);
    }) as FileSystem['mkdir'];
    await backupsIn(folder, { fs: { ...nodeFs, open, mkdir: mkdirSpied } }).write('m1', 'a', bytesOf('x'));
    expect(modes).toEqual([0o700, 0o600]);
  });

  test('keeps what is typed in its label, but what no file system accepts', async ({ folder }) => {
    const written = await backupsIn(folder).write('m1', '../../etc:pass*wd\u0000 ?', bytesOf('x'));
    expect(written.ok && written.value.label).toBe('etc pass wd');
    expect(await readdir(join(folder, 'm1'))).toHaveLength(1);
  });

  test('without a label is still a backup', async ({ folder }) => {
    const backups = backupsIn(folder);
    await backups.write('m1', '', bytesOf('x'));
    expect(await namesOf(backups, 'm1')).toEqual(['']);
  });

  test('made in the same millisecond as another replaces nothing', async ({ folder }) => {
    const backups = backupsIn(folder, { now: () => new Date(0) });
    await Promise.all(['un', 'deux', 'trois'].map((text) => backups.write('m1', 'même', bytesOf(text))));
    const listed = await backups.list('m1');
    expect(listed.ok && listed.value.map(({ size }) => size)).toEqual([5, 4, 2]);
  });

  test('on a full disk fails as such and leaves the earlier ones alone', async ({ folder }) => {
    await backupsIn(folder).write('m1', 'bon', bytesOf('contenu'));
    const failed = await backupsIn(folder, { fs: fullDisk() }).write('m1', 'plein', bytesOf('contenu'));
    expect(failed).toEqual({ ok: false, error: { kind: 'disk-full' } });
    expect(await readdir(join(folder, 'm1'))).toEqual(['2026-11-23T09-01-00-000Z_bon.jalon']);
  });

  test('where writing is forbidden is denied', async ({ folder }) => {
    const forbidden = (() => Promise.reject(systemError('EACCES'))) as FileSystem['mkdir'];
    const backups = backupsIn(folder, { fs: { ...nodeFs, mkdir: forbidden } });
    const path = join(folder, 'm1');
    expect(await backups.write('m1', 'a', bytesOf('x'))).toEqual({
      ok: false,
      error: { kind: 'denied', path },
    });
  });

  test('is good even when an old one cannot be removed', async ({ folder }) => {
    const unlink: FileSystem['unlink'] = () => Promise.reject(systemError('EBUSY'));
    const backups = backupsIn(folder, { fs: { ...nodeFs, unlink } });
    for (let n = 0; n < BACKUPS_KEPT; n += 1) await backups.write('m1', `n${n}`, bytesOf('x'));
    expect((await backups.write('m1', 'dernier', bytesOf('x'))).ok).toBe(true);
  });

  test('of a mission whose id Windows reserves goes to a folder Windows accepts', async ({ folder }) => {
    const backups = backupsIn(folder);
    await backups.write('CON', 'a', bytesOf('x'));
    expect(await readdir(folder)).toEqual(['_CON']);
    const listed = await backups.list(null);
    expect(listed.ok && listed.value.map(({ missionId }) => missionId)).toEqual(['CON']);
  });
});

describe('the ring of backups', () => {
  test('keeps the twenty newest of each mission', async ({ folder }) => {
    const backups = backupsIn(folder);
    await backups.write('autre', 'témoin', bytesOf('x'));
    for (let n = 1; n <= BACKUPS_KEPT + 3; n += 1) await backups.write('m1', `n${n}`, bytesOf('x'));
    const kept = await namesOf(backups, 'm1');
    expect(kept).toHaveLength(20);
    expect(kept[0]).toBe('n23');
    expect(kept.at(-1)).toBe('n4');
    expect(await namesOf(backups, 'autre')).toEqual(['témoin']);
  });

  test('never drops the one just written, even if the clock went back', async ({ folder }) => {
    let hour = 12;
    const backups = backupsIn(folder, { now: () => new Date(Date.UTC(2026, 10, 23, hour)) });
    for (let n = 1; n <= BACKUPS_KEPT; n += 1) await backups.write('m1', `n${n}`, bytesOf('x'));
    hour = 3;
    await backups.write('m1', 'après', bytesOf('x'));
    expect(await namesOf(backups, 'm1')).toContain('après');
    expect(await namesOf(backups, 'm1')).toHaveLength(20);
  });

  test('clears what a killed process left half written, and ignores foreign files', async ({ folder }) => {
    const backups = backupsIn(folder);
    await mkdir(join(folder, 'm1'));
    await writeFile(join(folder, 'm1/.jalon-abc.tmp'), 'moitié');
    await writeFile(join(folder, 'm1/notes.txt'), 'à moi');
    await backups.write('m1', 'a', bytesOf('x'));
    expect((await readdir(join(folder, 'm1'))).sort()).toEqual([
      '2026-11-23T09-01-00-000Z_a.jalon',
      'notes.txt',
    ]);
    expect(await namesOf(backups, 'm1')).toEqual(['a']);
  });
});

describe('the list of backups', () => {
  test('is of every mission, newest first, or of one', async ({ folder }) => {
    const backups = backupsIn(folder);
    await backups.write('m1', 'un', bytesOf('x'));
    await backups.write('m2', 'deux', bytesOf('x'));
    await backups.write('m1', 'trois', bytesOf('x'));
    expect(await namesOf(backups, null)).toEqual(['trois', 'deux', 'un']);
    expect(await namesOf(backups, 'm1')).toEqual(['trois', 'un']);
  });

  test('is empty where nothing was ever written', async ({ folder }) => {
    const backups = backupsIn(join(folder, 'jamais'));
    expect(await backups.list(null)).toEqual({ ok: true, value: [] });
    expect(await backups.list('m1')).toEqual({ ok: true, value: [] });
  });
});

describe('reading a backup', () => {
  test.for([
    '../m2/2026-11-23T09-01-00-000Z_a.jalon',
    '..\\m2\\2026-11-23T09-01-00-000Z_a.jalon',
    '2026-11-23T09-01-00-000Z_../../secret.jalon',
    '..',
    'secret.txt',
    '2026-11-23T09-59-00-000Z_absent.jalon',
  ])('refuses %s', async (name, { folder }) => {
    const backups = backupsIn(folder);
    await backups.write('m2', 'a', bytesOf('secret'));
    await writeFile(join(folder, 'secret.jalon'), 'secret');
    await mkdir(join(folder, 'm1'));
    await writeFile(join(folder, 'm1/secret.txt'), 'secret');
    expect(await backups.read('m1', name)).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });

  test('does not follow a link planted there', async ({ folder }) => {
    const name = '2026-11-23T09-01-00-000Z_lien.jalon';
    // Told so rather than made: Windows keeps the making of links to administrators.
    const lstat = (async (path: string) =>
      Object.assign(
        await nodeFs.lstat(path),
        path.endsWith(name) && { isFile: () => false },
      )) as FileSystem['lstat'];
    const backups = backupsIn(folder, { fs: { ...nodeFs, lstat } });
    await mkdir(join(folder, 'm1'));
    await writeFile(join(folder, 'm1', name), 'secret');
    expect(await backups.read('m1', name)).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    expect(await namesOf(backups, 'm1')).toEqual([]);
  });
});

describe('removing the backups of a mission', () => {
  test('leaves nothing of it, and everything of the others', async ({ folder }) => {
    const backups = backupsIn(folder);
    await backups.write('m1', 'a', bytesOf('x'));
    await backups.write('m1', 'b', bytesOf('x'));
    await backups.write('m2', 'c', bytesOf('y'));
    await writeFile(join(folder, 'm1/.jalon-abc.tmp'), 'moitié');
    expect(await backups.removeAll('m1')).toEqual({ ok: true, value: { removed: 2 } });
    expect(await readdir(folder)).toEqual(['m2']);
    const [kept = ''] = await readdir(join(folder, 'm2'));
    expect(await readFile(join(folder, 'm2', kept), 'utf8')).toBe('y');
  });

  test('of which there is none removes none', async ({ folder }) => {
    expect(await backupsIn(folder).removeAll('m1')).toEqual({ ok: true, value: { removed: 0 } });
  });
});
