import { useEffect } from 'react';

/** Brings the field a finding or a search result points to into view and focuses it, once it is there: some load on demand. */
export function useFocusSpot(spot: string | null): void {
  useEffect(() => {
    if (spot === null || focusField(spot)) return;
    const observer = new MutationObserver(() => {
      if (focusField(spot)) observer.disconnect();
    });
    observer.observe(document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [spot]);
}

function focusField(spot: string): boolean {
  const field = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(spot)}"]`);
  field?.scrollIntoView({ block: 'center' });
  field?.focus();
  return field !== null;
}
