import * as nodeFs from 'node:fs/promises';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { createHandlers } from '#electron/ipc/handlers.ts';
import { createRouter } from '#electron/ipc/router.ts';
import { createBackups } from '#electron/services/backups.ts';
import { createOpenedFiles } from '#electron/services/opened-files.ts';
import { createUserFiles } from '#electron/services/user-files.ts';
import { createElectronPlatform } from '#renderer/platform/electron.ts';
import { type Bridge, CALLS, type SignalName } from '#shared/ipc/channels.ts';
import { bytesOf, realEffects, test, textOf } from './support.ts';

const US = { frameUrl: 'app://jalon/', isTopFrame: true, isOwnWindow: true };
const WORD = { name: 'Document Word', extensions: ['docx'] };

/** Both sides joined as the preload joins them: every message is cloned, as between processes. */
function bothSides(folder: string, answers: { readonly save?: string; readonly open?: string } = {}) {
  const did: string[] = [];
  const listeners: Record<SignalName, (() => void)[]> = { closeRequested: [], fileOpened: [] };
  const signal = (name: SignalName) => {
    for (const listener of listeners[name]) listener();
  };
  const openedFiles = createOpenedFiles({
    fs: nodeFs,
    maxBytes: 100,
    signal: () => signal('fileOpened'),
    showProblem: () => undefined,
  });
  const handlers = createHandlers({
    appVersion: '1.2.3',
    backups: createBackups({ ...realEffects(), folder: join(folder, 'backups'), now: () => new Date(0) }),
    userFiles: createUserFiles({
      ...realEffects(),
      dialogs: {
        askSavePath: async () => answers.save ?? null,
        askOpenPath: async () => answers.open ?? null,
        confirmReplace: async () => false,
      },
      reveal: (path) => void did.push(`reveal ${path}`),
    }),
    openedFiles,
    revealFolder: async (path) => void did.push(`reveal ${path}`),
    printPage: async () => bytesOf('%PDF-1.4'),
    openLink: async (url) => void did.push(`link ${url}`),
    windowReady: () => void did.push('ready'),
    windowFlushed: () => void did.push('flushed'),
  });
  const router = createRouter({ handlers, log: () => undefined });
  const call = (name: (typeof CALLS)[number]) => async (request: unknown) =>
    structuredClone(await router.dispatch(name, US, structuredClone(request)));
  const listen = (name: SignalName) => (listener: () => void) => {
    listeners[name].push(listener);
    return () => undefined;
  };
  const bridge: Bridge = {
    calls: Object.fromEntries(CALLS.map((name) => [name, call(name)])) as Bridge['calls'],
    signals: { closeRequested: listen('closeRequested'), fileOpened: listen('fileOpened') },
  };
  return { bridge, did, openedFiles, signal };
}

describe('the platform over Electron', () => {
  test('knows its version and where backups are', async ({ folder }) => {
    const { bridge, did } = bothSides(folder);
    const platform = await createElectronPlatform(bridge);
    expect(platform.kind).toBe('electron');
    expect(platform.appVersion).toBe('1.2.3');
    expect(platform.backupFolder).toBe(join(folder, 'backups'));
    expect(did).toEqual(['ready']);
  });

  test('prints what the window shows to a file where the user chose, and nowhere else', async ({
    folder,
  }) => {
    const path = join(folder, 'rapport.pdf');
    const platform = await createElectronPlatform(bothSides(folder, { save: path }).bridge);
    expect(await platform.printPdf({ suggestedName: 'rapport.pdf' })).toEqual({
      ok: true,
      value: { shownPath: path },
    });
    expect(await readFile(path, 'utf8')).toBe('%PDF-1.4');
    const cancelling = await createElectronPlatform(bothSides(folder).bridge);
    expect(await cancelling.printPdf({ suggestedName: 'rapport.pdf' })).toEqual({
      ok: false,
      error: { kind: 'cancelled' },
    });
  });

  test('saves, shows, opens', async ({ folder }) => {
    const path = join(folder, 'rapport.docx');
    const { bridge, did } = bothSides(folder, { save: path, open: path });
    const platform = await createElectronPlatform(bridge);
    const saved = await platform.saveFile({
      suggestedName: 'rapport.docx',
      filter: WORD,
      bytes: bytesOf('é'),
    });
    expect(saved).toEqual({ ok: true, value: { shownPath: path } });
    await platform.revealFile(path);
    expect(did).toContain(`reveal ${path}`);
    const opened = await platform.openFile({ filter: WORD, maxBytes: Number.MAX_SAFE_INTEGER });
    expect(opened.ok && textOf(opened.value.bytes)).toBe('é');
  });

  test('keeps, lists, reads and removes backups', async ({ folder }) => {
    const { bridge, did } = bothSides(folder);
    const platform = await createElectronPlatform(bridge);
    const written = await platform.writeBackup({ missionId: 'm1', label: 'a', bytes: bytesOf('x') });
    expect(await platform.listBackups()).toEqual({ ok: true, value: [written.ok && written.value] });
    expect(await platform.listBackups('m2')).toEqual({ ok: true, value: [] });
    const name = written.ok ? written.value.name : '';
    const read = await platform.readBackup({ missionId: 'm1', name });
    expect(read.ok && textOf(read.value)).toBe('x');
    expect(await platform.removeBackups('m1')).toEqual({ ok: true, value: { removed: 1 } });
    await platform.revealBackups();
    expect(did).toContain(`reveal ${join(folder, 'backups')}`);
  });

  test('says a refused request is a failure, and opens no link but pages and mails', async ({ folder }) => {
    const { bridge, did } = bothSides(folder);
    const platform = await createElectronPlatform(bridge);
    expect(await platform.writeBackup({ missionId: '../x', label: 'a', bytes: bytesOf('x') })).toEqual({
      ok: false,
      error: { kind: 'failed', detail: 'refused: request' },
    });
    await platform.openExternal('https://www.cnil.fr');
    await platform.openExternal('file:///etc/passwd');
    expect(did).toEqual(['ready', 'link https://www.cnil.fr']);
  });

  test('believes no reply that does not fit the contract', async ({ folder }) => {
    const { bridge } = bothSides(folder);
    const platform = await createElectronPlatform(bridge);
    const replies: readonly unknown[] = [
      undefined,
      null,
      { ok: true },
      { ok: true, value: [{ missionId: 'm1' }] },
      { ok: true, value: [], extra: 1 },
      { ok: false, error: { kind: 'unheard-of' } },
      { ok: false, error: { kind: 'denied' } },
    ];
    const { calls } = bridge as { calls: Record<string, unknown> };
    for (const reply of replies) {
      calls['listBackups'] = async () => reply;
      expect(await platform.listBackups()).toEqual({
        ok: false,
        error: { kind: 'failed', detail: 'unexpected reply to listBackups' },
      });
    }
    calls['listBackups'] = () => Promise.reject(new Error('gone'));
    expect(await platform.listBackups()).toMatchObject({ ok: false, error: { kind: 'failed' } });
  });

  test('does not start on a main process that does not answer as it must', async ({ folder }) => {
    const { bridge } = bothSides(folder);
    const { calls } = bridge as { calls: Record<string, unknown> };
    calls['describe'] = async () => ({ ok: true, value: {} });
    await expect(createElectronPlatform(bridge)).rejects.toThrow('main process unavailable');
  });
});

describe('when the window closes', () => {
  async function closing(folder: string, handlers: readonly (() => Promise<void>)[]): Promise<string[]> {
    const { bridge, did, signal } = bothSides(folder);
    const platform = await createElectronPlatform(bridge);
    for (const handler of handlers) platform.onCloseRequested(handler);
    const flushed = new Promise<void>((resolve) => {
      const { calls } = bridge as { calls: Record<string, (request: unknown) => Promise<unknown>> };
      const original = calls['closeFlushed'];
      calls['closeFlushed'] = async (request) => {
        const reply = await original?.(request);
        resolve();
        return reply;
      };
    });
    signal('closeRequested');
    await flushed;
    return did;
  }

  test('what is pending is saved first', async ({ folder }) => {
    const saved: string[] = [];
    const did = await closing(folder, [
      async () => {
        await Promise.resolve();
        saved.push('saved');
      },
    ]);
    expect(saved).toEqual(['saved']);
    expect(did).toEqual(['ready', 'flushed']);
  });

  test('a failing save does not keep it open', async ({ folder }) => {
    const fails = () => Promise.reject(new Error('disk'));
    const throws = () => {
      throw new Error('at once');
    };
    expect(await closing(folder, [fails, throws])).toEqual(['ready', 'flushed']);
  });

  test('nothing to save closes at once', async ({ folder }) => {
    expect(await closing(folder, [])).toEqual(['ready', 'flushed']);
  });
});

describe('a mission file opened by double click', () => {
  test('is received though it came before the page listened', async ({ folder }) => {
    const path = join(folder, 'a.jalon');
    await writeFile(path, 'contenu');
    const { bridge, openedFiles } = bothSides(folder);
    openedFiles.offer(path);
    const platform = await createElectronPlatform(bridge);
    const received = await new Promise<string>((resolve) => {
      platform.onFileOpened((file) => resolve(`${file.name} ${textOf(file.bytes)}`));
    });
    expect(received).toBe('a.jalon contenu');
  });

  test('is received when it comes later', async ({ folder }) => {
    const path = join(folder, 'b.jalon');
    await writeFile(path, 'contenu');
    const { bridge, openedFiles } = bothSides(folder);
    const platform = await createElectronPlatform(bridge);
    const received = new Promise<string>((resolve) => {
      platform.onFileOpened((file) => resolve(file.name));
    });
    openedFiles.offer(path);
    expect(await received).toBe('b.jalon');
  });
});
