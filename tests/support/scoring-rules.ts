import type { ScoringRules } from '#shared/content/pack.ts';

/** Plain rules for tests of computations: « indicatif » under 60 %, no score under 30 %. */
export const SCORING_RULES: ScoringRules = {
  indicativeBelow: 0.6,
  emptyBelow: 0.3,
  contradictionGap: 2,
  pairwise: {
    acceptableRatio: 0.1,
    randomIndex: { name: 'Saaty 1980', values: { 3: 0.58, 4: 0.9, 5: 1.12 } },
  },
  simulation: { draws: 1000, concentration: 30 },
  bands: [
    { name: 'Bas', from: 0 },
    { name: 'Haut', from: 2 },
  ],
};
