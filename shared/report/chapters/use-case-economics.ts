import {
  formatCount,
  formatDecimal,
  formatEuros,
  formatEurosShort,
  formatNumber,
  formatPercent,
} from '#shared/domain/french.ts';
import type { ThreePoint } from '#shared/domain/primitives.ts';
import type { UseCase } from '#shared/domain/use-case.ts';
import { figure } from '#shared/report/blocks.ts';
import type { Block } from '#shared/report/model.ts';
import { capitalised, named } from '#shared/report/phrases.ts';
import { fromUseCase } from '#shared/report/sources.ts';
import { ECONOMIC_INPUT_LABELS } from '#shared/scoring/decision/describe-errors.ts';
import type { Simulation } from '#shared/scoring/decision/monte-carlo.ts';
import { probableOutcome, probableYearlyGain, typedEconomics } from '#shared/scoring/use-case-economics.ts';
import { type ChapterContext, isFilled } from './chapter.ts';

/** What the draws say of a case; null without them, or when its figures are not complete. */
export function simulationOf({ options }: ChapterContext, { id }: UseCase): Simulation | null {
  const drawn = options.simulations?.economics[id];
  return drawn?.kind === 'done' ? drawn.simulation : null;
}

/** What a case brings in and costs, in two lines: the rest is said in the reading above the sheet. */
export function briefEconomics({ doc }: ChapterContext, useCase: UseCase): string {
  const gain = probableYearlyGain(useCase, doc.rateProfiles);
  const known = ({ probable }: ThreePoint) => (probable === null ? '' : formatEuros(probable));
  const costs = [
    labelled('Coût de départ', known(useCase.economics.oneOffCost)),
    labelled('coût annuel', known(useCase.economics.yearlyCost)),
  ];
  return [
    labelled('Gain annuel', gain === null ? '' : formatEuros(gain)),
    capitalised(costs.filter(isFilled).join(' ; ')),
  ]
    .filter(isFilled)
    .join('\n');
}

/** The economics of a case, a line a figure; empty as long as nothing is known. */
export function economicsLines(context: ChapterContext, useCase: UseCase): string {
  const { rateProfiles, prioritisation } = context.doc;
  const { oneOffCost, yearlyCost, monthsToProduction } = useCase.economics;
  const gain = probableYearlyGain(useCase, rateProfiles);
  const outcome = probableOutcome(useCase, rateProfiles, prioritisation);
  const years = formatCount(prioritisation.horizonYears, 'an');
  const simulation = simulationOf(context, useCase);
  const months = (value: number) => `${formatDecimal(value)}\u00a0mois`;
  const costs = [
    labelled('Coût de départ', threePoints(oneOffCost, formatEuros)),
    labelled('coût annuel', threePoints(yearlyCost, formatEuros)),
    labelled('mise en service', threePoints(monthsToProduction, months)),
  ];
  return [
    labelled('Gain annuel', gain === null ? '' : `${formatEuros(gain)}${gainOrigin(context, useCase)}`),
    capitalised(costs.filter(isFilled).join(' ; ')),
    labelled(
      `Net sur ${years}`,
      outcome === null
        ? ''
        : `${formatEuros(outcome.netGain)}, valeurs les plus probables${simulation === null ? '' : drawnGain(simulation)}`,
    ),
    simulation === null ? '' : drawnReturn(simulation, years),
  ]
    .filter(isFilled)
    .join('\n');
}

function drawnGain({ netGain: { p10, p50, p90 } }: Simulation): string {
  return ` ; médiane (P50) ${formatEurosShort(p50)}, de ${formatEurosShort(p10)} (P10) à ${formatEurosShort(p90)} (P90)`;
}

function drawnReturn(
  { presentValue, paybackMonths: { p50 }, positiveReturn, discountRate }: Simulation,
  years: string,
): string {
  const payback = p50 === null ? `au-delà de ${years}` : `${formatNumber(p50)}\u00a0mois`;
  return `Valeur actuelle nette à ${formatPercent(discountRate, 1)} : ${formatEurosShort(presentValue.p50)} ; retour : ${payback} ; probabilité d’un gain positif : ${formatPercent(positiveReturn)}`;
}

/** ` (4 600 OF par an, 9 min gagnées dont 1 de relecture, 80 % d’adoption, 31 €/h)`, or the range that was typed. */
function gainOrigin({ doc }: ChapterContext, useCase: UseCase): string {
  const { economics } = useCase;
  if (economics.gainBasis === 'amount') return rangeOf(economics.otherYearlyGain, formatEuros);
  const typed = typedEconomics(useCase, doc.rateProfiles);
  const { volumePerYear, minutesSaved, reviewMinutes, adoption, hourlyRate, otherYearlyGain } = typed;
  const unit = isFilled(economics.volumeUnit) ? `\u00a0${economics.volumeUnit.trim()}` : '';
  const other = otherYearlyGain.probable ?? 0;
  return ` (${[
    `${formatDecimal(volumePerYear.probable ?? 0, 2)}${unit} par an`,
    `${formatDecimal(minutesSaved.probable ?? 0, 2)}\u00a0min gagnées moins ${formatDecimal(reviewMinutes.probable ?? 0, 2)} de relecture`,
    `${formatPercent(adoption.probable ?? 0)} d’adoption`,
    `${formatDecimal(hourlyRate.probable ?? 0, 2)}\u00a0€/h`,
    other === 0 ? '' : `et ${formatEuros(other)} d’autres gains`,
  ]
    .filter(isFilled)
    .join(', ')})`;
}

function labelled(label: string, value: string): string {
  return value === '' ? '' : `${label} : ${value}`;
}

/** `54 000 € (de 38 000 € à 70 000 €)`. */
function threePoints(points: ThreePoint, format: (value: number) => string): string {
  const range = rangeOf(points, format);
  return points.probable === null ? range.trim() : `${format(points.probable)}${range}`;
}

/** ` (de 38 000 € à 70 000 €)`; empty when a bound is not known. */
function rangeOf({ min, max }: ThreePoint, format: (value: number) => string): string {
  return min !== null && max !== null ? ` (de ${format(min)} à ${format(max)})` : '';
}

const MOST_BARS = 6;

/** What matters most to the net gain of a case; nothing when no figure is uncertain. */
export function tornadoFigure(context: ChapterContext, useCase: UseCase): readonly Block[] {
  const simulation = simulationOf(context, useCase);
  const bars = (simulation?.tornado ?? []).filter(({ swing }) => swing > 0).slice(0, MOST_BARS);
  if (!simulation || bars.length === 0) return [];
  const words = bars.map(
    ({ input, atMin, atMax }) =>
      `${ECONOMIC_INPUT_LABELS[input]} : de ${formatEuros(Math.min(atMin, atMax))} à ${formatEuros(Math.max(atMin, atMax))}`,
  );
  return [
    figure(
      `Ce qui pèse le plus sur le gain net de ${named(useCase.title)}`,
      {
        kind: 'bar',
        orientation: 'horizontal',
        isStacked: false,
        categories: bars.map(({ input }) => ECONOMIC_INPUT_LABELS[input]),
        series: [{ name: 'Écart de gain net', values: bars.map(({ swing }) => Math.round(swing)) }],
        valueFormat: 'euros',
      },
      {
        alternativeText: `${words.join(' ; ')}.`,
        note: 'Écart de gain net entre le minimum et le maximum de chaque chiffre, les autres à leur valeur probable.',
        sources: [fromUseCase(useCase.id)],
      },
    ),
  ];
}
