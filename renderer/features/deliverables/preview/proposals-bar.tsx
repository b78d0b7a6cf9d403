import { Button } from '#renderer/ui/feedback/button.tsx';
import { formatCount } from '#shared/domain/french.ts';
import type { ReadProposal } from '#shared/report/checks/check.ts';
import type { Proposal } from '#shared/report/proposals.ts';
import classes from './preview.module.css';
import { useConfirm } from './use-proposals.ts';

/** How many derived texts wait for the expert, the way to the next, and to confirm them all once read. */
export function ProposalsBar({ proposals }: { readonly proposals: readonly (ReadProposal & Proposal)[] }) {
  const { confirm } = useConfirm();
  const open = proposals.filter(({ state }) => state !== 'confirmed');
  if (proposals.length === 0) return null;
  return (
    <div className={classes.proposals}>
      <p role="status">
        {open.length === 0
          ? 'Tous les textes proposés sont confirmés.'
          : `${formatCount(open.length, 'texte proposé', 'textes proposés')} à relire : tirés de la mission, ils changent avec elle.`}
      </p>
      {open.length > 0 ? (
        <span className={classes.proposalActions}>
          <Button size="xs" onClick={() => showProposal(open[0]?.key ?? '')}>
            Aller au premier
          </Button>
          <Button size="xs" onClick={() => confirm(open)}>
            J’ai tout lu, confirmer
          </Button>
        </span>
      ) : null}
    </div>
  );
}

function showProposal(key: string): void {
  const mark = document.getElementById(`proposal-${key}`);
  mark?.scrollIntoView({ block: 'center' });
  mark?.querySelector('button')?.focus();
}
