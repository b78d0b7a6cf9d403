import { readFileSync } from 'node:fs';
import { loadPack } from '#scripts/lib/load-content.ts';
import type { ContentPack } from '#shared/content/pack.ts';
import { type MissionDoc, MissionDocSchema } from '#shared/domain/mission.ts';

/** The complete sample mission and its content pack. */
export function completeSample(): { readonly doc: MissionDoc; readonly pack: ContentPack } {
  const path = new URL('../../resources/samples/mission-complete.json', import.meta.url);
  const doc = MissionDocSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const pack = loadPack(doc.pack);
  if (!pack) throw new Error('The complete sample is pinned to a pack that is not shipped');
  return { doc, pack };
}
