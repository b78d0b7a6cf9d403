import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { type Bridge, type CallName, signalChannel } from '#shared/ipc/channels.ts';
import { answerOpenDialog, answerSaveDialog, type Running, test, watchExternalLinks } from './support.ts';

type PageGlobals = { jalon: Bridge };

const WORD = { name: 'Document Word', extensions: ['docx'] };

/** Calls the bridge from the page; `text` becomes the bytes of the request, and bytes in the reply become text. */
function call({ page }: Running, name: CallName, request: object | null, text?: string): Promise<unknown> {
  return page.evaluate(
    async ({ name, request, text }) => {
      const bridge = (globalThis as unknown as PageGlobals).jalon;
      const bytes = text === undefined ? {} : { bytes: new TextEncoder().encode(text) };
      const reply = await bridge.calls[name](request === null ? null : { ...request, ...bytes });
      const readable = (value: unknown): unknown =>
        value instanceof Uint8Array ? new TextDecoder().decode(value) : value;
      const { value } = reply as { value?: Record<string, unknown> | Uint8Array };
      if (value === undefined || value === null) return reply;
      if (value instanceof Uint8Array) return { ok: true, value: readable(value) };
      if (Array.isArray(value)) return reply;
      return {
        ok: true,
        value: Object.fromEntries(Object.entries(value).map(([key, part]) => [key, readable(part)])),
      };
    },
    { name, request, text },
  );
}

test('a file is saved where the dialog says, opened again, and refused where it cannot be', async ({
  desktop,
}) => {
  const running = await desktop.launch();
  const path = join(desktop.folder, 'Rapport Élan.docx');
  const request = { suggestedName: 'Rapport Élan.docx', filter: WORD };
  await answerSaveDialog(running, path);
  expect(await call(running, 'saveFile', request, 'été')).toEqual({ ok: true, value: { shownPath: path } });
  expect(await readFile(path, 'utf8')).toBe('été');

  await answerOpenDialog(running, path);
  expect(await call(running, 'openFile', { filter: WORD, maxBytes: 100 })).toEqual({
    ok: true,
    value: { name: 'Rapport Élan.docx', bytes: 'été' },
  });
  expect(await call(running, 'openFile', { filter: WORD, maxBytes: 2 })).toEqual({
    ok: false,
    error: { kind: 'too-large', size: 5, limit: 2 },
  });

  const absent = join(desktop.folder, 'absent', 'a.docx');
  await answerSaveDialog(running, absent);
  expect(await call(running, 'saveFile', request, 'x')).toEqual({
    ok: false,
    error: { kind: 'not-found', path: absent },
  });
  await answerSaveDialog(running, null);
  expect(await call(running, 'saveFile', request, 'x')).toEqual({ ok: false, error: { kind: 'cancelled' } });
});

test('backups are written in the profile, outlive a kill, and are removed whole', async ({ desktop }) => {
  const first = await desktop.launch();
  const written = (await call(first, 'writeBackup', { missionId: 'm1', label: 'Essai' }, 'copie')) as {
    value: { name: string };
  };
  await desktop.kill(first);
  const folder = join(desktop.userData, 'backups', 'm1');
  expect(await readdir(folder)).toEqual([written.value.name]);

  const second = await desktop.launch();
  const { name } = written.value;
  expect(await call(second, 'readBackup', { missionId: 'm1', name })).toEqual({ ok: true, value: 'copie' });
  expect(await call(second, 'readBackup', { missionId: 'm1', name: '../../window.json' })).toEqual({
    ok: false,
    error: { kind: 'refused', reason: 'request' },
  });
  expect(await call(second, 'removeBackups', { missionId: 'm1' })).toEqual({
    ok: true,
    value: { removed: 1 },
  });
  expect(await readdir(join(desktop.userData, 'backups'))).not.toContain('m1');
});

test('the window comes back where it was left', async ({ desktop }) => {
  const bounds = { x: 10, y: 20, width: 1100, height: 700 };
  const first = await desktop.launch();
  await first.app.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(wanted);
  }, bounds);
  const boundsOf = ({ app }: Running) =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  await expect.poll(() => boundsOf(first)).toEqual(bounds);
  await desktop.close(first);
  expect(await boundsOf(await desktop.launch())).toEqual(bounds);
});

test('a profile with a spoiled window state still opens', async ({ desktop }) => {
  await mkdir(desktop.userData, { recursive: true });
  await writeFile(join(desktop.userData, 'window.json'), '{"bounds":');
  const { page } = await desktop.launch();
  expect(page.url()).toContain('app://jalon/');
});

test('closing the window ends the process within the time left to save', async ({ desktop }) => {
  const running = await desktop.launch();
  const before = performance.now();
  await desktop.close(running);
  expect(running.process.exitCode).toBe(0);
  expect(performance.now() - before).toBeLessThan(5000);
});

test('closing asks the page to save, even after a link was followed outside', async ({ desktop }) => {
  const running = await desktop.launch();
  const { app, page } = running;
  const links = await watchExternalLinks(running);
  await page.evaluate(() => {
    location.href = 'https://example.org/';
  });
  await expect.poll(links).toEqual(['https://example.org/']);
  const sent: string[] = [];
  app.on('console', (message) => sent.push(message.text()));
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const send = contents?.send.bind(contents);
    Object.assign(contents ?? {}, {
      send: (channel: string, ...args: unknown[]) => {
        // biome-ignore lint/suspicious/noConsole: how the main process speaks to Playwright.
        console.log(channel);
        send?.(channel, ...args);
      },
    });
  });
  await desktop.close(running);
  expect(sent).toEqual([signalChannel('closeRequested')]);
});
