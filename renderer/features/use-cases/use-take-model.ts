import { useServices } from '#renderer/data/services.tsx';
import { usePack } from '#renderer/data/use-assessment.tsx';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import type { UseCaseModel } from '#shared/content/use-case-model.ts';
import { setModelAside, takeModel } from '#shared/ideation/from-model.ts';
import { reasonFinder } from '#shared/ideation/suggest.ts';

type TakeModel = {
  readonly take: (model: UseCaseModel) => void;
  readonly setAside: (model: UseCaseModel) => void;
};

/** Adds a use case that starts from a model; nothing that exists is changed. */
export function useTakeModel(): TakeModel {
  const doc = useMission();
  const pack = usePack();
  const run = useRun();
  const { newId } = useServices();
  const add = (model: UseCaseModel, start: typeof takeModel, message: string) => {
    const item = start(model, newId('cas'), reasonFinder(doc, pack)(model));
    if (run({ type: 'addItem', collection: 'useCases', item }).ok) notifySuccess(message);
  };
  return {
    take: (model) => add(model, takeModel, `Ajouté au portefeuille : « ${model.title} ».`),
    setAside: (model) =>
      add(model, setModelAside, 'Mis de côté, parmi les cas écartés. Ctrl+Z pour annuler.'),
  };
}
