import { useCallback, useEffect, useRef } from 'react';

/**
 * Where the focus goes once what was just done is on screen: the first of these elements that is there. A button that
 * goes away with its line must not drop the keyboard to the top of the page.
 */
export function useFocusAfter(): (...selectors: readonly string[]) => void {
  const awaited = useRef<readonly string[]>([]);
  // Without dependencies: the element appears one or several renders later.
  useEffect(() => {
    for (const selector of awaited.current) {
      const found = document.querySelector<HTMLElement>(selector);
      if (!found) continue;
      awaited.current = [];
      found.focus();
      if (found instanceof HTMLTextAreaElement)
        found.setSelectionRange(found.value.length, found.value.length);
      return;
    }
  });
  return useCallback((...selectors) => {
    awaited.current = selectors;
  }, []);
}
