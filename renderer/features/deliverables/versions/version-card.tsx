import { Button } from '#renderer/ui/feedback/button.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import type { Issue } from '#shared/domain/deliverable.ts';
import { formatBytes, formatCount, formatDate } from '#shared/domain/french.ts';
import classes from './versions.module.css';

type VersionCardProps = {
  readonly issue: Issue;
  readonly isBusy: boolean;
  readonly onReissue: () => void;
  readonly onCompare: () => void;
  readonly onFrozen: () => void;
};

const SHORT_HASH = 12;

/** A version handed over: to whom, which file, what had changed, and what it was delivered with. */
export function VersionCard({ issue, isBusy, onReissue, onCompare, onFrozen }: VersionCardProps) {
  const { version, date, recipient, note, file, changes, waived } = issue;
  const of = `la version ${version}`;
  return (
    <Card title={`Version ${version}`} note={formatDate(date)}>
      <dl className={classes.facts}>
        <dt>Remise à</dt>
        <dd>{recipient || 'Non précisé'}</dd>
        <dt>Fichier</dt>
        <dd>{`${file.name} (${formatBytes(file.size)})`}</dd>
        <dt>Empreinte</dt>
        <dd>
          <code title={file.sha256}>{file.sha256.slice(0, SHORT_HASH)}</code>
        </dd>
        {note ? (
          <>
            <dt>Note</dt>
            <dd className={classes.note}>{note}</dd>
          </>
        ) : null}
      </dl>
      {changes.length > 0 ? (
        <details className={classes.details}>
          <summary>{formatCount(changes.length, 'changement')} depuis la version précédente</summary>
          <ul>
            {changes.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      ) : null}
      {waived.length > 0 ? (
        <details className={classes.details}>
          <summary>{formatCount(waived.length, 'point levé', 'points levés')} avec un motif</summary>
          <ul>
            {waived.map(({ finding, reason }) => (
              <li key={`${finding}\n${reason}`}>
                {finding}
                <span className={classes.reason}>{` Motif${NARROW_SPACE}: ${reason}`}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <div className={classes.cardActions}>
        <Button size="xs" ariaLabel={`Écrire à nouveau ${of}`} onClick={onReissue} isBusy={isBusy}>
          Écrire à nouveau
        </Button>
        <Button size="xs" ariaLabel={`Comparer ${of} à l’état présent`} onClick={onCompare}>
          Comparer à l’état présent
        </Button>
        <Button size="xs" ariaLabel={`Voir l’évaluation figée de ${of}`} onClick={onFrozen}>
          Voir l’évaluation figée
        </Button>
      </div>
    </Card>
  );
}
