import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { Tag } from '#renderer/ui/feedback/tag.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import type { UseCaseModel } from '#shared/content/use-case-model.ts';
import { FUNCTION_LABELS, NATURE_LABELS } from '#shared/domain/labels.ts';
import type { SuggestionReason, UseCaseSuggestion } from '#shared/ideation/suggest.ts';
import classes from './catalogue.module.css';
import { ReasonList } from './reason-list.tsx';
import { useTakeModel } from './use-take-model.ts';

/** Shown at once; the weaker ones after that, on demand. */
const FIRST_SHOWN = 20;

/** Models the mission calls for, with the reasons, to be taken or set aside. */
export function Suggestions({
  suggestions,
  models,
}: {
  readonly suggestions: readonly UseCaseSuggestion[];
  readonly models: readonly UseCaseModel[];
}) {
  const { goTo } = useMissionPlace();
  const [isAllShown, setAllShown] = useState(false);
  if (suggestions.length === 0) {
    return (
      <EmptyState
        title="Rien à proposer pour l’instant"
        action={<Button onClick={() => goTo('landscape', 'irritants')}>Aller aux irritants</Button>}
      >
        Les suggestions viennent des irritants, des sources de données et des réponses : elles arrivent à
        mesure que l’état des lieux se remplit.
      </EmptyState>
    );
  }
  const shown = isAllShown ? suggestions : suggestions.slice(0, FIRST_SHOWN);
  return (
    <div className={classes.suggestions}>
      {shown.map(({ modelId, reasons }) => {
        const model = models.find(({ id }) => id === modelId);
        return model ? <SuggestionItem key={modelId} model={model} reasons={reasons} /> : null;
      })}
      {shown.length < suggestions.length ? (
        <div>
          <Button onClick={() => setAllShown(true)}>
            {`Montrer les ${suggestions.length - shown.length} autres, moins appuyées`}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function SuggestionItem({
  model,
  reasons,
}: {
  readonly model: UseCaseModel;
  readonly reasons: readonly SuggestionReason[];
}) {
  const { goTo } = useMissionPlace();
  const { take, setAside } = useTakeModel();
  return (
    <Card>
      <div className={classes.suggestion}>
        <div>
          <h2>{model.title}</h2>
          <p className={classes.tags}>
            <Tag>{FUNCTION_LABELS[model.functionId]}</Tag>
            <Tag tone={model.nature === 'undecided' ? 'warn' : 'teal'}>{NATURE_LABELS[model.nature]}</Tag>
          </p>
          <p className={classes.note}>{model.solution}</p>
        </div>
        <ReasonList label={`Raisons : ${model.title}`} reasons={reasons} />
        <div className={classes.buttons}>
          <Button
            size="xs"
            icon={<IconPlus size={14} />}
            onClick={() => take(model)}
            ariaLabel={`Prendre : ${model.title}`}
          >
            Prendre
          </Button>
          <Button
            size="xs"
            kind="quiet"
            onClick={() => goTo('use-cases', `catalogue.${model.id}`)}
            ariaLabel={`Lire le modèle : ${model.title}`}
          >
            Lire
          </Button>
          <Button
            size="xs"
            kind="quiet"
            onClick={() => setAside(model)}
            ariaLabel={`Mettre de côté : ${model.title}`}
          >
            Mettre de côté
          </Button>
        </div>
      </div>
    </Card>
  );
}
