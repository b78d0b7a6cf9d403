import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { CONTENT_SECURITY_POLICY } from '#shared/ipc/content-security-policy.ts';

const MIME: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.jalon': 'application/octet-stream',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

export type ServedFile = {
  readonly status: 200 | 400 | 404 | 405;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
};

function plain(status: 400 | 404 | 405, text: string): ServedFile {
  return {
    status,
    headers: { ...SECURITY_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' },
    bytes: new TextEncoder().encode(text),
  };
}

/** File of `root` an encoded URL path designates; null when it is malformed or would leave the folder. */
export function resolveInside(root: string, urlPath: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || decoded.includes('\\') || !decoded.startsWith('/')) return null;
  const base = resolve(root);
  const target = resolve(base, `.${decoded}`);
  return target === base || target.startsWith(base + sep) ? target : null;
}

/**
 * Serves the built interface, under `app://jalon` and on 127.0.0.1 alike. A path without extension is a screen
 * of the application: it gets the start page, which reads the path itself.
 */
export async function serveStaticFile(root: string, method: string, urlPath: string): Promise<ServedFile> {
  if (method !== 'GET' && method !== 'HEAD') return plain(405, 'Method not allowed');
  const target = resolveInside(root, urlPath);
  if (target === null) return plain(400, 'Bad request');
  const extension = extname(target).toLowerCase();
  const path = extension === '' ? resolve(root, 'index.html') : target;
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return plain(404, 'Not found');
  return {
    status: 200,
    headers: {
      ...SECURITY_HEADERS,
      'Content-Type': MIME[extname(path).toLowerCase()] ?? 'application/octet-stream',
      // Built files carry a hash in their name; the start page does not.
      'Cache-Control': path.endsWith('index.html') ? 'no-cache' : 'max-age=31536000, immutable',
    },
    bytes,
  };
}
