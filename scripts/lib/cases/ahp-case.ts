import { type AhpResult, ahpWeights } from '#shared/scoring/decision/ahp.ts';
import { describePairwiseError } from '#shared/scoring/decision/describe-errors.ts';
import type { Comparison } from '#shared/scoring/decision/pairwise.ts';
import { type RandomIndex, SAATY_RANDOM_INDEX } from '#shared/scoring/decision/random-index.ts';
import { rankTotals, TIE } from '#shared/scoring/decision/ranks.ts';
import {
  type Check,
  checkFigure,
  checkFigures,
  checkRanks,
  numbered,
  placeOf,
  unknownCheck,
} from './checks.ts';
import { type Figure, readFigure } from './figures.ts';
import { CaseError, isRecord, namesIn, partOf, plainKey, type RawCase } from './raw-case.ts';

const ACCEPTABLE_RATIO = 0.1;
/** Relative: a sum of squares at the bottom of λmax shows no smaller step. */
const FLAT = 1e-12;

type Question = { readonly names: readonly string[]; readonly comparisons: readonly Comparison[] };

/** Comparisons two by two: a matrix, or items and pairs; each key of `expected` beside what is computed. */
export function checkAhp(raw: RawCase, expected: RawCase): readonly Check[] {
  const question = questionOf(raw);
  const { names, comparisons } = question;
  const rules = { randomIndex: randomIndexOf(raw, names.length), acceptableRatio: ACCEPTABLE_RATIO };
  const solve = (more: readonly Comparison[]) => {
    const result = ahpWeights(names.length, [...comparisons, ...more], rules);
    if (!result.ok) throw new CaseError(describePairwiseError(result.error, names));
    return result.value;
  };
  const result = solve([]);
  return Object.entries(expected).flatMap(([key, value]): readonly Check[] => {
    switch (plainKey(key)) {
      case 'weights':
      case 'weight':
      case 'priorities':
      case 'priorityvector':
        return [checkFigures(key, result.weights, value, names)];
      case 'lambdamax':
        return [checkFigure(key, result.lambdaMax, value)];
      case 'consistencyindex':
      case 'ci':
        return [checkFigure(key, result.consistencyIndex, value)];
      case 'consistencyratio':
      case 'cr': {
        const check = checkFigure(key, result.consistencyRatio, value);
        return [{ ...check, note: `table d’indices : ${result.randomIndexName}` }];
      }
      case 'rank':
      case 'ranks':
      case 'ranking':
        return [checkRanks(key, rankTotals(result.weights, TIE), value, names)];
      case 'consistent':
      case 'isconsistent':
      case 'acceptable':
        return [
          {
            what: key,
            computed: String(result.isAcceptable),
            expected: String(value),
            agrees: String(result.isAcceptable) === String(value),
          },
        ];
      case 'completed':
        return checkCompleted(key, value, question, result, (more) => solve(more).lambdaMax);
      default:
        return [unknownCheck(key, value)];
    }
  });
}

/** λmax is flat where it is smallest: a value that gives the same λmax is as good, whatever its last digits. */
function checkCompleted(
  what: string,
  raw: unknown,
  { names }: Question,
  { completed, lambdaMax }: AhpResult,
  lambdaMaxWith: (published: readonly Comparison[]) => number,
): readonly Check[] {
  if (!Array.isArray(raw)) return [checkFigure(what, null, raw)];
  const published = raw.map((entry) => {
    const { a, b, figure } = pairOf(entry, names);
    return { a, b, value: figure.value, text: figure.text };
  });
  const isAsFlat = Math.abs(lambdaMaxWith(published) / lambdaMax - 1) <= FLAT;
  return published.map(({ a, b, text }) => {
    const ours = completed.find((pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a));
    const value = ours === undefined ? null : ours.a === a ? ours.value : 1 / ours.value;
    const check = checkFigure(`${what} ${names[a]}/${names[b]}`, value, text);
    if (check.agrees || value === null || !isAsFlat) return check;
    return { ...check, agrees: true, note: 'même λmax à 1e-12 près : le minimum est plat' };
  });
}

function questionOf(raw: RawCase): Question {
  const matrix = partOf(raw, 'matrix');
  const listed = namesIn(partOf(raw, 'items', 'names', 'criteria', 'alternatives', 'options'));
  if (Array.isArray(matrix)) {
    const names = listed ?? numbered(matrix.length);
    return { names, comparisons: comparisonsIn(matrix, names.length) };
  }
  const pairs = partOf(raw, 'pairs', 'comparisons', 'judgements', 'judgments');
  if (!Array.isArray(pairs)) throw new CaseError('Ni matrice, ni comparaisons deux à deux.');
  const named = [
    ...new Set(pairs.flatMap((pair) => (Array.isArray(pair) ? pair.slice(0, 2).map(String) : []))),
  ];
  const names = listed ?? named;
  const comparisons = pairs.map((pair) => {
    const { a, b, figure } = pairOf(pair, names);
    return { a, b, value: figure.value };
  });
  return { names, comparisons };
}

function pairOf(
  raw: unknown,
  names: readonly string[],
): { readonly a: number; readonly b: number; readonly figure: Figure } {
  const [first, second, value] = Array.isArray(raw)
    ? raw
    : isRecord(raw)
      ? [raw['a'], raw['b'], raw['value']]
      : [];
  const [a, b] = [placeOf(first, names), placeOf(second, names)];
  const figure = readFigure(value);
  if (a === null || b === null || figure === null)
    throw new CaseError(`Comparaison illisible : ${JSON.stringify(raw)}.`);
  return { a, b, figure };
}

/** A cell without a number is a comparison nobody made. A reciprocal may be rounded (0.33 beside 3). */
function comparisonsIn(matrix: readonly unknown[], size: number): readonly Comparison[] {
  const rows = matrix.map((row) => {
    if (!Array.isArray(row) || row.length !== size || matrix.length !== size)
      throw new CaseError('La matrice n’est pas carrée, ou n’a pas une ligne par élément.');
    return row.map((cell) => readCell(cell));
  });
  const found: Comparison[] = [];
  for (const [a, row] of rows.entries())
    for (const [b, cell] of row.entries()) {
      if (cell === null || b < a) continue;
      found.push({ a, b, value: cell.value });
    }
  for (const [a, row] of rows.entries())
    for (const [b, cell] of row.entries()) {
      if (cell === null || b >= a) continue;
      const upper = rows[b]?.[a];
      const place = found.findIndex((pair) => pair.a === b && pair.b === a);
      if (!upper) found.push({ a, b, value: cell.value });
      else if (isRoundedReciprocal(upper, cell)) continue;
      else if (isRoundedReciprocal(cell, upper)) found[place] = { a, b, value: cell.value };
      else found.push({ a, b, value: cell.value });
    }
  return found;
}

/** `rounded` is 1 ÷ `kept`, to its digits. */
function isRoundedReciprocal(kept: Figure, rounded: Figure): boolean {
  return kept.value >= 1 && Math.abs(rounded.value - 1 / kept.value) <= rounded.tolerance * (1 + 1e-6);
}

function readCell(cell: unknown): Figure | null {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'string' && /^(?:|\?|\*|-|na|nan|null)$/i.test(cell.trim())) return null;
  const figure = readFigure(cell);
  if (figure === null) throw new CaseError(`Case illisible dans la matrice : ${JSON.stringify(cell)}.`);
  return figure;
}

function randomIndexOf(raw: RawCase, size: number): RandomIndex {
  const own = partOf(raw, 'randomIndex', 'random_index', 'ri');
  if (own === undefined) return SAATY_RANDOM_INDEX;
  const entries = isRecord(own)
    ? Object.entries(own)
    : Array.isArray(own)
      ? own.map((value, place) => [String(place + 1), value] as const)
      : [[String(size), own] as const];
  const values = entries.flatMap(([count, value]) => {
    const figure = readFigure(value);
    return figure === null ? [] : [[count, figure.value] as const];
  });
  return { name: 'celle du cas', values: Object.fromEntries(values) };
}
