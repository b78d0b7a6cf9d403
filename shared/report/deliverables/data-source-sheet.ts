import {
  FLOW_MODE_LABELS,
  QUALITY_LABELS,
  SENSITIVITY_LABELS,
  USE_CASE_STATUS_LABELS,
} from '#shared/domain/labels.ts';
import type { DataSource } from '#shared/domain/landscape.ts';
import { attachedImages, fileTable, isOtherFile } from '#shared/report/attached-files.ts';
import {
  cell,
  column,
  figure,
  heading,
  list,
  note,
  sheet,
  sheetRow,
  table,
  toComplete,
} from '#shared/report/blocks.ts';
import { type ChapterContext, isFilled, itemOf } from '#shared/report/chapters/chapter.ts';
import { flowEndName } from '#shared/report/flows/flow-chart.ts';
import { freeText } from '#shared/report/free-text.ts';
import type { Block } from '#shared/report/model.ts';
import { formatScore, joinAnd, uncapitalised } from '#shared/report/phrases.ts';
import { fromDataSource, fromUseCase } from '#shared/report/sources.ts';
import { QUALITY_DIMENSIONS, qualityMean } from '#shared/scoring/data-quality.ts';

/** The sheet of one source; `anchor` begins the anchors of its headings. */
export function dataSourceSheet(
  context: ChapterContext,
  source: DataSource,
  anchor: string,
): readonly Block[] {
  const section = (title: string, name: string, blocks: readonly Block[]) =>
    blocks.length === 0 ? [] : [heading(2, title, `${anchor}_${name}`, 'none'), ...blocks];
  const missing = missingIn(source);
  return [
    ...card(context, source),
    ...(missing.length > 0 ? [toComplete(`Restent à établir : ${joinAnd(missing)}.`)] : []),
    ...section('Qualité constatée', 'qualite', quality(source)),
    ...section('Échanges', 'flux', flows(context, source)),
    ...section('Cas d’usage qui en ont besoin', 'usages', fedUseCases(context, source)),
    ...section('Pièces', 'pieces', attachments(context, source)),
  ];
}

const FIELDS = [
  ['description', 'la description'],
  ['ownerName', 'le responsable'],
  ['format', 'le format'],
  ['volume', 'le volume'],
  ['history', 'la profondeur d’historique'],
  ['refresh', 'la fréquence de mise à jour'],
  ['access', 'l’accès'],
] as const;

/** What nobody has established yet, each in a few words. */
export function missingIn(source: DataSource): readonly string[] {
  const unseen = QUALITY_DIMENSIONS.filter((dimension) => source.quality[dimension] === null);
  const isUnseen = unseen.length === QUALITY_DIMENSIONS.length;
  return [
    ...FIELDS.flatMap(([field, words]) => (isFilled(source[field]) ? [] : [words])),
    ...(source.applicationId === null ? ['l’application qui la tient'] : []),
    ...(source.hasPersonalData === 'unknown' ? ['la présence de données personnelles'] : []),
    ...(source.sensitivity === null ? ['la sensibilité'] : []),
    ...(isUnseen
      ? ['la qualité, qui n’a pas été examinée']
      : unseen.map(
          (dimension) => `la qualité, pour la dimension « ${uncapitalised(QUALITY_LABELS[dimension])} »`,
        )),
    ...(!isUnseen && !isFilled(source.qualityEvidence) ? ['la preuve de la qualité'] : []),
  ];
}

function card({ doc }: ChapterContext, source: DataSource): readonly Block[] {
  const application = itemOf(doc.applications, source.applicationId);
  return sheet(
    source.name.trim() || 'Source sans nom',
    [
      ...sheetRow('Contenu', source.description),
      ...sheetRow('Tenue dans', application ? application.name || 'Sans nom' : ''),
      ...sheetRow('Responsable', source.ownerName),
      ...sheetRow('Format', source.format),
      ...sheetRow('Volume', source.volume),
      ...sheetRow('Historique', source.history),
      ...sheetRow('Mise à jour', source.refresh),
      ...sheetRow('Accès', source.access),
      ...sheetRow(
        'Données personnelles',
        { yes: 'Oui', no: 'Non', unknown: 'Non précisé' }[source.hasPersonalData],
      ),
      ...sheetRow('Sensibilité', source.sensitivity === null ? '' : SENSITIVITY_LABELS[source.sensitivity]),
      ...sheetRow(
        'Données de machines',
        isFilled(source.machineDataHolder)
          ? `Détenues par ${source.machineDataHolder.trim()}. Le règlement sur les données (Data Act) permet de les réclamer.`
          : '',
      ),
      ...sheetRow('Note', source.note),
    ],
    [fromDataSource(source.id)],
  );
}

function quality(source: DataSource): readonly Block[] {
  const seen = QUALITY_DIMENSIONS.filter((dimension) => source.quality[dimension] !== null);
  const evidence = freeText(source.qualityEvidence, [fromDataSource(source.id)]);
  if (seen.length === 0) return evidence;
  const levels = seen.map((dimension) => source.quality[dimension]);
  const labels = seen.map((dimension) => QUALITY_LABELS[dimension]);
  return [
    figure(
      `Qualité par dimension, ${formatScore(qualityMean(source))} sur 4 en moyenne`,
      {
        kind: 'bar',
        orientation: 'horizontal',
        isStacked: false,
        categories: labels,
        series: [{ name: 'Niveau', values: levels }],
        max: 4,
        valueFormat: 'number',
      },
      {
        alternativeText: `Barres horizontales de 0 à 4. ${labels.map((label, index) => `${label} : ${levels[index]}`).join(' ; ')}.`,
        sources: [fromDataSource(source.id)],
      },
    ),
    note('0 : inutilisable · 1 : faible · 2 : partielle · 3 : bonne · 4 : maîtrisée.'),
    ...evidence,
  ];
}

function flows({ doc }: ChapterContext, { id }: DataSource): readonly Block[] {
  const own = doc.dataFlows.filter(({ fromId, toId }) => fromId === id || toId === id);
  return table(
    'Échanges de la source',
    [column('Sens', 14), column('Avec', 30), column('Contenu', 40), column('Mode', 16)],
    own.map(({ fromId, toId, label, mode, id: dataFlowId }) => [
      cell(fromId === id ? 'Vers' : 'Depuis', { sources: [{ kind: 'data-flow', dataFlowId }] }),
      cell(flowEndName(doc, fromId === id ? toId : fromId)),
      cell(label || '—'),
      cell(FLOW_MODE_LABELS[mode], mode === 'manual' ? { tone: 'warning' } : {}),
    ]),
  );
}

function fedUseCases({ doc }: ChapterContext, { id }: DataSource): readonly Block[] {
  const fed = doc.useCases.filter(({ dataSourceIds }) => dataSourceIds.includes(id));
  if (fed.length === 0) return list(['Aucun cas d’usage ne s’appuie encore sur cette source.']);
  return table(
    'Cas d’usage alimentés par la source',
    [column('Cas d’usage', 34), column('État', 14), column('Données nécessaires', 52)],
    fed.map((useCase) => [
      cell(useCase.title || 'Sans titre', { sources: [fromUseCase(useCase.id)] }),
      cell(USE_CASE_STATUS_LABELS[useCase.status]),
      cell(useCase.dataNeeds || '—'),
    ]),
  );
}

function attachments({ doc }: ChapterContext, { id }: DataSource): readonly Block[] {
  const tied = doc.attachments.filter(({ target }) => target?.kind === 'data-source' && target.id === id);
  return [...attachedImages(tied), ...fileTable('Pièces rattachées à la source', tied.filter(isOtherFile))];
}
