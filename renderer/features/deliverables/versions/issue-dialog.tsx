import { useMemo, useState } from 'react';
import type { Delivery } from '#renderer/features/deliverables/checks/delivery.ts';
import { FileProgress } from '#renderer/features/deliverables/checks/file-progress.tsx';
import { Dialog, DialogForm } from '#renderer/ui/feedback/dialog.tsx';
import { SegmentedField } from '#renderer/ui/fields/choice-fields.tsx';
import { TextAreaField, TextField } from '#renderer/ui/fields/text-field.tsx';
import type { Issue } from '#shared/domain/deliverable.ts';
import { formatCount } from '#shared/domain/french.ts';
import type { SortedChecks } from '#shared/report/checks/waivers.ts';
import { changesSince, type IssuedState, shortened } from '#shared/report/issue/changes.ts';
import { nextVersions } from '#shared/report/issue/versions.ts';
import { ChangeList } from './change-list.tsx';
import { describeFrozenError, useFrozen } from './use-frozen.ts';
import { useIssue } from './use-issue.ts';
import classes from './versions.module.css';

type IssueDialogProps = {
  readonly delivery: Delivery;
  readonly sorted: SortedChecks;
  /** Versions of this document, the last first. */
  readonly issues: readonly Issue[];
  readonly now: IssuedState;
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

const MOST_CHANGES = 60;

/** What is asked before a version leaves: its number, to whom, and a word for who reads the list later. */
export function IssueDialog(props: IssueDialogProps) {
  return (
    <Dialog title="Remettre une version" isOpen={props.isOpen} onClose={props.onClose} size="lg">
      {props.isOpen ? <IssueForm {...props} /> : null}
    </Dialog>
  );
}

function IssueForm({ delivery, sorted, issues, now, onClose }: IssueDialogProps) {
  const [step, setStep] = useState<'minor' | 'major'>('minor');
  const [recipient, setRecipient] = useState(issues[0]?.recipient ?? '');
  const [note, setNote] = useState('');
  const [isTried, setTried] = useState(false);
  const { stage, progress, issue, cancel } = useIssue(delivery, sorted);
  const versions = nextVersions(issues);
  const version = versions[step];
  const last = issues[0] ?? null;
  const frozen = useFrozen(last);
  const changes = useMemo(
    () => (frozen?.ok ? shortened(changesSince(frozen.value, now), MOST_CHANGES) : []),
    [frozen, now],
  );
  const isReading = last !== null && frozen === null;
  const isNamed = recipient.trim() !== '';
  const submit = async () => {
    setTried(true);
    if (!isNamed || isReading || stage !== 'idle') return;
    if (await issue({ version, recipient, note, changes })) onClose();
  };
  return (
    <DialogForm
      submitLabel={`Remettre la version ${version}`}
      onSubmit={submit}
      isBusy={stage !== 'idle'}
      isSubmitDisabled={isReading}
      cancelLabel={stage === 'idle' ? 'Annuler' : 'Arrêter l’écriture'}
      onCancel={stage === 'idle' ? onClose : cancel}
      isCancelDisabled={stage === 'saving'}
    >
      {versions.minor === versions.major ? (
        <p>{`Première version : ${version}.`}</p>
      ) : (
        <SegmentedField
          label="Numéro"
          options={{
            minor: `${versions.minor}, une mise à jour`,
            major: `${versions.major}, une nouvelle édition`,
          }}
          name="issue.version"
          value={step}
          onChange={setStep}
        />
      )}
      <TextField
        isFirst
        label="Remise à"
        placeholder="La direction de l’entreprise"
        warning={isTried && !isNamed ? 'Dites à qui cette version est remise.' : undefined}
        name="issue.recipient"
        value={recipient}
        onChange={setRecipient}
      />
      <TextAreaField
        label="Note"
        description="Pour mémoire : elle n’est pas imprimée."
        minRows={2}
        name="issue.note"
        value={note}
        onChange={setNote}
      />
      {last === null ? null : (
        <div>
          <p className={classes.title}>{`Ce qui a changé depuis la version ${last.version}`}</p>
          {frozen && !frozen.ok ? (
            <p className={classes.reason}>{describeFrozenError(frozen.error)}</p>
          ) : isReading ? (
            <p className={classes.reason}>Lecture de la version précédente…</p>
          ) : (
            <ChangeList lines={changes} none="Rien n’a changé depuis cette version, sinon sa date." />
          )}
        </div>
      )}
      {sorted.waived.length > 0 ? (
        <p className={classes.reason}>
          {`${formatCount(sorted.waived.length, 'point bloquant levé', 'points bloquants levés')} avec un motif, que le registre de la version garde.`}
        </p>
      ) : null}
      {stage === 'idle' ? null : <FileProgress stage={stage} progress={progress} />}
    </DialogForm>
  );
}
