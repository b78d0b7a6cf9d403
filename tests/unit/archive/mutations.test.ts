import { describe, expect, it } from 'vitest';
import { writeJson } from '#shared/archive/json-text.ts';
import { type ArchiveContent, readArchive } from '#shared/archive/read-archive.ts';
import { readMissionFile } from '#shared/archive/read-mission-file.ts';
import { writeArchive } from '#shared/archive/write-archive.ts';
import {
  ATTACHMENTS,
  aFullMission,
  aSmallPack,
  READ_CONTEXT,
  WRITE_CONTEXT,
} from '#tests/fixtures/missions.ts';
import { mutateValue } from '#tests/fixtures/mutate.ts';
import { type SeededRandom, seededRandom } from '#tests/fixtures/random.ts';
import { missionFiles, zipOf } from '#tests/fixtures/zips.ts';

const SEED = 20261123;

function expectOriginal(content: ArchiveContent): void {
  expect(content.doc).toStrictEqual(aFullMission());
  expect(content.pack).toStrictEqual(aSmallPack());
  expect(new Map([...content.attachments].sort())).toStrictEqual(new Map([...ATTACHMENTS].sort()));
  expect(content.missingAttachments).toEqual([]);
}

function mutateBytes(original: Uint8Array, random: SeededRandom): Uint8Array {
  const bytes = original.slice();
  const at = random.below(bytes.length);
  switch (random.below(5)) {
    case 0:
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
      return bytes;
    case 1:
      bytes[at] = random.below(256);
      return bytes;
    case 2:
      return bytes.slice(0, at);
    case 3:
      return Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(at + 1)]);
    default:
      return Uint8Array.from([...bytes.slice(0, at), random.below(256), ...bytes.slice(at)]);
  }
}

// A thousand files are read here: slow machines get the time it takes.
describe('1,000 seeded mutations open equal or are refused whole', { timeout: 120_000 }, () => {
  it('400 of the bytes of an archive', async () => {
    const random = seededRandom(SEED);
    const original = await writeArchive(
      { doc: aFullMission(), attachments: ATTACHMENTS, pack: aSmallPack() },
      WRITE_CONTEXT,
    );
    let refused = 0;
    for (let round = 0; round < 400; round += 1) {
      const result = await readArchive(mutateBytes(original, random), READ_CONTEXT);
      if (result.ok) expectOriginal(result.value);
      else refused += 1;
    }
    expect(refused).toBeGreaterThan(300);
  });

  it('300 of the document inside an archive whose hashes are right', async () => {
    const random = seededRandom(SEED + 1);
    const outcome = { opened: 0, refused: 0 };
    for (let round = 0; round < 300; round += 1) {
      const mutated = mutateValue(aFullMission(), random);
      const result = await readArchive(zipOf(missionFiles(mutated)), READ_CONTEXT);
      if (result.ok) {
        outcome.opened += 1;
        expect(result.value.doc).toStrictEqual(JSON.parse(JSON.stringify(mutated)));
      } else outcome.refused += 1;
    }
    expect(outcome.opened).toBeGreaterThan(10);
    expect(outcome.refused).toBeGreaterThan(150);
  });

  it('200 of a bare document by value, 100 by byte', async () => {
    const random = seededRandom(SEED + 2);
    const outcome = { opened: 0, refused: 0 };
    for (let round = 0; round < 300; round += 1) {
      const bytes =
        round < 200
          ? writeJson(mutateValue(aFullMission(), random))
          : mutateBytes(writeJson(aFullMission()), random);
      const result = await readMissionFile(bytes, 'mission.json', READ_CONTEXT);
      if (result.ok) {
        outcome.opened += 1;
        expect(result.value.doc).toStrictEqual(JSON.parse(new TextDecoder().decode(bytes)));
      } else outcome.refused += 1;
    }
    expect(outcome.opened).toBeGreaterThan(10);
    expect(outcome.refused).toBeGreaterThan(150);
  });
});
