import { useEffect, useRef } from 'react';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { ProgressBar } from '#renderer/ui/feedback/progress-bar.tsx';
import { formatNumber } from '#shared/domain/french.ts';
import classes from './attachments.module.css';
import type { AddFiles } from './use-add-files.ts';

/** How far the files being attached are, then what was not attached and why. Nothing when all is well. */
export function AddingReport({ adding }: { readonly adding: AddFiles }) {
  const { progress, cancel, refused, dismiss } = adding;
  const report = useRef<HTMLDivElement>(null);
  const isTelling = progress !== null || refused.length > 0;
  // Files are dropped anywhere on the panel, whose strip may be out of sight.
  useEffect(() => {
    if (isTelling) report.current?.scrollIntoView({ block: 'nearest' });
  }, [isTelling]);
  if (!isTelling) return null;
  return (
    <div ref={report} className={classes.report}>
      {progress ? (
        <div className={classes.progress}>
          <ProgressBar
            label={`${progress.fileName} (${formatNumber(progress.done + 1)} sur ${formatNumber(progress.total)})`}
            ratio={(progress.done + 0.5) / progress.total}
          />
          <Button size="xs" onClick={cancel}>
            Arrêter
          </Button>
        </div>
      ) : null}
      {refused.length > 0 ? (
        <div role="alert" className={classes.refused}>
          <ul>
            {refused.map(({ name, reason }, index) => (
              // Two files of the same name may be refused; the list never changes order.
              <li key={`${name}-${index.toString()}`}>
                <strong>{name}</strong> {reason}
              </li>
            ))}
          </ul>
          <Button size="xs" onClick={dismiss}>
            Compris
          </Button>
        </div>
      ) : null}
    </div>
  );
}
