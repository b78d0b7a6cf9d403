import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blankIrritant } from '#shared/domain/blank.ts';
import { formatEuros, formatNumber, formatPercent } from '#shared/domain/french.ts';
import { coveredMean } from '#shared/scoring/coverage.ts';
import { outcomeOf, yearlyGainOf } from '#shared/scoring/decision/economics.ts';
import { irritantCost } from '#shared/scoring/irritants.ts';

const PAGE = readFileSync(join(import.meta.dirname, '../../../docs/calculs.md'), 'utf8');
const RULES = { indicativeBelow: 0.6, emptyBelow: 0.3 };

/** What the page gives in bold on the row of that name, its spaces plain. */
function told(label: string): string {
  const row = PAGE.split('\n').find((line) => line.startsWith(`| **${label}**`)) ?? '';
  return [...row.matchAll(/\*\*([^*]+)\*\*/g)].at(-1)?.[1] ?? `(no row ${label})`;
}
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('the page that explains the computations', () => {
  it('counts an irritant as the application does', () => {
    const cost = irritantCost({
      ...blankIrritant('irr'),
      occurrencesPerYear: 1200,
      minutesPerOccurrence: 25,
      peopleInvolved: 2,
      hourlyRate: 38,
      errorCostPerYear: 4500,
    });
    expect(told('Heures par an')).toBe(plain(formatNumber(cost.hoursPerYear ?? 0)));
    expect(told('Coût annuel')).toBe(plain(formatEuros(cost.total ?? 0)));
  });

  it('scores an axis and a use case as the application does', () => {
    const axis = coveredMean(
      [
        { id: 'a', weight: 3, level: 2 },
        { id: 'b', weight: 2, level: 4 },
        { id: 'c', weight: 1, level: null },
      ],
      RULES,
    );
    expect(told('Note de l’axe')).toBe(formatNumber(axis.score ?? 0, 1));
    const useCase = coveredMean(
      [
        { id: 'value', weight: 34, level: 4 },
        { id: 'feasibility', weight: 21, level: 3 },
        { id: 'risk', weight: 15, level: 4 - 1 },
        { id: 'data', weight: 20, level: null },
      ],
      RULES,
    );
    expect(told('Note du cas')).toBe(formatNumber(useCase.score ?? 0, 1));
    const coverages = PAGE.split('\n').filter((line) => line.startsWith('| **Couverture**'));
    expect(coverages.map((line) => /(\d+ %)/.exec(line)?.[1])).toEqual(
      [axis.coverage, useCase.coverage].map((coverage) => plain(formatPercent(coverage))),
    );
  });

  it('gives a use case the gain, the present value and the payback the application gives it', () => {
    const figures = {
      volumePerYear: 6000,
      minutesSaved: 12,
      reviewMinutes: 2,
      hourlyRate: 36,
      adoption: 0.7,
      otherYearlyGain: 3000,
      oneOffCost: 40_000,
      yearlyCost: 6000,
      monthsToProduction: 6,
    };
    const gain = yearlyGainOf(figures);
    const { netGain, presentValue, paybackMonths } = outcomeOf(figures, { years: 3, discountRate: 0.05 });
    expect(told('Gain annuel')).toBe(plain(formatEuros(gain)));
    expect(told('Marge annuelle')).toBe(plain(formatEuros(gain - figures.yearlyCost)));
    expect(told('Gain net sur trois ans')).toBe(plain(formatEuros(netGain)));
    expect(told('Valeur actuelle nette')).toBe(plain(formatEuros(presentValue)));
    expect(told('Retour sur investissement')).toBe(`${formatNumber(paybackMonths ?? 0, 1)} mois`);
  });
});
