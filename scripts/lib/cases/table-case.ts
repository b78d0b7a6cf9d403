import type { Result } from '#shared/domain/result.ts';
import { describeDecisionError } from '#shared/scoring/decision/describe-errors.ts';
import { findDominance } from '#shared/scoring/decision/dominance.ts';
import { NORMALISATIONS, type Normalisation } from '#shared/scoring/decision/normalise.ts';
import type { DecisionTable, Direction, TableError } from '#shared/scoring/decision/table.ts';
import { topsis } from '#shared/scoring/decision/topsis.ts';
import { weightedProduct } from '#shared/scoring/decision/weighted-product.ts';
import { weightedSum } from '#shared/scoring/decision/weighted-sum.ts';
import { type Check, checkFigures, checkRanks, checkSet, numbered, unknownCheck } from './checks.ts';
import { readFigure } from './figures.ts';
import { CaseError, isRecord, namesIn, partOf, plainKey, type RawCase } from './raw-case.ts';

type Question = {
  readonly table: DecisionTable;
  readonly normalisation: Normalisation;
  readonly options: readonly string[];
  readonly criteria: readonly string[];
};

/** What a method gives, by key of `expected`; figures in proportion to the weights are said apart. */
type Answers = {
  readonly figures: Readonly<Record<string, readonly (number | null)[]>>;
  /** Keys of `figures` by criterion, the others are by option. */
  readonly byCriterion: readonly string[];
  readonly inProportion: Readonly<Record<string, (value: number, sumOfWeights: number) => number>>;
  readonly ranks: readonly (number | null)[];
  readonly sum: number;
  readonly isNormalised: boolean;
};

const times = (value: number, sum: number) => value * sum;

export function checkWeightedSum(raw: RawCase, expected: RawCase): readonly Check[] {
  const question = questionOf(raw, 'none');
  const result = solved(weightedSum(question.table, question.normalisation), question);
  return checksOf(expected, question, {
    ...result,
    figures: { score: result.scores },
    byCriterion: [],
    inProportion: { score: times },
  });
}

export function checkWeightedProduct(raw: RawCase, expected: RawCase): readonly Check[] {
  const question = questionOf(raw, 'none');
  const result = solved(weightedProduct(question.table, question.normalisation), question);
  return checksOf(expected, question, {
    ...result,
    figures: { score: result.scores, log10score: result.log10Scores },
    byCriterion: [],
    inProportion: { score: (value, sum) => value ** sum, log10score: times },
  });
}

export function checkTopsis(raw: RawCase, expected: RawCase): readonly Check[] {
  const question = questionOf(raw, 'vector');
  const result = solved(topsis(question.table, question.normalisation), question);
  return checksOf(expected, question, {
    ...result,
    figures: { similarity: result.similarities, ideal: result.ideal, antiideal: result.antiIdeal },
    byCriterion: ['ideal', 'antiideal'],
    inProportion: { ideal: times, antiideal: times },
  });
}

export function checkDominance(raw: RawCase, expected: RawCase): readonly Check[] {
  const question = questionOf(raw, 'none');
  const { dominatedBy } = solved(findDominance(question.table), question);
  const { options } = question;
  const placesWhere = (isDominated: boolean) =>
    dominatedBy.flatMap((by, place) => (by.length > 0 === isDominated ? [place] : []));
  return Object.entries(expected).flatMap(([key, value]): readonly Check[] => {
    switch (plainKey(key)) {
      case 'dominated':
        return [checkSet(key, placesWhere(true), value, options)];
      case 'nondominated':
      case 'pareto':
      case 'efficient':
        return [checkSet(key, placesWhere(false), value, options)];
      case 'dominatedby':
        return isRecord(value)
          ? Object.entries(value).map(([name, by]) =>
              checkSet(`${key} ${name}`, dominatedBy[options.indexOf(name)] ?? [], by, options),
            )
          : [unknownCheck(key, value)];
      default:
        return [unknownCheck(key, value)];
    }
  });
}

const ALIASES: Readonly<Record<string, string>> = {
  scores: 'score',
  total: 'score',
  totals: 'score',
  value: 'score',
  values: 'score',
  logscore: 'log10score',
  log10: 'log10score',
  log10scores: 'log10score',
  similarities: 'similarity',
  closeness: 'similarity',
  ranks: 'rank',
  ranking: 'rank',
  order: 'rank',
  best: 'winner',
};

function checksOf(expected: RawCase, { options, criteria }: Question, answers: Answers): readonly Check[] {
  return Object.entries(expected).map(([key, value]): Check => {
    const plain = ALIASES[plainKey(key)] ?? plainKey(key);
    if (plain === 'rank') return checkRanks(key, answers.ranks, value, options);
    if (plain === 'winner') {
      const winners = answers.ranks.flatMap((rank, place) => (rank === 1 ? [place] : []));
      return checkSet(key, winners, Array.isArray(value) ? value : [value], options);
    }
    // A closeness to the ideal is what TOPSIS calls its score.
    const name = plain === 'score' && answers.figures['similarity'] ? 'similarity' : plain;
    const figures = answers.figures[name];
    if (figures === undefined) return unknownCheck(key, value);
    const names = answers.byCriterion.includes(name) ? criteria : options;
    const check = checkFigures(key, figures, value, names);
    const scale = answers.inProportion[name];
    if (check.agrees || !scale || !answers.isNormalised) return check;
    const asTyped = figures.map((figure) => (figure === null ? null : scale(figure, answers.sum)));
    const second = checkFigures(key, asTyped, value, names);
    return second.agrees ? { ...second, note: 'poids tels que donnés, non ramenés à 1' } : check;
  });
}

function solved<T>(result: Result<T, TableError>, { options, criteria }: Question): T {
  if (!result.ok) throw new CaseError(describeDecisionError(result.error, { options, criteria }));
  return result.value;
}

function questionOf(raw: RawCase, usual: Normalisation): Question {
  const given = partOf(raw, 'matrix', 'values', 'scores', 'table');
  const rows = isRecord(given) ? Object.values(given) : given;
  if (!Array.isArray(rows)) throw new CaseError('Il manque la matrice des notes.');
  const values = rows.map((row) => {
    const cells = isRecord(row) ? Object.values(row) : row;
    if (!Array.isArray(cells)) throw new CaseError('Une ligne de la matrice n’est pas une liste.');
    return cells.map((cell) => (cell === null || cell === '' ? null : numberIn(cell)));
  });
  const width = Math.max(0, ...values.map((row) => row.length));
  const listed = namesIn(partOf(raw, 'names', 'options', 'alternatives', 'items'));
  const options = listed ?? (isRecord(given) ? Object.keys(given) : numbered(values.length));
  const criteria = namesIn(partOf(raw, 'criteria')) ?? numbered(width);
  const types = partOf(raw, 'types', 'directions', 'objectives');
  const weights = partOf(raw, 'weights');
  return {
    options,
    criteria,
    normalisation: normalisationOf(raw, usual),
    table: {
      values,
      directions:
        types === undefined ? criteria.map(() => 'benefit') : byCriterion(types, criteria).map(directionOf),
      weights: weights === undefined ? criteria.map(() => 1) : byCriterion(weights, criteria).map(numberIn),
    },
  };
}

function byCriterion(raw: unknown, criteria: readonly string[]): readonly unknown[] {
  if (Array.isArray(raw)) return raw;
  if (!isRecord(raw)) throw new CaseError('Poids ou sens des critères illisibles.');
  const isNamed = criteria.every((name) => name in raw);
  return isNamed ? criteria.map((name) => raw[name]) : Object.values(raw);
}

function directionOf(raw: unknown): Direction {
  const text = String(raw).toLowerCase();
  if (['max', 'benefit', '1', '+1', '+', 'maximize', 'maximise'].includes(text)) return 'benefit';
  if (['min', 'cost', '-1', '-', 'minimize', 'minimise'].includes(text)) return 'cost';
  throw new CaseError(`Sens de critère inconnu : « ${text} ».`);
}

function normalisationOf(raw: RawCase, usual: Normalisation): Normalisation {
  const given = partOf(raw, 'normalisation', 'normalization');
  if (given === undefined) return usual;
  const plain = plainKey(String(given));
  const found = NORMALISATIONS.find((name) => name === plain);
  if (!found) throw new CaseError(`Normalisation inconnue : « ${String(given)} ».`);
  return found;
}

function numberIn(raw: unknown): number {
  const figure = readFigure(raw);
  if (figure === null) throw new CaseError(`Nombre illisible : ${JSON.stringify(raw)}.`);
  return figure.value;
}
