import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useMission } from '#renderer/data/use-mission.tsx';
import type { Delivery } from '#renderer/features/deliverables/checks/delivery.ts';
import { useChecks } from '#renderer/features/deliverables/checks/use-checks.ts';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { Stack } from '#renderer/ui/layout/flow.tsx';
import type { Issue } from '#shared/domain/deliverable.ts';
import { formatCount } from '#shared/domain/french.ts';
import { issuedDocumentId, issuesOf } from '#shared/report/issue/versions.ts';
import { CompareDialog } from './compare-dialog.tsx';
import { FrozenDialog } from './frozen-dialog.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { useReissue } from './use-reissue.ts';
import { useStateNow } from './use-state-now.ts';
import { VersionCard } from './version-card.tsx';
import classes from './versions.module.css';

type VersionsTabProps = {
  readonly delivery: Delivery;
  /** What the document prints is still being computed: it cannot be handed over yet. */
  readonly isWaiting?: boolean;
  /** Leads to the checks, when something blocking is left. */
  readonly onOpenChecks: () => void;
};

/** Versions of the document handed over, the last first, and the way to hand over the next. */
export function VersionsTab({ delivery, isWaiting = false, onOpenChecks }: VersionsTabProps) {
  const doc = useMission();
  const sorted = useChecks(delivery);
  const now = useStateNow(delivery.report);
  const { busyId, reissue } = useReissue(delivery.writer);
  const [isIssuing, setIssuing] = useState(false);
  const [compared, setCompared] = useState<Issue | null>(null);
  const [frozen, setFrozen] = useState<Issue | null>(null);
  const issues = issuesOf(doc.issues, issuedDocumentId(delivery.deliverable.id, delivery.subjectId));
  const blocking = sorted.open.filter(({ severity }) => severity === 'blocking').length;
  return (
    <Stack gap={14}>
      <div className={classes.head}>
        {blocking > 0 ? (
          <p role="status">
            {`${formatCount(blocking, 'point bloquant reste', 'points bloquants restent')} à reprendre ou à lever avec un motif. `}
            <Button size="xs" onClick={onOpenChecks}>
              Voir les contrôles
            </Button>
          </p>
        ) : (
          <p role="status">Rien de bloquant : une version peut être remise.</p>
        )}
        <Button
          kind="primary"
          icon={<IconSend size={16} />}
          onClick={() => setIssuing(true)}
          isDisabled={!sorted.isDeliverable || isWaiting}
        >
          Remettre une version
        </Button>
      </div>
      {issues.length === 0 ? (
        <EmptyState title="Aucune version remise">
          Remettre une version fige ce que vous donnez : son numéro, son destinataire, son fichier et
          l’évaluation dont elle est tirée. Elle pourra être écrite à nouveau, à l’octet près, et comparée à
          la suite.
        </EmptyState>
      ) : null}
      {issues.map((issue) => (
        <VersionCard
          key={issue.id}
          issue={issue}
          isBusy={busyId === issue.id}
          onReissue={() => reissue(issue)}
          onCompare={() => setCompared(issue)}
          onFrozen={() => setFrozen(issue)}
        />
      ))}
      <IssueDialog
        delivery={delivery}
        sorted={sorted}
        issues={issues}
        now={now}
        isOpen={isIssuing}
        onClose={() => setIssuing(false)}
      />
      <CompareDialog issue={compared} now={now} onClose={() => setCompared(null)} />
      <FrozenDialog issue={frozen} onClose={() => setFrozen(null)} />
    </Stack>
  );
}
