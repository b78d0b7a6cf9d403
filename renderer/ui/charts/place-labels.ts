export type Placed<T> = T & { readonly labelSide: 'below' | 'above' | 'hidden' };

type Spot = {
  readonly feasibility: number;
  readonly value: number;
  readonly radius: number;
  readonly label: string;
};

/* A nominal canvas is enough to keep labels apart: the chart is about this large, whatever the window. */
const PIXELS_PER_POINT = 125;
const CHARACTER_WIDTH = 6;
const LINE_HEIGHT = 14;

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/**
 * Puts each label under its bubble, above it when that place is taken, and hides it when both are: the bubble keeps
 * its rank and shows its name when selected. Earlier points (better ranks) choose first.
 */
export function placeLabels<T extends Spot>(points: readonly T[]): readonly Placed<T>[] {
  const taken: Box[] = points.map(bubbleBox);
  return points.map((point, index) => {
    const others = taken.filter((_, other) => other !== index);
    for (const side of ['below', 'above'] as const) {
      const box = labelBox(point, side);
      if (others.every((other) => !overlap(box, other))) {
        taken.push(box);
        return { ...point, labelSide: side };
      }
    }
    return { ...point, labelSide: 'hidden' };
  });
}

function bubbleBox({ feasibility, value, radius }: Spot): Box {
  const x = feasibility * PIXELS_PER_POINT;
  const y = -value * PIXELS_PER_POINT;
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function labelBox(spot: Spot, side: 'below' | 'above'): Box {
  const x = spot.feasibility * PIXELS_PER_POINT;
  const y = -spot.value * PIXELS_PER_POINT;
  const half = (Math.min(spot.label.length, 26) * CHARACTER_WIDTH) / 2;
  const top = side === 'below' ? y + spot.radius + 2 : y - spot.radius - 2 - LINE_HEIGHT;
  return { left: x - half, right: x + half, top, bottom: top + LINE_HEIGHT };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
