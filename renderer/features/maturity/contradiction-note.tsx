import { useMission } from '#renderer/data/use-mission.tsx';
import { Tag } from '#renderer/ui/feedback/tag.tsx';
import { CheckField } from '#renderer/ui/fields/choice-fields.tsx';
import { formatNumber } from '#shared/domain/french.ts';
import { joinAnd, uncapitalised } from '#shared/report/phrases.ts';
import {
  CONTRADICTION_LABELS,
  type Contradiction,
  type ContradictionState,
  managementAndField,
  type Voice,
} from '#shared/scoring/contradictions.ts';
import classes from './contradiction-note.module.css';

type ContradictionNoteProps = {
  readonly contradiction: Contradiction;
  readonly isReported: boolean;
  readonly onReport: (isReported: boolean) => void;
};

/** What the voices oppose, and the two ways out: retain a level and say why, or leave it to the report. */
export function ContradictionNote({ contradiction, isReported, onReport }: ContradictionNoteProps) {
  const { people } = useMission();
  const { gap, state, voices, questionId } = contradiction;
  const nameOf = ({ personId }: Voice) => {
    const person = people.find(({ id }) => id === personId);
    return person ? person.name || person.role || 'une personne sans nom' : 'une personne non précisée';
  };
  const levels = voices.map(({ level }) => level);
  const saying = (level: number) =>
    `niveau ${level} selon ${joinAnd(voices.filter((voice) => voice.level === level).map(nameOf))}`;
  const groups = managementAndField(contradiction);
  return (
    <section className={classes.note} aria-label="Contradiction">
      <p>
        <b>Écart de {gap} niveaux</b> <ContradictionTag state={state} />
      </p>
      <p>
        {saying(Math.max(...levels))}, {saying(Math.min(...levels))}.
      </p>
      {groups ? (
        <p>
          Direction {formatNumber(groups.management, 1)} · Terrain {formatNumber(groups.field, 1)}
        </p>
      ) : null}
      {state === 'open' ? (
        <p className={classes.ways}>
          Pour trancher, retenez un niveau et dites pourquoi en commentaire. Sinon :
        </p>
      ) : null}
      <CheckField
        name={`answers.${questionId}.isContradictionReported`}
        label="Laisser la contradiction au rapport"
        value={isReported}
        onChange={onReport}
      />
    </section>
  );
}

export function ContradictionTag({ state }: { readonly state: ContradictionState }) {
  const label = uncapitalised(CONTRADICTION_LABELS[state]);
  if (state === 'open') return <Tag tone="warn">{label}</Tag>;
  return state === 'settled' ? <Tag tone="teal">{label}</Tag> : <Tag>{label}</Tag>;
}
