import type { Sha256 } from '#shared/archive/bytes.ts';
import type { DataDeps } from './deps.ts';

/** SHA-256 by the browser itself. */
export const browserSha256: Sha256 = async (bytes) => {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

export const browserTimer: DataDeps['startTimer'] = (run, delayMs) => {
  const handle = setTimeout(run, delayMs);
  return { cancel: () => clearTimeout(handle) };
};
