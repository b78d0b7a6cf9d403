import { describe, expect, it } from 'vitest';
import { DEFAULT_THEME } from '#shared/domain/theme.ts';
import { fitColumns } from '#shared/report/word/layout/fit-columns.ts';
import { lookOf } from '#shared/report/word/look.ts';

const AIR = 85;
const calibri = lookOf(DEFAULT_THEME);
const verdana = lookOf({ ...DEFAULT_THEME, bodyFont: 'Verdana' });
const total = (widths: readonly number[]) => widths.reduce((all, width) => all + width, 0);

describe('the columns of a table', () => {
  const headers = ['Cas d’usage', 'Faisabilité', 'Note'];

  it('keep their shares while the words of their headers fit', () => {
    expect(fitColumns([5000, 1500, 900], headers, calibri, AIR)).toEqual([5000, 1500, 900]);
  });

  it('are never narrower than a word of their header, in a wide face too; the others give the room', () => {
    const fitted = fitColumns([6000, 700, 700], headers, verdana, AIR);
    expect(total(fitted)).toBe(7400);
    expect(fitted[0]).toBeLessThan(6000);
    expect(fitted[1]).toBeGreaterThan(fitColumns([6000, 700, 700], headers, calibri, AIR)[1] ?? 0);
    expect(fitted[1]).toBeGreaterThan(1000);
  });

  it('stay as they are where there is no room to give', () => {
    expect(fitColumns([300, 300, 300], headers, verdana, AIR)).toEqual([300, 300, 300]);
  });
});
