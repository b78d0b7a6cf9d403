import { IconArrowsExchange, IconFileImport } from '@tabler/icons-react';
import { useSnapshots } from '#renderer/data/use-milestones.ts';
import { useMissionCards } from '#renderer/data/use-mission-cards.ts';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { GroupedSelectField, type OptionGroup } from '#renderer/ui/fields/grouped-select-field.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import classes from './comparison.module.css';
import { MilestoneButton } from './milestone-button.tsx';
import { MilestoneTools } from './milestone-tools.tsx';
import { snapshotName } from './snapshot-names.ts';
import type { OtherRef, OtherState } from './use-other-state.ts';

/** Which state the open mission is compared with: one it was in, another mission, or a file. */
export function OtherStatePicker({ otherState }: { readonly otherState: OtherState }) {
  const { other, choose, openFile, reverse } = otherState;
  const groups = useChoices(other);
  const milestone = useSnapshots()?.find(
    ({ id, reason }) => reason === 'milestone' && other?.ref.kind === 'snapshot' && other.ref.id === id,
  );
  const onChange = (value: string | null) => {
    const options = groups.flatMap(({ options: list }) => list);
    choose(
      value === null ? null : refOf(value),
      options.find((option) => option.value === value)?.label ?? '',
    );
  };
  return (
    <div className={classes.picker}>
      <div className={classes.choice}>
        <GroupedSelectField
          label="Comparer avec"
          none="Choisir un état…"
          name="maturity.comparedWith"
          groups={groups}
          value={other ? choiceOf(other.ref) : null}
          onChange={onChange}
        />
      </div>
      <Button icon={<IconFileImport size={16} />} onClick={openFile}>
        Ouvrir un fichier…
      </Button>
      {milestone ? (
        <MilestoneTools
          key={milestone.id}
          milestone={milestone}
          onRenamed={(name) => choose({ kind: 'snapshot', id: milestone.id }, name)}
          onRemoved={() => choose(null, '')}
        />
      ) : null}
      {other?.state ? (
        <Button kind="quiet" icon={<IconArrowsExchange size={16} />} onClick={reverse}>
          Inverser
        </Button>
      ) : null}
      <span className={classes.keep}>
        <MilestoneButton isNext={other === null} />
      </span>
    </div>
  );
}

function useChoices(other: OtherState['other']): readonly OptionGroup[] {
  const { missionId } = useMissionPlace();
  const snapshots = useSnapshots() ?? [];
  const cards = useMissionCards() ?? [];
  const named = (kept: typeof snapshots) =>
    kept.map((info) => ({ value: choiceOf({ kind: 'snapshot', id: info.id }), label: snapshotName(info) }));
  const missions = cards
    .filter(({ id }) => id !== missionId)
    .map(({ id, companyName, reference }) => ({
      value: choiceOf({ kind: 'mission', id }),
      label: [companyName || 'Entreprise à nommer', reference].filter(Boolean).join(' · '),
    }));
  const file = other?.ref.kind === 'file' ? [{ value: choiceOf(other.ref), label: other.name }] : [];
  return [
    { group: 'Points gardés', options: named(snapshots.filter(({ reason }) => reason === 'milestone')) },
    {
      group: 'Copies automatiques',
      options: named(snapshots.filter(({ reason }) => reason !== 'milestone')),
    },
    { group: 'Autres missions de cet ordinateur', options: missions },
    { group: 'Fichier ouvert, non importé', options: file },
  ];
}

function choiceOf({ kind, id }: OtherRef): string {
  return `${kind}.${id}`;
}

function refOf(value: string): OtherRef {
  const [kind, ...id] = value.split('.');
  return { kind: kind as OtherRef['kind'], id: id.join('.') };
}
