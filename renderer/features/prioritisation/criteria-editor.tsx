import { useServices } from '#renderer/data/services.tsx';
import { useAssessment, usePack } from '#renderer/data/use-assessment.tsx';
import { useItem } from '#renderer/data/use-bind.ts';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { SegmentedField, SelectField } from '#renderer/ui/fields/choice-fields.tsx';
import { NumberField } from '#renderer/ui/fields/number-field.tsx';
import { TextAreaField, TextField } from '#renderer/ui/fields/text-field.tsx';
import { FieldGrid, Stack } from '#renderer/ui/layout/flow.tsx';
import { MasterDetail } from '#renderer/ui/layout/master-detail.tsx';
import { useSpotList } from '#renderer/ui/navigation/use-spot-list.ts';
import { formatPercent } from '#shared/domain/french.ts';
import { DIRECTION_LABELS } from '#shared/domain/labels.ts';
import type { Criterion } from '#shared/domain/use-case.ts';
import { ScoreChip } from './score-chip.tsx';
import classes from './weights.module.css';

const ROLE_LABELS: Readonly<Record<Criterion['role'], string>> = {
  value: 'Valeur',
  feasibility: 'Faisabilité',
};

/** A new criterion weighs nothing until the management says so: adding one does not move the ranking. */
function blankCriterion(id: string): Criterion {
  return {
    id,
    name: '',
    description: '',
    direction: 'benefit',
    role: 'value',
    weight: 0,
    anchors: ['', '', '', '', ''],
  };
}

export function CriteriaEditor() {
  const { criteria } = useMission();
  const run = useRun();
  const pack = usePack();
  const { newId } = useServices();
  const list = useSpotList('prioritisation', 'criteria');
  const add = () => {
    const id = newId('crit');
    run({ type: 'addItem', collection: 'criteria', item: blankCriterion(id) });
    list.selectNew(id);
  };
  const addUsual = () =>
    run({
      type: 'batch',
      label: 'Reprendre les critères de la méthode',
      commands: pack.criteria.map((item) => ({ type: 'addItem', collection: 'criteria', item })),
    });
  return (
    <div className={classes.editor}>
      <MasterDetail
        label="critère"
        items={criteria}
        selectedId={list.selectedId}
        onSelect={list.select}
        renderRow={(criterion) => <CriterionRow criterion={criterion} />}
        renderDetail={(criterion) => <CriterionForm criterion={criterion} />}
        addLabel="Ajouter un critère"
        onAdd={add}
        onMove={({ id }, toIndex) => run({ type: 'moveItem', collection: 'criteria', id, toIndex })}
        onRemove={({ id }) => {
          list.leave(id, criteria);
          run({ type: 'removeItem', collection: 'criteria', id });
          notifySuccess('Critère supprimé, avec ses notes. Ctrl+Z pour annuler.');
        }}
        empty={
          <EmptyState
            title="Aucun critère"
            action={
              <>
                <Button onClick={addUsual}>Reprendre les critères de la méthode</Button>
                <Button onClick={add}>Ajouter un critère</Button>
              </>
            }
          >
            Les critères disent sur quoi les cas sont comparés. Chacun a cinq niveaux décrits, pour que deux
            personnes donnent la même note.
          </EmptyState>
        }
      />
    </div>
  );
}

function CriterionRow({ criterion }: { readonly criterion: Criterion }) {
  const { ranking } = useAssessment();
  const share = ranking.weights[criterion.id];
  return (
    <span className={classes.criterionRow}>
      <span>
        <b>{criterion.name.trim() || 'Sans nom'}</b>
        <small>{ROLE_LABELS[criterion.role]}</small>
      </span>
      <span>{share === undefined ? '—' : formatPercent(share)}</span>
    </span>
  );
}

function CriterionForm({ criterion }: { readonly criterion: Criterion }) {
  const { prioritisation } = useMission();
  const field = useItem('criteria', criterion);
  const { anchors } = criterion;
  const anchorField = field('anchors');
  return (
    <Stack gap={12}>
      <div className={classes.formHead}>
        <TextField label="Nom" {...field('name')} />
      </div>
      <TextAreaField
        label="Description"
        minRows={2}
        description="Ce que le critère mesure, et sur quoi on s’appuie."
        {...field('description')}
      />
      <FieldGrid min={260}>
        <SegmentedField label="Axe de la matrice" options={ROLE_LABELS} {...field('role')} />
        <SelectField label="Sens" options={DIRECTION_LABELS} {...field('direction')} />
        {prioritisation.weighting === 'direct' ? (
          <NumberField
            label="Poids"
            {...field('weight')}
            onChange={(next) => field('weight').onChange(Math.max(0, next ?? 0))}
          />
        ) : null}
      </FieldGrid>
      <h2 className={classes.formTitle}>
        Niveaux
        {criterion.direction === 'cost' ? ' (4 est le plus défavorable)' : ''}
      </h2>
      {anchors.map((anchor, level) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place of an anchor is its level
        <div key={level} className={classes.anchorField}>
          <ScoreChip level={level} direction={criterion.direction} />
          <TextAreaField
            hideLabel
            label={`Niveau ${level}`}
            minRows={1}
            placeholder="Un état que l’on peut constater"
            name={`${anchorField.name}.${level}`}
            value={anchor}
            onChange={(text) => anchorField.onChange(anchors.with(level, text))}
          />
        </div>
      ))}
    </Stack>
  );
}
