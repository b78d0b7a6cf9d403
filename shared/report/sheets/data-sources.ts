import { QUALITY_LABELS, SENSITIVITY_LABELS, TRI_STATE_LABELS } from '#shared/domain/labels.ts';
import type { DataSource } from '#shared/domain/landscape.ts';
import { type ChapterContext, itemOf } from '#shared/report/chapters/chapter.ts';
import { QUALITY_DIMENSIONS, qualityMean } from '#shared/scoring/data-quality.ts';
import { column, formula, number, text } from './cells.ts';
import { address, frameOf } from './frame.ts';
import type { Sheet, SheetCell } from './model.ts';

const NOTES = [
  'Qualité : niveau de 0 (inutilisable) à 4 (maîtrisé) par dimension ; une case vide n’a pas été examinée et ne compte pas dans la moyenne.',
];
const FIRST_DIMENSION = 5;

/** Every source of data: whose, how much, how good. */
export function dataSourcesSheet({ doc }: ChapterContext): Sheet {
  const { firstRow } = frameOf({ notes: NOTES.length, parameters: 0, upperRows: 0 });
  return {
    id: 'data-sources',
    name: 'Sources de données',
    title: 'Sources de données et qualité',
    notes: NOTES,
    parameters: [],
    upperRows: [],
    emptyText: 'Aucune source de données n’est encore inventoriée.',
    table:
      doc.dataSources.length === 0
        ? null
        : {
            name: 'T_Sources',
            frozenColumns: 1,
            columns: [
              column('Source', 32),
              column('Application', 24),
              column('Responsable', 22),
              column('Volume', 20),
              column('Historique', 18),
              ...QUALITY_DIMENSIONS.map((dimension) => column(QUALITY_LABELS[dimension], 13, 'integer')),
              column('Moyenne', 10, 'score'),
              column('Données personnelles', 14),
              column('Sensibilité', 14),
              column('Format', 18),
              column('Mise à jour', 18),
              column('Accès', 26),
              column('Preuve de la qualité', 40),
              column('Description', 50),
            ],
            rows: doc.dataSources.map((source, index) => [
              text(source.name || 'Sans nom'),
              text(itemOf(doc.applications, source.applicationId)?.name ?? ''),
              text(source.ownerName),
              text(source.volume),
              text(source.history),
              ...quality(source, firstRow + index),
              text(TRI_STATE_LABELS[source.hasPersonalData]),
              text(source.sensitivity === null ? '' : SENSITIVITY_LABELS[source.sensitivity]),
              text(source.format),
              text(source.refresh),
              text(source.access),
              text(source.qualityEvidence),
              text(source.description),
            ]),
          },
  };
}

function quality(source: DataSource, row: number): readonly SheetCell[] {
  const range = `${address(FIRST_DIMENSION, row)}:${address(FIRST_DIMENSION + QUALITY_DIMENSIONS.length - 1, row)}`;
  return [
    ...QUALITY_DIMENSIONS.map((dimension) => number(source.quality[dimension])),
    formula(`IF(COUNT(${range})=0,"",AVERAGE(${range}))`, qualityMean(source)),
  ];
}
