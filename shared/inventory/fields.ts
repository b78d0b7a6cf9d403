import {
  BASIS_LABELS,
  FUNCTION_LABELS,
  HOSTING_LABELS,
  SENSITIVITY_LABELS,
  TRI_STATE_LABELS,
} from '#shared/domain/labels.ts';
import type { Application, DataSource, Irritant } from '#shared/domain/landscape.ts';
import { BASES, type Choice, choiceOf, FUNCTIONS, HOSTINGS, SENSITIVITIES, TRI_STATES } from './choices.ts';
import type { InventoryTarget } from './table.ts';

/** How the text of a cell becomes a value. */
export type FieldKind =
  | { readonly kind: 'text' }
  | { readonly kind: 'number'; readonly isWhole: boolean }
  /** 1 to 5; words are read as the levels of `words`. */
  | { readonly kind: 'rating' }
  | { readonly kind: 'choice'; readonly choice: Choice }
  /** Name of an item already in the mission. */
  | { readonly kind: 'link'; readonly to: 'applications' | 'processes' };

export type InventoryField = {
  readonly key: string;
  /** As on the form of the item. */
  readonly label: string;
  /** Column titles that mean this field, folded (see `foldTitle`). */
  readonly titles: readonly string[];
  readonly kind: FieldKind;
};

export type TargetFields = {
  /** The field that names the item: no row is imported without it, nor twice with the same. */
  readonly nameKey: string;
  readonly fields: readonly InventoryField[];
};

const TEXT: FieldKind = { kind: 'text' };
const WHOLE: FieldKind = { kind: 'number', isWhole: true };
const DECIMAL: FieldKind = { kind: 'number', isWhole: false };
const RATING: FieldKind = { kind: 'rating' };
const FUNCTION = choiceOf(FUNCTION_LABELS, FUNCTIONS, null);
const YES_NO = choiceOf(TRI_STATE_LABELS, TRI_STATES, 'unknown');

function field<T>(key: Exclude<keyof T, 'id'> & string, label: string, kind: FieldKind, titles: string) {
  return { key, label, kind, titles: titles.split(', ') };
}

const app = field<Application>;
const source = field<DataSource>;
const irritant = field<Irritant>;

/** Where each column of an inventory may go, in the order of the forms. The quality of a source is judged on site: it is not imported. */
export const INVENTORY_FIELDS: Readonly<Record<InventoryTarget, TargetFields>> = {
  applications: {
    nameKey: 'name',
    fields: [
      app(
        'name',
        'Nom',
        TEXT,
        'nom, application, applications, logiciel, appli, outil, solution, progiciel, systeme, nom de l application, nom du logiciel, libelle, designation, intitule',
      ),
      app(
        'purpose',
        'À quoi elle sert',
        TEXT,
        'a quoi elle sert, usage, usages, finalite, objet, description, perimetre, perimetre fonctionnel, fonctionnalites, utilisation',
      ),
      app('vendor', 'Éditeur', TEXT, 'editeur, fournisseur, prestataire, constructeur, marque, vendor'),
      app(
        'businessFunction',
        'Service',
        { kind: 'choice', choice: FUNCTION },
        'service, departement, direction, fonction, metier, domaine, domaine fonctionnel, domaine metier',
      ),
      app(
        'ownerName',
        'Responsable',
        TEXT,
        'responsable, proprietaire, referent, pilote, utilisateur cle, key user, owner, administrateur, nom du responsable',
      ),
      app(
        'hosting',
        'Hébergement',
        { kind: 'choice', choice: choiceOf(HOSTING_LABELS, HOSTINGS, 'unknown') },
        'hebergement, mode d hebergement, type d hebergement, localisation, deploiement, infrastructure',
      ),
      app(
        'userCount',
        'Utilisateurs',
        WHOLE,
        'utilisateurs, nombre d utilisateurs, nb utilisateurs, nb d utilisateurs, users, nb users, licences, nombre de licences, nb licences, postes',
      ),
      app(
        'annualCost',
        'Coût annuel (€)',
        DECIMAL,
        'cout, cout annuel, cout par an, budget, budget annuel, montant, montant annuel, abonnement, redevance, prix',
      ),
      app(
        'hasApi',
        'Interface de programmation (API)',
        { kind: 'choice', choice: YES_NO },
        'api, interface de programmation, api disponible, webservice, web service',
      ),
      app('criticality', 'Criticité (1 à 5)', RATING, 'criticite, niveau de criticite, importance'),
      app(
        'interfaces',
        'Interfaces',
        TEXT,
        'interfaces, interface, connecteurs, exports, integrations, echanges, flux',
      ),
      app(
        'contract',
        'Contrat',
        TEXT,
        'contrat, echeance, echeance du contrat, fin de contrat, engagement, reversibilite',
      ),
      app(
        'note',
        'Note',
        TEXT,
        'note, notes, remarque, remarques, commentaire, commentaires, observation, observations',
      ),
    ],
  },
  dataSources: {
    nameKey: 'name',
    fields: [
      source(
        'name',
        'Nom',
        TEXT,
        'nom, source, sources, source de donnees, donnees, jeu de donnees, base, base de donnees, fichier, nom de la source, libelle, designation, intitule',
      ),
      source('description', 'Description', TEXT, 'description, contenu, objet, definition, perimetre'),
      source(
        'applicationId',
        'Tenue dans',
        { kind: 'link', to: 'applications' },
        'tenue dans, application, logiciel, outil, systeme, appli, application source',
      ),
      source(
        'ownerName',
        'Propriétaire',
        TEXT,
        'proprietaire, responsable, referent, data owner, owner, nom du responsable',
      ),
      source('format', 'Format', TEXT, 'format, type, type de fichier, support'),
      source(
        'volume',
        'Volume',
        TEXT,
        'volume, volumetrie, taille, nombre de lignes, nb lignes, nombre d enregistrements',
      ),
      source(
        'history',
        'Profondeur d’historique',
        TEXT,
        'profondeur d historique, historique, profondeur, anciennete, depuis',
      ),
      source(
        'refresh',
        'Mise à jour',
        TEXT,
        'mise a jour, frequence de mise a jour, frequence, actualisation, rafraichissement, periodicite, maj',
      ),
      source('access', 'Accès', TEXT, 'acces, droits d acces, mode d acces, extraction, droits'),
      source(
        'hasPersonalData',
        'Données personnelles',
        { kind: 'choice', choice: YES_NO },
        'donnees personnelles, donnees a caractere personnel, dcp, rgpd, personnelles',
      ),
      source(
        'sensitivity',
        'Sensibilité',
        { kind: 'choice', choice: choiceOf(SENSITIVITY_LABELS, SENSITIVITIES, null) },
        'sensibilite, confidentialite, classification, niveau de confidentialite',
      ),
      source(
        'machineDataHolder',
        'Machines connectées',
        TEXT,
        'machines connectees, detenteur des donnees, donnees machine',
      ),
      source(
        'note',
        'Note',
        TEXT,
        'note, notes, remarque, remarques, commentaire, commentaires, observation, observations',
      ),
    ],
  },
  irritants: {
    nameKey: 'title',
    fields: [
      irritant(
        'title',
        'Intitulé',
        TEXT,
        'intitule, irritant, irritants, titre, nom, probleme, difficulte, dysfonctionnement, libelle',
      ),
      irritant(
        'description',
        'Description',
        TEXT,
        'description, detail, details, constat, commentaire, commentaires, note, remarque',
      ),
      irritant('processId', 'Processus', { kind: 'link', to: 'processes' }, 'processus, process, activite'),
      irritant(
        'businessFunction',
        'Service',
        { kind: 'choice', choice: FUNCTION },
        'service, departement, direction, fonction, metier, domaine',
      ),
      irritant(
        'severity',
        'Gravité (1 à 5)',
        RATING,
        'gravite, severite, importance, impact, niveau de gravite',
      ),
      irritant(
        'basis',
        'Origine des chiffres',
        { kind: 'choice', choice: choiceOf(BASIS_LABELS, BASES, null) },
        'origine des chiffres, origine, base, fiabilite',
      ),
      irritant(
        'occurrencesPerYear',
        'Occurrences par an',
        DECIMAL,
        'occurrences, occurrences par an, frequence annuelle, nombre par an, nb par an, frequence',
      ),
      irritant(
        'minutesPerOccurrence',
        'Durée par occurrence (min)',
        DECIMAL,
        'duree par occurrence, minutes par occurrence, minutes, duree, temps perdu, temps',
      ),
      irritant(
        'peopleInvolved',
        'Personnes concernées',
        DECIMAL,
        'personnes concernees, personnes, nombre de personnes, nb personnes, effectif',
      ),
      irritant(
        'hourlyRate',
        'Coût horaire chargé (€)',
        DECIMAL,
        'cout horaire charge, cout horaire, taux horaire',
      ),
      irritant(
        'errorCostPerYear',
        'Coût des erreurs (€ par an)',
        DECIMAL,
        'cout des erreurs, cout annuel, cout, cout par an, perte annuelle',
      ),
    ],
  },
};
