import { browserSha256, browserTimer } from '#renderer/data/browser-effects.ts';
import type { DataDeps } from '#renderer/data/deps.ts';
import { openMissionSession } from '#renderer/data/mission-session.ts';
import { openDatabase } from '#renderer/data/open-database.ts';
import { NO_FIGURES } from '#renderer/data/records.ts';
import { createMission } from '#renderer/data/repository.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { timeInTurn } from '#tests/bench/measure.ts';

declare global {
  var benchSave: (doc: MissionDoc, rounds: number) => ReturnType<typeof timeInTurn>;
}

/**
 * From an answer to the moment the database says it is on disk (the wait of the autosave left out), against a bare
 * IndexedDB put of the same document with the same durability.
 */
globalThis.benchSave = async (doc, rounds) => {
  const opened = await openDatabase();
  if (!opened.ok) throw new Error(opened.error.kind);
  const deps: DataDeps = {
    db: opened.value,
    now: () => new Date().toISOString(),
    newId: (prefix) => `${prefix}-${crypto.randomUUID()}`,
    startTimer: browserTimer,
    sha256: browserSha256,
    appVersion: 'bench',
    content: { knownPacks: [], loadPack: async () => null },
    figuresOf: () => NO_FIGURES,
  };
  await createMission(deps, doc);
  const session = await openMissionSession(deps, doc.id);
  if (!session.ok) throw new Error(session.error.kind);
  const [questionId = ''] = Object.keys(doc.answers);
  const bare = await openBareDatabase();
  let round = 0;
  const times = await timeInTurn(
    rounds,
    async () => {
      round += 1;
      session.value.run({ type: 'answerQuestion', questionId, patch: { comment: `Relevé n° ${round}` } });
      const saved = await session.value.flush();
      if (!saved.ok) throw new Error(saved.error.kind);
    },
    () => putBare(bare, doc),
  );
  await session.value.close();
  return times;
};

function openBareDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('bare', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('documents', { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function putBare(db: IDBDatabase, doc: MissionDoc): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction('documents', 'readwrite', { durability: 'strict' });
    transaction.objectStore('documents').put(doc);
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
}
