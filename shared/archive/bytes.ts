/** SHA-256 of the bytes as 64 lower-case hexadecimal digits; passed in, because shared/ has no cryptography. */
export type Sha256 = (bytes: Uint8Array) => Promise<string>;

export function isSameBytes(left: Uint8Array, right: Uint8Array): boolean {
  if (left.length !== right.length) return false;
  for (let index = 0; index < left.length; index += 1) if (left[index] !== right[index]) return false;
  return true;
}
