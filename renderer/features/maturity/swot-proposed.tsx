import { Button } from '#renderer/ui/feedback/button.tsx';
import { Tag } from '#renderer/ui/feedback/tag.tsx';
import type { SwotProposal } from '#shared/scoring/swot-proposal.ts';
import classes from './swot.module.css';
import { SwotReason } from './swot-reason.tsx';

type ProposedLineProps = {
  readonly proposal: SwotProposal;
  readonly onConfirm: () => void;
  readonly onEdit: () => void;
  readonly onDismiss: () => void;
  readonly onOpenQuestion: (questionId: string) => void;
};

/** Derived, and marked so until somebody confirms it. */
export function ProposedLine(props: ProposedLineProps) {
  const { proposal, onConfirm, onEdit, onDismiss, onOpenQuestion } = props;
  return (
    <li className={classes.proposal} data-proposal={proposal.originId}>
      <p>
        <Tag>proposition</Tag> {proposal.text}
      </p>
      <div className={classes.tools}>
        <Button size="xs" onClick={onConfirm} ariaLabel={`Confirmer : ${proposal.text}`}>
          Confirmer
        </Button>
        <Button size="xs" kind="quiet" onClick={onEdit} ariaLabel={`Modifier : ${proposal.text}`}>
          Modifier
        </Button>
        <Button size="xs" kind="quiet" onClick={onDismiss} ariaLabel={`Écarter : ${proposal.text}`}>
          Écarter
        </Button>
        <span className={classes.origin}>
          <SwotReason proposal={proposal} onOpenQuestion={onOpenQuestion} />
        </span>
      </div>
    </li>
  );
}

type DismissedLineProps = { readonly text: string; readonly onRestore: () => void };

/** Restored, it is a proposal again, as long as the facts still support it. */
export function DismissedLine({ text, onRestore }: DismissedLineProps) {
  return (
    <li className={classes.dismissed}>
      <p>{text}</p>
      <Button size="xs" kind="quiet" onClick={onRestore} ariaLabel={`Rétablir : ${text}`}>
        Rétablir
      </Button>
    </li>
  );
}
