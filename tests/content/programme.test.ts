import { describe, expect, it } from 'vitest';
import { MeasureNumberSchema } from '#shared/content/measure.ts';
import { shippedPack, shippedProgramme } from './shipped-content.ts';

/** What a mission may not know: counts of its own items are always known. */
function isOfTheOutside(condition: string): boolean {
  return /toAsk|axis|region|eligible|headcount|turnover|balance|ageYears|roadmapCost/.test(condition);
}

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

  it('lists the measures of the plan « Osez l’IA » and those beside it, each with what to do next', () => {
    const { measures } = shippedProgramme();
    const named = [
      /Académie de l’IA/,
      /Autodiag/,
      /Ambassadeurs IA/,
      /Diag Data IA/,
      /IA Booster/,
      /Fonds de garantie/,
      /Accélérateur IA/,
      /Pionniers de l’IA/,
      /Catalogue de solutions françaises/,
      /OPCO/,
      /Régions/,
      /CIR, CII/,
      /Diag Cybersécurité/,
      /Cyber PME/,
    ];
    expect(named.filter((name) => !measures.some((measure) => name.test(measure.name)))).toEqual([]);
    expect(measures.filter(({ nextStep, action }) => nextStep.length < 20 || action.length < 15)).toEqual([]);
  });

  it('asks of each measure things that the pack and the mission hold, in sentences that can be filled in', () => {
    const axisIds = new Set(shippedPack().axes.map(({ id }) => id));
    const rules = shippedProgramme().measures.flatMap(({ access, useful }) => [...access, ...useful]);
    const conditions = JSON.stringify(rules.map(({ when }) => when));
    const named = [...conditions.matchAll(/"(?:axis|actionsOn)":"([^"]+)"/g)].map(([, id]) => id ?? '');
    const places = rules.flatMap(({ yes, no, ask }) =>
      [...`${yes} ${no} ${ask}`.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? ''),
    );
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((id) => !axisIds.has(id))).toEqual([]);
    const numbers: readonly string[] = MeasureNumberSchema.options;
    const wrong = places.filter(
      (name) => name !== 'region' && !numbers.includes(name) && !axisIds.has(name.replace('axis:', '')),
    );
    expect(wrong).toEqual([]);
  });

  it('says what to ask wherever an answer can be missing', () => {
    const silent = shippedProgramme().measures.flatMap(({ id, access, useful }) =>
      [...access, ...useful]
        .filter(({ when, ask }) => isOfTheOutside(JSON.stringify(when)) && ask.length < 15)
        .map(() => id),
    );
    expect(silent).toEqual([]);
  });

  it('has no two measures or vintages with one id', () => {
    const { vintages, measures } = shippedProgramme();
    const ids = [...vintages, ...measures].map((item) => item.id);

    expect(new Set(ids).size).toBe(ids.length);
  });
});
