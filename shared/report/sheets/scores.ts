import { USE_CASE_STATUS_LABELS } from '#shared/domain/labels.ts';
import type { Criterion, UseCase } from '#shared/domain/use-case.ts';
import type { ChapterContext } from '#shared/report/chapters/chapter.ts';
import type { ScoreStatus } from '#shared/scoring/coverage.ts';
import { isRankable, levelsOf, type RankedUseCase } from '#shared/scoring/ranking.ts';
import { column, EMPTY, formula, number, quoted, text } from './cells.ts';
import { ROLE_LABELS } from './criteria.ts';
import { address, frameOf, rowRange } from './frame.ts';
import type { Sheet, SheetCell, SheetColumn, UpperRow } from './model.ts';
import { NAMES } from './names.ts';

const NOTES = [
  'Note = Σ (poids × niveau) ÷ Σ poids, sur les critères notés ; pour un critère à minimiser, niveau maximal − niveau. Une case vide est une note inconnue : elle sort du numérateur et du dénominateur.',
  'Changez un niveau (cases teintées) ou un poids : couverture, note, rang et classement se recalculent. « Note du rapport » et « Rang du rapport » gardent ce qui a été remis.',
];
const FIRST_CRITERION = 3;
const UPPER_ROWS = 3;
/** Scores closer than that share their rank, as in the application. */
const TIE = '1E-9';

export const WORTH_LABELS: Readonly<Record<ScoreStatus, string>> = {
  firm: 'ferme',
  indicative: 'indicatif',
  empty: 'non évalué',
};

/** The use cases that take part in the ranking, with their place: in the order of the document. */
export type PlacedCase = {
  readonly useCase: UseCase;
  /** Number of the use case in the workbook, from 1. */
  readonly number: number;
  readonly result: RankedUseCase;
  /** From 1, without ties: by rank, then in the order of the document; the unranked last. */
  readonly place: number;
};

export function placedCases({ doc, assessment }: ChapterContext): readonly PlacedCase[] {
  const cases = doc.useCases.flatMap((useCase, index) => {
    const result = assessment.ranking.useCases.find(({ useCaseId }) => useCaseId === useCase.id);
    return result && isRankable(useCase) ? [{ useCase, number: index + 1, result }] : [];
  });
  const order = cases.toSorted(
    (a, b) => (a.result.rank ?? Number.MAX_SAFE_INTEGER) - (b.result.rank ?? Number.MAX_SAFE_INTEGER),
  );
  return cases.map((it) => ({ ...it, place: order.indexOf(it) + 1 }));
}

/** Level of each case on each criterion, and the ranking computed beside them by live formulas. */
export function scoresSheet(context: ChapterContext): Sheet {
  const { criteria } = context.doc;
  const cases = placedCases(context);
  const frame = frameOf({ notes: NOTES.length, parameters: 0, upperRows: UPPER_ROWS });
  const isEmpty = cases.length === 0 || criteria.length === 0;
  return {
    id: 'scores',
    name: 'Notes',
    title: 'Notes des cas d’usage par critère',
    notes: NOTES,
    parameters: [],
    upperRows: isEmpty ? [] : upperRows(context),
    emptyText:
      criteria.length === 0
        ? 'Aucun critère n’est encore défini.'
        : 'Aucun cas d’usage candidat ou retenu n’est encore à noter.',
    table: isEmpty
      ? null
      : {
          name: 'T_Notes',
          frozenColumns: 2,
          columns: columns(criteria),
          rows: cases.map((it, index) =>
            row(context, it, formulasOf(criteria.length, frame.firstUpperRow, frame.firstRow + index)),
          ),
        },
  };
}

function columns(criteria: readonly Criterion[]): readonly SheetColumn[] {
  const level = { min: 0, max: 4, message: 'Un niveau va de 0 à 4 ; laissez vide ce qui n’est pas connu.' };
  return [
    column('N°', 6, 'integer', { rangeName: NAMES.scoreNumbers }),
    column('Cas d’usage', 40, 'text', { rangeName: NAMES.scoreTitles }),
    column('Statut', 12, 'text', { rangeName: NAMES.scoreStatuses }),
    ...criteria.map(({ name }) => column(name.trim() || 'Sans nom', 14, 'decimal', { validation: level })),
    column('Poids noté', 11, 'percent'),
    column('Couverture', 11, 'percent', { rangeName: NAMES.scoreCoverages }),
    column('Note', 9, 'score', { rangeName: NAMES.scores }),
    column('Qualité', 12, 'text', { rangeName: NAMES.scoreWorths }),
    column('Rang', 8, 'integer', { rangeName: NAMES.ranks }),
    column('Ordre', 8, 'integer', { rangeName: NAMES.places }),
    column('Couverture de la valeur', 12, 'percent'),
    column('Valeur', 9, 'score', { rangeName: NAMES.values }),
    column('Couverture de la faisabilité', 12, 'percent'),
    column('Faisabilité', 11, 'score', { rangeName: NAMES.feasibilities }),
    column('Note du rapport', 10, 'score', { rangeName: NAMES.issuedScores }),
    column('Rang du rapport', 10, 'integer', { rangeName: NAMES.issuedRanks }),
  ];
}

function upperRows({ doc, assessment }: ChapterContext): readonly UpperRow[] {
  const line = (
    label: string,
    format: UpperRow['format'],
    name: string,
    figureOf: (criterion: Criterion) => number | string,
  ): UpperRow => ({
    format,
    cells: [
      EMPTY,
      text(label),
      EMPTY,
      ...doc.criteria.map((it, index) => formula(`INDEX(${name},${index + 1})`, figureOf(it))),
    ],
  });
  return [
    line(
      'Poids normalisé',
      'percent',
      NAMES.normalisedWeights,
      ({ id }) => assessment.ranking.weights[id] ?? 0,
    ),
    line('Signe', 'integer', NAMES.signs, ({ direction }) => (direction === 'cost' ? -1 : 1)),
    line('Axe', 'text', NAMES.roles, ({ role }) => ROLE_LABELS[role]),
  ];
}

type Formulas = Readonly<
  Record<
    | 'known'
    | 'coverage'
    | 'score'
    | 'worth'
    | 'rank'
    | 'place'
    | 'valueCoverage'
    | 'value'
    | 'feasibilityCoverage'
    | 'feasibility',
    string
  >
>;

/** Of one row. References to its own row are relative, so that sorting the table in the spreadsheet breaks nothing. */
function formulasOf(count: number, upperRow: number, at: number): Formulas {
  const last = FIRST_CRITERION + count - 1;
  const [weights, signs, roles] = [0, 1, 2].map((line) => rowRange(FIRST_CRITERION, last, upperRow + line));
  const levels = `${address(FIRST_CRITERION, at)}:${address(last, at)}`;
  const cellAt = (offset: number) => address(last + 1 + offset, at);
  const [known, coverage, score, , rank, , valueCoverage, , feasibilityCoverage] = [
    0, 1, 2, 3, 4, 5, 6, 7, 8,
  ].map(cellAt);
  /** `mask`: which criteria take part, as a factor of the products. */
  const coverageOf = (mask: string) =>
    `IF(SUMPRODUCT(${weights}${mask})>0,SUMPRODUCT(${weights}${mask},--ISNUMBER(${levels}))/SUMPRODUCT(${weights}${mask}),0)`;
  const meanOf = (mask: string, covered: string | undefined, weightKnown: string) =>
    `IF(OR(${covered}=0,${covered}<${NAMES.emptyBelow}-${TIE}),"",(SUMPRODUCT(${weights}${mask},${signs},${levels})+${NAMES.topLevel}*SUMPRODUCT(${weights}${mask},--(${signs}<0),--ISNUMBER(${levels})))/${weightKnown})`;
  const ofRole = (label: string) => `,--(${roles}=${quoted(label)})`;
  const roleMean = (label: string, covered: string | undefined) =>
    meanOf(ofRole(label), covered, `SUMPRODUCT(${weights}${ofRole(label)},--ISNUMBER(${levels}))`);
  const own = address(0, at);
  return {
    known: `SUMPRODUCT(${weights},--ISNUMBER(${levels}))`,
    coverage: `IF(SUM(${weights})>0,${known}/SUM(${weights}),0)`,
    score: meanOf('', coverage, known ?? ''),
    worth: `IF(ISNUMBER(${score}),IF(${coverage}<${NAMES.indicativeBelow}-${TIE},${quoted(WORTH_LABELS.indicative)},${quoted(WORTH_LABELS.firm)}),${quoted(WORTH_LABELS.empty)})`,
    rank: `IF(ISNUMBER(${score}),1+SUMPRODUCT(--ISNUMBER(${NAMES.scores}),--(${NAMES.scores}>${score}+${TIE})),"")`,
    place: `IF(ISNUMBER(${rank}),COUNTIF(${NAMES.ranks},"<"&${rank})+COUNTIFS(${NAMES.ranks},${rank},${NAMES.scoreNumbers},"<="&${own}),COUNT(${NAMES.ranks})+SUMPRODUCT(1-ISNUMBER(${NAMES.ranks}),--(${NAMES.scoreNumbers}<=${own})))`,
    valueCoverage: coverageOf(ofRole(ROLE_LABELS.value)),
    value: roleMean(ROLE_LABELS.value, valueCoverage),
    feasibilityCoverage: coverageOf(ofRole(ROLE_LABELS.feasibility)),
    feasibility: roleMean(ROLE_LABELS.feasibility, feasibilityCoverage),
  };
}

function row(context: ChapterContext, it: PlacedCase, formulas: Formulas): readonly SheetCell[] {
  const { doc, assessment } = context;
  const { useCase, result, place } = it;
  const levels = levelsOf(doc, useCase.id);
  const weightOf = (isWanted: (criterion: Criterion, index: number) => boolean) =>
    doc.criteria.reduce(
      (sum, criterion, index) =>
        isWanted(criterion, index) ? sum + (assessment.ranking.weights[criterion.id] ?? 0) : sum,
      0,
    );
  const isKnown = (index: number) => (levels[index] ?? null) !== null;
  const coverageOf = (role: Criterion['role']) => {
    const all = weightOf((criterion) => criterion.role === role);
    return all > 0 ? weightOf((criterion, index) => criterion.role === role && isKnown(index)) / all : 0;
  };
  return [
    number(it.number),
    text(useCase.title.trim() || 'Sans titre'),
    text(USE_CASE_STATUS_LABELS[useCase.status]),
    ...levels.map(number),
    formula(
      formulas.known,
      weightOf((_, index) => isKnown(index)),
    ),
    formula(formulas.coverage, result.total.coverage),
    formula(formulas.score, result.total.score),
    formula(formulas.worth, WORTH_LABELS[result.total.status]),
    formula(formulas.rank, result.rank),
    formula(formulas.place, place),
    formula(formulas.valueCoverage, coverageOf('value')),
    formula(formulas.value, result.value),
    formula(formulas.feasibilityCoverage, coverageOf('feasibility')),
    formula(formulas.feasibility, result.feasibility),
    number(result.total.score),
    number(result.rank),
  ];
}
