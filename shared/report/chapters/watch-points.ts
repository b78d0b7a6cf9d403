import { foldText } from '#shared/domain/french.ts';
import { heading } from '#shared/report/blocks.ts';
import { type ReadingItem, readingList } from '#shared/report/derived-text.ts';
import { joinSome } from '#shared/report/grammar.ts';
import type { Block } from '#shared/report/model.ts';
import { agree, capitalised, counted, joinAnd, named } from '#shared/report/phrases.ts';
import { fromDataSource, fromMission } from '#shared/report/sources.ts';
import { type ChapterContext, isFilled } from './chapter.ts';
import { fromApplication } from './systems-reading.ts';

/** Security and confidentiality hints that the inventory itself shows; those of AI in use are told with it. */
export function watchPoints(context: ChapterContext): readonly Block[] {
  const items = [...applications(context), ...dataSources(context)];
  return items.length === 0
    ? []
    : [heading(2, 'Points de vigilance', 'vigilance'), ...readingList('systems-watch-points', items)];
}

function names(items: readonly { readonly name: string }[]): string {
  return joinAnd(items.map(({ name }) => named(name)));
}

function applications({ doc }: ChapterContext): readonly ReadingItem[] {
  const onWorkstation = doc.applications.filter(
    ({ hosting, criticality }) => hosting === 'workstation' && (criticality ?? 0) >= 3,
  );
  if (onWorkstation.length === 0) return [];
  return [
    {
      content: `${names(onWorkstation)} : ${agree(onWorkstation.length, 'application importante tenue', 'applications importantes tenues')} sur un poste de travail ; sauvegarde et relève sont à vérifier.`,
      sources: onWorkstation.map(fromApplication),
    },
  ];
}

function dataSources({ doc }: ChapterContext): readonly ReadingItem[] {
  const sourcesOf = (all: typeof doc.dataSources) => all.map(({ id }) => fromDataSource(id));
  const secret = doc.dataSources.filter(({ sensitivity }) => sensitivity === 'secret');
  const unowned = doc.dataSources.filter(({ ownerName }) => !isFilled(ownerName));
  const unknownPersonal = doc.dataSources.filter(({ hasPersonalData }) => hasPersonalData === 'unknown');
  const company = foldText(doc.company.name.trim());
  const held = doc.dataSources.filter(
    ({ machineDataHolder: holder }) =>
      isFilled(holder) && (company === '' || !foldText(holder).includes(company)),
  );
  const items = [
    {
      found: secret,
      content: `${names(secret)} : ${agree(secret.length, 'source classée secrète, qui ne doit', 'sources classées secrètes, qui ne doivent')} entrer dans aucun outil d’IA sans décision écrite.`,
    },
    {
      found: unowned,
      content: `${capitalised(counted(unowned.length, 'source de données', 'feminine', 'sources de données'))} sans responsable nommé : ${names(unowned)}.`,
    },
    {
      found: unknownPersonal,
      content: `Présence de données personnelles à établir pour ${joinSome(
        unknownPersonal.map(({ name }) => named(name)),
        6,
      )}.`,
    },
    {
      found: held,
      content: `Données de machines tenues par un tiers : ${held.map(({ name, machineDataHolder }) => `${named(name)} – ${machineDataHolder.trim()}`).join(' ; ')}. Le règlement européen sur les données permet d’en demander l’accès.`,
    },
  ];
  return items.flatMap(({ found, content }) =>
    found.length === 0
      ? []
      : [{ content, sources: [...sourcesOf(found), ...(found === held ? [fromMission('company')] : [])] }],
  );
}
