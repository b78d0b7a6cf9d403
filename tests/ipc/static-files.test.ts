import { mkdir, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { describe, expect } from 'vitest';
import { isAppUrl, isExternalLink, isLocalRequest } from '#electron/window/origin.ts';
import { resolveInside, serveStaticFile } from '#electron/window/static-files.ts';
import { test, textOf } from './support.ts';

async function buildIn(folder: string): Promise<string> {
  const root = join(folder, 'renderer');
  await mkdir(join(root, 'assets'), { recursive: true });
  await writeFile(join(root, 'index.html'), '<html>');
  await writeFile(join(root, 'assets/a b.js'), 'js');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await mkdir(join(folder, 'renderer-secret'));
  await writeFile(join(folder, 'renderer-secret/secret.txt'), 'secret');
  return root;
}

describe('the built interface is served', () => {
  test('with the type of each file and the security headers', async ({ folder }) => {
    const root = await buildIn(folder);
    const script = await serveStaticFile(root, 'GET', '/assets/a%20b.js');
    expect(script.status).toBe(200);
    expect(textOf(script.bytes)).toBe('js');
    expect(script.headers['Content-Type']).toBe('text/javascript; charset=utf-8');
    const page = await serveStaticFile(root, 'GET', '/');
    expect(page.headers['Content-Type']).toBe('text/html; charset=utf-8');
    const policy = page.headers['Content-Security-Policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe-eval');
    expect(page.headers['X-Content-Type-Options']).toBe('nosniff');
  });

  test('with the start page for any screen, and only for screens', async ({ folder }) => {
    const root = await buildIn(folder);
    expect(textOf((await serveStaticFile(root, 'GET', '/missions/m1/maturite')).bytes)).toBe('<html>');
    expect((await serveStaticFile(root, 'GET', '/assets/absent.js')).status).toBe(404);
  });

  test('to be read only', async ({ folder }) => {
    const root = await buildIn(folder);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect((await serveStaticFile(root, method, '/')).status).toBe(405);
    }
  });

  test.for([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/../../secret.txt',
    '/..%5csecret.txt',
    '/../renderer-secret/secret.txt',
    '/a%00.txt',
    '/%E0%A4%A.txt',
    'secret.txt',
    '',
  ])('never outside its folder: %s', async (path, { folder }) => {
    const root = await buildIn(folder);
    const served = await serveStaticFile(root, 'GET', path);
    expect(served.status).toBe(400);
    expect(textOf(served.bytes)).not.toContain('secret');
    expect(resolveInside(root, path)).toBeNull();
  });

  test('from the folder itself, not from one whose name starts the same', () => {
    const root = `${sep}app${sep}renderer`;
    expect(resolveInside(root, '/../renderer/index.html')).toBe(join(root, 'index.html'));
    expect(resolveInside(root, '/../renderer2/index.html')).toBeNull();
  });
});

describe('an address', () => {
  test('is ours by scheme and host', () => {
    expect(isAppUrl('app://jalon/missions?x=1#y')).toBe(true);
    for (const url of ['app://jalon.evil/', 'app://evil/jalon', 'https://jalon/', 'app:jalon', '', 'jalon']) {
      expect(isAppUrl(url)).toBe(false);
    }
  });

  test('is handed to the browser only when it is a secure page or a mail', () => {
    expect(isExternalLink('https://www.cnil.fr')).toBe(true);
    expect(isExternalLink('mailto:marie@exemple.fr')).toBe(true);
    for (const url of [
      'http://exemple.fr',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'smb://serveur/part',
      'ms-word:ofe|u|https://x',
      'app://jalon/',
      '\\\\serveur\\part',
      '',
    ]) {
      expect(isExternalLink(url)).toBe(false);
    }
  });

  test('may be requested only when it never leaves the computer', () => {
    for (const url of ['app://jalon/a.js', 'data:text/plain,a', 'blob:app://jalon/123']) {
      expect(isLocalRequest(url, false)).toBe(true);
    }
    for (const url of [
      'https://exemple.fr',
      'http://127.0.0.1:80',
      'ws://exemple.fr',
      'wss://exemple.fr',
      'file:///etc/passwd',
      'blob:https://exemple.fr/1',
      'ftp://exemple.fr',
      'chrome://settings',
      'devtools://devtools/bundled/x.js',
      'n’importe quoi',
    ]) {
      expect(isLocalRequest(url, false)).toBe(false);
    }
    expect(isLocalRequest('devtools://devtools/bundled/x.js', true)).toBe(true);
    expect(isLocalRequest('https://exemple.fr', true)).toBe(false);
  });
});
