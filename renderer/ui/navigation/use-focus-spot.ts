import { useEffect } from 'react';

/** Brings the field a finding or a search result points to into view and focuses it. */
export function useFocusSpot(spot: string | null): void {
  useEffect(() => {
    if (spot === null) return;
    const field = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(spot)}"]`);
    field?.scrollIntoView({ block: 'center' });
    field?.focus();
  }, [spot]);
}
