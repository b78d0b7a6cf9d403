import { Dialog } from '#renderer/ui/feedback/dialog.tsx';
import { StatusTag } from '#renderer/ui/feedback/tag.tsx';
import { Stack } from '#renderer/ui/layout/flow.tsx';
import { Table } from '#renderer/ui/layout/table.tsx';
import type { Issue } from '#shared/domain/deliverable.ts';
import { formatEuros, formatPercent } from '#shared/domain/french.ts';
import type { FrozenCopy } from '#shared/report/issue/frozen.ts';
import { formatScore } from '#shared/report/phrases.ts';
import { describeFrozenError, useFrozen } from './use-frozen.ts';
import classes from './versions.module.css';

/** The conclusions as they were when the version was handed over. */
export function FrozenDialog({
  issue,
  onClose,
}: {
  readonly issue: Issue | null;
  readonly onClose: () => void;
}) {
  return (
    <Dialog
      title={`Évaluation figée de la version ${issue?.version ?? ''}`}
      isOpen={issue !== null}
      onClose={onClose}
      size="lg"
    >
      {issue ? <FrozenView issue={issue} /> : null}
    </Dialog>
  );
}

function FrozenView({ issue }: { readonly issue: Issue }) {
  const frozen = useFrozen(issue);
  if (frozen === null) return <p>Lecture de la copie figée…</p>;
  if (!frozen.ok) return <p>{describeFrozenError(frozen.error)}</p>;
  return <Summary frozen={frozen.value} />;
}

function Summary({ frozen: { facts, appVersion, contentVersions } }: { readonly frozen: FrozenCopy }) {
  const { maturity, axes, useCases } = facts;
  const euros = (amount: number | null) => (amount === null ? '—' : formatEuros(amount));
  return (
    <Stack gap={14}>
      <dl className={classes.facts}>
        <dt>Maturité globale</dt>
        <dd>
          {`${formatScore(maturity.score)} sur 4, ${formatPercent(maturity.coverage)} de questions couvertes `}
          <StatusTag status={maturity.status} />
        </dd>
        <dt>Coût annuel des irritants</dt>
        <dd>{euros(facts.irritantCost)}</dd>
        <dt>Gain annuel attendu</dt>
        <dd>{euros(facts.gain)}</dd>
        <dt>Coût de la feuille de route</dt>
        <dd>{euros(facts.roadmapCost)}</dd>
      </dl>
      <Table
        label="Maturité par axe"
        rows={axes}
        rowKey={({ id }) => id}
        columns={[
          { id: 'axis', header: 'Axe', cell: ({ name }) => name },
          {
            id: 'score',
            header: 'Note',
            align: 'right',
            cell: ({ score, status }) => (
              <>
                <StatusTag status={status} /> {formatScore(score)}
              </>
            ),
          },
        ]}
      />
      <Table
        label="Classement"
        rows={useCases}
        rowKey={({ id }) => id}
        columns={[
          { id: 'rank', header: 'Rang', align: 'right', cell: ({ rank }) => rank ?? '—' },
          { id: 'title', header: 'Cas d’usage', cell: ({ title }) => title || 'Sans titre' },
          { id: 'score', header: 'Note', align: 'right', cell: ({ score }) => formatScore(score) },
          { id: 'gain', header: 'Gain annuel', align: 'right', cell: ({ gain }) => euros(gain) },
        ]}
      />
      <p
        className={classes.reason}
      >{`Jalon ${appVersion}, référentiel ${contentVersions['pack'] ?? '—'}.`}</p>
    </Stack>
  );
}
