import { useState } from 'react';
import { useRun } from '#renderer/data/use-mission.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { Stack } from '#renderer/ui/layout/flow.tsx';
import { formatCount, formatDate, joinAnd } from '#shared/domain/french.ts';
import type { Severity } from '#shared/journey/finding.ts';
import type { DeliveryCheck } from '#shared/report/checks/check.ts';
import type { SortedChecks } from '#shared/report/checks/waivers.ts';
import { CheckLine } from './check-line.tsx';
import classes from './checks.module.css';
import type { Delivery } from './delivery.ts';
import { FileCheckCard } from './file-check-card.tsx';
import { useChecks } from './use-checks.ts';
import { WaiveDialog } from './waive-dialog.tsx';

const GROUPS: readonly { readonly severity: Severity; readonly title: string; readonly help: string }[] = [
  {
    severity: 'blocking',
    title: 'Bloquants',
    help: 'À reprendre, ou à lever avec un motif : sans cela, aucune version ne peut être remise.',
  },
  { severity: 'missing', title: 'Manques', help: 'Le document peut partir ainsi ; il en dira moins.' },
  { severity: 'to-check', title: 'À vérifier', help: 'Un doute, que votre relecture tranche.' },
];

/** What to mend or look at before the document is handed over; each line leads to its place. */
export function ChecksTab({ delivery }: { readonly delivery: Delivery }) {
  const sorted = useChecks(delivery);
  const [waiving, setWaiving] = useState<DeliveryCheck | null>(null);
  const { open } = sorted;
  return (
    <Stack gap={14}>
      <p className={classes.summary} role="status">
        {summaryOf(open)}
      </p>
      {open.length === 0 ? <AllRight /> : null}
      {GROUPS.map(({ severity, title, help }) => {
        const checks = open.filter((check) => check.severity === severity);
        return checks.length === 0 ? null : (
          <Card key={severity} title={title} note={String(checks.length)}>
            <p className={classes.help}>{help}</p>
            <ul className={classes.list} aria-label={title}>
              {checks.map((check) => (
                <CheckLine key={check.key} check={check} onWaive={setWaiving} />
              ))}
            </ul>
          </Card>
        );
      })}
      <WaivedCard sorted={sorted} />
      <FileCheckCard delivery={delivery} />
      <WaiveDialog check={waiving} onClose={() => setWaiving(null)} />
    </Stack>
  );
}

function summaryOf(open: readonly DeliveryCheck[]): string {
  const count = (severity: Severity) => open.filter((check) => check.severity === severity).length;
  const parts = [
    { count: count('blocking'), words: formatCount(count('blocking'), 'point bloquant', 'points bloquants') },
    { count: count('missing'), words: formatCount(count('missing'), 'manque') },
    {
      count: count('to-check'),
      words: formatCount(count('to-check'), 'point à vérifier', 'points à vérifier'),
    },
  ];
  const said = parts.filter((part) => part.count > 0).map(({ words }) => words);
  return said.length === 0 ? 'Aucun point ouvert.' : `${joinAnd(said)}.`;
}

function AllRight() {
  return (
    <EmptyState title="Rien à reprendre">
      Le document est complet : aucun passage à compléter, aucune note oubliée, aucun nom de trop, des
      chiffres et un nom d’entreprise qui concordent avec la mission.
    </EmptyState>
  );
}

/** What the expert delivers with, and why; reasons whose point is gone are told apart. */
function WaivedCard({ sorted: { waived, lapsed } }: { readonly sorted: SortedChecks }) {
  const run = useRun();
  const remove = (id: string) => run({ type: 'removeItem', collection: 'waivers', id });
  if (waived.length === 0 && lapsed.length === 0) return null;
  return (
    <Card title="Levés avec un motif" note={String(waived.length)}>
      <ul className={classes.list} aria-label="Levés avec un motif">
        {waived.map(({ check, waiver }) => (
          <li key={waiver.id} className={classes.line}>
            <div>
              <p>{check.sentence}</p>
              <p className={classes.reason}>
                {`Motif, le ${formatDate(waiver.waivedOn)}${NARROW_SPACE}: ${waiver.reason}`}
              </p>
            </div>
            <Button size="xs" ariaLabel={`Reprendre : ${check.sentence}`} onClick={() => remove(waiver.id)}>
              Reprendre
            </Button>
          </li>
        ))}
        {lapsed.map(({ id, reason, waivedOn }) => (
          <li key={id} className={classes.line}>
            <div>
              <p className={classes.reason}>Sans objet : le point levé n’existe plus.</p>
              <p
                className={classes.reason}
              >{`Motif, le ${formatDate(waivedOn)}${NARROW_SPACE}: ${reason}`}</p>
            </div>
            <Button
              size="xs"
              kind="quiet"
              ariaLabel={`Retirer le motif : ${reason}`}
              onClick={() => remove(id)}
            >
              Retirer
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
