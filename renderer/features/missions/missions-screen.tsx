import { IconFileImport, IconPlus, IconSettings } from '@tabler/icons-react';
import { useState } from 'react';
import type { MissionCard } from '#renderer/data/records.ts';
import { useServices } from '#renderer/data/services.tsx';
import { useMissionCards } from '#renderer/data/use-mission-cards.ts';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { TextField } from '#renderer/ui/fields/text-field.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { usePlace } from '#renderer/ui/navigation/use-place.ts';
import { foldText, formatCount } from '#shared/domain/french.ts';
import { BackupsDialog } from './backups-dialog.tsx';
import { EraseDialog } from './erase-dialog.tsx';
import { ImportConflictDialog } from './import-conflict-dialog.tsx';
import { MissionList } from './mission-list.tsx';
import { NewMissionDialog } from './new-mission-dialog.tsx';
import { useImport } from './use-import.ts';
import { Welcome } from './welcome.tsx';

export function MissionsScreen() {
  const cards = useMissionCards();
  const { platform } = useServices();
  const [, go] = usePlace();
  const [query, setQuery] = useState('');
  const [isCreating, setCreating] = useState(false);
  const [erasing, setErasing] = useState<MissionCard | null>(null);
  const [isShowingBackups, setShowingBackups] = useState(false);
  const open = (missionId: string) => go({ kind: 'mission', missionId, screen: 'overview', spot: null });
  const importing = useImport(open);
  const words = foldText(query).split(/\s+/).filter(Boolean);
  const shown = (cards ?? []).filter((card) => {
    const text = foldText(`${card.companyName} ${card.reference}`);
    return words.every((word) => text.includes(word));
  });
  // Without a mission, the welcome holds the primary button.
  const hasMissions = cards !== undefined && cards.length > 0;
  return (
    <Page
      title="Missions"
      {...(cards
        ? {
            lead:
              cards.length === 0
                ? 'Aucune mission sur cet ordinateur.'
                : `${formatCount(cards.length, 'mission')} sur cet ordinateur.`,
          }
        : {})}
      actions={
        <>
          <Button kind="quiet" icon={<IconSettings size={16} />} onClick={() => go({ kind: 'settings' })}>
            Réglages
          </Button>
          {platform.backupFolder === null ? null : (
            <Button onClick={() => setShowingBackups(true)}>Sauvegardes</Button>
          )}
          <Button
            icon={<IconFileImport size={16} />}
            onClick={importing.chooseFile}
            isBusy={importing.isBusy}
          >
            Importer
          </Button>
          <Button
            kind={hasMissions ? 'primary' : 'default'}
            icon={<IconPlus size={16} />}
            onClick={() => setCreating(true)}
          >
            Nouvelle mission
          </Button>
        </>
      }
    >
      {hasMissions ? (
        <>
          {cards.length > 6 ? (
            <div style={{ maxWidth: 340, marginBottom: 12 }}>
              <TextField
                hideLabel
                label="Filtrer les missions"
                placeholder="Filtrer par entreprise ou référence"
                name="missions.filter"
                value={query}
                onChange={setQuery}
              />
            </div>
          ) : null}
          <MissionList cards={shown} onOpen={open} onErase={setErasing} />
        </>
      ) : null}
      {cards && cards.length < 3 ? (
        <Welcome
          onCreate={() => setCreating(true)}
          onOpenSample={importing.openSample}
          hasMissions={hasMissions}
        />
      ) : null}
      <NewMissionDialog isOpen={isCreating} onClose={() => setCreating(false)} onCreated={open} />
      <EraseDialog card={erasing} onClose={() => setErasing(null)} />
      <ImportConflictDialog conflict={importing.conflict} onChoose={importing.resolveConflict} />
      {isShowingBackups ? (
        <BackupsDialog onClose={() => setShowingBackups(false)} onRestore={importing.restore} />
      ) : null}
    </Page>
  );
}
