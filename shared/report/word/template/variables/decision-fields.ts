import {
  APPROACH_LABELS,
  FUNCTION_LABELS,
  NATURE_LABELS,
  USE_CASE_STATUS_LABELS,
} from '#shared/domain/labels.ts';
import type { Criterion, Recommendation, UseCase } from '#shared/domain/use-case.ts';
import { type ChapterContext, itemOf, itemsOf } from '#shared/report/chapters/chapter.ts';
import { condition, date, type Field, list, number, text } from './field.ts';
import { DATA_SOURCE, each, IRRITANT, type Of } from './list-fields.ts';

function rankingOf({ context, item }: Of<UseCase>) {
  return context.assessment.ranking.useCases.find(({ useCaseId }) => useCaseId === item.id);
}

const USE_CASE: readonly Field<Of<UseCase>>[] = [
  text('titre', 'Titre', 'Lecture automatique des commandes', ({ item }) => item.title),
  text(
    'statut',
    'Idée, Candidat, Retenu ou Écarté',
    'Retenu',
    ({ item }) => USE_CASE_STATUS_LABELS[item.status],
  ),
  condition('est_retenu', 'Le cas est retenu', ({ item }) => item.status === 'retained'),
  text('probleme', 'Problème à résoudre', 'Double saisie', ({ item }) => item.problem),
  text('solution', 'Réponse envisagée', 'Extraction des bons de commande', ({ item }) => item.solution),
  text('utilisateurs', 'Utilisateurs', 'Assistantes commerciales', ({ item }) => item.users),
  text(
    'fonction',
    'Fonction de l’entreprise',
    'Commerce',
    ({ item }) => FUNCTION_LABELS[item.businessFunction],
  ),
  text('nature', 'IA, Règle fixe ou À trancher', 'IA', ({ item }) => NATURE_LABELS[item.nature]),
  text('approche', 'Acheter, Intégrer ou Développer', 'Intégrer', ({ item }) =>
    item.approach === null ? '' : APPROACH_LABELS[item.approach],
  ),
  text(
    'raison_approche',
    'Pourquoi cette approche',
    'Des produits mûrs existent',
    ({ item }) => item.approachReason,
  ),
  text('donnees', 'Données nécessaires', 'Bons de commande de deux ans', ({ item }) => item.dataNeeds),
  text('prealables', 'Préalables', 'Accès à la messagerie', ({ item }) => item.prerequisites),
  text('risques', 'Risques', 'Erreurs de lecture', ({ item }) => item.risks),
  text('responsable', 'Responsable', 'Paul Martin', ({ item }) => item.ownerName),
  text('indicateur', 'Indicateur suivi', 'Minutes par commande', ({ item }) => item.kpi.name),
  text('indicateur_unite', 'Unité de l’indicateur', 'min', ({ item }) => item.kpi.unit),
  number('depart', 'Valeur de départ de l’indicateur', '12', 'decimal', ({ item }) => item.kpi.baseline),
  number('cible', 'Valeur visée', '3', 'decimal', ({ item }) => item.kpi.target),
  number('charge', 'Charge interne', '15 jours', 'days', ({ item }) => item.effortDays),
  date('pilote', 'Premier jour du pilote', '1er mars 2027', ({ item }) => item.pilotOn),
  number('rang', 'Rang au classement', '1', 'count', (source) => rankingOf(source)?.rank ?? null),
  number(
    'note',
    'Note pondérée, de 0 à 4',
    '3,2',
    'decimal',
    (source) => rankingOf(source)?.total.score ?? null,
  ),
  number('valeur', 'Valeur, de 0 à 4', '3,5', 'decimal', (source) => rankingOf(source)?.value ?? null),
  number(
    'faisabilite',
    'Faisabilité, de 0 à 4',
    '2,8',
    'decimal',
    (source) => rankingOf(source)?.feasibility ?? null,
  ),
  number(
    'gain_net',
    'Gain net probable sur l’horizon retenu',
    '64 000 €',
    'euros',
    (source) => rankingOf(source)?.netGain ?? null,
  ),
  list('irritants', 'Irritants traités', 'irritant', IRRITANT, ({ context, item }) =>
    each(context, itemsOf(context.doc.irritants, item.irritantIds)),
  ),
  list('sources', 'Sources de données utiles', 'source', DATA_SOURCE, ({ context, item }) =>
    each(context, itemsOf(context.doc.dataSources, item.dataSourceIds)),
  ),
];

const RECOMMENDATION: readonly Field<Of<Recommendation>>[] = [
  number('numero', 'Numéro, qui ne change pas', '3', 'count', ({ item }) => item.number),
  text('titre', 'Titre', 'Nommer un référent data', ({ item }) => item.title),
  text('description', 'Description', 'Un référent par fonction…', ({ item }) => item.description),
  number('horizon', 'Horizon en mois', '6', 'count', ({ item }) => item.horizonMonths),
  text('responsable', 'Responsable', 'Anne Roy', ({ item }) => item.ownerName),
  date('debut', 'Début', '4 janvier 2027', ({ item }) => item.startsOn),
  date('echeance', 'Échéance', '31 mars 2027', ({ item }) => item.dueOn),
  date('decision', 'Date de la décision', '18 décembre 2026', ({ item }) => item.decisionOn),
  number('cout', 'Coût', '12 000 €', 'euros', ({ item }) => item.cost),
  text('premier_pas', 'Premier pas', 'Lettre de mission', ({ item }) => item.firstStep),
  text('prealable', 'Préalable', 'Accord du comité de direction', ({ item }) => item.prerequisite),
  text('indicateur', 'Indicateur', 'Sources décrites', ({ item }) => item.indicator),
  text('depart', 'Valeur de départ', '2 sur 11', ({ item }) => item.baseline),
  text('cible', 'Valeur visée', '11 sur 11', ({ item }) => item.target),
  text(
    'axe',
    'Axe de maturité servi',
    'Gouvernance',
    ({ context, item }) => itemOf(context.pack.axes, item.axisId)?.name ?? '',
  ),
  condition('est_obligation', 'Elle répond à une obligation légale', ({ item }) => item.duty !== null),
  list('cas', 'Cas d’usage servis', 'cas', USE_CASE, ({ context, item }) =>
    each(context, itemsOf(context.doc.useCases, item.useCaseIds)),
  ),
];

const CRITERION: readonly Field<Of<Criterion>>[] = [
  text('nom', 'Nom du critère', 'Gain attendu', ({ item }) => item.name),
  text('description', 'Ce qu’il mesure', 'Temps et argent gagnés', ({ item }) => item.description),
  number(
    'poids',
    'Poids, ramené à 100 %',
    '25 %',
    'percent',
    ({ context, item }) => context.assessment.ranking.weights[item.id] ?? null,
  ),
];

/** Best first; those that cannot be ranked last. */
function ranked(context: ChapterContext): readonly UseCase[] {
  return itemsOf(
    context.doc.useCases,
    context.assessment.ranking.useCases.map(({ useCaseId }) => useCaseId),
  );
}

/** Lists of what is proposed and decided. */
export const DECISION_LISTS: readonly Field<ChapterContext>[] = [
  list('cas_usage', 'Tous les cas d’usage, dans l’ordre de la liste', 'cas', USE_CASE, (context) =>
    each(context, context.doc.useCases),
  ),
  list(
    'cas_classes',
    'Cas candidats et retenus, le premier du classement en tête',
    'cas',
    USE_CASE,
    (context) => each(context, ranked(context)),
  ),
  list('cas_retenus', 'Cas retenus, le premier du classement en tête', 'cas', USE_CASE, (context) =>
    each(
      context,
      ranked(context).filter(({ status }) => status === 'retained'),
    ),
  ),
  list('criteres', 'Critères du classement', 'critere', CRITERION, (context) =>
    each(context, context.doc.criteria),
  ),
  list('recommandations', 'Recommandations, par numéro', 'recommandation', RECOMMENDATION, (context) =>
    each(
      context,
      context.doc.recommendations.toSorted((a, b) => a.number - b.number),
    ),
  ),
];
