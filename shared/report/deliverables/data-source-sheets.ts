import type { DataSource } from '#shared/domain/landscape.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { cell, column, paragraph, table, toComplete } from '#shared/report/blocks.ts';
import type { ChapterBuilder } from '#shared/report/chapters/chapter.ts';
import { itemOf } from '#shared/report/chapters/chapter.ts';
import { counted, formatScore } from '#shared/report/phrases.ts';
import { fromDataSource } from '#shared/report/sources.ts';
import { qualityMean } from '#shared/scoring/data-quality.ts';
import { dataSourceSheet, missingIn } from './data-source-sheet.ts';
import type { Deliverable } from './deliverable.ts';

/** All that is known of each data source, and what is not: one sheet, or one for every source after an overview. */
export const dataSourceSheets: Deliverable = {
  id: 'data-source-sheets',
  title: 'Fiche source de données',
  writeLabel: 'Écrire la fiche (Word)',
  fileStem: 'Fiche source de données',
  opening: 'letterhead',
  headline: (_, subject) => (subject ? 'Fiche source de données' : 'Fiches des sources de données'),
  subjects: {
    label: 'Source de données',
    allLabel: 'Toutes les sources de données',
    of: (doc) =>
      doc.dataSources.map(({ id, name }) => ({ id, title: name.trim() || 'Sans nom', detail: '' })),
  },
  sections: ({ doc, options }) => {
    const { subjectId = null } = options;
    const sources = doc.dataSources.filter(({ id }) => subjectId === null || id === subjectId);
    return [...(sources.length === 1 ? [] : [OVERVIEW]), ...sources.map(chapterOf)];
  },
};

function chapterOf(source: DataSource, index: number): ChapterBuilder {
  return {
    id: `source_${index + 1}`,
    title: source.name.trim() || 'Source sans nom',
    numbering: 'none',
    hasHeading: true,
    build: (context) => dataSourceSheet(context, source, `src${index + 1}`),
  };
}

const OVERVIEW: ChapterBuilder = {
  id: 'sources',
  title: 'Vue d’ensemble',
  numbering: 'none',
  hasHeading: true,
  build: ({ doc }) =>
    doc.dataSources.length === 0
      ? [toComplete('Aucune source de données n’est inventoriée.')]
      : overview(doc),
};

function overview(doc: MissionDoc) {
  return [
    paragraph(
      'Une fiche par source suit. La qualité est la moyenne des dimensions examinées, de 0 à 4 ; une dimension non examinée n’y compte pas.',
    ),
    ...table(
      'Sources de données',
      [
        column('Source', 34),
        column('Application', 26),
        column('Qualité', 11, 'center'),
        column('Données personnelles', 15),
        column('À compléter', 14),
      ],
      doc.dataSources.map((source) => {
        const mean = qualityMean(source);
        const missing = missingIn(source).length;
        return [
          cell(source.name || 'Sans nom', { sources: [fromDataSource(source.id)] }),
          cell(itemOf(doc.applications, source.applicationId)?.name ?? '—'),
          cell(formatScore(mean), { level: mean }),
          cell({ yes: 'Oui', no: 'Non', unknown: 'Non précisé' }[source.hasPersonalData]),
          cell(missing === 0 ? '—' : counted(missing, 'point')),
        ];
      }),
    ),
  ];
}
