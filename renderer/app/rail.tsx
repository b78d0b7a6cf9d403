import { useAssessment } from '#renderer/data/use-assessment.tsx';
import { SCREEN_NAMES } from '#renderer/i18n/screens.ts';
import { pathTo } from '#renderer/ui/navigation/paths.ts';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { formatDecimal } from '#shared/domain/french.ts';
import type { ScreenProgress } from '#shared/journey/progress.ts';
import { BackupNote } from './backup-note.tsx';
import classes from './rail.module.css';

const STATUS_WORDS: Readonly<Record<ScreenProgress['status'], string>> = {
  done: 'fait',
  started: 'commencé',
  'to-do': 'à faire',
};

/** The steps of the method along the surveyor's rod: each segment fills as its step is done. */
export function Rail() {
  const { progress } = useAssessment();
  const { missionId, screen: current } = useMissionPlace();
  return (
    <aside className={classes.rail} aria-label="Mission">
      <nav aria-label="Étapes de la mission">
        <ol className={classes.steps}>
          {progress.map(({ screen, status, plannedDays }) => (
            <li key={screen}>
              <a
                className={classes.step}
                href={`#${pathTo({ kind: 'mission', missionId, screen, spot: null })}`}
                aria-current={screen === current ? 'page' : undefined}
                data-status={status}
              >
                <span className={classes.rod} aria-hidden="true">
                  <i />
                </span>
                <span>
                  {SCREEN_NAMES[screen]}
                  <span className="visually-hidden"> ({STATUS_WORDS[status]})</span>
                </span>
                <small>
                  {screen === 'overview'
                    ? ''
                    : plannedDays === null
                      ? '—'
                      : `${formatDecimal(plannedDays)} j`}
                </small>
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <BackupNote />
    </aside>
  );
}
