import { useState } from 'react';
import { useServices } from '#renderer/data/services.tsx';
import { useToday } from '#renderer/data/use-assessment.tsx';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { Dialog, DialogForm } from '#renderer/ui/feedback/dialog.tsx';
import { TextAreaField } from '#renderer/ui/fields/text-field.tsx';
import type { DeliveryCheck } from '#shared/report/checks/check.ts';
import { isReasonEnough, SHORTEST_REASON } from '#shared/report/checks/waivers.ts';
import classes from './checks.module.css';

/** Asks why a document is delivered with something blocking in it. The reason is kept, and goes with the version. */
export function WaiveDialog({
  check,
  onClose,
}: {
  readonly check: DeliveryCheck | null;
  readonly onClose: () => void;
}) {
  return (
    <Dialog title="Lever avec un motif" isOpen={check !== null} onClose={onClose}>
      {check ? <WaiveForm check={check} onClose={onClose} /> : null}
    </Dialog>
  );
}

function WaiveForm({ check, onClose }: { readonly check: DeliveryCheck; readonly onClose: () => void }) {
  const { waivers } = useMission();
  const { newId } = useServices();
  const today = useToday();
  const run = useRun();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isEnough = isReasonEnough(reason);
  const submit = () => {
    setTried(true);
    if (!isEnough) return;
    // One reason a point: one given before, for what then went away, gives way to this one.
    const earlier = waivers.filter(({ findingKey }) => findingKey === check.key);
    const done = run({
      type: 'batch',
      label: 'Lever un point bloquant',
      commands: [
        ...earlier.map(({ id }) => ({ type: 'removeItem' as const, collection: 'waivers' as const, id })),
        {
          type: 'addItem',
          collection: 'waivers',
          item: { id: newId('wai'), findingKey: check.key, reason: reason.trim(), waivedOn: today },
        },
      ],
    });
    if (done.ok) onClose();
  };
  return (
    <DialogForm submitLabel="Lever le point" onSubmit={submit} onCancel={onClose}>
      <p className={classes.reason}>{check.sentence}</p>
      <TextAreaField
        isFirst
        label="Motif"
        description="Gardé avec la mission, et inscrit dans le registre de la version remise."
        warning={
          isTried && !isEnough
            ? `Dites en quelques mots pourquoi (${SHORTEST_REASON} caractères au moins) : vous le relirez dans un an.`
            : undefined
        }
        name="waiver.reason"
        value={reason}
        onChange={setReason}
      />
    </DialogForm>
  );
}
