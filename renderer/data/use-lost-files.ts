import { useLiveQuery } from 'dexie-react-hooks';
import { useServices } from './services.tsx';
import { useMissionSelect, useSession } from './use-mission.tsx';

const NONE: ReadonlySet<string> = new Set();

/** SHA-256 of the files that cards of the open mission name and the database does not hold. Reads no bytes. */
export function useLostFiles(): ReadonlySet<string> {
  const { data } = useServices();
  const { missionId } = useSession();
  const attachments = useMissionSelect((doc) => doc.attachments);
  const lost = useLiveQuery(async () => {
    const keys = await data.db.attachments.where('missionId').equals(missionId).primaryKeys();
    const stored = new Set(keys.map(([, sha256]) => sha256));
    return new Set(attachments.map(({ sha256 }) => sha256).filter((sha256) => !stored.has(sha256)));
  }, [data, missionId, attachments]);
  return lost ?? NONE;
}
