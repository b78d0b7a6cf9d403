import { IconFlag } from '@tabler/icons-react';
import { useState } from 'react';
import { describeStorageError } from '#renderer/data/storage-error.ts';
import { useKeepMilestone } from '#renderer/data/use-milestones.ts';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { Dialog, DialogForm } from '#renderer/ui/feedback/dialog.tsx';
import { notifyFailure, notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { TextField } from '#renderer/ui/fields/text-field.tsx';

/** Keeps the mission as it is today under a name, to measure later what moved. */
export function MilestoneButton({ isNext }: { readonly isNext: boolean }) {
  const keep = useKeepMilestone();
  const [isOpen, setOpen] = useState(false);
  const [label, setLabel] = useState('');
  const close = () => {
    setOpen(false);
    setLabel('');
  };
  const submit = async () => {
    const kept = await keep(label.trim());
    if (!kept.ok) {
      notifyFailure('Le point n’est pas gardé', describeStorageError(kept.error));
      return;
    }
    close();
    notifySuccess('Point gardé : la mission pourra lui être comparée à tout moment.');
  };
  return (
    <>
      <Button
        kind={isNext ? 'primary' : 'default'}
        icon={<IconFlag size={16} />}
        onClick={() => setOpen(true)}
      >
        Garder un point de comparaison
      </Button>
      <Dialog title="Garder un point de comparaison" isOpen={isOpen} onClose={close}>
        <DialogForm submitLabel="Garder" onSubmit={submit} onCancel={close}>
          <TextField
            isFirst
            label="Nom du point"
            description="La mission d’aujourd’hui est gardée telle quelle, tant que la mission existe."
            placeholder="Fin de l’état des lieux"
            name="milestone.label"
            value={label}
            onChange={setLabel}
          />
        </DialogForm>
      </Dialog>
    </>
  );
}
