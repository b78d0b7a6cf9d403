import { useMemo } from 'react';
import { useRun, useSession } from '#renderer/data/use-mission.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import type { UseCase } from '#shared/domain/use-case.ts';
import { mergeUseCases } from '#shared/ideation/merge.ts';
import { type NearDuplicate, nearDuplicates } from '#shared/ideation/near-duplicates.ts';
import { useSessionState } from './use-session-state.ts';
import classes from './workshop.module.css';

const NONE: readonly string[] = [];

/** Ideas with like words, side by side: one idea said twice, or two. */
export function DuplicatesPanel({
  useCases,
  onDone,
}: {
  readonly useCases: readonly UseCase[];
  /** The question is answered: the cursor goes back to the line. */
  readonly onDone: () => void;
}) {
  const run = useRun();
  const session = useSession();
  const [dismissed, setDismissed] = useSessionState('workshop.two-ideas', NONE);
  const pairs = useMemo(() => nearDuplicates(useCases), [useCases]);
  const shown = pairs.filter((pair) => !dismissed.includes(keyOf(pair)));
  const titleOf = (id: string) => useCases.find((useCase) => useCase.id === id)?.title.trim() ?? '';

  const merge = ({ firstId, secondId }: NearDuplicate) => {
    const command = mergeUseCases(session.getSnapshot().doc, firstId, secondId);
    if (command && run(command).ok) notifySuccess('Idées fusionnées. Ctrl+Z pour annuler.');
    onDone();
  };
  const keepBoth = (pair: NearDuplicate) => {
    setDismissed([...dismissed, keyOf(pair)]);
    onDone();
  };

  return (
    <Card title="Idées proches" note={String(shown.length)}>
      {shown.length === 0 ? (
        <p className={classes.note}>Deux idées aux mots semblables apparaissent ici.</p>
      ) : (
        <>
          <ul className={classes.pairs}>
            {shown.map((pair) => {
              const [first, second] = [titleOf(pair.firstId), titleOf(pair.secondId)];
              return (
                <li key={keyOf(pair)}>
                  <p>{first}</p>
                  <p>{second}</p>
                  <div className={classes.pairButtons}>
                    <Button
                      size="xs"
                      onClick={() => merge(pair)}
                      ariaLabel={`Fusionner : ${first}, ${second}`}
                    >
                      Fusionner
                    </Button>
                    <Button
                      size="xs"
                      kind="quiet"
                      onClick={() => keepBoth(pair)}
                      ariaLabel={`Ce sont deux idées : ${first}, ${second}`}
                    >
                      Ce sont deux idées
                    </Button>
                  </div>
                </li>
              );
            })}
          </ul>
          <p className={classes.note}>
            « Ce sont deux idées » vaut jusqu’à la fermeture de Jalon. Fusionner garde les deux textes, les
            liens et les points.
          </p>
        </>
      )}
    </Card>
  );
}

function keyOf({ firstId, secondId }: NearDuplicate): string {
  return `${firstId} ${secondId}`;
}
