import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { launchEnvironment, launchSwitches, PACKAGED_EXECUTABLE } from '#scripts/electron-launch.ts';
import { type Bridge, CALLS, SIGNALS } from '#shared/ipc/channels.ts';
import { test, watchExternalLinks } from './support.ts';

type PageGlobals = { jalon: Bridge };

test('the page is app://jalon, a secure context, under the strict policy', async ({ desktop }) => {
  const { page } = await desktop.launch();
  const seen = await page.evaluate(async () => ({
    origin: location.origin,
    secure: isSecureContext,
    policy: (await fetch('/')).headers.get('content-security-policy') ?? '',
  }));
  expect(seen.origin).toBe('app://jalon');
  expect(seen.secure).toBe(true);
  expect(seen.policy).toContain("default-src 'none'");
  expect(seen.policy).not.toContain('unsafe-eval');
});

test('the page has no Node, and of the bridge only its calls and signals', async ({ desktop }) => {
  const { app, page } = await desktop.launch();
  const seen = await page.evaluate(() => {
    const bridge = (globalThis as unknown as PageGlobals).jalon;
    return {
      node: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter(
        (n) => n in globalThis,
      ),
      parts: Object.keys(bridge),
      calls: Object.keys(bridge.calls),
      signals: Object.keys(bridge.signals),
    };
  });
  expect(seen).toEqual({ node: [], parts: ['calls', 'signals'], calls: [...CALLS], signals: [...SIGNALS] });
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    // Not in the type definitions, yet the only witness of what the window runs with.
    const contents = window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
    const { contextIsolation, sandbox, nodeIntegration, webSecurity, webviewTag } =
      contents.getLastWebPreferences();
    return { contextIsolation, sandbox, nodeIntegration, webSecurity, webviewTag };
  });
  expect(preferences).toEqual({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
});

test('text is never run as code', async ({ desktop }) => {
  const { page } = await desktop.launch();
  const ran = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        // Later, out of reach of the debugger's own right to evaluate.
        setTimeout(() => {
          const done: string[] = [];
          Object.assign(globalThis, { done });
          const attempts = [
            // biome-ignore lint/security/noGlobalEval: what must be refused.
            () => void globalThis.eval('done.push("eval")'),
            () => void new Function('done.push("Function")')(),
            () => {
              const script = document.createElement('script');
              script.textContent = 'done.push("inline script")';
              document.head.append(script);
            },
            () => {
              const button = document.createElement('button');
              button.setAttribute('onclick', 'done.push("attribute")');
              button.click();
            },
          ];
          for (const attempt of attempts) {
            try {
              attempt();
            } catch {
              // Refused, as it must be.
            }
          }
          resolve(done);
        }, 0);
      }),
  );
  expect(ran).toEqual([]);
});

test('the page cannot be led elsewhere: pages and mails open outside, the rest nowhere', async ({
  desktop,
}) => {
  const running = await desktop.launch();
  const { page } = running;
  const links = await watchExternalLinks(running);
  const before = page.url();
  const goTo = (url: string) =>
    page.evaluate((target) => {
      const link = Object.assign(document.createElement('a'), { href: target });
      document.body.append(link);
      link.click();
    }, url);
  await goTo('file:///etc/passwd');
  await goTo('http://example.org/');
  await goTo('https://example.org/page');
  await expect.poll(links).toEqual(['https://example.org/page']);
  await page.evaluate(() => {
    location.href = 'mailto:marie@example.org';
  });
  await expect.poll(links).toEqual(['https://example.org/page', 'mailto:marie@example.org']);
  // Asked of the page itself: Playwright's locators wait for the navigations that were refused.
  const after = await page.evaluate(() => [
    location.href,
    document.querySelector('#root > :not(style)') !== null,
  ]);
  expect(after).toEqual([before, true]);
});

test('no second window opens: a link for a new window opens outside', async ({ desktop }) => {
  const running = await desktop.launch();
  const { app, page } = running;
  const links = await watchExternalLinks(running);
  const opened = await page.evaluate(() =>
    ['app://jalon/', 'about:blank', 'file:///etc/passwd', 'https://example.org/new'].map(
      (url) => window.open(url) !== null,
    ),
  );
  expect(opened).toEqual([false, false, false, false]);
  await expect.poll(links).toEqual(['https://example.org/new']);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('every permission is denied', async ({ desktop }) => {
  const { page } = await desktop.launch();
  const seen = await page.evaluate(async () => {
    const state = async (name: string) =>
      (await navigator.permissions.query({ name: name as PermissionName })).state;
    const refusal = (attempt: Promise<unknown>) =>
      attempt.then(
        () => 'granted',
        () => 'refused',
      );
    return {
      geolocation: await state('geolocation'),
      camera: await state('camera'),
      notifications: await Notification.requestPermission(),
      position: await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          () => resolve('refused'),
        ),
      ),
      microphone: await refusal(navigator.mediaDevices.getUserMedia({ audio: true })),
      clipboard: await refusal(navigator.clipboard.readText()),
    };
  });
  expect(seen).toEqual({
    geolocation: 'denied',
    camera: 'denied',
    notifications: 'denied',
    position: 'refused',
    microphone: 'refused',
    clipboard: 'refused',
  });
});

test('nothing reaches the network, from the page or from its session', async ({ desktop }) => {
  const { app, page } = await desktop.launch();
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

  const reached = await page.evaluate(async (target) => {
    const element = (tag: 'img' | 'script' | 'link' | 'iframe', properties: object) =>
      new Promise<string>((resolve) => {
        const made = Object.assign(document.createElement(tag), properties);
        made.addEventListener('error', () => resolve('refused'));
        // A refused frame loads an error page.
        made.addEventListener('load', () => resolve(tag === 'iframe' ? 'refused' : 'reached'));
        document.body.append(made);
      });
    const socket = () =>
      new Promise<string>((resolve) => {
        try {
          const made = new WebSocket(target.replace('http', 'ws'));
          made.onopen = () => resolve('reached');
          made.onerror = () => resolve('refused');
        } catch {
          resolve('refused');
        }
      });
    navigator.sendBeacon(target, 'x');
    return Promise.all([
      fetch(target, { mode: 'no-cors' }).then(
        () => 'reached',
        () => 'refused',
      ),
      element('img', { src: target }),
      element('script', { src: target }),
      element('link', { rel: 'stylesheet', href: target }),
      element('iframe', { src: target }),
      socket(),
    ]);
  }, url);
  expect(new Set(reached)).toEqual(new Set(['refused']));

  // Past the policy of the page: what the session itself lets through.
  const fromSession = await app.evaluate(
    ({ net, session }, target) =>
      Promise.all(
        [() => session.defaultSession.fetch(target), () => net.fetch(target)].map((attempt) =>
          attempt().then(
            () => 'reached',
            () => 'refused',
          ),
        ),
      ),
    url,
  );
  expect(fromSession).toEqual(['refused', 'refused']);
  expect(connections).toBe(0);
  server.close();
});

test('the interface serves its own folder and nothing above', async ({ desktop }) => {
  const { page } = await desktop.launch();
  const statuses = await page.evaluate(() =>
    Promise.all(
      ['/..%2f..%2fpackage.json', '/%2e%2e%2fmain%2fmain.cjs', '/absent.js'].map(
        async (path) => (await fetch(path)).status,
      ),
    ),
  );
  expect(statuses).toEqual([400, 400, 404]);
});

test('a download that did not go through the bridge is dropped', async ({ desktop }) => {
  const { app, page } = await desktop.launch();
  await app.evaluate(({ session }) => {
    const states: string[] = [];
    Object.assign(globalThis, { downloads: states });
    session.defaultSession.on('will-download', (event) => states.push(String(event.defaultPrevented)));
  });
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['x']));
    link.download = 'x.txt';
    link.click();
  });
  await expect
    .poll(() => app.evaluate(() => (globalThis as { downloads?: string[] }).downloads))
    .toEqual(['true']);
});

test('developer tools do not open in the packaged application', async ({ desktop }) => {
  const { app } = await desktop.launch();
  const open = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.openDevTools();
    return contents?.isDevToolsOpened();
  });
  expect(open).toBe(false);
});

test('a second start gives its file to the first one and ends', async ({ desktop }) => {
  const { app, page } = await desktop.launch();
  await page.evaluate(() => {
    (globalThis as unknown as PageGlobals).jalon.signals.fileOpened(() => {
      document.body.dataset['signalled'] = 'yes';
    });
  });
  const file = join(desktop.folder, 'autre.jalon');
  await writeFile(file, 'not a mission');
  const second = spawn(
    PACKAGED_EXECUTABLE,
    [...launchSwitches(PACKAGED_EXECUTABLE), `--user-data-dir=${desktop.userData}`, file],
    { env: launchEnvironment(), stdio: 'ignore' },
  );
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  await expect(page.locator('body[data-signalled="yes"]')).toBeAttached();
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
