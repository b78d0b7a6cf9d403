import { useState } from 'react';
import type { MissionCard } from '#renderer/data/records.ts';
import { eraseMission } from '#renderer/data/repository.ts';
import { useServices } from '#renderer/data/services.tsx';
import { describeStorageError, storageErrorOf } from '#renderer/data/storage-error.ts';
import { describeFileFailure } from '#renderer/i18n/file-failures.ts';
import { ConfirmDialog } from '#renderer/ui/feedback/dialog.tsx';
import { notifyFailure, notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { CheckField } from '#renderer/ui/fields/choice-fields.tsx';

/** Erasing cannot be undone: it names the mission, and says what remains on disk unless asked otherwise. */
export function EraseDialog({
  card,
  onClose,
}: {
  readonly card: MissionCard | null;
  readonly onClose: () => void;
}) {
  const { data, platform } = useServices();
  const [withBackups, setWithBackups] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const name = card?.companyName || 'Entreprise à nommer';
  const erase = async () => {
    if (!card) return;
    setBusy(true);
    try {
      await eraseMission(data, card.id);
      notifySuccess(`Mission « ${name} » effacée.`);
      const removed = withBackups ? await platform.removeBackups(card.id) : null;
      if (removed && !removed.ok) {
        notifyFailure('Les sauvegardes sur disque restent', describeFileFailure(removed.error));
      }
    } catch (thrown) {
      notifyFailure('La mission n’est pas effacée', describeStorageError(storageErrorOf(thrown)));
    }
    setBusy(false);
    setWithBackups(false);
    onClose();
  };
  return (
    <ConfirmDialog
      title={`Effacer « ${name} » ?`}
      isOpen={card !== null}
      onClose={onClose}
      confirmLabel="Effacer définitivement"
      onConfirm={() => void erase()}
      isBusy={isBusy}
    >
      <p>Les réponses, les notes et les pièces jointes de cette mission seront effacées de cet ordinateur.</p>
      {platform.backupFolder === null ? null : (
        <div style={{ marginTop: 12 }}>
          <CheckField
            name="erase.backups"
            label="Effacer aussi ses sauvegardes sur disque"
            value={withBackups}
            onChange={setWithBackups}
          />
        </div>
      )}
    </ConfirmDialog>
  );
}
