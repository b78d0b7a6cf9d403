import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { describeImportError } from '#shared/archive/describe-import-error.ts';
import type { ImportError } from '#shared/archive/import-error.ts';
import { ARCHIVE_LIMITS } from '#shared/archive/limits.ts';
import type { ReadContext } from '#shared/archive/read-archive.ts';
import { readMissionFile } from '#shared/archive/read-mission-file.ts';
import {
  aFullMission,
  anEmptyMission,
  aSmallPack,
  READ_CONTEXT,
  sha256Of,
} from '#tests/fixtures/missions.ts';
import { manifestOf, missionFiles, rawZip, zipOf } from '#tests/fixtures/zips.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const json = (value: unknown) => utf8(JSON.stringify(value));

type BadFile = {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  readonly kind: ImportError['kind'];
  readonly ctx?: Partial<ReadContext>;
};

const TEN_GB = 10 * 1024 ** 3;

/** Extra field that says, as zip64 does, an uncompressed size above 4 GB. */
function zip64Extra(size: number): Uint8Array {
  const extra = new Uint8Array(12);
  const view = new DataView(extra.buffer);
  view.setUint16(0, 1, true);
  view.setUint16(2, 8, true);
  view.setBigUint64(4, BigInt(size), true);
  return extra;
}

const BAD_FILES: readonly BadFile[] = [
  { name: 'an empty file', bytes: () => new Uint8Array(), kind: 'empty-file' },
  {
    name: 'text that is not a zip',
    bytes: () => utf8('Bonjour, voici la mission.'),
    kind: 'not-a-mission-file',
  },
  {
    name: 'a PNG',
    bytes: () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]),
    kind: 'other-file',
  },
  { name: 'a truncated zip', bytes: () => zipOf(missionFiles()).slice(0, 4000), kind: 'truncated-archive' },
  {
    name: 'a zip with a flipped byte',
    bytes: () => {
      const bytes = zipOf(missionFiles());
      bytes[60] = (bytes[60] ?? 0) ^ 0x10;
      return bytes;
    },
    kind: 'damaged-archive',
  },
  {
    name: 'a zip with an entry of 10 GB',
    bytes: () =>
      rawZip([{ name: 'document.json', data: utf8('{}'), size: 0xffffffff, extra: zip64Extra(TEN_GB) }]),
    kind: 'entry-too-large',
  },
  {
    name: 'a zip with path traversal',
    bytes: () => rawZip([{ name: '../../demarrage.bat', data: utf8('x') }]),
    kind: 'unsafe-path',
  },
  {
    name: 'a zip with the same name twice',
    bytes: () =>
      rawZip([
        { name: 'document.json', data: utf8('{}') },
        { name: 'document.json', data: utf8('[]') },
      ]),
    kind: 'duplicate-entry',
  },
  {
    name: 'a zip of too many files',
    bytes: () => zipOf(missionFiles()),
    ctx: { limits: { ...ARCHIVE_LIMITS, entries: 3 } },
    kind: 'too-many-entries',
  },
  {
    name: 'a file above the limit',
    bytes: () => zipOf(missionFiles()),
    ctx: { limits: { ...ARCHIVE_LIMITS, fileBytes: 1000 } },
    kind: 'file-too-large',
  },
  {
    name: 'a zip from elsewhere',
    bytes: () => rawZip([{ name: 'word/document.xml', data: utf8('<w/>') }]),
    kind: 'missing-manifest',
  },
  {
    name: 'an archive of an unknown format',
    bytes: () => zipOf(missionFiles(), manifestOf(missionFiles(), { type: 'autre-chose' })),
    kind: 'unknown-format',
  },
  {
    name: 'an archive of a future version',
    bytes: () =>
      zipOf(missionFiles(), {
        ...manifestOf(missionFiles()),
        formatVersion: 2,
        appVersion: '9.0.0',
        extra: [],
      }),
    kind: 'future-version',
  },
  {
    name: 'an archive with an invalid manifest',
    bytes: () => zipOf(missionFiles(), manifestOf(missionFiles(), { createdAt: 'hier' })),
    kind: 'invalid-manifest',
  },
  {
    name: 'an archive with a wrong hash',
    bytes: () => {
      const files = missionFiles();
      const manifest = manifestOf(files);
      return zipOf(
        { ...files, 'document.json': json({ ...aFullMission(), reference: '2026-002' }) },
        manifest,
      );
    },
    kind: 'wrong-hash',
  },
  {
    name: 'an archive with a missing file',
    bytes: () => {
      const { 'document.json': document, ...rest } = missionFiles();
      return zipOf(rest, manifestOf({ ...rest, 'document.json': document ?? new Uint8Array() }));
    },
    kind: 'missing-entry',
  },
  {
    name: 'an archive with a file too many',
    bytes: () => zipOf({ ...missionFiles(), 'virus.exe': utf8('MZ') }, manifestOf(missionFiles())),
    kind: 'unexpected-entry',
  },
  {
    name: 'a mission whose pack is nowhere',
    bytes: () => json({ ...anEmptyMission(), pack: { id: 'autre', version: '7.1.0' } }),
    kind: 'missing-pack',
  },
  {
    name: 'an archive with an invalid pack',
    bytes: () => {
      const files = {
        ...missionFiles(),
        'content/pack-test/1.0.0.json': json({ ...aSmallPack(), axes: [] }),
      };
      return zipOf(files, manifestOf(files));
    },
    kind: 'invalid-pack',
  },
  {
    name: 'an invalid document',
    bytes: () => json({ ...anEmptyMission(), company: null }),
    kind: 'invalid-document',
  },
  {
    name: 'JSON nested 100,000 deep',
    bytes: () => utf8('['.repeat(100_000) + ']'.repeat(100_000)),
    kind: 'json-too-deep',
  },
  { name: 'a foreign JSON', bytes: () => json({ pia: {} }), kind: 'foreign-json' },
  { name: 'JSON cut in two', bytes: () => json(anEmptyMission()).slice(0, 500), kind: 'malformed-json' },
  {
    name: 'JSON with a key twice',
    bytes: () =>
      utf8(JSON.stringify(anEmptyMission()).replace('"reference":', '"reference":"", "r\\u0065ference":')),
    kind: 'duplicate-key',
  },
  {
    name: 'JSON that is not UTF-8',
    bytes: () => Uint8Array.from(json(anEmptyMission()), (byte) => (byte === 0x4b ? 0xe9 : byte)),
    kind: 'invalid-text',
  },
];

async function refusal({ bytes, ctx }: BadFile): Promise<ImportError> {
  const result = await readMissionFile(bytes(), 'mission.jalon', { ...READ_CONTEXT, ...ctx });
  if (result.ok) throw new Error('This bad file was opened');
  return result.error;
}

describe('a bad file', () => {
  it.each(BAD_FILES)('$name is refused for what it is', async (file) => {
    expect((await refusal(file)).kind).toBe(file.kind);
  });

  it('has a French sentence of its own that ends with what to do', async () => {
    const sentences = await Promise.all(
      BAD_FILES.map(async (file) => describeImportError(await refusal(file))),
    );
    expect(new Set(sentences).size).toBe(BAD_FILES.length);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^[A-ZÀÉ].+\u202f: .+\.$/u);
      expect(sentence).not.toMatch(/ [;:!?»]|«[^\u202f]|[a-z]'[a-z]|undefined|null/u);
    }
  });
});

describe('a hostile archive', () => {
  it('with 10 GB behind a small declared size is given up as soon as it says more than it declared', async () => {
    const bomb = deflateSync(new Uint8Array(64 * 1024 * 1024), { level: 9 });
    const bytes = rawZip([{ name: 'manifest.json', data: bomb, method: 8, size: 100 }]);
    const before = process.memoryUsage().arrayBuffers;
    const result = await readMissionFile(bytes, 'x.jalon', READ_CONTEXT);
    expect(result).toEqual({
      ok: false,
      error: { kind: 'entry-too-large', path: 'manifest.json', size: null, limit: 100 },
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
  });

  it('with many entries that add up above the limit is refused before any is inflated', async () => {
    const data = new Uint8Array(10);
    const bytes = rawZip(['a', 'b', 'c'].map((name) => ({ name, data, method: 8, size: 200 * 1024 * 1024 })));
    const limits = { ...ARCHIVE_LIMITS, totalBytes: 500 * 1024 * 1024 };
    const result = await readMissionFile(bytes, 'x.jalon', { ...READ_CONTEXT, limits });
    expect(result).toMatchObject({ ok: false, error: { kind: 'entry-too-large', path: 'c' } });
  });

  it.each(['/etc/passwd', 'C:\\x', 'a\\..\\b', 'attachments/../../x', 'a/./b', 'a\u0000b', ''])(
    'that names a file %j is refused',
    async (name) => {
      const result = await readMissionFile(rawZip([{ name, data: utf8('x') }]), 'x.jalon', READ_CONTEXT);
      expect(result).toMatchObject({ ok: false, error: { kind: 'unsafe-path' } });
    },
  );

  it.each([
    ['encrypted', { name: 'a', data: utf8('x'), flags: 1 }],
    ['compressed otherwise', { name: 'a', data: utf8('x'), method: 12 }],
    ['named differently in its two headers', { name: 'a', data: utf8('x'), localName: 'b' }],
    ['with a wrong checksum', { name: 'manifest.json', data: utf8('x'), crc: 1 }],
  ])('%s is refused', async (_, entry) => {
    const result = await readMissionFile(rawZip([entry]), 'x.jalon', READ_CONTEXT);
    expect(result).toMatchObject({ ok: false, error: { kind: 'damaged-archive' } });
  });

  it('whose attachment is not what its name says is refused', async () => {
    const sha = aFullMission().attachments[0]?.sha256 ?? '';
    const files = { ...missionFiles(), [`attachments/${sha}`]: utf8('autre') };
    const result = await readMissionFile(zipOf(files), 'x.jalon', READ_CONTEXT);
    expect(result).toMatchObject({ ok: false, error: { kind: 'wrong-hash', path: `attachments/${sha}` } });
  });

  it('with an attachment no document names is refused', async () => {
    const bytes = utf8('en trop');
    const files = { ...missionFiles(), [`attachments/${sha256Of(bytes)}`]: bytes };
    const result = await readMissionFile(zipOf(files), 'x.jalon', READ_CONTEXT);
    expect(result).toMatchObject({ ok: false, error: { kind: 'unexpected-entry' } });
  });
});

describe('a value JSON allows and a mission does not', () => {
  const withText = (search: string, replacement: string) =>
    utf8(JSON.stringify(aFullMission()).replace(search, replacement));
  it.each([
    ['a number beyond all numbers', withText('"headcount":85', '"headcount":1e400')],
    [
      'a __proto__ key in a list of answers',
      withText('"answers":{', '"answers":{"__proto__":{"value":null},'),
    ],
    ['a __proto__ key in the document', withText('{"schemaVersion"', '{"__proto__":{"x":1},"schemaVersion"')],
    ['a __proto__ key in an item', withText('"name":"Devis"', '"name":"Devis","__proto__":{}')],
    ['a key nobody knows', withText('"reference":', '"referense":1,"reference":')],
  ])('%s is refused', async (_, bytes) => {
    const result = await readMissionFile(bytes, 'mission.json', READ_CONTEXT);
    expect(result).toMatchObject({ ok: false, error: { kind: 'invalid-document' } });
    expect(Object.prototype).not.toHaveProperty('x');
  });
});
