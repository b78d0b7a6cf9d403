import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMissionFile } from '#shared/archive/read-mission-file.ts';
import { writeArchive } from '#shared/archive/write-archive.ts';
import { shippedPack } from '#tests/content/shipped-content.ts';
import { sha256, sha256Of, WRITE_CONTEXT } from '#tests/fixtures/missions.ts';

const FOLDER = join(import.meta.dirname, '../../../resources/samples');
const samples = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

describe('a sample mission', () => {
  it.each(samples)('%s opens as it is written, and survives archive after archive', async (name) => {
    const pack = shippedPack();
    const ctx = { sha256, knownPacks: [{ id: pack.id, version: pack.version }] };
    const bytes = readFileSync(join(FOLDER, name));
    const bare = await readMissionFile(bytes, name, ctx);
    if (!bare.ok) throw new Error(JSON.stringify(bare.error));
    expect(bare.value.doc).toStrictEqual(JSON.parse(bytes.toString('utf8')));
    const archive = await writeArchive({ ...bare.value, pack }, WRITE_CONTEXT);
    const read = await readMissionFile(archive, 'x.jalon', { sha256, knownPacks: [] });
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(read.value.doc).toStrictEqual(bare.value.doc);
    expect(sha256Of(await writeArchive(read.value, WRITE_CONTEXT))).toBe(sha256Of(archive));
  });
});
