import { useState } from 'react';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';

/** By mission and name: what the document has no place for, kept until Jalon is closed. */
const kept = new Map<string, unknown>();

/** State of a screen that is found again when one comes back to it, and is not saved with the mission. */
export function useSessionState<T>(name: string, initial: T): readonly [T, (value: T) => void] {
  const { missionId } = useMissionPlace();
  const key = `${missionId}.${name}`;
  const [value, setValue] = useState(() => (kept.has(key) ? (kept.get(key) as T) : initial));
  const keep = (next: T) => {
    kept.set(key, next);
    setValue(next);
  };
  return [value, keep];
}
