import type { Screen } from '#shared/journey/finding.ts';

/** Names of the screens of a mission, in the left rail, the palette and the titles. */
export const SCREEN_NAMES: Readonly<Record<Screen, string>> = {
  overview: 'Vue d’ensemble',
  framing: 'Cadrage',
  interviews: 'Entretiens',
  landscape: 'État des lieux',
  maturity: 'Maturité',
  'use-cases': 'Cas d’usage',
  prioritisation: 'Priorisation',
  roadmap: 'Feuille de route',
  funding: 'Financements',
  deliverables: 'Livrables',
};
