import type { Interview } from '#shared/domain/interview.ts';
import {
  AI_ORIGIN_LABELS,
  FUNCTION_LABELS,
  HOSTING_LABELS,
  INTERVIEW_KIND_LABELS,
  SENSITIVITY_LABELS,
  TRI_STATE_LABELS,
} from '#shared/domain/labels.ts';
import type { AiUsage, Application, DataSource, Irritant } from '#shared/domain/landscape.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { Quadrant } from '#shared/domain/swot.ts';
import { type ChapterContext, itemOf, itemsOf } from '#shared/report/chapters/chapter.ts';
import { signature } from '#shared/report/people.ts';
import { joinAnd } from '#shared/report/phrases.ts';
import type { AxisScore } from '#shared/scoring/maturity.ts';
import { condition, date, type Field, list, number, text } from './field.ts';

/** An item with the mission around it. */
export type Of<T> = { readonly context: ChapterContext; readonly item: T };

export function each<T>(context: ChapterContext, items: readonly T[]): readonly Of<T>[] {
  return items.map((item) => ({ context, item }));
}

const AXIS: readonly Field<Of<AxisScore>>[] = [
  text(
    'nom',
    'Nom de l’axe',
    'Stratégie',
    ({ context, item }) => itemOf(context.pack.axes, item.axisId)?.name ?? '',
  ),
  text(
    'code',
    'Code de l’axe',
    'A1',
    ({ context, item }) => itemOf(context.pack.axes, item.axisId)?.code ?? '',
  ),
  number('note', 'Note de l’axe, de 0 à 4', '2,4', 'decimal', ({ item }) => item.score),
  text('niveau', 'Nom du niveau', 'Amorcé', ({ item }) => item.band ?? ''),
  number('couverture', 'Part de ce qui est connu', '80 %', 'percent', ({ item }) => item.coverage),
  condition('est_indicatif', 'La note n’est qu’indicative', ({ item }) => item.status === 'indicative'),
];

const INTERVIEW: readonly Field<Of<Interview>>[] = [
  text('titre', 'Titre', 'Visite de l’atelier', ({ item }) => item.title),
  text(
    'nature',
    'Entretien, atelier, observation…',
    'Entretien',
    ({ item }) => INTERVIEW_KIND_LABELS[item.kind],
  ),
  date('date', 'Date', '10 novembre 2026', ({ item }) => item.date),
  text('lieu', 'Lieu', 'Saint-Étienne', ({ item }) => item.place),
  text('personnes', 'Personnes rencontrées', 'Anne Roy, présidente', ({ context: { doc }, item }) =>
    joinAnd(itemsOf(doc.people, item.personIds).map((person) => signature(person, doc.deliverables))),
  ),
];

export const IRRITANT: readonly Field<Of<Irritant>>[] = [
  text('titre', 'Titre', 'Ressaisie des commandes', ({ item }) => item.title),
  text('description', 'Description', 'Chaque commande est saisie deux fois', ({ item }) => item.description),
  text(
    'fonction',
    'Fonction de l’entreprise',
    'Commerce',
    ({ item }) => FUNCTION_LABELS[item.businessFunction],
  ),
  text(
    'processus',
    'Processus concerné',
    'Prise de commande',
    ({ context, item }) => itemOf(context.doc.processes, item.processId)?.name ?? '',
  ),
  number('gravite', 'Gravité, de 1 à 5', '4', 'count', ({ item }) => item.severity),
  number(
    'heures',
    'Heures perdues par an',
    '420',
    'decimal',
    ({ context, item }) => costOf(context, item)?.hoursPerYear ?? null,
  ),
  number(
    'cout',
    'Coût annuel',
    '18 900 €',
    'euros',
    ({ context, item }) => costOf(context, item)?.total ?? null,
  ),
];

function costOf({ assessment }: ChapterContext, { id }: Irritant) {
  return assessment.irritants.find(({ irritantId }) => irritantId === id);
}

const APPLICATION: readonly Field<Of<Application>>[] = [
  text('nom', 'Nom', 'Sage 100', ({ item }) => item.name),
  text('editeur', 'Éditeur', 'Sage', ({ item }) => item.vendor),
  text('usage', 'À quoi elle sert', 'Gestion commerciale', ({ item }) => item.purpose),
  text('responsable', 'Responsable', 'Paul Martin', ({ item }) => item.ownerName),
  text('hebergement', 'Hébergement', 'Serveur sur site', ({ item }) => HOSTING_LABELS[item.hosting]),
  number('utilisateurs', 'Nombre d’utilisateurs', '25', 'count', ({ item }) => item.userCount),
  number('cout', 'Coût annuel', '9 600 €', 'euros', ({ item }) => item.annualCost),
  number('criticite', 'Criticité, de 1 à 5', '5', 'count', ({ item }) => item.criticality),
];

export const DATA_SOURCE: readonly Field<Of<DataSource>>[] = [
  text('nom', 'Nom', 'Historique des devis', ({ item }) => item.name),
  text('description', 'Description', 'Devis émis depuis 2015', ({ item }) => item.description),
  text('responsable', 'Responsable', 'Bureau d’études', ({ item }) => item.ownerName),
  text(
    'application',
    'Application qui la porte',
    'Sage 100',
    ({ context, item }) => itemOf(context.doc.applications, item.applicationId)?.name ?? '',
  ),
  text('format', 'Format', 'Base SQL', ({ item }) => item.format),
  text('volume', 'Volume', '12 000 devis', ({ item }) => item.volume),
  text('acces', 'Accès', 'Export CSV', ({ item }) => item.access),
  text(
    'donnees_personnelles',
    'Contient des données personnelles',
    'Oui',
    ({ item }) => TRI_STATE_LABELS[item.hasPersonalData],
  ),
  text('sensibilite', 'Sensibilité', 'Interne', ({ item }) =>
    item.sensitivity === null ? '' : SENSITIVITY_LABELS[item.sensitivity],
  ),
];

const AI_USAGE: readonly Field<Of<AiUsage>>[] = [
  text('outil', 'Outil', 'ChatGPT', ({ item }) => item.tool),
  text('usage', 'Usage', 'Rédaction de courriels', ({ item }) => item.usage),
  text(
    'fonction',
    'Fonction de l’entreprise',
    'Commerce',
    ({ item }) => FUNCTION_LABELS[item.businessFunction],
  ),
  text(
    'origine',
    'Déclaré par l’entreprise ou constaté',
    'Constaté',
    ({ item }) => AI_ORIGIN_LABELS[item.origin],
  ),
];

const LINE: readonly Field<string>[] = [
  text('texte', 'La ligne', 'Des données historisées depuis dix ans', (line) => line),
];

function swotLines(quadrant: Quadrant) {
  return ({ assessment: { swot } }: ChapterContext) =>
    swot.items.filter((item) => item.quadrant === quadrant).map((item) => item.text.trim());
}

const DOCUMENT: readonly Field<Of<MissionDoc['documentRequests'][number]>>[] = [
  text('nom', 'Document', 'Organigramme', ({ item }) => item.label),
  text('responsable', 'Qui le fournit', 'Paul Martin', ({ item }) => item.ownerName),
];

/** Lists of what was found on site: a loop goes through them. */
export const FOUND_LISTS: readonly Field<ChapterContext>[] = [
  list('axes', 'Axes de maturité, dans l’ordre de la méthode', 'axe', AXIS, (context) =>
    each(context, context.assessment.maturity.axes),
  ),
  list('entretiens', 'Entretiens réalisés', 'entretien', INTERVIEW, (context) =>
    each(
      context,
      context.doc.interviews.filter(({ status }) => status === 'done'),
    ),
  ),
  list('documents_recus', 'Documents reçus', 'document', DOCUMENT, (context) =>
    each(
      context,
      context.doc.documentRequests.filter(({ status }) => status === 'received'),
    ),
  ),
  list('irritants', 'Irritants, le plus coûteux en tête', 'irritant', IRRITANT, (context) =>
    each(
      context,
      itemsOf(
        context.doc.irritants,
        context.assessment.irritants.map(({ irritantId }) => irritantId),
      ),
    ),
  ),
  list('applications', 'Applications', 'application', APPLICATION, (context) =>
    each(context, context.doc.applications),
  ),
  list('sources_donnees', 'Sources de données', 'source', DATA_SOURCE, (context) =>
    each(context, context.doc.dataSources),
  ),
  list('usages_ia', 'Usages de l’IA déjà en place', 'usage', AI_USAGE, (context) =>
    each(context, context.doc.aiUsages),
  ),
  list('forces', 'Forces confirmées', 'force', LINE, swotLines('strength')),
  list('faiblesses', 'Faiblesses confirmées', 'faiblesse', LINE, swotLines('weakness')),
  list('opportunites', 'Opportunités confirmées', 'opportunite', LINE, swotLines('opportunity')),
  list('menaces', 'Menaces confirmées', 'menace', LINE, swotLines('threat')),
];
