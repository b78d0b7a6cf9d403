import { useServices } from '#renderer/data/services.tsx';
import { useItem } from '#renderer/data/use-bind.ts';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { AttachmentStrip } from '#renderer/panels/attachments/attachment-strip.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { Tag } from '#renderer/ui/feedback/tag.tsx';
import { SegmentedField, SelectField } from '#renderer/ui/fields/choice-fields.tsx';
import { NumberField } from '#renderer/ui/fields/number-field.tsx';
import { TextAreaField, TextField } from '#renderer/ui/fields/text-field.tsx';
import { FieldGrid, Stack } from '#renderer/ui/layout/flow.tsx';
import { ListRow } from '#renderer/ui/layout/list-row.tsx';
import { MasterDetail } from '#renderer/ui/layout/master-detail.tsx';
import { useSpotList } from '#renderer/ui/navigation/use-spot-list.ts';
import { blankAiUsage } from '#shared/domain/blank.ts';
import { formatCount } from '#shared/domain/french.ts';
import { AI_ORIGIN_LABELS, FUNCTION_LABELS } from '#shared/domain/labels.ts';
import type { AiUsage } from '#shared/domain/landscape.ts';
import classes from './landscape.module.css';

export function AiUsageList() {
  const { aiUsages } = useMission();
  const run = useRun();
  const { newId } = useServices();
  const list = useSpotList('landscape', 'aiUsages');
  const found = aiUsages.filter(({ origin }) => origin === 'found').length;

  const add = () => {
    const id = newId('ia');
    run({ type: 'addItem', collection: 'aiUsages', item: blankAiUsage(id) });
    list.selectNew(id);
  };
  const remove = ({ id }: AiUsage) => {
    list.leave(id, aiUsages);
    run({ type: 'removeItem', collection: 'aiUsages', id });
    notifySuccess('Usage supprimé. Ctrl+Z pour annuler.');
  };

  return (
    <MasterDetail
      label="Usage de l’IA"
      items={aiUsages}
      selectedId={list.selectedId}
      onSelect={list.select}
      onAdd={add}
      addLabel="Ajouter un usage"
      onRemove={remove}
      onMove={({ id }, toIndex) => run({ type: 'moveItem', collection: 'aiUsages', id, toIndex })}
      renderRow={({ tool, usage, businessFunction, origin, rule }) => (
        <ListRow
          title={tool}
          untitled="Outil à nommer"
          hasWideNote
          note={usage || FUNCTION_LABELS[businessFunction]}
          side={
            <Tag tone={origin === 'found' && rule.trim() === '' ? 'warn' : 'neutral'}>
              {AI_ORIGIN_LABELS[origin]}
            </Tag>
          }
        />
      )}
      renderDetail={(usage) => <AiUsageDetail usage={usage} />}
      toolbar={
        aiUsages.length > 0 ? (
          <p className={classes.totals}>
            {formatCount(aiUsages.length, 'usage')} · {formatCount(found, 'constaté')}, non déclaré
            {found < 2 ? '' : 's'}
          </p>
        ) : null
      }
      empty={
        <EmptyState
          title="L’IA déjà là"
          action={
            <Button kind="primary" onClick={add}>
              Noter le premier usage
            </Button>
          }
        >
          Ce que l’entreprise déclare, et ce que l’on découvre en regardant les écrans : comptes personnels,
          modules activés sans bruit, données qui sortent.
        </EmptyState>
      }
    />
  );
}

function AiUsageDetail({ usage }: { readonly usage: AiUsage }) {
  const field = useItem('aiUsages', usage);
  return (
    <Stack gap={14}>
      <TextField label="Outil" {...field('tool')} />
      <TextAreaField label="Ce que l’on en fait" minRows={2} {...field('usage')} />
      <SegmentedField
        label="Origine"
        description="Déclaré par l’entreprise, ou constaté sur place."
        options={AI_ORIGIN_LABELS}
        {...field('origin')}
      />
      <FieldGrid min={220}>
        <SelectField label="Service" options={FUNCTION_LABELS} {...field('businessFunction')} />
        <NumberField label="Utilisateurs" digits={0} {...field('userCount')} />
      </FieldGrid>
      <TextAreaField
        label="Données exposées"
        description="Ce qui part dans l’outil, vers quel pays ou quel compte."
        minRows={2}
        {...field('dataExposed')}
      />
      <FieldGrid min={260}>
        <TextAreaField
          label="Contrat"
          description="Version, engagement sur les données."
          minRows={2}
          {...field('contract')}
        />
        <TextAreaField
          label="Règle en vigueur"
          description="Ce qui est permis, interdit, écrit ou non."
          minRows={2}
          {...field('rule')}
        />
      </FieldGrid>
      <AttachmentStrip kind="ai-usage" id={usage.id} />
    </Stack>
  );
}
