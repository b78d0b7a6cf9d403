import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasMetadata, withoutColourProfile } from '#shared/domain/image-metadata.ts';
import { segment, withExif } from '#tests/support/exif.ts';

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));
const START = [0xff, 0xd8];
const JFIF = segment(0xe0, [...ascii('JFIF'), 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
const TABLES = segment(0xdb, [1, 2, 3]);
// In the scan, FF 00 is a byte and FF D0 a restart; a progressive image has a table between two scans.
const SCANS = [...segment(0xda, [1]), 5, 0xff, 0, 7, 0xff, 0xd0, 9, ...TABLES, ...segment(0xda, [2]), 8];
const END = [0xff, 0xd9];
const PROFILE = segment(0xe2, [...ascii('ICC_PROFILE'), 0, 1, 1, 9]);

const jpeg = (...parts: (readonly number[])[]) => Uint8Array.from(parts.flat());
const BARE = jpeg(START, JFIF, TABLES, SCANS, END);

const chunk = (type: string, content: readonly number[] = []) => [
  ...[0, 0, content.length >> 8, content.length & 0xff],
  ...ascii(type),
  ...content,
  ...[0, 0, 0, 0],
];
const png = (...chunks: (readonly number[])[]) =>
  Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...chunks.flat()]);
const HEAD = chunk(
  'IHDR',
  Array.from({ length: 13 }, () => 1),
);
const DATA = chunk('IDAT', [1, 2, 3]);

describe('a JPEG', () => {
  it('made of its picture tells nothing', () => {
    expect(hasMetadata(BARE)).toBe(false);
  });

  it.each([
    ['EXIF with a GPS place', withExif(BARE)],
    ['XMP', jpeg(START, JFIF, segment(0xe1, ascii('http://ns.adobe.com/xap/1.0/')), SCANS, END)],
    ['IPTC', jpeg(START, segment(0xed, ascii('Photoshop 3.0')), SCANS, END)],
    ['a colour profile', jpeg(START, JFIF, PROFILE, SCANS, END)],
    ['a comment', jpeg(START, JFIF, segment(0xfe, ascii('vu chez X')), SCANS, END)],
    ['a comment after its first scan', jpeg(START, SCANS, segment(0xfe, [1]), SCANS, END)],
    [
      'a thumbnail',
      jpeg(START, segment(0xe0, [...ascii('JFIF'), 0, 1, 1, 0, 0, 1, 0, 1, 1, 1, 9, 9, 9]), SCANS, END),
    ],
    ['a film after its end', jpeg([...BARE], ascii('ftypmp42'))],
    ['no end', jpeg(START, JFIF, SCANS)],
  ])('with %s is told', (_, bytes) => {
    expect(hasMetadata(bytes)).toBe(true);
  });

  it('loses the profile that browsers write, and nothing else', () => {
    expect(withoutColourProfile(jpeg(START, JFIF, PROFILE, TABLES, SCANS, END))).toEqual(BARE);
    expect(withoutColourProfile(BARE)).toEqual(BARE);
    const exif = withExif(BARE);
    expect(hasMetadata(withoutColourProfile(exif))).toBe(true);
    expect(withoutColourProfile(png(HEAD))).toEqual(png(HEAD));
  });
});

describe('a PNG', () => {
  it('made of its picture tells nothing', () => {
    expect(hasMetadata(png(HEAD, chunk('sRGB', [0]), DATA, DATA, chunk('IEND')))).toBe(false);
  });

  it.each(['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME', 'iCCP', 'caBX'])('with %s is told', (type) => {
    expect(hasMetadata(png(HEAD, chunk(type, [1]), DATA, chunk('IEND')))).toBe(true);
  });

  it('with bytes after its end, or no end, is told', () => {
    expect(hasMetadata(png(HEAD, DATA, chunk('IEND'), [1]))).toBe(true);
    expect(hasMetadata(png(HEAD, DATA))).toBe(true);
  });
});

it('what is neither is not vouched for, and no bytes stop the reading', () => {
  expect(hasMetadata(Uint8Array.from(ascii('GIF89a')))).toBe(true);
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 60 }),
      fc.constantFrom(START, ascii('\u0089PNG')),
      (rest, start) => {
        const bytes = Uint8Array.from([...start, ...rest]);
        return typeof hasMetadata(bytes) === 'boolean' && withoutColourProfile(bytes).length <= bytes.length;
      },
    ),
  );
});
