import type { ComponentProps } from 'react';
import { BlockView } from '#renderer/features/deliverables/blocks/block-view.tsx';
import type { ReadProposal } from '#shared/report/checks/check.ts';
import type { Source } from '#shared/report/model.ts';
import type { Proposal } from '#shared/report/proposals.ts';
import classes from './preview.module.css';
import { ProposalMark } from './proposal-mark.tsx';
import { SourcesButton } from './sources-button.tsx';

type SourcedBlockProps = ComponentProps<typeof BlockView> & {
  readonly onOpenSource: (source: Source) => void;
  /** The block begins this derived text. */
  readonly proposal?: (ReadProposal & Proposal) | undefined;
};

/** One block of the report on screen, with a mark that opens what it rests on. */
export function SourcedBlock({ onOpenSource, proposal, ...shown }: SourcedBlockProps) {
  const { sources = [] } = shown.block;
  const body = <BlockView {...shown} />;
  if (sources.length === 0 && proposal === undefined) return body;
  return (
    <div className={classes.sourced}>
      {proposal ? <ProposalMark proposal={proposal} /> : null}
      {body}
      {sources.length > 0 ? <SourcesButton sources={sources} onOpenSource={onOpenSource} /> : null}
    </div>
  );
}
