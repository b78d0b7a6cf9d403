import { foldText } from '#shared/domain/french.ts';
import type { Application, DataSource, Irritant } from '#shared/domain/landscape.ts';
import type { BusinessFunction, TriState } from '#shared/domain/primitives.ts';

/** A closed list as a cell may say it. */
export type Choice = {
  readonly labels: Readonly<Record<string, string>>;
  /** Folded words → value: the labels, and what companies write instead. */
  readonly words: ReadonlyMap<string, string>;
  /** What « ? » or « n/a » means; null: nothing said. */
  readonly whenUnknown: string | null;
};

type Words<V extends string> = Readonly<Partial<Record<V, string>>>;

export const TRI_STATES: Words<TriState> = {
  yes: 'o, y, yes, vrai, true, x, 1, oui partiel, partiel',
  no: 'n, non, no, faux, false, 0, aucun, aucune',
  unknown: 'ne sait pas, inconnu, a verifier, a confirmer, nsp',
};

export const HOSTINGS: Words<Application['hosting']> = {
  'on-premise':
    'sur site, on premise, on premises, onpremise, serveur local, serveur interne, local, interne, en local, sur serveur',
  hosted:
    'heberge, hebergeur, prestataire, chez un prestataire, infogere, infogerance, datacenter, externe, cloud prive',
  saas: 'saas, en ligne, cloud, service en ligne, web, cloud editeur, mode saas, full web',
  workstation: 'poste, poste client, poste local, pc, bureautique, client lourd, monoposte',
  unknown: 'inconnu, a verifier, a preciser',
};

export const SENSITIVITIES: Words<NonNullable<DataSource['sensitivity']>> = {
  public: 'public, ouverte, ouvert, c0',
  internal: 'internes, usage interne, restreinte, restreint, c1',
  confidential: 'confidentiel, confidentielles, sensible, sensibles, c2',
  secret: 'secret, strictement confidentiel, tres confidentiel, tres sensible, c3',
};

export const BASES: Words<NonNullable<Irritant['basis']>> = {
  measured: 'mesuree, mesures, releve, compte',
  declared: 'declaree, declaratif, entretien, dire',
  estimated: 'estimee, estimation, evalue',
};

export const FUNCTIONS: Words<BusinessFunction> = {
  management: 'direction generale, dg, general, pilotage, gerance, codir',
  sales: 'commercial, commerciaux, vente, ventes, adv, administration des ventes, devis',
  marketing: 'communication, marketing et communication',
  purchasing: 'achat, approvisionnement, approvisionnements, appro',
  production: 'atelier, fabrication, usine, methodes, ordonnancement, industriel',
  quality: 'qhse, qse, controle qualite, hse',
  maintenance: 'entretien, travaux neufs',
  logistics: 'magasin, expedition, expeditions, transport, supply chain, stock, stocks, entrepot',
  'after-sales': 'sav, service apres vente, service client, support client, relation client',
  'human-resources': 'rh, drh, paie, personnel, ressources humaines et paie',
  finance:
    'finances, comptabilite, compta, daf, controle de gestion, gestion, administration et finance, facturation',
  legal: 'droit, affaires juridiques, dpo',
  'information-systems': 'si, dsi, informatique, it, systeme d information, systemes d information',
  research: 'r d, rd, bureau d etudes, be, etudes, recherche, conception, r et d, developpement',
  other: 'autres, tous, toutes, tous services, transverse, transversal, general a tous, divers',
};

export function choiceOf<V extends string>(
  labels: Readonly<Record<V, string>>,
  variants: Words<V>,
  whenUnknown: V | null,
): Choice {
  const words = new Map<string, string>();
  for (const value of Object.keys(labels) as V[])
    for (const word of [foldTitle(labels[value]), ...(variants[value]?.split(', ') ?? [])])
      if (!words.has(word)) words.set(word, value);
  return { labels, words, whenUnknown };
}

/** A title or word without accents, capitals, punctuation or double spaces: « Coût annuel (€) » → `cout annuel`. */
export function foldTitle(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Like `foldTitle`, without what stands in brackets: a unit or a reminder, which is not the title. */
export function foldWithoutBrackets(text: string): string {
  return foldTitle(text.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '));
}
