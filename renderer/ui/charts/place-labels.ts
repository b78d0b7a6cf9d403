export type LabelSide = 'below' | 'above' | 'right' | 'left' | 'hidden';
/** Centre of the bubble in pixels, where its label stands and how much of it there is room for. */
export type Placed<T> = T & {
  readonly x: number;
  readonly y: number;
  readonly labelSide: LabelSide;
  readonly shortLabel: string;
};

/** The drawing area of the chart, in pixels. */
export type Area = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

type Spot = {
  readonly feasibility: number;
  readonly value: number;
  readonly radius: number;
  readonly label: string;
};

const MAX_LEVEL = 4;
/** In characters; the second is tried when the first finds no place. */
const LABEL_LENGTHS = [26, 17] as const;
const CHARACTER_WIDTH = 6.4;
const LINE_HEIGHT = 15;
/** Between a bubble and its label. */
export const LABEL_GAP = 3;
/** Two ranks closer than this cannot be read. */
const READABLE_DISTANCE = 19;
/** The names of the quadrants, one in each corner. */
const CORNER = { width: 142, height: 22 };

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
type Centre = { readonly x: number; readonly y: number };

/**
 * Puts each label under its bubble, or on the first side that is free, shorter if need be; hides it when none is:
 * the bubble keeps its rank and shows its name when selected. Bubbles on top of each other are spread to the right, just enough to read
 * their ranks. Earlier points (better ranks) choose first.
 */
export function placeLabels<T extends Spot>(points: readonly T[], area: Area): readonly Placed<T>[] {
  const centres = spread(points, area);
  const bubbles = points.map(({ radius }, index) => boxAround(centreAt(centres, index), radius));
  const taken: Box[] = [...cornersOf(area)];
  return points.map((point, index) => {
    const centre = centreAt(centres, index);
    const others = [...taken, ...bubbles.filter((_, other) => other !== index)];
    for (const length of LABEL_LENGTHS) {
      const shortLabel = shorten(point.label, length);
      for (const labelSide of ['below', 'above', 'right', 'left'] as const) {
        const box = labelBox(shortLabel, point.radius, centre, labelSide);
        if (isInside(box, area) && others.every((other) => !overlap(box, other))) {
          taken.push(box);
          return { ...point, ...centre, labelSide, shortLabel };
        }
      }
    }
    return { ...point, ...centre, labelSide: 'hidden', shortLabel: shorten(point.label, LABEL_LENGTHS[0]) };
  });
}

function spread(points: readonly Spot[], area: Area): readonly Centre[] {
  const centres: Centre[] = [];
  for (const { feasibility, value } of points) {
    const y = area.y + area.height * (1 - value / MAX_LEVEL);
    let x = area.x + (area.width * feasibility) / MAX_LEVEL;
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

function shorten(label: string, length: number): string {
  return label.length > length ? `${label.slice(0, length - 1).trimEnd()}…` : label;
}

function labelBox(label: string, radius: number, { x, y }: Centre, side: Exclude<LabelSide, 'hidden'>): Box {
  const width = label.length * CHARACTER_WIDTH;
  const away = radius + LABEL_GAP;
  switch (side) {
    case 'below':
      return { left: x - width / 2, right: x + width / 2, top: y + away, bottom: y + away + LINE_HEIGHT };
    case 'above':
      return { left: x - width / 2, right: x + width / 2, top: y - away - LINE_HEIGHT, bottom: y - away };
    case 'right':
      return { left: x + away, right: x + away + width, ...line(y) };
    case 'left':
      return { left: x - away - width, right: x - away, ...line(y) };
  }
}

function line(y: number): Pick<Box, 'top' | 'bottom'> {
  return { top: y - LINE_HEIGHT / 2, bottom: y + LINE_HEIGHT / 2 };
}

function cornersOf({ x, y, width, height }: Area): readonly Box[] {
  const sides = [
    { left: x, right: x + CORNER.width },
    { left: x + width - CORNER.width, right: x + width },
  ];
  return sides.flatMap((side) => [
    { ...side, top: y, bottom: y + CORNER.height },
    { ...side, top: y + height - CORNER.height, bottom: y + height },
  ]);
}

function isInside({ left, right, top, bottom }: Box, { x, y, width, height }: Area): boolean {
  return left >= x && right <= x + width && top >= y && bottom <= y + height;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
