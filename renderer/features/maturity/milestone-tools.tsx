import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { SnapshotInfo } from '#renderer/data/snapshots.ts';
import { describeStorageError } from '#renderer/data/storage-error.ts';
import { useMilestoneChanges } from '#renderer/data/use-milestones.ts';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { ConfirmDialog, Dialog, DialogForm } from '#renderer/ui/feedback/dialog.tsx';
import { notifyFailure, notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { TextField } from '#renderer/ui/fields/text-field.tsx';
import { snapshotName } from './snapshot-names.ts';

type MilestoneToolsProps = {
  readonly milestone: SnapshotInfo;
  /** Its new name, as the list shows it. */
  readonly onRenamed: (name: string) => void;
  readonly onRemoved: () => void;
};

/** The chosen milestone renamed, or removed: removing asks first, nothing brings it back. */
export function MilestoneTools({ milestone, onRenamed, onRemoved }: MilestoneToolsProps) {
  const { rename, remove } = useMilestoneChanges();
  const [open, setOpen] = useState<'rename' | 'remove' | null>(null);
  const [label, setLabel] = useState('');
  const close = () => setOpen(null);
  const submit = async () => {
    const renamed = await rename(milestone.id, label.trim());
    if (!renamed.ok) {
      notifyFailure('Le point garde son nom', describeStorageError(renamed.error));
      return;
    }
    close();
    onRenamed(snapshotName({ ...milestone, label: label.trim() }));
  };
  const confirm = async () => {
    const removed = await remove(milestone.id);
    close();
    if (!removed.ok) {
      notifyFailure('Le point n’est pas supprimé', describeStorageError(removed.error));
      return;
    }
    onRemoved();
    notifySuccess('Point de comparaison supprimé.');
  };
  return (
    <>
      <Button
        kind="quiet"
        icon={<IconPencil size={16} />}
        onClick={() => {
          setLabel(milestone.label ?? '');
          setOpen('rename');
        }}
      >
        Renommer le point
      </Button>
      <Button kind="quiet" icon={<IconTrash size={16} />} onClick={() => setOpen('remove')}>
        Supprimer le point
      </Button>
      <Dialog title="Renommer le point de comparaison" isOpen={open === 'rename'} onClose={close}>
        <DialogForm submitLabel="Renommer" onSubmit={submit} onCancel={close}>
          <TextField
            isFirst
            label="Nom du point"
            name="milestone.newLabel"
            value={label}
            onChange={setLabel}
          />
        </DialogForm>
      </Dialog>
      <ConfirmDialog
        title="Supprimer ce point de comparaison ?"
        isOpen={open === 'remove'}
        onClose={close}
        confirmLabel="Supprimer définitivement"
        onConfirm={() => void confirm()}
      >
        <p>
          « {snapshotName(milestone)} » disparaîtra de cet ordinateur, sans retour possible. La mission
          ouverte reste telle qu’elle est.
        </p>
      </ConfirmDialog>
    </>
  );
}
