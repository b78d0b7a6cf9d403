import { useLiveQuery } from 'dexie-react-hooks';
import type { MissionCard } from './records.ts';
import { listMissions } from './repository.ts';
import { useServices } from './services.tsx';

/** The list of missions, last changed first, kept up to date; undefined while it is first read. */
export function useMissionCards(): readonly MissionCard[] | undefined {
  const { data } = useServices();
  return useLiveQuery(() => listMissions(data), [data]);
}
