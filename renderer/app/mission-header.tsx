import type { SaveState } from '#renderer/data/mission-session.ts';
import { describeStorageError } from '#renderer/data/storage-error.ts';
import { useAssessment } from '#renderer/data/use-assessment.tsx';
import { useMission, useSaveState } from '#renderer/data/use-mission.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { formatCount, formatDecimal, formatNumber } from '#shared/domain/french.ts';
import classes from './header.module.css';
import { Header } from './header.tsx';

/** Always in view: whose mission, which day, what is missing, whether it is saved. */
export function MissionHeader() {
  const { company, reference } = useMission();
  const { time, findings } = useAssessment();
  const { goTo } = useMissionPlace();
  return (
    <Header>
      <span className={classes.company}>{company.name || 'Entreprise à nommer'}</span>
      {reference ? (
        <>
          <span className={classes.separator} aria-hidden="true">
            /
          </span>
          <span className={classes.reference}>
            <span className={classes.programme}>Diag Data IA · </span>
            {reference}
          </span>
        </>
      ) : null}
      <span className={classes.grow} />
      <span className={classes.day}>
        Jour <b>{time.currentDay}</b> sur {formatDecimal(time.plannedDays)} · reste{' '}
        {formatNumber(time.remainingDays, 1)} j
      </span>
      <button
        type="button"
        className={classes.pill}
        data-calm={findings.length === 0}
        onClick={() => goTo('overview')}
      >
        {findings.length === 0 ? 'Rien à traiter' : `${formatCount(findings.length, 'point')} à traiter`}
      </button>
      <SavedState />
    </Header>
  );
}

function SavedState() {
  const state = useSaveState();
  const text = savedText(state);
  return (
    <output
      className={classes.saved}
      data-state={state.kind}
      title={state.kind === 'failed' ? describeStorageError(state.error) : undefined}
    >
      {state.kind === 'failed' ? (
        <button type="button" className={classes.retry} onClick={state.retry}>
          {text}
        </button>
      ) : (
        text
      )}
    </output>
  );
}

function savedText(state: SaveState): string {
  switch (state.kind) {
    case 'saved':
      return `✓ Enregistré ${clockTime(state.at)}`;
    case 'pending':
    case 'saving':
      return 'Enregistrement…';
    case 'failed':
      return 'Non enregistré : réessayer';
  }
}

function clockTime(instant: string): string {
  return new Date(instant).toLocaleTimeString('fr-FR', { hour: '2-digit', minute: '2-digit' });
}
