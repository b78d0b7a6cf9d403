export type Placed<T> = T & {
  readonly labelSide: 'below' | 'above' | 'hidden';
  /** Pixels the bubble is moved to the right, so that two cases with the same scores are both seen. */
  readonly shift: number;
};

type Spot = {
  readonly feasibility: number;
  readonly value: number;
  readonly radius: number;
  readonly label: string;
};

/* A nominal canvas is enough to keep labels apart: the chart is about this large, or larger. */
const PIXELS_PER_FEASIBILITY = 128;
const PIXELS_PER_VALUE = 104;
const CHARACTER_WIDTH = 6.2;
const LINE_HEIGHT = 15;
/** Two ranks closer than this cannot be read. */
const READABLE_DISTANCE = 19;

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
type Centre = { readonly x: number; readonly y: number };

/**
 * Puts each label under its bubble, above it when that place is taken, and hides it when both are: the bubble keeps
 * its rank and shows its name when selected. Bubbles on top of each other are spread to the right, just enough to
 * read their ranks. Earlier points (better ranks) choose first.
 */
export function placeLabels<T extends Spot>(points: readonly T[]): readonly Placed<T>[] {
  const centres = spread(points);
  const taken: Box[] = points.map(({ radius }, index) => boxAround(centreAt(centres, index), radius));
  return points.map((point, index) => {
    const centre = centreAt(centres, index);
    const shift = centre.x - point.feasibility * PIXELS_PER_FEASIBILITY;
    const others = taken.filter((_, other) => other !== index);
    for (const side of ['below', 'above'] as const) {
      const box = labelBox(point, centre, side);
      if (isInside(box) && others.every((other) => !overlap(box, other))) {
        taken.push(box);
        return { ...point, labelSide: side, shift };
      }
    }
    return { ...point, labelSide: 'hidden', shift };
  });
}

function spread(points: readonly Spot[]): readonly Centre[] {
  const centres: Centre[] = [];
  for (const { feasibility, value } of points) {
    const y = -value * PIXELS_PER_VALUE;
    let x = feasibility * PIXELS_PER_FEASIBILITY;
    while (centres.some((other) => Math.hypot(other.x - x, other.y - y) < READABLE_DISTANCE)) x += 1;
    centres.push({ x, y });
  }
  return centres;
}

function centreAt(centres: readonly Centre[], index: number): Centre {
  return centres[index] ?? { x: 0, y: 0 };
}

function boxAround({ x, y }: Centre, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function labelBox(spot: Spot, { x, y }: Centre, side: 'below' | 'above'): Box {
  const half = (Math.min(spot.label.length, 26) * CHARACTER_WIDTH) / 2;
  const top = side === 'below' ? y + spot.radius + 2 : y - spot.radius - 2 - LINE_HEIGHT;
  return { left: x - half, right: x + half, top, bottom: top + LINE_HEIGHT };
}

/** The drawing area, without the names of the quadrants along its upper and lower edges. */
function isInside({ left, right, top, bottom }: Box): boolean {
  return (
    left > -30 && right < 4 * PIXELS_PER_FEASIBILITY + 14 && top > -4 * PIXELS_PER_VALUE - 4 && bottom < 0
  );
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
