import { checkAhp } from './ahp-case.ts';
import { type Check, failedCheck } from './checks.ts';
import { CaseError, isRecord, plainKey, type RawCase } from './raw-case.ts';
import { checkBands, checkMaturity } from './rule-case.ts';
import { checkDominance, checkTopsis, checkWeightedProduct, checkWeightedSum } from './table-case.ts';

/** `checks` null: a method that this command does not know. */
export type CaseReport = {
  readonly id: string;
  readonly method: string;
  readonly checks: readonly Check[] | null;
};

type Checker = (raw: RawCase, expected: RawCase) => readonly Check[];

const METHODS: Readonly<Record<string, Checker>> = {
  ahp: checkAhp,
  weightedsum: checkWeightedSum,
  wsm: checkWeightedSum,
  weightedproduct: checkWeightedProduct,
  wpm: checkWeightedProduct,
  topsis: checkTopsis,
  dominance: checkDominance,
  maturity: checkMaturity,
  bands: checkBands,
};

/** Everything a case expects beside what is computed. What cannot be read or computed is a difference, with its reason. */
export function runCase(raw: unknown, place: number): CaseReport {
  const id = isRecord(raw) && typeof raw['id'] === 'string' ? raw['id'] : `cas ${place + 1}`;
  if (!isRecord(raw)) return { id, method: '', checks: [failedCheck('cas', 'Ce n’est pas un cas.')] };
  if (typeof raw['method'] !== 'string')
    return { id, method: '', checks: [failedCheck('cas', 'Il manque la méthode.')] };
  const method = raw['method'];
  const checker = METHODS[plainKey(method)];
  if (!checker) return { id, method, checks: null };
  const expected = raw['expected'];
  if (!isRecord(expected) || Object.keys(expected).length === 0)
    return { id, method, checks: [failedCheck('cas', 'Il manque les valeurs attendues.')] };
  try {
    return { id, method, checks: checker(raw, expected) };
  } catch (error) {
    // Whatever a stranger’s case holds, the others are still to be read.
    const reason = error instanceof CaseError ? error.message : `Cas illisible (${String(error)}).`;
    return { id, method, checks: [failedCheck('cas', reason)] };
  }
}
