import { type RefObject, useEffect, useRef } from 'react';

/** Puts the focus on what is marked as first, once it is there: a dialog does so by itself only when it opens. */
export function useFocusFirst<E extends HTMLElement>(isThere: boolean): RefObject<E | null> {
  const box = useRef<E>(null);
  useEffect(() => {
    if (isThere) box.current?.querySelector<HTMLElement>('[data-autofocus="true"]')?.focus();
  }, [isThere]);
  return box;
}
