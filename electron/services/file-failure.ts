import type { FileFailure } from '#shared/ipc/contract.ts';

function codeOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code);
  return error instanceof Error ? error.message : 'unknown';
}

/** Translates an error of the file system into one of the failures the window knows how to explain. */
export function toFileFailure(error: unknown, path: string): FileFailure {
  const code = codeOf(error);
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { kind: 'disk-full' };
    // EBUSY: on Windows, the file is open in another program (typically Word).
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EBUSY':
      return { kind: 'denied', path };
    case 'ENOENT':
    case 'ENOTDIR':
      return { kind: 'not-found', path };
    default:
      return { kind: 'failed', detail: code };
  }
}
