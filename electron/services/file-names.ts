import { posix, win32 } from 'node:path';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among what no system accepts.
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f\u007f]/g;
const RESERVED_ON_WINDOWS = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;

/** Text fit to be part of a file name on every system: no forbidden character, no edge dot or space, bounded. */
export function toFileNamePart(text: string, maxLength: number): string {
  const cleaned = text.normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/g, ' ');
  return [...cleaned]
    .slice(0, maxLength)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
}

export function isReservedOnWindows(name: string): boolean {
  return RESERVED_ON_WINDOWS.test(name);
}

/** File name to propose in the save dialog: last part of what was asked, cleaned, with its extension. */
export function toSuggestedName(asked: string, extension: string): string {
  const last = posix.basename(win32.basename(asked));
  const suffix = `.${extension}`;
  const stem = last.toLowerCase().endsWith(suffix) ? last.slice(0, -suffix.length) : last;
  const cleaned = toFileNamePart(stem, 120);
  return `${cleaned === '' || isReservedOnWindows(cleaned) ? 'Sans titre' : cleaned}${suffix}`;
}
