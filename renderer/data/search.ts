import { readDocument } from '#shared/archive/read-document.ts';
import type { Target } from '#shared/journey/finding.ts';
import type { DataDeps } from './deps.ts';
import type { MissionCard } from './records.ts';
import { listMissions } from './repository.ts';
import { excerptOf, indexMission, queryWords, type SearchEntry } from './search-index.ts';

export type SearchHit = {
  readonly missionId: string;
  readonly missionName: string;
  readonly target: Target;
  /** Part of the text around what was found, and where the words are in it. */
  readonly excerpt: string;
  readonly matches: readonly { readonly start: number; readonly end: number }[];
};

export type SearchOptions = {
  /** Most results wanted; 50 when not given. */
  readonly limit?: number;
  /** Only in this mission. */
  readonly missionId?: string;
  /** Gives up, with no result, when the query is typed further. */
  readonly signal?: AbortSignal;
};

const DEFAULT_LIMIT = 50;

type IndexedMission = {
  readonly updatedAt: string;
  readonly rev: number;
  readonly entries: readonly SearchEntry[];
};

/**
 * Full-text search over all missions, accents and case ignored: every word of the query must occur in the same
 * text. Each mission is indexed once per revision.
 */
export function createSearch(deps: Pick<DataDeps, 'db'>) {
  const indexes = new Map<string, IndexedMission>();

  async function indexOf({ id, rev, updatedAt }: MissionCard): Promise<readonly SearchEntry[]> {
    const known = indexes.get(id);
    if (known?.rev === rev && known.updatedAt === updatedAt) return known.entries;
    const record = await deps.db.documents.get(id);
    const document = readDocument(record?.doc);
    const entries = document.ok ? indexMission(document.value.doc) : [];
    indexes.set(id, { rev, updatedAt, entries });
    return entries;
  }

  return async (query: string, options: SearchOptions = {}): Promise<readonly SearchHit[]> => {
    const { limit = DEFAULT_LIMIT, missionId, signal } = options;
    const words = queryWords(query);
    if (words.length === 0) return [];
    const cards = await listMissions(deps);
    for (const id of indexes.keys()) if (!cards.some((card) => card.id === id)) indexes.delete(id);
    const hits: SearchHit[] = [];
    for (const card of cards) {
      if (missionId !== undefined && card.id !== missionId) continue;
      const entries = await indexOf(card);
      if (signal?.aborted) return [];
      for (const { text, folded, target } of entries) {
        if (!words.every((word) => folded.includes(word))) continue;
        const { excerpt, matches } = excerptOf(text, words);
        hits.push({ missionId: card.id, missionName: card.companyName, target, excerpt, matches });
        if (hits.length >= limit) return hits;
      }
    }
    return hits;
  };
}
