import { describe, expect, it } from 'vitest';
import { isValidSiren } from '#shared/domain/siren.ts';

describe('a SIREN', () => {
  it.each(['732829320', '732 829 320', '356000000', '552 100 554'])('%s has a right key', (siren) => {
    expect(isValidSiren(siren)).toBe(true);
  });

  it.each(['732829321', '73282932', '7328293200', 'abcdefghi', ''])('%j is refused', (siren) => {
    expect(isValidSiren(siren)).toBe(false);
  });
});
