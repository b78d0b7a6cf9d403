import type { AnswerValue, Provenance } from './answer.ts';
import type { DocumentRequest } from './framing.ts';
import type { Interview, Person } from './interview.ts';
import type { AiUsage, Application, DataFlow, DataQuality, DataSource, Irritant } from './landscape.ts';
import type { BusinessFunction, TriState } from './primitives.ts';
import type { Quadrant } from './swot.ts';
import type { Criterion, EuPurpose, EuSourcing, EuTechnology, UseCase } from './use-case.ts';

/* French names of the closed lists, the same on screen and in the deliverables. */

type Labels<K extends string> = Readonly<Record<K, string>>;

export const FUNCTION_LABELS: Labels<BusinessFunction> = {
  management: 'Direction',
  sales: 'Commerce',
  marketing: 'Marketing',
  purchasing: 'Achats',
  production: 'Production',
  quality: 'Qualité',
  maintenance: 'Maintenance',
  logistics: 'Logistique',
  'after-sales': 'Service après-vente',
  'human-resources': 'Ressources humaines',
  finance: 'Finance',
  legal: 'Juridique',
  'information-systems': 'Systèmes d’information',
  research: 'Recherche et développement',
  other: 'Autre',
};

export const TRI_STATE_LABELS: Labels<TriState> = { yes: 'Oui', no: 'Non', unknown: 'Ne sait pas' };

export const ANSWER_LABELS: Labels<AnswerValue['kind']> = {
  level: 'Niveau',
  unknown: 'Ne sait pas',
  'not-applicable': 'Non applicable',
  refused: 'Refus',
};

export const PROVENANCE_LABELS: Labels<Provenance> = {
  interview: 'Entretien',
  observation: 'Observation',
  demonstration: 'Démonstration',
  document: 'Document',
  record: 'Relevé',
};

export const GROUP_LABELS: Labels<Person['group']> = {
  management: 'Direction',
  field: 'Terrain',
  support: 'Fonctions support',
  external: 'Prestataire',
};

export const INTERVIEW_KIND_LABELS: Labels<Interview['kind']> = {
  interview: 'Entretien',
  workshop: 'Atelier',
  observation: 'Observation',
  demonstration: 'Démonstration',
};

export const INTERVIEW_STATUS_LABELS: Labels<Interview['status']> = {
  planned: 'Prévu',
  done: 'Réalisé',
  cancelled: 'Annulé',
};

export const DOCUMENT_STATUS_LABELS: Labels<DocumentRequest['status']> = {
  'to-request': 'À demander',
  requested: 'Demandé',
  received: 'Reçu',
  'not-available': 'N’existe pas',
};

export const BASIS_LABELS: Labels<NonNullable<Irritant['basis']>> = {
  measured: 'Mesuré',
  declared: 'Déclaré',
  estimated: 'Estimé',
};

export const HOSTING_LABELS: Labels<Application['hosting']> = {
  'on-premise': 'Serveur sur site',
  hosted: 'Hébergé chez un prestataire',
  saas: 'Service en ligne (SaaS)',
  workstation: 'Poste de travail',
  unknown: 'Non précisé',
};

export const QUALITY_LABELS: Labels<keyof DataQuality> = {
  completeness: 'Complétude',
  accuracy: 'Exactitude',
  timeliness: 'Actualité',
  consistency: 'Cohérence',
  uniqueness: 'Unicité',
  accessibility: 'Accessibilité',
};

export const SENSITIVITY_LABELS: Labels<NonNullable<DataSource['sensitivity']>> = {
  public: 'Publique',
  internal: 'Interne',
  confidential: 'Confidentielle',
  secret: 'Secrète',
};

export const FLOW_MODE_LABELS: Labels<DataFlow['mode']> = {
  manual: 'Ressaisie',
  file: 'Fichier',
  interface: 'Interface',
  unknown: 'Non précisé',
};

export const AI_ORIGIN_LABELS: Labels<AiUsage['origin']> = { declared: 'Déclaré', found: 'Constaté' };

export const USE_CASE_STATUS_LABELS: Labels<UseCase['status']> = {
  idea: 'Idée',
  candidate: 'Candidat',
  retained: 'Retenu',
  rejected: 'Écarté',
};

export const QUADRANT_LABELS: Labels<Quadrant> = {
  strength: 'Forces',
  weakness: 'Faiblesses',
  opportunity: 'Opportunités',
  threat: 'Menaces',
};

export const PATTERN_LABELS: Labels<NonNullable<UseCase['pattern']>> = {
  classify: 'Classer',
  predict: 'Prévoir',
  extract: 'Extraire',
  generate: 'Rédiger, générer',
  recommend: 'Recommander',
  optimise: 'Optimiser',
};

export const TECHNOLOGY_LABELS: Labels<EuTechnology> = {
  'text-analysis': 'Analyse de texte',
  'speech-recognition': 'Reconnaissance de la parole',
  generation: 'Génération de texte, de code ou d’images',
  'image-recognition': 'Reconnaissance d’images',
  'machine-learning': 'Apprentissage automatique sur données',
  'workflow-automation': 'Automatisation de processus, aide à la décision',
  'autonomous-machines': 'Machines autonomes',
};

export const PURPOSE_LABELS: Labels<EuPurpose> = {
  'marketing-sales': 'Marketing et ventes',
  'production-services': 'Production ou services',
  administration: 'Administration et gestion',
  logistics: 'Logistique',
  'ict-security': 'Sécurité informatique',
  'accounting-finance': 'Comptabilité et finance',
  research: 'Recherche et développement',
};

/** The modes of the harmonised EU survey, in few words. */
export const SOURCING_LABELS: Labels<EuSourcing> = {
  'own-staff': 'Développé par les salariés',
  'modified-commercial': 'Produit du commerce adapté',
  'modified-open-source': 'Logiciel libre adapté',
  'off-the-shelf': 'Produit du commerce prêt à l’emploi',
  'external-provider': 'Développé par un prestataire',
};

export const NATURE_LABELS: Labels<UseCase['nature']> = {
  ai: 'IA',
  rule: 'Règle fixe',
  undecided: 'À trancher',
};

export const APPROACH_LABELS: Labels<NonNullable<UseCase['approach']>> = {
  buy: 'Acheter',
  integrate: 'Intégrer',
  build: 'Développer',
};

export const DIRECTION_LABELS: Labels<Criterion['direction']> = {
  benefit: 'Plus c’est haut, mieux c’est',
  cost: 'Plus c’est bas, mieux c’est',
};

/** Quarters of the value–feasibility matrix: value high or low, feasibility high or low. */
export const MATRIX_LABELS = {
  quickWins: 'Gains rapides',
  bets: 'Paris à préparer',
  extras: 'Opportunités d’appoint',
  dropped: 'À écarter',
} as const;
