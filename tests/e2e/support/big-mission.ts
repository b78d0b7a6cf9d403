import { randomFillSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { sha256 } from '#scripts/lib/sha256.ts';
import { writeArchive } from '#shared/archive/write-archive.ts';
import { blankEconomics } from '#shared/domain/blank-economics.ts';
import { DEFAULT_DELIVERABLE_OPTIONS } from '#shared/domain/deliverable.ts';
import { type MissionDoc, MissionDocSchema } from '#shared/domain/mission.ts';
import { aJpeg } from '#tests/support/pictures.ts';

const USE_CASES = 200;
const IMAGES = 100;
const IMAGE_BYTES = 1_000_000;
const SENTENCE =
  'Les opérateurs relèvent la température toutes les dix minutes, la recopient sur une feuille, puis la saisissent le soir. ';
/** Six such texts a use case make 30 KB. */
const FIVE_KILOBYTES = SENTENCE.repeat(42).slice(0, 5000);

/** A `.jalon` of the complete sample with 200 use cases of 30 KB and 100 images of 1 MB in the report. */
export async function aBigMission(): Promise<Uint8Array> {
  const path = new URL('../../../resources/samples/mission-complete.json', import.meta.url);
  const sample = MissionDocSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const [model] = sample.useCases;
  if (!model) throw new Error('The sample has no use case');
  const useCases: MissionDoc['useCases'] = Array.from({ length: USE_CASES }, (_, index) => ({
    ...model,
    id: `uc-big-${index}`,
    title: `Cas d’usage ${index}`,
    problem: FIVE_KILOBYTES,
    solution: FIVE_KILOBYTES,
    dataNeeds: FIVE_KILOBYTES,
    prerequisites: FIVE_KILOBYTES,
    risks: FIVE_KILOBYTES,
    approachReason: FIVE_KILOBYTES,
    economics: blankEconomics(),
    dependsOnIds: [],
  }));
  const photographs = new Map<string, Uint8Array>();
  const attachments: MissionDoc['attachments'] = [];
  for (let index = 0; index < IMAGES; index += 1) {
    const bytes = aPhotograph();
    const hash = await sha256(bytes);
    photographs.set(hash, bytes);
    attachments.push({
      id: `att-${index}`,
      name: `vue ${index}.jpg`,
      mediaType: 'image/jpeg',
      size: bytes.length,
      sha256: hash,
      width: 1600,
      height: 1200,
      addedOn: '2026-11-20',
      caption: `Vue ${index}`,
      alternativeText: `L’atelier, vue ${index}`,
      target: null,
      isInReport: true,
    });
  }
  const doc: MissionDoc = {
    ...sample,
    useCases,
    attachments,
    scores: {},
    recommendations: [],
    deliverables: {
      ...sample.deliverables,
      // Every word of every sheet.
      options: { report: { ...DEFAULT_DELIVERABLE_OPTIONS, detail: 'full' } },
    },
  };
  return writeArchive(
    { doc, attachments: photographs, pack: null },
    { sha256, appVersion: '0.1.0', createdAt: '2026-12-04T08:00:00.000Z' },
  );
}

/** A real picture of a pixel, followed by bytes that do not compress, as those of a photograph. */
function aPhotograph(): Uint8Array {
  const bytes = new Uint8Array(IMAGE_BYTES);
  randomFillSync(bytes);
  bytes.set(aJpeg());
  return bytes;
}
