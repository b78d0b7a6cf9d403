import { describe, expect, test } from 'vitest';
import { type CallSender, createRouter, type Handlers } from '#electron/ipc/router.ts';
import { CALLS, type CallName } from '#shared/ipc/channels.ts';
import { MAX_FILE_BYTES } from '#shared/ipc/contract.ts';
import { bytesOf } from './support.ts';

const US: CallSender = { frameUrl: 'app://jalon/missions', isTopFrame: true, isOwnWindow: true };
const WORD = { name: 'Document Word', extensions: ['docx'] };

/** A router whose handlers only note that they were called. */
function spiedRouter(override: Partial<Handlers> = {}) {
  const called: CallName[] = [];
  const journal: string[] = [];
  const note = (name: CallName) => async () => {
    called.push(name);
    return { ok: false, error: { kind: 'cancelled' } } as const;
  };
  const handlers = {
    ...(Object.fromEntries(CALLS.map((name) => [name, note(name)])) as unknown as Handlers),
    ...override,
  };
  return {
    router: createRouter({ handlers, log: (message) => void journal.push(message) }),
    called,
    journal,
  };
}

/** A request each call accepts. */
const GOOD: { readonly [C in CallName]: unknown } = {
  describe: null,
  saveFile: { suggestedName: 'rapport.docx', filter: WORD, bytes: bytesOf('x') },
  printPdf: { suggestedName: 'rapport.pdf' },
  openFile: { filter: WORD, maxBytes: 1000 },
  revealFile: { shownPath: '/home/a/rapport.docx' },
  writeBackup: { missionId: 'm1', label: 'Fermeture', bytes: bytesOf('x') },
  listBackups: { missionId: null },
  readBackup: { missionId: 'm1', name: '2026-11-23T09-01-00-000Z_a.jalon' },
  removeBackups: { missionId: 'm1' },
  revealBackups: null,
  openExternal: { url: 'https://www.cnil.fr' },
  closeFlushed: null,
  takeOpenedFile: null,
};

describe('a call from the page of the application', () => {
  test.each(CALLS)('%s reaches its handler', async (name) => {
    const { router, called } = spiedRouter();
    await router.dispatch(name, US, GOOD[name]);
    expect(called).toEqual([name]);
  });

  test('answers a failure when its handler throws, without the details', async () => {
    const { router, journal } = spiedRouter({
      describe: () => Promise.reject(new Error('/home/marie/secret')),
    });
    expect(await router.dispatch('describe', US, null)).toEqual({
      ok: false,
      error: { kind: 'failed', detail: 'describe' },
    });
    expect(journal).toEqual(['call describe failed']);
  });
});

describe('a call from anyone else is refused before it is read', () => {
  test.each<readonly [string, CallSender]>([
    ['another window', { ...US, isOwnWindow: false }],
    ['a frame inside the page', { ...US, isTopFrame: false }],
    ['a frame that is gone', { ...US, frameUrl: null }],
    ['a web page', { ...US, frameUrl: 'https://jalon/' }],
    ['a file', { ...US, frameUrl: 'file:///app/jalon' }],
    ['another host of our scheme', { ...US, frameUrl: 'app://jalon.evil/' }],
    ['a host that starts like ours', { ...US, frameUrl: 'app://jalonx/' }],
    ['ours as a user name', { ...US, frameUrl: 'app://jalon@evil/' }],
    ['a user name on ours', { ...US, frameUrl: 'app://x@jalon/' }],
    ['another port', { ...US, frameUrl: 'app://jalon:81/' }],
    ['an empty page', { ...US, frameUrl: 'about:blank' }],
    ['no address', { ...US, frameUrl: '' }],
  ])('%s', async (_who, sender) => {
    for (const name of CALLS) {
      const { router, called } = spiedRouter();
      expect(await router.dispatch(name, sender, GOOD[name])).toEqual({
        ok: false,
        error: { kind: 'refused', reason: 'sender' },
      });
      expect(called).toEqual([]);
    }
  });
});

describe('a malformed request is refused and its handler not called', () => {
  const huge = Object.defineProperty(new Uint8Array(0), 'byteLength', { value: MAX_FILE_BYTES + 1 });
  test.each<readonly [CallName, string, unknown]>([
    ['describe', 'with an argument', {}],
    ['saveFile', 'without a request', undefined],
    ['saveFile', 'with a path of its choice', { ...(GOOD.saveFile as object), path: '/etc/passwd' }],
    ['saveFile', 'with text for bytes', { ...(GOOD.saveFile as object), bytes: 'texte' }],
    ['saveFile', 'with an array for bytes', { ...(GOOD.saveFile as object), bytes: [1, 2] }],
    ['saveFile', 'with other bytes', { ...(GOOD.saveFile as object), bytes: new Uint16Array(2) }],
    ['saveFile', 'with too many bytes', { ...(GOOD.saveFile as object), bytes: huge }],
    [
      'saveFile',
      'with an extension that is a path',
      { ...(GOOD.saveFile as object), filter: { name: 'a', extensions: ['../x'] } },
    ],
    [
      'saveFile',
      'with no extension',
      { ...(GOOD.saveFile as object), filter: { name: 'a', extensions: [] } },
    ],
    ['openFile', 'without a limit', { filter: WORD }],
    ['openFile', 'with a limit beyond ours', { filter: WORD, maxBytes: MAX_FILE_BYTES + 1 }],
    ['openFile', 'with no finite limit', { filter: WORD, maxBytes: Number.POSITIVE_INFINITY }],
    ['writeBackup', 'for a mission that is a path', { ...(GOOD.writeBackup as object), missionId: '../m1' }],
    [
      'writeBackup',
      'for a mission that is a folder up',
      { ...(GOOD.writeBackup as object), missionId: '..' },
    ],
    ['writeBackup', 'for an absolute path', { ...(GOOD.writeBackup as object), missionId: '/tmp/m1' }],
    ['writeBackup', 'for no mission', { ...(GOOD.writeBackup as object), missionId: '' }],
    ['listBackups', 'for a mission that is a path', { missionId: 'a/b' }],
    ['readBackup', 'named as a path', { missionId: 'm1', name: '../m2/a.jalon' }],
    ['readBackup', 'named as a Windows path', { missionId: 'm1', name: '..\\m2\\a.jalon' }],
    ['readBackup', 'named as a folder up', { missionId: 'm1', name: '..' }],
    ['readBackup', 'with a null character', { missionId: 'm1', name: 'a\u0000.jalon' }],
    ['removeBackups', 'for every mission', { missionId: null }],
    ['removeBackups', 'for a mission that is a path', { missionId: '.' }],
    ['openExternal', 'that is not text', { url: 3 }],
  ])('%s %s', async (name, _how, payload) => {
    const { router, called } = spiedRouter();
    expect(await router.dispatch(name, US, payload)).toEqual({
      ok: false,
      error: { kind: 'refused', reason: 'request' },
    });
    expect(called).toEqual([]);
  });
});
