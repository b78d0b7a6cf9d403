import { useDeferredValue, useMemo, useState } from 'react';
import { usePack } from '#renderer/data/use-assessment.tsx';
import { useMissionSelect } from '#renderer/data/use-mission.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { Tag } from '#renderer/ui/feedback/tag.tsx';
import { OptionalSelectField } from '#renderer/ui/fields/choice-fields.tsx';
import { TextField } from '#renderer/ui/fields/text-field.tsx';
import { ListRow } from '#renderer/ui/layout/list-row.tsx';
import { MasterDetail } from '#renderer/ui/layout/master-detail.tsx';
import { useSpotList } from '#renderer/ui/navigation/use-spot-list.ts';
import type { UseCaseModel } from '#shared/content/use-case-model.ts';
import { formatCount } from '#shared/domain/french.ts';
import { FUNCTION_LABELS, NATURE_LABELS } from '#shared/domain/labels.ts';
import classes from './catalogue.module.css';
import { type CatalogueFilter, findModels, type Nearness, nearnessOf } from './catalogue-filter.ts';
import { CatalogueModel } from './catalogue-model.tsx';

const EVERYTHING: CatalogueFilter = { query: '', businessFunction: null, nature: null };

/** Use cases met elsewhere, to start from: those of the company's sector first. */
export function Catalogue({ models }: { readonly models: readonly UseCaseModel[] }) {
  const sectorId = useMissionSelect((doc) => doc.company.sectorId);
  const useCases = useMissionSelect((doc) => doc.useCases);
  const { sectors } = usePack();
  const list = useSpotList('use-cases', 'catalogue');
  const [filter, setFilter] = useState(EVERYTHING);
  const sought = useDeferredValue(filter);
  const found = useMemo(() => findModels(models, sought, sectorId), [models, sought, sectorId]);
  const taken = useMemo(() => new Set(useCases.map(({ modelId }) => modelId)), [useCases]);
  const sectorName = sectors.find(({ id }) => id === sectorId)?.name;
  const groups: Readonly<Record<Nearness, string>> = {
    own: `Secteur : ${sectorName ?? 'celui de l’entreprise'}`,
    every: 'Tous secteurs',
    other: 'Autres secteurs',
  };
  return (
    <div className={classes.catalogue}>
      <div className={classes.bar}>
        <TextField
          hideLabel
          label="Chercher dans le catalogue"
          placeholder={`Chercher parmi ${models.length} modèles`}
          name="catalogue.query"
          value={filter.query}
          onChange={(query) => setFilter({ ...filter, query })}
        />
        <OptionalSelectField
          hideLabel
          label="Fonction affichée"
          emptyLabel="Toutes les fonctions"
          options={FUNCTION_LABELS}
          name="catalogue.function"
          value={filter.businessFunction}
          onChange={(businessFunction) => setFilter({ ...filter, businessFunction })}
        />
        <OptionalSelectField
          hideLabel
          label="Nature affichée"
          emptyLabel="IA et règles fixes"
          options={NATURE_LABELS}
          name="catalogue.nature"
          value={filter.nature}
          onChange={(nature) => setFilter({ ...filter, nature })}
        />
        <span className={classes.count} role="status">
          {formatCount(found.length, 'modèle')}
        </span>
      </div>
      <div className={classes.body}>
        <MasterDetail
          label="modèle du catalogue"
          items={found}
          selectedId={list.selectedId}
          onSelect={list.select}
          groupOf={(model) => groups[nearnessOf(model, sectorId)]}
          renderRow={(model) => <ModelRow model={model} isTaken={taken.has(model.id)} />}
          renderDetail={(model) => <CatalogueModel model={model} />}
          empty={
            <EmptyState
              title={models.length === 0 ? 'Aucun catalogue dans ce contenu' : 'Aucun modèle ne correspond'}
              action={
                models.length === 0 ? null : (
                  <Button onClick={() => setFilter(EVERYTHING)}>Tout afficher</Button>
                )
              }
            >
              {models.length === 0
                ? 'Le référentiel de cette mission n’apporte pas de modèles de cas d’usage.'
                : 'Essayez un autre mot, ou une autre fonction.'}
            </EmptyState>
          }
        />
      </div>
    </div>
  );
}

function ModelRow({ model, isTaken }: { readonly model: UseCaseModel; readonly isTaken: boolean }) {
  return (
    <ListRow
      title={model.title}
      note={FUNCTION_LABELS[model.functionId]}
      side={
        <>
          <Tag tone={model.nature === 'undecided' ? 'warn' : 'neutral'}>{NATURE_LABELS[model.nature]}</Tag>
          {isTaken ? <span>au portefeuille</span> : null}
        </>
      }
    />
  );
}
