import { useItem } from '#renderer/data/use-bind.ts';
import { useRun } from '#renderer/data/use-mission.tsx';
import { useToolbox } from '#renderer/data/use-toolbox.ts';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { GroupedSelectField } from '#renderer/ui/fields/grouped-select-field.tsx';
import { DetailSection } from '#renderer/ui/layout/detail-section.tsx';
import { Stack } from '#renderer/ui/layout/flow.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import type { UseCaseModel } from '#shared/content/use-case-model.ts';
import { FUNCTION_LABELS } from '#shared/domain/labels.ts';
import { BusinessFunctionSchema } from '#shared/domain/primitives.ts';
import type { UseCase } from '#shared/domain/use-case.ts';
import { figuresFromCatalogue, missingFromModel } from '#shared/ideation/from-model.ts';
import classes from './catalogue.module.css';
import { KnowledgeEntries } from './catalogue-model.tsx';
import { FIGURE_LABELS } from './model-words.ts';

/** The model of the catalogue beside the sheet: a help to write it, and the origin of figures not yet replaced. */
export function ModelCard({ useCase }: { readonly useCase: UseCase }) {
  const { useCases: models } = useToolbox();
  const field = useItem('useCases', useCase);
  const { goTo } = useMissionPlace();
  const run = useRun();
  const model = models.find(({ id }) => id === useCase.modelId);
  if (models.length === 0) return null;
  const complete = (from: UseCaseModel) => {
    const patch = missingFromModel(useCase, from);
    if (run({ type: 'editItem', collection: 'useCases', id: useCase.id, patch }).ok)
      notifySuccess('Champs vides complétés depuis le catalogue. Ctrl+Z pour annuler.');
  };
  return (
    <DetailSection
      title="Modèle du catalogue"
      actions={
        model ? (
          <span className={classes.actions}>
            <Button size="xs" kind="quiet" onClick={() => complete(model)}>
              Compléter les champs vides
            </Button>
            <Button size="xs" kind="quiet" onClick={() => goTo('use-cases', `catalogue.${model.id}`)}>
              Ouvrir le modèle
            </Button>
          </span>
        ) : null
      }
    >
      <Stack gap={8}>
        <GroupedSelectField
          hideLabel
          label="Modèle du catalogue"
          none="Aucun : cas écrit pour cette entreprise"
          groups={BusinessFunctionSchema.options.map((businessFunction) => ({
            group: FUNCTION_LABELS[businessFunction],
            options: models
              .filter(({ functionId }) => functionId === businessFunction)
              .map(({ id, title }) => ({ value: id, label: title })),
          }))}
          {...field('modelId')}
        />
        {model ? <ModelHelp useCase={useCase} model={model} /> : null}
      </Stack>
    </DetailSection>
  );
}

function ModelHelp({ useCase, model }: { readonly useCase: UseCase; readonly model: UseCaseModel }) {
  const figures = figuresFromCatalogue(useCase, model);
  const texts: readonly (readonly [string, string])[] = [
    ['Le besoin', model.problem],
    ['La réponse', model.solution],
    ['La règle simple', model.plainAlternative],
    ['Données', model.dataNeeds.join('\n')],
    ['Mesurer la valeur de départ', model.kpi.baselineHint],
    ['Compter le gain', model.gain.note],
  ];
  return (
    <>
      {figures.length === 0 ? null : (
        <p className={classes.warning}>
          Ordre de grandeur du catalogue, à remplacer par les chiffres de l’entreprise :{' '}
          {figures.map((key) => FIGURE_LABELS[key]).join(', ')}.
        </p>
      )}
      <div className={classes.entries}>
        <details>
          <summary>Ce que dit le modèle</summary>
          {texts.map(([label, text]) => (
            <p key={label}>
              <b>{label} :</b> <span className={classes.text}>{text}</span>
            </p>
          ))}
          <KnowledgeEntries knowledgeIds={model.links.knowledgeIds} />
        </details>
      </div>
    </>
  );
}
