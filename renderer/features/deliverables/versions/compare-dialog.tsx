import { useMemo } from 'react';
import { Dialog } from '#renderer/ui/feedback/dialog.tsx';
import type { Issue } from '#shared/domain/deliverable.ts';
import { changesSince, type IssuedState } from '#shared/report/issue/changes.ts';
import { ChangeList } from './change-list.tsx';
import { describeFrozenError, useFrozen } from './use-frozen.ts';

type CompareDialogProps = {
  readonly issue: Issue | null;
  readonly now: IssuedState;
  readonly onClose: () => void;
};

/** What changed since a version was handed over. */
export function CompareDialog({ issue, now, onClose }: CompareDialogProps) {
  return (
    <Dialog
      title={`Depuis la version ${issue?.version ?? ''}`}
      isOpen={issue !== null}
      onClose={onClose}
      size="lg"
    >
      {issue ? <Changes issue={issue} now={now} /> : null}
    </Dialog>
  );
}

function Changes({ issue, now }: { readonly issue: Issue; readonly now: IssuedState }) {
  const frozen = useFrozen(issue);
  const lines = useMemo(() => (frozen?.ok ? changesSince(frozen.value, now) : []), [frozen, now]);
  if (frozen === null) return <p>Lecture de la copie figée…</p>;
  if (!frozen.ok) return <p>{describeFrozenError(frozen.error)}</p>;
  return <ChangeList lines={lines} none="Rien n’a changé depuis cette version, sinon sa date." />;
}
