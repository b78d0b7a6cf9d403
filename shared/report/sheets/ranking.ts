import { formatCount } from '#shared/domain/french.ts';
import { USE_CASE_STATUS_LABELS } from '#shared/domain/labels.ts';
import type { ChapterContext } from '#shared/report/chapters/chapter.ts';
import { column, formula, number } from './cells.ts';
import { address, frameOf } from './frame.ts';
import type { Sheet, SheetCell } from './model.ts';
import { NAMES } from './names.ts';
import { type PlacedCase, placedCases, WORTH_LABELS } from './scores.ts';

const NOTES = [
  'Classement recalculé d’après les feuilles « Critères et poids » et « Notes » : tout changement de poids ou de niveau s’y lit. À égalité, même rang.',
];

/** Best first, read from the scores by their place, so that it sorts itself anew when a weight changes. */
export function rankingSheet(context: ChapterContext): Sheet {
  const { doc } = context;
  const cases = doc.criteria.length === 0 ? [] : placedCases(context).toSorted((a, b) => a.place - b.place);
  const { firstRow } = frameOf({ notes: NOTES.length, parameters: 0, upperRows: 0 });
  return {
    id: 'ranking',
    name: 'Classement',
    title: 'Classement des cas d’usage',
    notes: NOTES,
    parameters: [],
    upperRows: [],
    emptyText: 'Aucun cas d’usage n’est encore à classer.',
    table:
      cases.length === 0
        ? null
        : {
            name: 'T_Classement',
            frozenColumns: 3,
            columns: [
              column('Ordre', 8, 'integer'),
              column('Rang', 8, 'integer'),
              column('Cas d’usage', 46),
              column('Statut', 12),
              column('Note', 9, 'score'),
              column('Qualité', 12),
              column('Couverture', 12, 'percent'),
              column('Valeur', 9, 'score'),
              column('Faisabilité', 11, 'score'),
              column(`Gain net sur ${formatCount(doc.prioritisation.horizonYears, 'an')}`, 15, 'euros'),
              column('Note du rapport', 10, 'score'),
              column('Rang du rapport', 10, 'integer'),
            ],
            rows: cases.map((it, index) => row(it, firstRow + index)),
          },
  };
}

function row({ useCase, result, place }: PlacedCase, at: number): readonly SheetCell[] {
  const match = `MATCH(${address(0, at)},${NAMES.places},0)`;
  const read = (name: string) => `INDEX(${name},${match})`;
  // INDEX reads an empty cell as zero.
  const readOrNothing = (name: string) => `IF(ISNUMBER(${read(name)}),${read(name)},"")`;
  const gain = `INDEX(${NAMES.caseGains},MATCH(${read(NAMES.scoreNumbers)},${NAMES.caseNumbers},0))`;
  return [
    number(place),
    formula(readOrNothing(NAMES.ranks), result.rank),
    formula(read(NAMES.scoreTitles), useCase.title.trim() || 'Sans titre'),
    formula(read(NAMES.scoreStatuses), USE_CASE_STATUS_LABELS[useCase.status]),
    formula(readOrNothing(NAMES.scores), result.total.score),
    formula(read(NAMES.scoreWorths), WORTH_LABELS[result.total.status]),
    formula(read(NAMES.scoreCoverages), result.total.coverage),
    formula(readOrNothing(NAMES.values), result.value),
    formula(readOrNothing(NAMES.feasibilities), result.feasibility),
    formula(`IF(ISNUMBER(${gain}),${gain},"")`, result.netGain),
    formula(readOrNothing(NAMES.issuedScores), result.total.score),
    formula(readOrNothing(NAMES.issuedRanks), result.rank),
  ];
}
