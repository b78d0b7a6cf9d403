import { describe, expect, it } from 'vitest';
import { blankEconomics } from '#shared/domain/blank-economics.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { UseCase } from '#shared/domain/use-case.ts';
import { describeLacks, describeNext, portfolioProblem } from '#shared/scoring/portfolio-choice.ts';
import { rankUseCases } from '#shared/scoring/ranking.ts';
import { aMission } from '#tests/support/mission-builder.ts';
import { SCORING_RULES } from '#tests/support/scoring-rules.ts';

const costing = (cost: number | null, more: Partial<Omit<UseCase, 'id'>> = {}) => ({
  status: 'candidate' as const,
  economics: { ...blankEconomics(), oneOffCost: { min: cost, probable: cost, max: cost } },
  effortDays: 10,
  ...more,
});
const problemOf = (doc: MissionDoc) => portfolioProblem(doc, rankUseCases(doc, SCORING_RULES));
const LEVELS = { value: 2, ease: 2 };

describe('the portfolio', () => {
  const base = aMission()
    .withUseCase('known', costing(5000, { title: 'Devis' }), LEVELS)
    .withUseCase('costless', costing(null, { title: 'Mails' }), LEVELS)
    .withUseCase('needy', costing(1000, { dependsOnIds: ['costless'] }), LEVELS)
    .withUseCase('needier', costing(1000, { dependsOnIds: ['needy'] }), LEVELS);
  const limited = (budget: number | null, capacityDays: number | null) => {
    const doc = base.build();
    return { ...doc, prioritisation: { ...doc.prioritisation, budget, capacityDays } };
  };

  it('sets apart what it cannot count, and all that needs it', () => {
    const { useCaseIds, options, apart } = problemOf(limited(10_000, null));
    expect(useCaseIds).toEqual(['known']);
    expect(options).toEqual([{ value: 2, cost: 5000, days: 10, needs: [] }]);
    expect(apart).toEqual([
      { useCaseId: 'costless', lacks: [{ kind: 'cost' }] },
      { useCaseId: 'needy', lacks: [{ kind: 'needs', useCaseId: 'costless' }] },
      { useCaseId: 'needier', lacks: [{ kind: 'needs', useCaseId: 'needy' }] },
    ]);
  });

  it('asks for no cost when there is no budget to spend it from', () => {
    const { useCaseIds, options } = problemOf(limited(null, 30));
    expect(useCaseIds).toEqual(['known', 'costless', 'needy', 'needier']);
    expect(options[2]?.needs).toEqual([1]);
  });

  it('says in words what a case lacks, and what the next one would take', () => {
    const words = describeLacks({ lacks: [{ kind: 'cost' }, { kind: 'days' }] }, () => '');
    expect(words).toBe('coût de départ inconnu, charge en jours inconnue');
    const next = { option: 1, withNeeds: [0], value: 2, extraCost: 4000, extraDays: 2 };
    expect(describeNext(next, (option) => `n°${option}`).replaceAll(/\s/g, ' ')).toBe(
      'Le suivant serait n°1, avec n°0 dont il dépend : il manque 4 000 € et 2 j.',
    );
  });
});
