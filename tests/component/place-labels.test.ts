import { describe, expect, it } from 'vitest';
import { placeLabels } from '#renderer/ui/charts/place-labels.ts';

const spot = (feasibility: number, value: number, label = 'Contrôle visuel') => ({
  feasibility,
  value,
  radius: 9,
  label,
});

describe('labels of the matrix', () => {
  it('go under their bubble', () => {
    expect(placeLabels([spot(3, 3)])).toEqual([{ ...spot(3, 3), labelSide: 'below', shift: 0 }]);
  });

  it('go above when the place below is taken, and away when both are', () => {
    const sides = placeLabels([spot(2, 2), spot(2, 2.3), spot(2.3, 2.15)]).map(({ labelSide }) => labelSide);
    expect(sides).toEqual(['below', 'above', 'hidden']);
  });

  it('stay inside the chart', () => {
    expect(placeLabels([spot(4, 3)])[0]?.labelSide).toBe('hidden');
    expect(placeLabels([spot(2, 0)])[0]?.labelSide).toBe('above');
  });

  it('leave two cases with the same scores side by side, the better rank in its place', () => {
    const [first, second] = placeLabels([spot(2, 2, ''), spot(2, 2, '')]);
    expect(first?.shift).toBe(0);
    expect(second?.shift).toBeGreaterThanOrEqual(18);
  });
});
