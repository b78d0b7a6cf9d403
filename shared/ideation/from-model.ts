import type { UseCaseModel } from '#shared/content/use-case-model.ts';
import { blankUseCase } from '#shared/domain/blank.ts';
import type { Id, ThreePoint } from '#shared/domain/primitives.ts';
import type { Economics, UseCase } from '#shared/domain/use-case.ts';
import { isBlankKpi } from './left-over.ts';
import type { SuggestionReason } from './suggest.ts';

/**
 * A use case that starts from a model, linked to the irritants and data sources that speak for it. Nothing measured in
 * the company is made up: volume, rate, adoption and starting value stay unknown.
 */
export function takeModel(model: UseCaseModel, id: Id, reasons: readonly SuggestionReason[]): UseCase {
  const empty = blankUseCase(id);
  const gainBasis = model.gain.minutesSaved === null ? ('amount' as const) : ('time' as const);
  const blank = { ...empty, economics: { ...empty.economics, gainBasis } };
  const idsOf = (kind: SuggestionReason['kind']) =>
    reasons.filter((reason) => reason.kind === kind).map((reason) => reason.id);
  return {
    ...blank,
    ...missingFromModel(blank, model),
    irritantIds: idsOf('irritant'),
    dataSourceIds: idsOf('data-source'),
  };
}

/** A suggestion set aside stays in the portfolio as a rejected case, so that it is not proposed again and can be taken back. */
export function setModelAside(model: UseCaseModel, id: Id, reasons: readonly SuggestionReason[]): UseCase {
  return {
    ...takeModel(model, id, reasons),
    status: 'rejected',
    approachReason: 'Suggestion du catalogue, mise de côté.',
  };
}

/** What a model says where the sheet says nothing yet: what was typed or chosen is never replaced. */
export function missingFromModel(useCase: UseCase, model: UseCaseModel): Partial<UseCase> {
  const { kpi, economics } = useCase;
  const filled: Partial<UseCase> = {
    modelId: model.id,
    title: useCase.title.trim() === '' ? model.title : useCase.title,
    problem: useCase.problem || model.problem,
    solution: useCase.solution || model.solution,
    users: useCase.users || model.users,
    businessFunction: useCase.businessFunction === 'other' ? model.functionId : useCase.businessFunction,
    pattern: useCase.pattern ?? model.pattern,
    technologies: useCase.technologies.length > 0 ? useCase.technologies : model.technologies,
    purpose: useCase.purpose ?? model.purpose,
    sourcing: useCase.sourcing ?? model.sourcing,
    nature: useCase.nature === 'undecided' ? model.nature : useCase.nature,
    plainAlternative: useCase.plainAlternative || model.plainAlternative,
    approach: useCase.approach ?? model.approach,
    approachReason: useCase.approachReason || model.approachReason,
    dataNeeds: useCase.dataNeeds || model.dataNeeds.join('\n'),
    prerequisites: useCase.prerequisites || model.prerequisites.join('\n'),
    risks: useCase.risks || model.risks.join('\n'),
  };
  if (isBlankKpi(kpi)) filled.kpi = { ...kpi, name: model.kpi.name, unit: model.kpi.unit };
  const points = catalogueFigures(model);
  const next: Economics = { ...economics };
  for (const key of CATALOGUE_FIGURES) {
    const point = points[key];
    if (point && isUnknown(economics[key]) && (key !== 'minutesSaved' || economics.gainBasis === 'time'))
      next[key] = point;
  }
  if (next.volumeUnit === '') next.volumeUnit = model.gain.volumeUnit;
  return { ...filled, economics: next };
}

/** Figures a model gives as a range; the rest is for the company to measure. */
export const CATALOGUE_FIGURES = ['minutesSaved', 'oneOffCost', 'yearlyCost', 'monthsToProduction'] as const;
export type CatalogueFigure = (typeof CATALOGUE_FIGURES)[number];

/**
 * Figures of the sheet that are still those of the catalogue: orders of magnitude, to be said so wherever they are
 * shown. Told by comparison, since a figure that was typed anew is the company's.
 */
export function figuresFromCatalogue(useCase: UseCase, model: UseCaseModel): readonly CatalogueFigure[] {
  const points = catalogueFigures(model);
  return CATALOGUE_FIGURES.filter((key) => {
    const point = points[key];
    const { min, probable, max } = useCase.economics[key];
    return point !== null && min === point.min && probable === point.probable && max === point.max;
  });
}

/** Ranges as three points, the probable one in the middle. */
function catalogueFigures(model: UseCaseModel): Readonly<Record<CatalogueFigure, ThreePoint | null>> {
  const { gain, oneOffCost, yearlyCost, monthsToProduction } = model;
  return {
    minutesSaved: gain.minutesSaved === null ? null : threePoints(gain.minutesSaved),
    oneOffCost: threePoints(oneOffCost),
    yearlyCost: threePoints(yearlyCost),
    monthsToProduction: threePoints(monthsToProduction),
  };
}

function threePoints({ min, max }: { readonly min: number; readonly max: number }): ThreePoint {
  return { min, probable: (min + max) / 2, max };
}

function isUnknown({ min, probable, max }: ThreePoint): boolean {
  return min === null && probable === null && max === null;
}
