import { useState } from 'react';
import { useServices } from '#renderer/data/services.tsx';
import { useMissionSelect, useRun } from '#renderer/data/use-mission.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { SegmentedField } from '#renderer/ui/fields/choice-fields.tsx';
import { TextField } from '#renderer/ui/fields/text-field.tsx';
import { MasterDetail } from '#renderer/ui/layout/master-detail.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { useSpotList } from '#renderer/ui/navigation/use-spot-list.ts';
import { blankUseCase } from '#shared/domain/blank.ts';
import type { UseCase } from '#shared/domain/use-case.ts';
import { QuickCapture } from './quick-capture.tsx';
import { countByStatus, matchesFilter, type StatusFilter, type UseCaseFilter } from './use-case-filter.ts';
import { UseCaseRow } from './use-case-row.tsx';
import { UseCaseSheet } from './use-case-sheet.tsx';
import classes from './use-cases.module.css';

const EVERYTHING: UseCaseFilter = { status: 'all', query: '' };

/** The use cases of the mission: list, filters and sheet. */
export function Portfolio() {
  const useCases = useMissionSelect((doc) => doc.useCases);
  const run = useRun();
  const { newId } = useServices();
  const { goTo } = useMissionPlace();
  const list = useSpotList('use-cases', 'useCases');
  const [filter, setFilter] = useState(EVERYTHING);

  const { selectedId } = list;
  const matching = useCases.filter((useCase) => matchesFilter(useCase, filter));
  // The case being worked on stays in the list, though its new status or a link from elsewhere is outside the filter.
  const shown = useCases.filter((useCase) => useCase.id === selectedId || matching.includes(useCase));

  const changeFilter = (next: UseCaseFilter) => {
    setFilter(next);
    const selected = useCases.find(({ id }) => id === selectedId);
    if (selected && !matchesFilter(selected, next)) goTo('use-cases');
  };
  const add = () => {
    const id = newId('cas');
    const status = filter.status === 'all' ? 'idea' : filter.status;
    run({ type: 'addItem', collection: 'useCases', item: { ...blankUseCase(id), status } });
    setFilter({ ...filter, query: '' });
    list.selectNew(id);
  };
  const remove = ({ id }: UseCase) => {
    list.leave(id, shown);
    run({ type: 'removeItem', collection: 'useCases', id });
    notifySuccess('Cas d’usage supprimé. Ctrl+Z pour annuler.');
  };

  return (
    <div className={classes.screen}>
      <div className={classes.bar}>
        <QuickCapture />
        <StatusFilterField filter={filter} onChange={changeFilter} />
        <div className={classes.search}>
          <TextField
            hideLabel
            label="Filtrer les cas d’usage"
            placeholder="Filtrer"
            name="useCases.filter.query"
            value={filter.query}
            onChange={(query) => changeFilter({ ...filter, query })}
          />
        </div>
      </div>
      <div className={classes.body}>
        <MasterDetail
          label="cas d’usage"
          items={shown}
          selectedId={selectedId}
          onSelect={list.select}
          renderRow={(useCase) => <UseCaseRow useCase={useCase} />}
          renderDetail={(useCase) => <UseCaseSheet useCase={useCase} />}
          addLabel="Ajouter un cas d’usage"
          onAdd={add}
          onRemove={remove}
          empty={
            useCases.length === 0 ? (
              <EmptyState
                title="Aucune idée notée"
                action={<Button onClick={add}>Ouvrir une fiche vide</Button>}
              >
                En atelier, notez les idées l’une après l’autre dans la ligne du haut, sans lâcher le clavier.
                Les fiches viendront ensuite.
              </EmptyState>
            ) : (
              <EmptyState
                title="Aucun cas ne correspond"
                action={<Button onClick={() => changeFilter(EVERYTHING)}>Tout afficher</Button>}
              >
                Le statut ou le texte choisi ne laisse rien passer.
              </EmptyState>
            )
          }
        />
      </div>
    </div>
  );
}

function StatusFilterField({
  filter,
  onChange,
}: {
  readonly filter: UseCaseFilter;
  readonly onChange: (filter: UseCaseFilter) => void;
}) {
  const counts = countByStatus(useMissionSelect((doc) => doc.useCases));
  const options: Readonly<Record<StatusFilter, string>> = {
    all: `Tous ${counts.all}`,
    idea: `Idées ${counts.idea}`,
    candidate: `Candidats ${counts.candidate}`,
    retained: `Retenus ${counts.retained}`,
    rejected: `Écartés ${counts.rejected}`,
  };
  return (
    <SegmentedField
      hideLabel
      label="Statut affiché"
      options={options}
      name="useCases.filter.status"
      value={filter.status}
      onChange={(status) => onChange({ ...filter, status })}
    />
  );
}
