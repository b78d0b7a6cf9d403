import { useMissionSelect, useRun } from '#renderer/data/use-mission.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { OptionalSelectField } from '#renderer/ui/fields/choice-fields.tsx';
import { NumberField } from '#renderer/ui/fields/number-field.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { Stack } from '#renderer/ui/layout/flow.tsx';
import { formatCount } from '#shared/domain/french.ts';
import type { Id } from '#shared/domain/primitives.ts';
import { bestIdeas } from '#shared/ideation/votes.ts';
import { useSessionState } from './use-session-state.ts';
import classes from './workshop.module.css';

const DEFAULT_BEST = 5;

type VoteCardProps = {
  readonly limit: number | null;
  readonly onLimit: (limit: number | null) => void;
  readonly voterId: Id | null;
  readonly onVoter: (voterId: Id | null) => void;
  /** Points the voter has given so far. */
  readonly given: number;
};

/** Who gives points, how many, and what becomes of the best ideas. */
export function VoteCard({ limit, onLimit, voterId, onVoter, given }: VoteCardProps) {
  const people = useMissionSelect((doc) => doc.people);
  const names = Object.fromEntries(
    people.map(({ id, name, role }) => [id, name.trim() || role.trim() || 'Sans nom']),
  );
  return (
    <Card title="Vote">
      <Stack gap={8}>
        <OptionalSelectField
          label="Qui vote"
          emptyLabel="La salle entière"
          options={names}
          name="workshop.voter"
          value={voterId}
          onChange={onVoter}
        />
        <NumberField
          label="Points par personne"
          digits={0}
          name="workshop.limit"
          value={limit}
          onChange={onLimit}
        />
        <p className={classes.left} role="status">
          {voterId === null || limit === null
            ? `${formatCount(given, 'point donné', 'points donnés')}, sans limite`
            : `${formatCount(Math.max(0, limit - given), 'point')} à donner sur ${limit}`}
        </p>
        <BestIdeas />
      </Stack>
    </Card>
  );
}

function BestIdeas() {
  const useCases = useMissionSelect((doc) => doc.useCases);
  const run = useRun();
  const [count, setCount] = useSessionState<number | null>('workshop.best', DEFAULT_BEST);
  const best = bestIdeas(useCases, count ?? 0);
  const promote = () => {
    const done = run({
      type: 'batch',
      label: 'Passer les meilleures idées en candidats',
      commands: best.map(({ id }) => ({
        type: 'editItem',
        collection: 'useCases',
        id,
        patch: { status: 'candidate' },
      })),
    });
    if (done.ok) notifySuccess(`${formatCount(best.length, 'idée passée', 'idées passées')} en candidats.`);
  };
  return (
    <div className={classes.best}>
      <NumberField label="Idées à garder" digits={0} name="workshop.best" value={count} onChange={setCount} />
      <Button isDisabled={best.length === 0} onClick={promote}>
        {best.length === 0
          ? 'Passer en candidats'
          : `Passer ${formatCount(best.length, 'idée')} en candidats`}
      </Button>
    </div>
  );
}
