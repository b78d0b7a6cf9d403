import type { Axis, ContentPack, Question } from '#shared/content/pack.ts';
import type { Criterion } from '#shared/domain/use-case.ts';
import { SCORING_RULES } from './scoring-rules.ts';

const LEVELS = ['Rien.', 'Un peu.', 'À moitié.', 'Presque.', 'Tout.'];

function axis(index: number): Axis {
  return {
    id: `a${index}`,
    code: `A${index}`,
    name: `Axe numéro ${index}`,
    shortName: `Axe ${index}`,
    description: `Ce que mesure l’axe ${index}.`,
    weight: 1,
    isOptional: false,
  };
}

function question(axisId: string, index: number): Question {
  return {
    id: `${axisId}-0${index}`,
    axisId,
    text: `Que fait l’entreprise au point ${axisId}-0${index} ?`,
    label: `Point ${axisId}-0${index}`,
    levels: LEVELS.map((level) => `${level} (${axisId}-0${index})`),
    evidence: ['une preuve'],
    askedTo: ['management'],
    weight: 1,
    help: 'Une aide.',
    mappings: [],
  };
}

function criterion(id: string, name: string, role: Criterion['role'], weight: number): Criterion {
  return {
    id,
    name,
    description: `Ce que vaut ${name}.`,
    direction: 'benefit',
    role,
    weight,
    anchors: LEVELS,
  };
}

/** A small method: three axes `a1`…`a3` of four questions `a1-01`…, criteria `value` (60) and `ease` (40). */
export function aPack(): ContentPack {
  const axes = [1, 2, 3].map(axis);
  return {
    id: 'small-pack',
    version: '1.0.0',
    title: 'Petite méthode',
    publishedOn: '2026-01-01',
    credits: ['Écrite pour les essais.'],
    axes,
    questions: axes.flatMap(({ id }) => [1, 2, 3, 4].map((index) => question(id, index))),
    criteria: [criterion('value', 'Valeur', 'value', 60), criterion('ease', 'Facilité', 'feasibility', 40)],
    steps: [{ id: 'framing', name: 'Cadrage', goal: 'Cadrer.', output: 'Note', screen: 'framing' }],
    plans: [{ id: 'short', name: 'Courte', totalDays: 1, steps: [{ stepId: 'framing', days: 1 }] }],
    sectors: [{ id: 'any', name: 'Tous secteurs' }],
    documentRequests: [],
    scoring: {
      indicativeBelow: 0.6,
      emptyBelow: 0.3,
      contradictionGap: 2,
      pairwise: SCORING_RULES.pairwise,
      simulation: SCORING_RULES.simulation,
      bands: [
        { name: 'À construire', from: 0 },
        { name: 'Amorcé', from: 1 },
        { name: 'Maîtrisé', from: 3 },
      ],
    },
  };
}
