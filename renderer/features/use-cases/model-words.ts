import type { AnnexThreeDomain, ComplianceHints, UseCaseModel } from '#shared/content/use-case-model.ts';
import { formatEuros, formatNumber } from '#shared/domain/french.ts';
import type { TriState } from '#shared/domain/primitives.ts';
import type { CatalogueFigure } from '#shared/ideation/from-model.ts';

type Range = { readonly min: number; readonly max: number };

export const FIGURE_LABELS: Readonly<Record<CatalogueFigure, string>> = {
  minutesSaved: 'minutes gagnées',
  oneOffCost: 'coût initial',
  yearlyCost: 'coût annuel',
  monthsToProduction: 'délai de mise en service',
};

/** The figures of a model as « de … à … », each with its name. */
export function figuresOf(model: UseCaseModel): readonly (readonly [label: string, value: string])[] {
  const { gain, oneOffCost, yearlyCost, monthsToProduction } = model;
  return [
    ...(gain.minutesSaved === null
      ? []
      : [['Temps gagné', `${span(gain.minutesSaved, formatNumber)} minutes par unité`] as const]),
    ['Unité de volume', gain.volumeUnit],
    ['Coût initial', span(oneOffCost, formatEuros)],
    ['Coût annuel', span(yearlyCost, formatEuros)],
    ['Délai de mise en service', `${span(monthsToProduction, formatNumber)} mois`],
  ];
}

function span({ min, max }: Range, format: (value: number) => string): string {
  return min === max ? format(min) : `${format(min)} à ${format(max)}`;
}

const DOMAINS: Readonly<Record<AnnexThreeDomain, string>> = {
  biometrics: 'biométrie',
  'critical-infrastructure': 'infrastructures critiques',
  education: 'éducation et formation',
  employment: 'emploi et gestion des salariés',
  'essential-services': 'services essentiels',
  'law-enforcement': 'répression',
  migration: 'migration et asile',
  justice: 'justice',
};

const HINTS: Readonly<Record<Exclude<keyof ComplianceHints, 'annexIII'>, string>> = {
  personalData: 'données personnelles',
  affectsEmployees: 'effet sur le travail des salariés',
  talksToPeople: 'conversation avec des personnes',
  generatesContent: 'contenu produit',
  profiling: 'profilage de personnes',
  annexISafety: 'sécurité d’un produit (annexe I)',
  connectedMachines: 'machines connectées',
};

const SAID: Readonly<Record<TriState, string>> = { yes: '', no: '', unknown: ' (à voir)' };

/** What the legal check will have to look at, from the hints of a model: never its answer. */
export function hintsOf({ annexIII, ...hints }: ComplianceHints): readonly string[] {
  return [
    ...(annexIII === null ? [] : [`haut risque possible : ${DOMAINS[annexIII]} (annexe III)`]),
    ...(Object.keys(HINTS) as (keyof typeof HINTS)[])
      .filter((key) => hints[key] !== 'no')
      .map((key) => `${HINTS[key]}${SAID[hints[key]]}`),
  ];
}
