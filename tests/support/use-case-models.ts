import type { UseCaseModel } from '#shared/content/use-case-model.ts';

/** A model of the catalogue that speaks of quotes; `suggestWhen` reacts to quotes, histories and a low `a1-01`. */
export function aModel(id: string, changes: Partial<UseCaseModel> = {}): UseCaseModel {
  return {
    id,
    title: 'Devis préparé à partir des affaires semblables',
    functionId: 'sales',
    sectorIds: [],
    problem: 'Chaque devis repart de zéro.',
    solution: 'L’outil retrouve les affaires proches.',
    users: 'Chiffreurs',
    pattern: 'recommend',
    technologies: ['text-analysis'],
    purpose: 'marketing-sales',
    sourcing: 'off-the-shelf',
    approach: 'buy',
    approachReason: 'Le marché en propose.',
    dataNeeds: ['Deux ans de devis', 'Issue des devis'],
    prerequisites: ['Un numéro par affaire'],
    kpi: { name: 'Délai de remise', unit: 'jours', baselineHint: 'Relever vingt devis.' },
    gain: { volumeUnit: 'devis par an', minutesSaved: { min: 20, max: 40 }, note: 'Net de la relecture.' },
    oneOffCost: { min: 1000, max: 4000 },
    yearlyCost: { min: 500, max: 1500 },
    monthsToProduction: { min: 1, max: 2 },
    costSource: { sourceKey: null, label: 'Ordre de grandeur' },
    risks: ['Prix repris sans regard'],
    plainAlternative: 'Une table de prix par famille.',
    nature: 'ai',
    complianceHints: {
      personalData: 'no',
      affectsEmployees: 'yes',
      talksToPeople: 'no',
      generatesContent: 'unknown',
      annexIII: null,
      profiling: 'no',
      annexISafety: 'no',
      connectedMachines: 'no',
    },
    suggestWhen: {
      irritantWords: ['devis'],
      dataSourceWords: ['historique'],
      questions: [{ questionId: 'a1-01', minLevel: null, maxLevel: 1 }],
      sectorIds: ['any'],
    },
    links: { knowledgeIds: [], recommendationIds: [] },
    ...changes,
  };
}
