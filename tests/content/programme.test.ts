import { describe, expect, it } from 'vitest';
import { shippedPack, shippedProgramme } from './shipped-content.ts';

describe('the shipped programme', () => {
  it('dates and sources every vintage, threshold and measure, and asks to have it confirmed', () => {
    const { vintages, eligibility, measures } = shippedProgramme();
    const facts = [...vintages, eligibility, ...measures].map((item) => item.sourced);

    expect(facts.length).toBeGreaterThanOrEqual(14);
    expect(facts.filter((fact) => fact.source.length < 20)).toEqual([]);
    expect(facts.filter((fact) => fact.url !== '' && !URL.canParse(fact.url))).toEqual([]);
    expect(facts.filter((fact) => !fact.needsConfirmation)).toEqual([]);
  });

  it('has vintages that follow one another without overlap, the last one still open', () => {
    const { vintages } = shippedProgramme();
    const ends = vintages.map((vintage) => vintage.validUntil);

    expect(ends.at(-1)).toBeNull();
    for (const [index, vintage] of vintages.entries()) {
      if (index === 0) continue;
      const end = ends[index - 1];
      expect(end).toBeTypeOf('string');
      expect((end ?? '') < vintage.validFrom).toBe(true);
    }
  });

  it('leaves to the company what the price and the rate say, where sources give all three', () => {
    const priced = shippedProgramme().vintages.filter((vintage) => vintage.priceExclTax !== null);

    expect(priced.length).toBeGreaterThan(0);
    for (const { priceExclTax, aidRate, remainingCost } of priced) {
      expect(remainingCost).toBe((priceExclTax ?? 0) * (1 - (aidRate ?? 0)));
    }
  });

  it('points to plans that the pack has, of the same length where the length is known', () => {
    const plans = new Map(shippedPack().plans.map((plan) => [plan.id, plan.totalDays]));

    for (const vintage of shippedProgramme().vintages) {
      const totalDays = plans.get(vintage.defaultPlanId);
      expect(totalDays).toBe(vintage.days ?? totalDays);
      expect(totalDays).toBeDefined();
    }
  });

  it('has no two measures or vintages with one id', () => {
    const { vintages, measures } = shippedProgramme();
    const ids = [...vintages, ...measures].map((item) => item.id);

    expect(new Set(ids).size).toBe(ids.length);
  });
});
