import { createHash } from 'node:crypto';

/** Hexadecimal SHA-256, as the archive asks for it. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  return createHash('sha256').update(bytes).digest('hex');
}
