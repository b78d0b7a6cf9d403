import { useMemo } from 'react';
import { localDate } from '#renderer/data/local-date.ts';
import { useServices } from '#renderer/data/services.tsx';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import type { ReadProposal } from '#shared/report/checks/check.ts';
import type { ReportDocument } from '#shared/report/model.ts';
import { confirmationState, type Proposal, proposalsOf } from '#shared/report/proposals.ts';

/** Derived texts of a document, with what the expert thinks of each. */
export function useReadProposals(report: ReportDocument): readonly (ReadProposal & Proposal)[] {
  const { confirmations } = useMission();
  const proposals = useMemo(() => proposalsOf(report), [report]);
  return useMemo(
    () =>
      proposals.map((proposal) => ({ ...proposal, state: confirmationState({ confirmations }, proposal) })),
    [proposals, confirmations],
  );
}

/** Confirms derived texts as they read now, or takes the confirmation of one back. */
export function useConfirm() {
  const run = useRun();
  const { now } = useServices();
  return {
    confirm: (proposals: readonly Pick<Proposal, 'key' | 'fingerprint'>[]) =>
      run({
        type: 'batch',
        label: 'Confirmer des textes proposés',
        commands: proposals.map(({ key, fingerprint }) => ({
          type: 'confirmText',
          key,
          confirmation: { fingerprint, confirmedOn: localDate(now()) },
        })),
      }),
    takeBack: (key: string) => run({ type: 'confirmText', key, confirmation: null }),
  };
}
