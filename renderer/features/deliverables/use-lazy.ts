import { useEffect, useState } from 'react';

/** What `load` gives, once it is there; `load` must be the same function from one drawing to the next. */
export function useLazy<T>(load: () => Promise<T>): T | null {
  const [loaded, setLoaded] = useState<{ readonly value: T } | null>(null);
  useEffect(() => {
    let isGone = false;
    void load().then((value) => {
      if (!isGone) setLoaded({ value });
    });
    return () => {
      isGone = true;
    };
  }, [load]);
  return loaded?.value ?? null;
}
