import { type CandidateFile, extensionOf, type FileFamily, kindOf } from './attachment-limits.ts';
import { err, ok, type Result } from './result.ts';

/** What the bytes of a file are; for an image, `mediaType` is that of the bytes, whatever the name says. */
export type FileContent = { readonly isImage: boolean; readonly mediaType: string };

/**
 * Whether the bytes of a file are what its name announces. The error is a French sentence; nothing executable passes,
 * whatever its name.
 */
export function checkContent(
  file: Pick<CandidateFile, 'name' | 'mediaType'>,
  bytes: Uint8Array,
): Result<FileContent, string> {
  const kind = kindOf(file);
  if (kind === null || isExecutable(bytes))
    return err('Ce fichier contient un programme : Jalon n’en joint aucun.');
  const imageType = imageTypeOf(bytes);
  if (kind.family === 'image')
    return imageType === null
      ? err(
          'Ce fichier n’est pas une image que Jalon reconnaît : ouvrez-le, enregistrez-le en JPEG ou en PNG.',
        )
      : ok({ isImage: true, mediaType: imageType });
  return imageType === null && isOfFamily(kind.family, extensionOf(file.name), bytes)
    ? ok({ isImage: false, mediaType: kind.mediaType })
    : err(
        'Le contenu de ce fichier ne correspond pas à son nom : ouvrez-le avec son logiciel, puis enregistrez-le de nouveau.',
      );
}

/** Media type of an image by its first bytes; null when they are not those of an image. */
function imageTypeOf(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (hasTextAt(bytes, 0, 'GIF87a') || hasTextAt(bytes, 0, 'GIF89a')) return 'image/gif';
  if (hasTextAt(bytes, 0, 'RIFF') && hasTextAt(bytes, 8, 'WEBP')) return 'image/webp';
  // Two letters could open a text: the reserved field of a bitmap is always zero.
  if (hasTextAt(bytes, 0, 'BM') && bytes.length > 26 && startsWith(bytes.subarray(6), [0, 0, 0, 0]))
    return 'image/bmp';
  if (!hasTextAt(bytes, 4, 'ftyp')) return null;
  const brand = String.fromCharCode(...bytes.subarray(8, 12));
  if (brand === 'avif' || brand === 'avis') return 'image/avif';
  return ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'].includes(brand)
    ? 'image/heic'
    : null;
}

const PROGRAM_STARTS = [
  [0x7f, 0x45, 0x4c, 0x46],
  [0xfe, 0xed, 0xfa, 0xce],
  [0xfe, 0xed, 0xfa, 0xcf],
  [0xce, 0xfa, 0xed, 0xfe],
  [0xcf, 0xfa, 0xed, 0xfe],
  [0xca, 0xfe, 0xba, 0xbe],
];

function isExecutable(bytes: Uint8Array): boolean {
  if (PROGRAM_STARTS.some((start) => startsWith(bytes, start))) return true;
  if (hasTextAt(bytes, 0, '#!')) return true;
  // « MZ » may open a text; a Windows program has zeros right after.
  return hasTextAt(bytes, 0, 'MZ') && bytes.subarray(0, 64).includes(0);
}

function isOfFamily(family: Exclude<FileFamily, 'image'>, extension: string, bytes: Uint8Array): boolean {
  switch (family) {
    case 'pdf':
      return contains(bytes.subarray(0, 1024), '%PDF-');
    case 'office-xml':
      return (
        isZip(bytes) &&
        contains(bytes, OFFICE_XML_PARTS[extension] ?? '') &&
        !contains(bytes, 'vbaProject.bin')
      );
    case 'open-document':
      return isZip(bytes) && contains(bytes.subarray(0, 128), 'mimetypeapplication/vnd.oasis.opendocument.');
    case 'office-binary':
      return (
        startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) &&
        (OFFICE_STREAMS[extension] ?? []).some((name) => contains(bytes, wide(name)))
      );
    case 'text':
      return isText(bytes);
  }
}

/** The part of the zip that only this kind of document has. */
const OFFICE_XML_PARTS: Readonly<Record<string, string>> = {
  docx: 'word/document',
  xlsx: 'xl/workbook',
  pptx: 'ppt/presentation',
};

/** The stream that only this kind of document has: an installer is in the same container. */
const OFFICE_STREAMS: Readonly<Record<string, readonly string[]>> = {
  doc: ['WordDocument'],
  xls: ['Workbook', 'Book'],
  ppt: ['PowerPoint Document'],
  msg: ['__properties_version1.0'],
};

const UTF16_MARKS = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];

/** A text holds no zero byte, unless it is marked as UTF-16. */
function isText(bytes: Uint8Array): boolean {
  return UTF16_MARKS.some((mark) => startsWith(bytes, mark)) || !bytes.includes(0);
}

function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return bytes.length >= start.length && start.every((byte, index) => bytes[index] === byte);
}

function hasTextAt(bytes: Uint8Array, offset: number, text: string): boolean {
  return startsWith(bytes.subarray(offset), codesOf(text));
}

function contains(bytes: Uint8Array, text: string): boolean {
  const [first = 0, ...rest] = codesOf(text);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (rest.every((code, index) => bytes[at + 1 + index] === code)) return true;
  return false;
}

function codesOf(text: string): readonly number[] {
  return [...text].map((character) => character.charCodeAt(0));
}

/** As UTF-16, the way Office names its streams. */
function wide(text: string): string {
  return [...text].map((character) => `${character}\u0000`).join('');
}
