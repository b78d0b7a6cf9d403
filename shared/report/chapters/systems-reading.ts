import { formatEurosShort, formatPercent, saysNone } from '#shared/domain/french.ts';
import type { Application, DataFlow, DataSource } from '#shared/domain/landscape.ts';
import { reference, text } from '#shared/report/blocks.ts';
import { reading, type Sentence } from '#shared/report/derived-text.ts';
import { flowEndName } from '#shared/report/flows/flow-chart.ts';
import { among, joinSome, QUALITY_NAMES } from '#shared/report/grammar.ts';
import type { Block, Source } from '#shared/report/model.ts';
import {
  agree,
  capitalised,
  counted,
  countInWords,
  formatScore,
  joinAnd,
  named,
} from '#shared/report/phrases.ts';
import { fromDataSource, fromUseCase } from '#shared/report/sources.ts';
import { qualityMean, weakestDimension } from '#shared/scoring/data-quality.ts';
import type { ChapterContext } from './chapter.ts';

/** From this mean on a source serves as it is; below the other it holds up what needs it. */
export const SOLID_FROM = 3;
const BLOCKING_BELOW = 2;
const CRITICAL_FROM = 4;

const names = (items: readonly { readonly name: string }[], most = 3) =>
  joinSome(
    items.map(({ name }) => named(name)),
    most,
  );

export function fromApplication({ id }: Pick<Application, 'id'>): Source {
  return { kind: 'application', applicationId: id };
}

/** What the company runs on, and what a new tool could plug into. */
export function applicationsReading({ doc }: ChapterContext): readonly Block[] {
  const { applications: all } = doc;
  const cost = all.reduce((sum, { annualCost }) => sum + (annualCost ?? 0), 0);
  const uncosted = all.filter(({ annualCost }) => annualCost === null).length;
  const open = all.filter(({ hasApi }) => hasApi === 'yes');
  const critical = all.filter(({ criticality }) => (criticality ?? 0) >= CRITICAL_FROM);
  const closed = critical.filter(({ hasApi }) => hasApi === 'no');
  const online = all.filter(({ hosting }) => hosting === 'saas' || hosting === 'hosted').length;
  const onDesk = all.filter(({ hosting }) => hosting === 'workstation').length;
  const places = [
    ...(online > 0
      ? [`${counted(online, 'est tenue', 'feminine', 'sont tenues')} hors de l’entreprise`]
      : []),
    ...(onDesk > 0 ? [`${counted(onDesk, 'tient', 'feminine', 'tiennent')} sur un poste de travail`] : []),
  ];
  return reading(
    'systems-applications',
    [
      `${capitalised(counted(all.length, 'application inventoriée', 'feminine', 'applications inventoriées'))}${cost > 0 ? `, pour ${formatEurosShort(cost)} par an de coûts connus` : ''}${cost > 0 && uncosted > 0 ? ` (${counted(uncosted, 'reste', 'feminine', 'restent')} sans coût connu)` : ''}${places.length > 0 ? ` ; ${joinAnd(places)}` : ''}.`,
      openness(open, all.length),
      closed.length > 0
        ? `${closed.length === 1 ? 'Une application critique n’en offre' : `${capitalised(counted(closed.length, 'application critique', 'feminine', 'applications critiques'))} n’en offrent`} pas : ${names(closed)}. Tout cas d’usage qui s’y appuie passera par des fichiers, ou par l’éditeur.`
        : critical.length > 0 && critical.every(({ hasApi }) => hasApi === 'yes')
          ? `${agree(critical.length, 'L’application critique en a une', 'Toutes les applications critiques en ont une')} : le raccordement n’est pas l’obstacle.`
          : null,
    ],
    all.map(fromApplication),
  );
}

function openness(open: readonly Application[], all: number): Sentence {
  if (open.length === 0) return 'Aucune n’offre une interface de programmation connue.';
  if (open.length === all) {
    return all === 1
      ? 'Elle offre une interface de programmation.'
      : 'Toutes offrent une interface de programmation.';
  }
  return open.length <= 3
    ? `${capitalised(names(open))} ${agree(open.length, 'offre', 'offrent')} une interface de programmation connue.`
    : `${capitalised(counted(open.length, 'offre', 'feminine', 'offrent'))} une interface de programmation connue.`;
}

/** What is solid, what blocks, and the dimension that pulls the whole down. */
export function dataReading({ doc }: ChapterContext): readonly Block[] {
  const { dataSources: all } = doc;
  const rated = all.flatMap((source) => {
    const mean = qualityMean(source);
    return mean === null ? [] : [{ source, mean, name: source.name }];
  });
  const solid = rated.filter(({ mean }) => mean >= SOLID_FROM).toSorted((a, b) => b.mean - a.mean);
  const blocking = rated.filter(({ mean }) => mean < BLOCKING_BELOW).toSorted((a, b) => a.mean - b.mean);
  const weakest = weakestDimension(all);
  const personal = all.filter(({ hasPersonalData }) => hasPersonalData === 'yes').length;
  return reading(
    'systems-data',
    [
      `${capitalised(counted(all.length, 'source de données inventoriée', 'feminine', 'sources de données inventoriées'))}, ${rated.length === all.length ? agree(all.length, 'examinée', 'toutes examinées') : `dont ${counted(rated.length, 'examinée', 'feminine')}`}.`,
      ...(rated.length === 0
        ? []
        : [solidSentence(solid, rated.length), rated.length === 1 ? null : blockingSentence(blocking)]),
      weakest
        ? `La dimension la plus faible est ${QUALITY_NAMES[weakest.dimension]}, avec une moyenne de ${formatScore(weakest.mean)} sur 4.`
        : null,
      personal > 0
        ? `${capitalised(counted(personal, 'source', 'feminine'))} ${agree(personal, 'contient', 'contiennent')} des données personnelles.`
        : null,
    ],
    all.map(({ id }) => fromDataSource(id)),
  );
}

type Rated = { readonly source: DataSource; readonly mean: number; readonly name: string };

function solidSentence(solid: readonly Rated[], rated: number): Sentence {
  if (solid.length === 0)
    return 'Aucune n’atteint 3 sur 4 en moyenne : chacune demande un travail avant de servir.';
  if (solid.length === rated) return 'Toutes atteignent 3 sur 4 : les données ne sont pas l’obstacle.';
  return `${capitalised(counted(solid.length, 'peut', 'feminine', 'peuvent'))} servir en l’état, à 3 sur 4 ou plus : ${names(solid, 4)}.`;
}

function blockingSentence(blocking: readonly Rated[]): Sentence {
  if (blocking.length === 0) return null;
  const listed = blocking.slice(0, 4).map(({ name, mean }) => `${named(name)} (${formatScore(mean)})`);
  const more = blocking.length - listed.length;
  return `${capitalised(counted(blocking.length, 'reste', 'feminine', 'restent'))} sous 2 : ${joinAnd([...listed, ...(more > 0 ? [counted(more, 'autre')] : [])])}.`;
}

/** Retained cases that rest on weak data: what to mend before them. */
export function dataBlocksReading({ doc }: ChapterContext): readonly Block[] {
  const weak = doc.dataSources.filter((source) => {
    const mean = qualityMean(source);
    return mean !== null && mean < BLOCKING_BELOW;
  });
  const held = weak.flatMap((source) => {
    const cases = doc.useCases.filter(
      ({ status, dataSourceIds }) => status === 'retained' && dataSourceIds.includes(source.id),
    );
    return cases.length === 0 ? [] : [{ source, cases }];
  });
  const retained = doc.useCases.filter(({ status }) => status === 'retained');
  if (retained.length === 0 || !doc.dataSources.some((source) => qualityMean(source) !== null)) return [];
  const blind = retained.filter(({ dataSourceIds }) => dataSourceIds.length === 0);
  return reading(
    'systems-data-blocks',
    [
      held.length === 0
        ? 'Aucun cas retenu ne repose sur une source notée sous 2.'
        : `À consolider avant les projets qui en dépendent : ${held
            .map(
              ({ source, cases }) =>
                `${named(source.name)}, pour ${joinSome(
                  cases.map(({ title }) => named(title)),
                  2,
                )}`,
            )
            .join(' ; ')}.`,
      blind.length > 0
        ? `${capitalised(counted(blind.length, 'cas retenu ne désigne', 'masculine', 'cas retenus ne désignent'))} encore aucune source : ${joinSome(
            blind.map(({ title }) => named(title)),
            3,
          )}.`
        : null,
    ],
    [
      ...held.flatMap(({ source, cases }) => [
        fromDataSource(source.id),
        ...cases.map(({ id }) => fromUseCase(id)),
      ]),
      ...blind.map(({ id }) => fromUseCase(id)),
      ...(held.length === 0 ? doc.dataSources.map(({ id }) => fromDataSource(id)) : []),
    ],
  );
}

/** Manual re-entries: how many, and where they end up. */
export function flowsReading({ doc }: ChapterContext): readonly Block[] {
  const { dataFlows: all } = doc;
  const manual = all.filter(({ mode }) => mode === 'manual');
  const [target] = targetsOf(manual);
  const received = target === undefined ? [] : manual.filter(({ toId }) => toId === target);
  const nowhere = manual.filter(({ toId }) => toId === null);
  const automatic = all.filter(({ mode }) => mode === 'interface').length;
  return reading(
    'systems-reentries',
    [
      manual.length === 0
        ? 'Aucun des échanges relevés n’est une ressaisie.'
        : manual.length === all.length
          ? agree(
              all.length,
              'Le seul échange relevé est une ressaisie à la main.',
              'Tous les échanges relevés sont des ressaisies à la main.',
            )
          : [
              text(
                `${capitalised(counted(manual.length, 'échange'))} sur ${countInWords(all.length)} (${formatPercent(manual.length / all.length)}) ${agree(manual.length, 'est une ressaisie', 'sont des ressaisies')} à la main, `,
              ),
              text(
                automatic === 0
                  ? 'aucun ne passe par une interface'
                  : `${counted(automatic, 'passe', 'masculine', 'passent')} par une interface`,
              ),
              text(' : voir '),
              reference('tab_flux', 'le tableau des échanges'),
              text('.'),
            ],
      target !== undefined && received.length > 1
        ? `${named(flowEndName(doc, target))} en reçoit ${counted(received.length, '', 'feminine', '').trim()} : c’est là qu’un échange automatique rendrait le plus de temps, et retirerait le plus d’erreurs.`
        : null,
      nowhere.length > 0
        ? `${capitalised(counted(nowhere.length, 'ressaisie', 'feminine'))} ${agree(nowhere.length, 'n’a', 'n’ont')} pas de destination connue : ce qui est noté là ne sert à personne d’autre.`
        : null,
    ],
    all.map(({ id }) => ({ kind: 'data-flow', dataFlowId: id })),
  );
}

/** Where most re-entries end, first. */
function targetsOf(flows: readonly DataFlow[]): readonly string[] {
  const ids = [...new Set(flows.flatMap(({ toId }) => toId ?? []))];
  const count = (id: string) => flows.filter(({ toId }) => toId === id).length;
  return ids.toSorted((a, b) => count(b) - count(a));
}

/** What is used, what the management did not know, what no rule covers. */
export function aiUsagesReading({ doc }: ChapterContext): readonly Block[] {
  const { aiUsages: all } = doc;
  const found = all.filter(({ origin }) => origin === 'found').length;
  const unruled = all.filter(({ rule }) => saysNone(rule));
  const exposed = unruled.filter(({ dataExposed }) => !saysNone(dataExposed));
  const declared = all.length - found;
  return reading(
    'systems-ai',
    [
      `${capitalised(counted(all.length, 'usage de l’IA relevé', 'masculine', 'usages de l’IA relevés'))} : ${
        found === 0
          ? agree(all.length, 'déclaré par l’entreprise', 'déclarés par l’entreprise')
          : declared === 0
            ? agree(
                found,
                'constaté sur place, sans avoir été déclaré',
                'constatés sur place, sans avoir été déclarés',
              )
            : `${counted(declared, 'déclaré', 'masculine')} par l’entreprise, ${counted(found, 'constaté', 'masculine')} sur place sans avoir été ${agree(found, 'déclaré', 'déclarés')}`
      }.`,
      unruled.length === 0
        ? agree(all.length, 'Il suit une règle connue.', 'Tous suivent une règle connue.')
        : unruled.length === all.length
          ? agree(all.length, 'Aucune règle ne l’encadre.', 'Aucun n’est encadré par une règle.')
          : `${capitalised(among(unruled.length))} ${agree(unruled.length, 'n’est encadré', 'ne sont encadrés')} par aucune règle.`,
      exposed.length > 0
        ? `Des données de l’entreprise y passent, par ${joinSome([...new Set(exposed.map(({ tool }) => named(tool)))], 3)} : à régler avant tout nouvel outil.`
        : null,
    ],
    all.map(({ id }) => ({ kind: 'ai-usage', aiUsageId: id })),
  );
}
