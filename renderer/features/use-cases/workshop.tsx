import { IconMaximize, IconMinimize } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useMissionSelect } from '#renderer/data/use-mission.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { SegmentedField } from '#renderer/ui/fields/choice-fields.tsx';
import { FullScreen } from '#renderer/ui/layout/full-screen.tsx';
import { formatCount } from '#shared/domain/french.ts';
import type { Id } from '#shared/domain/primitives.ts';
import { pointsGiven, totalPoints } from '#shared/ideation/votes.ts';
import { DuplicatesPanel } from './duplicates-panel.tsx';
import { focusCapture, QuickCapture } from './quick-capture.tsx';
import { useSessionState } from './use-session-state.ts';
import { VoteCard } from './vote-card.tsx';
import classes from './workshop.module.css';
import { WorkshopRow } from './workshop-row.tsx';

type IdeaOrder = 'newest' | 'points';
const ORDERS: Readonly<Record<IdeaOrder, string>> = { newest: 'Dernières d’abord', points: 'Par points' };
const DEFAULT_POINTS = 5;

/**
 * Ideation with a room: a line that is always ready, the ideas newest first, like ones side by side, points. The limit of
 * points is the facilitator's rule of the day: it is not part of the mission.
 */
export function Workshop() {
  const useCases = useMissionSelect((doc) => doc.useCases);
  const people = useMissionSelect((doc) => doc.people);
  const [isFull, setFull] = useState(false);
  const [order, setOrder] = useSessionState<IdeaOrder>('workshop.order', 'newest');
  const [limit, setLimit] = useSessionState<number | null>('workshop.limit', DEFAULT_POINTS);
  const [chosenId, setChosenId] = useSessionState<Id | null>('workshop.voter', null);
  const voter = people.find(({ id }) => id === chosenId) ?? null;
  const voterId = voter?.id ?? null;
  const given = pointsGiven(useCases, voterId);
  const isSpent = voterId !== null && limit !== null && given >= limit;
  const compared = useDeferredValue(useCases);

  const ideas = useMemo(() => {
    const newest = useCases.filter(({ status }) => status !== 'rejected').toReversed();
    return order === 'newest' ? newest : newest.toSorted((a, b) => totalPoints(b) - totalPoints(a));
  }, [useCases, order]);

  return (
    <FullScreen label="Atelier d’idéation" isFull={isFull} onLeave={() => setFull(false)}>
      <div className={isFull ? `${classes.workshop} ${classes.large}` : classes.workshop}>
        <div className={classes.main}>
          <div className={classes.line}>
            <QuickCapture isFirst />
            <Button
              icon={isFull ? <IconMinimize size={16} /> : <IconMaximize size={16} />}
              onClick={() => {
                setFull(!isFull);
                focusCapture();
              }}
            >
              {isFull ? 'Quitter le plein écran' : 'Plein écran'}
            </Button>
          </div>
          <div className={classes.order}>
            <p>{formatCount(ideas.length, 'idée')}</p>
            <SegmentedField
              hideLabel
              label="Ordre des idées"
              options={ORDERS}
              name="workshop.order"
              value={order}
              onChange={setOrder}
            />
          </div>
          {ideas.length === 0 ? (
            <EmptyState title="La première idée ?">
              Tapez-la, Entrée, la suivante. « Une règle simple suffirait-elle ? » se demande ensuite.
            </EmptyState>
          ) : (
            <ul className={classes.ideas} aria-label="Idées de l’atelier">
              {ideas.map((idea) => (
                <WorkshopRow key={idea.id} idea={idea} voter={voter} isSpent={isSpent} />
              ))}
            </ul>
          )}
        </div>
        <div className={classes.side}>
          <DuplicatesPanel useCases={compared} onDone={focusCapture} />
          <VoteCard limit={limit} onLimit={setLimit} voterId={voterId} onVoter={setChosenId} given={given} />
        </div>
      </div>
    </FullScreen>
  );
}
