import { describe, expect, it } from 'vitest';
import { readJson, writeJson } from '#shared/archive/json-text.ts';
import { readArchive } from '#shared/archive/read-archive.ts';
import { readMissionFile } from '#shared/archive/read-mission-file.ts';
import { packSnapshot, unpackSnapshot } from '#shared/archive/snapshot.ts';
import { writeArchive } from '#shared/archive/write-archive.ts';
import { SCHEMA_VERSION } from '#shared/domain/mission.ts';
import {
  ATTACHMENTS,
  aFullMission,
  anEmptyMission,
  aSmallPack,
  PHOTO,
  READ_CONTEXT,
  SCAN,
  sha256Of,
  WRITE_CONTEXT,
} from '#tests/fixtures/missions.ts';

const input = () => ({ doc: aFullMission(), attachments: ATTACHMENTS, pack: aSmallPack() });

async function readBack(bytes: Uint8Array) {
  const result = await readArchive(bytes, READ_CONTEXT);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('a .jalon archive', () => {
  it('gives back the document, its attachments and its content pack', async () => {
    const content = await readBack(await writeArchive(input(), WRITE_CONTEXT));
    expect(content.doc).toStrictEqual(aFullMission());
    expect([...content.attachments.keys()].sort()).toEqual([...ATTACHMENTS.keys()].sort());
    expect(content.attachments.get(sha256Of(PHOTO))).toEqual(PHOTO);
    expect(content.attachments.get(sha256Of(SCAN))).toEqual(SCAN);
    expect(content.pack).toStrictEqual(aSmallPack());
    expect(content.missingAttachments).toEqual([]);
  });

  it('has the same bytes for the same mission, and after a round trip', async () => {
    const first = await writeArchive(input(), WRITE_CONTEXT);
    const content = await readBack(first);
    const again = await writeArchive(
      { doc: content.doc, attachments: content.attachments, pack: content.pack },
      WRITE_CONTEXT,
    );
    expect(sha256Of(await writeArchive(input(), WRITE_CONTEXT))).toBe(sha256Of(first));
    expect(sha256Of(again)).toBe(sha256Of(first));
  });

  it('has the same bytes in whatever order the keys of the document were set', async () => {
    const { company, ...others } = aFullMission();
    const shuffled = {
      ...others,
      company: Object.fromEntries(Object.entries(company).reverse()) as typeof company,
    };
    const bytes = await writeArchive({ ...input(), doc: shuffled }, WRITE_CONTEXT);
    expect(sha256Of(bytes)).toBe(sha256Of(await writeArchive(input(), WRITE_CONTEXT)));
  });

  it('lists in its manifest the version, the pack and the hash and size of each file', async () => {
    const { manifest } = await readBack(await writeArchive(input(), WRITE_CONTEXT));
    expect(manifest).toMatchObject({
      type: 'jalon-mission',
      formatVersion: 1,
      appVersion: '0.1.0',
      schemaVersion: SCHEMA_VERSION,
      pack: { id: 'pack-test', version: '1.0.0' },
      createdAt: '2026-11-23T09:00:00.000Z',
    });
    expect(manifest?.files.find(({ path }) => path === `attachments/${sha256Of(PHOTO)}`)).toEqual({
      path: `attachments/${sha256Of(PHOTO)}`,
      size: PHOTO.length,
      sha256: sha256Of(PHOTO),
    });
  });

  it('opens a mission whose pack is not shipped, because it brings its own', async () => {
    const bytes = await writeArchive(input(), WRITE_CONTEXT);
    const result = await readArchive(bytes, { ...READ_CONTEXT, knownPacks: [] });
    expect(result.ok && result.value.pack?.id).toBe('pack-test');
  });

  it('leaves out lost or altered attachments, and says on reading which ones are missing', async () => {
    const attachments = new Map([[sha256Of(PHOTO), SCAN]]);
    const content = await readBack(await writeArchive({ ...input(), attachments }, WRITE_CONTEXT));
    expect([...content.missingAttachments].sort()).toEqual([sha256Of(PHOTO), sha256Of(SCAN)].sort());
    expect(content.doc).toStrictEqual(aFullMission());
  });

  it('tells how far reading has come', async () => {
    const progress: string[] = [];
    await readArchive(await writeArchive(input(), WRITE_CONTEXT), {
      ...READ_CONTEXT,
      onProgress: (done, total) => progress.push(`${done}/${total}`),
    });
    expect(progress).toEqual(['1/4', '2/4', '3/4', '4/4']);
  });
});

describe('a bare document', () => {
  it('opens as it is, attachments listed as missing', async () => {
    const text = JSON.stringify(aFullMission(), null, 2);
    const result = await readMissionFile(new TextEncoder().encode(text), 'mission.json', READ_CONTEXT);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    expect(result.value.doc).toStrictEqual(JSON.parse(text));
    expect(result.value.missingAttachments).toHaveLength(2);
  });

  it('opens with a byte order mark, as editors of Windows write it', async () => {
    const text = `\ufeff${JSON.stringify(anEmptyMission())}`;
    const result = await readMissionFile(new TextEncoder().encode(text), 'mission.json', READ_CONTEXT);
    expect(result.ok && result.value.doc).toStrictEqual(anEmptyMission());
  });

  it('opens an archive too, told by its content and not by its name', async () => {
    const result = await readMissionFile(await writeArchive(input(), WRITE_CONTEXT), 'x.json', READ_CONTEXT);
    expect(result.ok && result.value.doc).toStrictEqual(aFullMission());
  });
});

describe('JSON written by Jalon', () => {
  it('reads back equal, minus zero and lone surrogates included', () => {
    const value = { a: -0, b: [1e-7, 1.7976931348623157e308, '\ud83d', '\u0000'], c: { d: null, e: true } };
    const result = readJson(writeJson(value), 'x', 10);
    expect(result.ok && result.value).toStrictEqual(value);
    expect(Object.is(result.ok && (result.value as typeof value).a, -0)).toBe(true);
  });

  it('is never written from something JSON cannot hold', () => {
    expect(() => writeJson({ a: undefined })).toThrow(TypeError);
    expect(() => writeJson([Number.NaN])).toThrow(TypeError);
    expect(() => writeJson(Number.POSITIVE_INFINITY)).toThrow(TypeError);
  });
});

describe('a snapshot', () => {
  it('gives back the document and has the same bytes every time', () => {
    const snapshot = packSnapshot(aFullMission());
    const result = unpackSnapshot(snapshot);
    expect(result.ok && result.value.doc).toStrictEqual(aFullMission());
    expect(packSnapshot(aFullMission())).toEqual(snapshot);
  });

  it('is refused whole when damaged', () => {
    const result = unpackSnapshot(packSnapshot(aFullMission()).subarray(0, 200));
    expect(result.ok).toBe(false);
  });
});
