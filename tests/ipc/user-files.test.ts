import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { toSuggestedName } from '#electron/services/file-names.ts';
import type { FileSystem } from '#electron/services/file-system.ts';
import { createUserFiles, type Dialogs } from '#electron/services/user-files.ts';
import { bytesOf, fullDisk, realEffects, test, textOf } from './support.ts';

const WORD = { name: 'Document Word', extensions: ['docx'] };

type Answers = { readonly save?: string | null; readonly open?: string | null; readonly replace?: boolean };

function filesAnswering(answers: Answers, fs?: FileSystem) {
  const asked: string[] = [];
  const revealed: string[] = [];
  const dialogs: Dialogs = {
    askSavePath: async (suggestedName) => {
      asked.push(suggestedName);
      return answers.save ?? null;
    },
    askOpenPath: async () => answers.open ?? null,
    confirmReplace: async (path) => {
      asked.push(path);
      return answers.replace ?? false;
    },
  };
  const reveal = (path: string) => void revealed.push(path);
  return { files: createUserFiles({ ...realEffects(fs), dialogs, reveal }), asked, revealed };
}

function saveRequest(suggestedName = 'rapport.docx') {
  return { suggestedName, filter: WORD, bytes: bytesOf('contenu') };
}

describe('saving a file', () => {
  test('writes where the user chose and says where', async ({ folder }) => {
    const path = join(folder, 'Rapport Marchand.docx');
    const { files } = filesAnswering({ save: path });
    expect(await files.save(saveRequest())).toEqual({ ok: true, value: { shownPath: path } });
    expect(await readFile(path, 'utf8')).toBe('contenu');
  });

  test('that the user cancels writes nothing', async ({ folder }) => {
    const { files } = filesAnswering({ save: null });
    expect(await files.save(saveRequest())).toEqual({ ok: false, error: { kind: 'cancelled' } });
    expect(await readdir(folder)).toEqual([]);
  });

  test('on a full disk says so and keeps the former file', async ({ folder }) => {
    const path = join(folder, 'rapport.docx');
    await writeFile(path, 'ancien');
    const { files } = filesAnswering({ save: path }, fullDisk());
    expect(await files.save(saveRequest())).toEqual({ ok: false, error: { kind: 'disk-full' } });
    expect(await readFile(path, 'utf8')).toBe('ancien');
  });

  test('adds the extension a dialog left out', async ({ folder }) => {
    const { files } = filesAnswering({ save: join(folder, 'rapport v1.2') });
    expect((await files.save(saveRequest())).ok).toBe(true);
    expect(await readdir(folder)).toEqual(['rapport v1.2.docx']);
  });

  test('asks before the added extension would replace a file', async ({ folder }) => {
    const existing = join(folder, 'rapport.docx');
    await writeFile(existing, 'ancien');
    const refused = filesAnswering({ save: join(folder, 'rapport'), replace: false });
    expect(await refused.files.save(saveRequest())).toEqual({ ok: false, error: { kind: 'cancelled' } });
    expect(refused.asked).toContain(existing);
    expect(await readFile(existing, 'utf8')).toBe('ancien');
    const accepted = filesAnswering({ save: join(folder, 'rapport'), replace: true });
    expect((await accepted.files.save(saveRequest())).ok).toBe(true);
    expect(await readFile(existing, 'utf8')).toBe('contenu');
  });
});

describe('the name proposed for a file', () => {
  test.for([
    ['Rapport Société Générale.docx', 'Rapport Société Générale.docx'],
    ['../../etc/passwd', 'passwd.docx'],
    ['C:\\Windows\\system32\\a.docx', 'a.docx'],
    ['CON', 'Sans titre.docx'],
    ['', 'Sans titre.docx'],
    ['...', 'Sans titre.docx'],
    ['a<b>:"|?*\u0007.docx', 'a b.docx'],
  ] as const)('for %j is %j', ([asked, proposed]) => {
    expect(toSuggestedName(asked, 'docx')).toBe(proposed);
  });

  test('is bounded, without cutting a character in two', () => {
    const name = toSuggestedName('😀'.repeat(300), 'docx');
    expect(name).toBe(`${'😀'.repeat(120)}.docx`);
  });
});

describe('opening a file', () => {
  test('gives its name without its folder, and its bytes', async ({ folder }) => {
    const path = join(folder, 'mission.jalon');
    await writeFile(path, 'contenu');
    const { files } = filesAnswering({ open: path });
    const opened = await files.open({ filter: WORD, maxBytes: 7 });
    expect(opened.ok && opened.value.name).toBe('mission.jalon');
    expect(opened.ok && textOf(opened.value.bytes)).toBe('contenu');
  });

  test('larger than the limit is refused with both sizes', async ({ folder }) => {
    const path = join(folder, 'mission.jalon');
    await writeFile(path, 'contenu');
    const { files } = filesAnswering({ open: path });
    expect(await files.open({ filter: WORD, maxBytes: 6 })).toEqual({
      ok: false,
      error: { kind: 'too-large', size: 7, limit: 6 },
    });
  });

  test('that the user cancels, that is gone, or that is a folder, is refused as such', async ({ folder }) => {
    const request = { filter: WORD, maxBytes: 100 };
    const gone = join(folder, 'absent.jalon');
    await mkdir(join(folder, 'dossier.jalon'));
    expect(await filesAnswering({ open: null }).files.open(request)).toEqual({
      ok: false,
      error: { kind: 'cancelled' },
    });
    expect(await filesAnswering({ open: gone }).files.open(request)).toEqual({
      ok: false,
      error: { kind: 'not-found', path: gone },
    });
    const directory = filesAnswering({ open: join(folder, 'dossier.jalon') });
    expect(await directory.files.open(request)).toMatchObject({ ok: false, error: { kind: 'failed' } });
  });
});

describe('showing a file in its folder', () => {
  test('works for what was saved in this run, and for nothing else', async ({ folder }) => {
    const path = join(folder, 'rapport.docx');
    const { files, revealed } = filesAnswering({ save: path });
    files.reveal(path);
    expect(revealed).toEqual([]);
    await files.save(saveRequest());
    files.reveal(path);
    files.reveal('/etc/passwd');
    expect(revealed).toEqual([path]);
  });

  test('does not work for a file that could not be written', async ({ folder }) => {
    const path = join(folder, 'rapport.docx');
    const { files, revealed } = filesAnswering({ save: path }, fullDisk());
    await files.save(saveRequest());
    files.reveal(path);
    expect(revealed).toEqual([]);
  });
});
