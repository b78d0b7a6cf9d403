import { describe, expect, it } from 'vitest';
import { placeLabels } from '#renderer/ui/charts/place-labels.ts';

/** A hundred pixels a level. */
const AREA = { x: 40, y: 10, width: 400, height: 400 };
const spot = (feasibility: number, value: number, label = 'Contrôle visuel') => ({
  feasibility,
  value,
  radius: 9,
  label,
});
const sidesOf = (...spots: ReturnType<typeof spot>[]) =>
  placeLabels(spots, AREA).map(({ labelSide }) => labelSide);

describe('labels of the matrix', () => {
  it('go under their bubble, which stands where its scores say', () => {
    expect(placeLabels([spot(3, 3)], AREA)).toEqual([
      { ...spot(3, 3), x: 340, y: 110, labelSide: 'below', shortLabel: 'Contrôle visuel' },
    ]);
  });

  it('go above when the place below is taken, then to the right, then to the left, then away', () => {
    const crowd = [spot(2, 1.75, ''), spot(2, 2.25, '')];
    expect(sidesOf(...crowd, spot(2, 2)).at(-1)).toBe('right');
    expect(sidesOf(spot(2, 1.75, ''), spot(2, 2)).at(-1)).toBe('above');
    expect(sidesOf(...crowd, spot(2.3, 2, ''), spot(2, 2)).at(-1)).toBe('left');
    expect(sidesOf(...crowd, spot(2.3, 2, ''), spot(1.7, 2, ''), spot(2, 2)).at(-1)).toBe('hidden');
  });

  it('are cut to be read, and cut shorter where there is no room', () => {
    const long = 'Contrôle visuel des pièces par caméra';
    expect(placeLabels([spot(2, 2, long)], AREA)[0]?.shortLabel).toBe('Contrôle visuel des pièce…');
    const [edge] = placeLabels([spot(2, 3, long)], { ...AREA, width: 150 });
    expect(edge).toMatchObject({ labelSide: 'below', shortLabel: 'Contrôle visuel…' });
  });

  it('stay inside the chart, clear of the names of the quadrants', () => {
    expect(sidesOf(spot(4, 3))).toEqual(['left']);
    expect(sidesOf(spot(2, 0))).toEqual(['above']);
    expect(sidesOf(spot(0.5, 3.7))).toEqual(['below']);
    expect(sidesOf(spot(0.5, 0.3))).toEqual(['above']);
  });

  it('leave two cases with the same scores side by side, the better rank in its place', () => {
    const [first, second] = placeLabels([spot(2, 2, ''), spot(2, 2, '')], AREA);
    expect(first?.x).toBe(240);
    expect(second?.x).toBeGreaterThanOrEqual(258);
    expect(second?.y).toBe(first?.y);
  });
});
