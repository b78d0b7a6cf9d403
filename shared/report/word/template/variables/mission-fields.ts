import type { ChapterContext } from '#shared/report/chapters/chapter.ts';
import { itemOf } from '#shared/report/chapters/chapter.ts';
import { condition, date, type Field, number, text } from './field.ts';

/** `title`: of the document that is written, which may take a while to know. */
export type VariableSource = ChapterContext & { readonly title: () => string };

type MissionField = Field<VariableSource>;

/** Variables that have one value in a mission: the company, the expert, the mission, the scores as a whole. */
export const MISSION_FIELDS: readonly MissionField[] = [
  text('entreprise.nom', 'Nom de l’entreprise', 'Ateliers Dupré', ({ doc }) => doc.company.name),
  text('entreprise.siren', 'SIREN, en trois groupes', '552 100 554', ({ doc }) =>
    doc.company.siren.replace(/^(\d{3})(\d{3})(\d{3})$/, '$1\u202f$2\u202f$3'),
  ),
  text('entreprise.activite', 'Activité', 'Mécanique de précision', ({ doc }) => doc.company.activity),
  text('entreprise.naf', 'Code NAF', '25.62B', ({ doc }) => doc.company.nafCode),
  text(
    'entreprise.secteur',
    'Secteur, dans la liste de la méthode',
    'Industrie',
    ({ doc, pack }) => itemOf(pack.sectors, doc.company.sectorId)?.name ?? '',
  ),
  number(
    'entreprise.effectif',
    'Équivalents temps plein',
    '84',
    'decimal',
    ({ doc }) => doc.company.headcount,
  ),
  number(
    'entreprise.chiffre_affaires',
    'Chiffre d’affaires annuel',
    '12 400 000 €',
    'euros',
    ({ doc }) => doc.company.turnover,
  ),
  number(
    'entreprise.total_bilan',
    'Total de bilan',
    '8 100 000 €',
    'euros',
    ({ doc }) => doc.company.balanceSheetTotal,
  ),
  date('entreprise.creation', 'Date de création', '4 mars 1987', ({ doc }) => doc.company.foundedOn),
  text(
    'entreprise.adresse',
    'Rue et numéro du siège',
    '12, rue des Forges',
    ({ doc }) => doc.company.address,
  ),
  text('entreprise.code_postal', 'Code postal du siège', '42000', ({ doc }) => doc.company.postcode),
  text('entreprise.ville', 'Ville du siège', 'Saint-Étienne', ({ doc }) => doc.company.city),
  text('entreprise.region', 'Région du siège', 'Auvergne-Rhône-Alpes', ({ doc }) => doc.company.region),
  text('entreprise.site', 'Site internet', 'www.ateliers-dupre.example', ({ doc }) => doc.company.website),
  text(
    'entreprise.groupe',
    'Groupe dont elle fait partie',
    'Groupe Dupré',
    ({ doc }) => doc.company.groupName,
  ),
  condition(
    'entreprise.est_independante',
    'L’entreprise est indépendante',
    ({ doc }) => doc.company.isIndependent === 'yes',
  ),
  text('dirigeant.nom', 'Nom du dirigeant', 'Anne Roy', ({ doc }) => doc.company.leaderName),
  text('dirigeant.fonction', 'Fonction du dirigeant', 'Présidente', ({ doc }) => doc.company.leaderRole),
  text('referent.nom', 'Nom du référent de la mission', 'Paul Martin', ({ doc }) => doc.company.referentName),
  text(
    'referent.fonction',
    'Fonction du référent',
    'Directeur industriel',
    ({ doc }) => doc.company.referentRole,
  ),
  text(
    'referent.courriel',
    'Courriel du référent',
    'p.martin@exemple.fr',
    ({ doc }) => doc.company.referentEmail,
  ),
  text(
    'referent.telephone',
    'Téléphone du référent',
    '04 77 00 00 00',
    ({ doc }) => doc.company.referentPhone,
  ),
  text('expert.nom', 'Nom de l’expert', 'Claire Delmas', ({ doc }) => doc.expert.name),
  text('expert.cabinet', 'Cabinet de l’expert', 'Delmas Conseil', ({ doc }) => doc.expert.firm),
  text('expert.courriel', 'Courriel de l’expert', 'claire@delmas.example', ({ doc }) => doc.expert.email),
  text('expert.telephone', 'Téléphone de l’expert', '06 00 00 00 00', ({ doc }) => doc.expert.phone),
  text('expert.agrement', 'Numéro d’agrément', 'DDIA-0042', ({ doc }) => doc.expert.agreementNumber),
  text('mission.reference', 'Référence de la mission', '2026-001', ({ doc }) => doc.reference),
  date('mission.lancement', 'Date du lancement', '2 novembre 2026', ({ doc }) => doc.framing.kickoffOn),
  date(
    'mission.restitution',
    'Date de la restitution',
    '4 décembre 2026',
    ({ doc }) => doc.framing.restitutionOn,
  ),
  text('mission.contexte', 'Contexte', 'Forte croissance…', ({ doc }) => doc.framing.context),
  text('mission.objectifs', 'Objectifs', 'Réduire le temps de devis…', ({ doc }) => doc.framing.goals),
  text('mission.perimetre', 'Périmètre', 'Bureau d’études et atelier', ({ doc }) => doc.framing.scope),
  text('mission.hors_perimetre', 'Hors périmètre', 'Comptabilité', ({ doc }) => doc.framing.outOfScope),
  text(
    'mission.criteres_reussite',
    'Critères de réussite',
    'Un pilote lancé',
    ({ doc }) => doc.framing.successCriteria,
  ),
  text('mission.contraintes', 'Contraintes', 'Arrêt en août', ({ doc }) => doc.framing.constraints),
  number(
    'mission.jours_prevus',
    'Jours prévus',
    '8 jours',
    'days',
    ({ assessment }) => assessment.time.plannedDays,
  ),
  number(
    'mission.jours_passes',
    'Jours passés',
    '7,5 jours',
    'days',
    ({ assessment }) => assessment.time.spentDays,
  ),
  number('mission.prix_ht', 'Prix hors taxes', '8 000 €', 'euros', ({ doc }) => doc.terms.priceExclTax),
  number('mission.taux_aide', 'Part prise en charge', '42 %', 'percent', ({ doc }) => doc.terms.aidRate),
  number(
    'mission.reste_a_charge',
    'Reste à charge hors taxes',
    '4 640 €',
    'euros',
    ({ doc }) => doc.terms.remainingCost,
  ),
  text('rapport.titre', 'Titre du rapport', 'Diagnostic data et intelligence artificielle', ({ title }) =>
    title(),
  ),
  date('rapport.date', 'Date du rapport', '4 décembre 2026', ({ options }) => options.date),
  text(
    'rapport.confidentialite',
    'Mention de confidentialité',
    'Confidentiel',
    ({ doc }) => doc.deliverables.confidentiality,
  ),
  number(
    'maturite.note',
    'Note de maturité, de 0 à 4',
    '2,1',
    'decimal',
    ({ assessment }) => assessment.maturity.overall.score,
  ),
  text(
    'maturite.niveau',
    'Nom du niveau de maturité',
    'Amorcé',
    ({ assessment }) => assessment.maturity.overall.band ?? '',
  ),
  number(
    'maturite.couverture',
    'Part de ce qui est connu',
    '86 %',
    'percent',
    ({ assessment }) => assessment.maturity.overall.coverage,
  ),
  condition(
    'maturite.est_indicative',
    'La note repose sur trop peu de réponses pour être ferme',
    ({ assessment }) => assessment.maturity.overall.status === 'indicative',
  ),
  number(
    'nombre.entretiens',
    'Entretiens réalisés',
    '9',
    'count',
    ({ doc }) => doc.interviews.filter(({ status }) => status === 'done').length,
  ),
  number('nombre.irritants', 'Irritants relevés', '14', 'count', ({ doc }) => doc.irritants.length),
  number('nombre.sources', 'Sources de données', '11', 'count', ({ doc }) => doc.dataSources.length),
  number('nombre.cas', 'Cas d’usage examinés', '18', 'count', ({ doc }) => doc.useCases.length),
  number(
    'nombre.cas_retenus',
    'Cas d’usage retenus',
    '4',
    'count',
    ({ doc }) => doc.useCases.filter(({ status }) => status === 'retained').length,
  ),
  number('nombre.recommandations', 'Recommandations', '12', 'count', ({ doc }) => doc.recommendations.length),
  number('cout.irritants', 'Coût annuel des irritants chiffrés', '186 000 €', 'euros', ({ assessment }) =>
    sumOf(assessment.irritants.map(({ total }) => total)),
  ),
  number('cout.recommandations', 'Budget des recommandations chiffrées', '94 000 €', 'euros', ({ doc }) =>
    sumOf(doc.recommendations.map(({ cost }) => cost)),
  ),
];

/** Of what is known; null when nothing is. */
function sumOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
