import { useState } from 'react';
import { useAssessment } from '#renderer/data/use-assessment.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { SeverityTag } from '#renderer/ui/feedback/tag.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import classes from './overview.module.css';

const SHOWN = 6;

/** What is missing or doubtful; each line leads to the place where it is mended. */
export function FindingsCard() {
  const { findings } = useAssessment();
  const { goToTarget } = useMissionPlace();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? findings : findings.slice(0, SHOWN);
  return (
    <Card title="Points à traiter" note={String(findings.length)}>
      {findings.length === 0 ? (
        <p className={classes.calm}>Rien ne manque. Le rapport peut partir en relecture.</p>
      ) : null}
      <ul className={classes.findings}>
        {shown.map((finding) => (
          <li key={finding.id}>
            <button type="button" onClick={() => goToTarget(finding.target)}>
              <span className={classes.severity}>
                <SeverityTag severity={finding.severity} />
              </span>
              <span>{finding.message}</span>
            </button>
          </li>
        ))}
      </ul>
      {findings.length > SHOWN ? (
        <Button size="xs" kind="quiet" onClick={() => setWhole(!isWhole)}>
          {isWhole
            ? 'Replier'
            : findings.length - SHOWN === 1
              ? 'Voir le dernier'
              : `Voir les ${findings.length - SHOWN} autres`}
        </Button>
      ) : null}
    </Card>
  );
}
