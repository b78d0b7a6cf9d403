import type { UseCaseModel } from '#shared/content/use-case-model.ts';
import { foldText } from '#shared/domain/french.ts';
import type { BusinessFunction } from '#shared/domain/primitives.ts';
import type { UseCase } from '#shared/domain/use-case.ts';

export type CatalogueFilter = {
  readonly query: string;
  readonly businessFunction: BusinessFunction | null;
  readonly nature: UseCase['nature'] | null;
};

/** How near a model is to a company: of its sector, of every sector, of others. */
export type Nearness = 'own' | 'every' | 'other';
const ORDER: readonly Nearness[] = ['own', 'every', 'other'];

export function nearnessOf({ sectorIds }: UseCaseModel, sectorId: string): Nearness {
  if (sectorIds.length === 0) return 'every';
  return sectorIds.includes(sectorId) ? 'own' : 'other';
}

/** Models that hold every word, whatever the accents, those of the company's sector first, then as in the catalogue. */
export function findModels(
  models: readonly UseCaseModel[],
  { query, businessFunction, nature }: CatalogueFilter,
  sectorId: string,
): readonly UseCaseModel[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  return models
    .filter(
      (model) =>
        (businessFunction === null || model.functionId === businessFunction) &&
        (nature === null || model.nature === nature),
    )
    .filter((model) => {
      if (words.length === 0) return true;
      const { title, problem, solution, users } = model;
      const text = foldText(`${title} ${problem} ${solution} ${users} ${model.dataNeeds.join(' ')}`);
      return words.every((word) => text.includes(word));
    })
    .toSorted((a, b) => ORDER.indexOf(nearnessOf(a, sectorId)) - ORDER.indexOf(nearnessOf(b, sectorId)));
}
