import * as nodeFs from 'node:fs/promises';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect } from 'vitest';
import { createLog } from '#electron/services/log.ts';
import { createOpenedFiles, missionFilesIn } from '#electron/services/opened-files.ts';
import type { FileFailure } from '#shared/ipc/contract.ts';
import { test, textOf } from './support.ts';

function openedFiles(maxBytes = 1000) {
  const signals: string[] = [];
  const problems: (readonly [string, FileFailure])[] = [];
  const files = createOpenedFiles({
    fs: nodeFs,
    maxBytes,
    signal: () => void signals.push('signal'),
    showProblem: (path, failure) => void problems.push([path, failure]),
  });
  return { files, signals, problems };
}

describe('a mission file opened by double click', () => {
  test('is found on the command line among switches and other files', () => {
    const args = ['--no-sandbox', 'a.jalon', '/abs/B.JALON', '.', '--x=c.jalon', 'note.docx'];
    expect(missionFilesIn(args, '/home/marie')).toEqual([
      resolve('/home/marie', 'a.jalon'),
      resolve('/abs/B.JALON'),
    ]);
  });

  test('waits until the page takes it, once', async ({ folder }) => {
    const path = join(folder, 'Marchand.jalon');
    await writeFile(path, 'contenu');
    const { files, signals } = openedFiles();
    files.offer(path);
    expect(signals).toEqual(['signal']);
    const taken = await files.take();
    expect(taken.ok && taken.value?.name).toBe('Marchand.jalon');
    expect(taken.ok && taken.value && textOf(taken.value.bytes)).toBe('contenu');
    expect(await files.take()).toEqual({ ok: true, value: null });
  });

  test('that cannot be read is told to the user, and the next one is given', async ({ folder }) => {
    const gone = join(folder, 'absent.jalon');
    const large = join(folder, 'grand.jalon');
    const good = join(folder, 'bon.jalon');
    await writeFile(large, 'x'.repeat(20));
    await writeFile(good, 'x');
    const { files, problems } = openedFiles(10);
    for (const path of [gone, large, good]) files.offer(path);
    const taken = await files.take();
    expect(taken.ok && taken.value?.name).toBe('bon.jalon');
    expect(problems).toEqual([
      [gone, { kind: 'not-found', path: gone }],
      [large, { kind: 'too-large', size: 20, limit: 10 }],
    ]);
  });
});

describe('the journal of the main process', () => {
  const now = () => new Date(0);

  test('notes what happened, with its time, in order', async ({ folder }) => {
    const log = createLog({ fs: nodeFs, folder: join(folder, 'logs'), now });
    log.write('one');
    log.write('two');
    await log.settled();
    expect(await readFile(join(folder, 'logs/jalon.log'), 'utf8')).toBe(
      '1970-01-01T00:00:00.000Z one\n1970-01-01T00:00:00.000Z two\n',
    );
  });

  test('does not grow for ever', async ({ folder }) => {
    const log = createLog({ fs: nodeFs, folder, now, maxBytes: 100 });
    for (let n = 0; n < 30; n += 1) log.write(`line ${n}`);
    await log.settled();
    expect((await readdir(folder)).sort()).toEqual(['jalon.1.log', 'jalon.log']);
    const sizes = await Promise.all(
      ['jalon.1.log', 'jalon.log'].map(async (name) => (await nodeFs.stat(join(folder, name))).size),
    );
    expect(Math.max(...sizes)).toBeLessThan(200);
  });

  test('that cannot be written stops nothing', async ({ folder }) => {
    const inTheWay = join(await mkdtemp(join(folder, 'x')), 'logs');
    await writeFile(inTheWay, 'a file where the folder should be');
    const log = createLog({ fs: nodeFs, folder: inTheWay, now });
    log.write('lost');
    await expect(log.settled()).resolves.toBeUndefined();
  });
});
