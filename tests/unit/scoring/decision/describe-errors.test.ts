import { describe, expect, it } from 'vitest';
import { type DecisionError, describeDecisionError } from '#shared/scoring/decision/describe-errors.ts';

const NAMES = { options: ['Devis', 'Tri'], criteria: ['Valeur'] };

const ERRORS: readonly DecisionError[] = [
  { kind: 'no-options' },
  { kind: 'no-criteria' },
  { kind: 'uneven', part: 'row', option: 1 },
  { kind: 'uneven', part: 'weights', option: null },
  { kind: 'bad-value', option: 0, criterion: 0 },
  { kind: 'missing-value', option: 0, criterion: 0 },
  { kind: 'not-positive', option: 1, criterion: 0 },
  { kind: 'bad-weight', criterion: 0 },
  { kind: 'no-weight' },
  { kind: 'bad-scale' },
  { kind: 'bad-concentration' },
  { kind: 'bad-draws' },
  { kind: 'bad-option', option: 0, part: 'needs' },
  { kind: 'bad-option', option: 0, part: 'cost' },
  { kind: 'bad-limit', part: 'budget' },
  { kind: 'bad-limit', part: 'days' },
  { kind: 'not-proved' },
];

describe('why options cannot be compared', () => {
  it('is one sentence for each reason', () => {
    const sentences = ERRORS.map((error) => describeDecisionError(error, NAMES));
    expect(sentences.filter((sentence) => !/^[A-ZL«].*\.$/.test(sentence))).toEqual([]);
    expect(new Set(sentences).size).toBe(ERRORS.length);
  });

  it('names what is at stake, or numbers it', () => {
    const missing: DecisionError = { kind: 'missing-value', option: 1, criterion: 3 };
    expect(describeDecisionError(missing, NAMES)).toBe(
      'Il manque la note de «\u202fTri\u202f» sur n°\u00a04.',
    );
  });
});
