import { IconCheck } from '@tabler/icons-react';
import { Button } from '#renderer/ui/feedback/button.tsx';
import type { ReadProposal } from '#shared/report/checks/check.ts';
import type { Proposal } from '#shared/report/proposals.ts';
import classes from './proposal-mark.module.css';
import { useConfirm } from './use-proposals.ts';

/** Beside a derived text: a proposal to confirm as it reads, or confirmed already. */
export function ProposalMark({ proposal }: { readonly proposal: ReadProposal & Proposal }) {
  const { confirm, takeBack } = useConfirm();
  const { state, key } = proposal;
  return (
    <span
      id={`proposal-${key}`}
      data-field={`confirmations.${key}`}
      tabIndex={-1}
      className={classes.proposal}
      data-state={state}
    >
      {state === 'confirmed' ? (
        <>
          <IconCheck size={13} aria-hidden="true" /> Confirmé
          <Button kind="quiet" size="xs" onClick={() => takeBack(key)}>
            Revenir
          </Button>
        </>
      ) : (
        <>
          {state === 'changed' ? 'Le texte a changé depuis sa confirmation' : 'Proposition'}
          <Button size="xs" onClick={() => confirm([proposal])}>
            Confirmer
          </Button>
        </>
      )}
    </span>
  );
}
