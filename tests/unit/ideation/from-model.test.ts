import { describe, expect, it } from 'vitest';
import { blankUseCase } from '#shared/domain/blank.ts';
import { UseCaseSchema } from '#shared/domain/use-case.ts';
import {
  figuresFromCatalogue,
  missingFromModel,
  setModelAside,
  takeModel,
} from '#shared/ideation/from-model.ts';
import { aModel } from '#tests/support/use-case-models.ts';

const model = aModel('uc-sales-01');
const REASONS = [
  { kind: 'irritant', id: 'irr-1', sentence: '' },
  { kind: 'data-source', id: 'ds-1', sentence: '' },
  { kind: 'question', id: 'a1-01', sentence: '' },
] as const;

describe('a use case taken from a model', () => {
  const taken = takeModel(model, 'cas-1', REASONS);

  it('is whole, with the texts, the tags and the links of its reasons', () => {
    expect(UseCaseSchema.parse(taken)).toEqual(taken);
    expect(taken).toMatchObject({
      id: 'cas-1',
      modelId: 'uc-sales-01',
      title: model.title,
      status: 'idea',
      businessFunction: 'sales',
      nature: 'ai',
      sourcing: 'off-the-shelf',
      plainAlternative: model.plainAlternative,
      dataNeeds: 'Deux ans de devis\nIssue des devis',
      irritantIds: ['irr-1'],
      dataSourceIds: ['ds-1'],
      kpi: { name: 'Délai de remise', unit: 'jours', baseline: null, baselineBasis: null, target: null },
    });
  });

  it('takes the ranges as three points, and makes up nothing the company alone can measure', () => {
    const { economics } = taken;
    expect(economics.oneOffCost).toEqual({ min: 1000, probable: 2500, max: 4000 });
    expect(economics.minutesSaved).toEqual({ min: 20, probable: 30, max: 40 });
    expect(economics.volumeUnit).toBe('devis par an');
    const unknown = { min: null, probable: null, max: null };
    expect(economics).toMatchObject({
      volumePerYear: unknown,
      adoption: unknown,
      hourlyRate: unknown,
      otherYearlyGain: unknown,
    });
  });

  it('counts its gain as an amount when the model saves no time', () => {
    const timeless = aModel('uc-sales-02', { gain: { ...model.gain, minutesSaved: null } });
    expect(takeModel(timeless, 'cas-1', []).economics).toMatchObject({
      gainBasis: 'amount',
      minutesSaved: { probable: null },
    });
  });

  it('tells which figures are still those of the catalogue, until each is typed anew', () => {
    expect(figuresFromCatalogue(taken, model)).toEqual([
      'minutesSaved',
      'oneOffCost',
      'yearlyCost',
      'monthsToProduction',
    ]);
    const oneOffCost = { min: 1000, probable: 3200, max: 4000 };
    const typed = { ...taken, economics: { ...taken.economics, oneOffCost } };
    expect(figuresFromCatalogue(typed, model)).not.toContain('oneOffCost');
    expect(figuresFromCatalogue(blankUseCase('cas-2'), model)).toEqual([]);
  });

  it('is kept as a rejected case when it is set aside, and says so', () => {
    expect(setModelAside(model, 'cas-1', REASONS)).toMatchObject({
      status: 'rejected',
      modelId: 'uc-sales-01',
      approachReason: 'Suggestion du catalogue, mise de côté.',
    });
  });
});

describe('a sheet completed from a model', () => {
  it('keeps everything that was typed or chosen', () => {
    const oneOffCost = { min: null, probable: 9000, max: null };
    const typed = {
      ...blankUseCase('cas-1'),
      title: 'Mes devis',
      problem: 'Neuf jours.',
      businessFunction: 'finance' as const,
      nature: 'rule' as const,
      approach: 'build' as const,
      kpi: { name: 'Délai', unit: '', baseline: 9, baselineBasis: 'measured' as const, target: null },
      economics: { ...blankUseCase('cas-1').economics, oneOffCost },
    };
    const completed = { ...typed, ...missingFromModel(typed, model) };
    expect(completed).toMatchObject({
      title: 'Mes devis',
      problem: 'Neuf jours.',
      businessFunction: 'finance',
      nature: 'rule',
      approach: 'build',
      kpi: typed.kpi,
      solution: model.solution,
    });
    expect(completed.economics.oneOffCost).toEqual(oneOffCost);
    expect(completed.economics.yearlyCost.probable).toBe(1000);
  });
});
