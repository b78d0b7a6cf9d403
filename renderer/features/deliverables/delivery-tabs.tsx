import { ChecksTab } from './checks/checks-tab.tsx';
import type { Delivery } from './checks/delivery.ts';
import type { DocumentTab } from './document-frame.tsx';
import { VersionsTab } from './versions/versions-tab.tsx';

/** What every deliverable goes through before it is handed over. */
export function deliveryTabs(delivery: Delivery, isWaiting: boolean): readonly DocumentTab[] {
  return [
    { id: 'checks', label: 'Contrôle', content: () => <ChecksTab delivery={delivery} /> },
    {
      id: 'versions',
      label: 'Versions',
      content: (openTab) => (
        <VersionsTab delivery={delivery} isWaiting={isWaiting} onOpenChecks={() => openTab('checks')} />
      ),
    },
  ];
}
