import { saysNone } from '#shared/domain/french.ts';
import { heading, list } from '#shared/report/blocks.ts';
import type { Block } from '#shared/report/model.ts';
import { agree, capitalised, counted, joinAnd, named } from '#shared/report/phrases.ts';
import { type ChapterContext, isFilled } from './chapter.ts';

/** Security and confidentiality hints that the inventory itself shows; no audit, and it says so. */
export function watchPoints({ doc }: ChapterContext): readonly Block[] {
  const names = (items: readonly { readonly name: string }[]) =>
    joinAnd(items.map(({ name }) => named(name)));
  const exposed = doc.aiUsages.filter(
    ({ dataExposed, rule, contract }) => !saysNone(dataExposed) && (saysNone(rule) || saysNone(contract)),
  );
  const onWorkstation = doc.applications.filter(
    ({ hosting, criticality }) => hosting === 'workstation' && (criticality ?? 0) >= 3,
  );
  const secret = doc.dataSources.filter(({ sensitivity }) => sensitivity === 'secret');
  const unowned = doc.dataSources.filter(({ ownerName }) => !isFilled(ownerName));
  const held = doc.dataSources.filter(({ machineDataHolder }) => isFilled(machineDataHolder));
  const unknownPersonal = doc.dataSources.filter(({ hasPersonalData }) => hasPersonalData === 'unknown');
  const items = [
    exposed.length > 0
      ? `Des données de l’entreprise passent par ${joinAnd([...new Set(exposed.map(({ tool }) => named(tool)))])} sans règle ou sans contrat connu.`
      : '',
    onWorkstation.length > 0
      ? `${names(onWorkstation)} : ${agree(onWorkstation.length, 'application importante tenue', 'applications importantes tenues')} sur un poste de travail ; sauvegarde et relève sont à vérifier.`
      : '',
    secret.length > 0
      ? `${names(secret)} : ${agree(secret.length, 'source classée secrète, qui ne doit', 'sources classées secrètes, qui ne doivent')} entrer dans aucun outil d’IA sans décision écrite.`
      : '',
    unowned.length > 0
      ? `${capitalised(counted(unowned.length, 'source', 'feminine'))} de données sans responsable nommé : ${names(unowned)}.`
      : '',
    unknownPersonal.length > 0
      ? `Présence de données personnelles à établir pour ${names(unknownPersonal)}.`
      : '',
    held.length > 0
      ? `Données de machines détenues par un tiers : ${joinAnd(held.map(({ name, machineDataHolder }) => `${named(name)} (${machineDataHolder.trim()})`))}. Le règlement européen sur les données permet d’en demander l’accès.`
      : '',
  ].filter(isFilled);
  return items.length === 0 ? [] : [heading(2, 'Points de vigilance', 'vigilance'), ...list(items)];
}
