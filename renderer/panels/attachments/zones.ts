import type { Zone } from './image-job.ts';

/** A zone being worked on, with an identity of its own. */
export type DrawnZone = Zone & { readonly id: string };

export type ImageSize = { readonly width: number; readonly height: number };

const SMALLEST = 4;

/** How far an arrow moves, in pixels: a hundredth of the longest side. */
export function stepOf({ width, height }: ImageSize): number {
  return Math.max(1, Math.round(Math.max(width, height) / 100));
}

/** Two opposite corners, wherever they are, as a zone inside the image: rounded outwards, so that nothing shows at its edge. */
export function zoneBetween(
  a: { readonly x: number; readonly y: number },
  b: { readonly x: number; readonly y: number },
  size: ImageSize,
): Zone {
  const left = clamp(Math.floor(Math.min(a.x, b.x)), 0, size.width);
  const top = clamp(Math.floor(Math.min(a.y, b.y)), 0, size.height);
  const right = clamp(Math.ceil(Math.max(a.x, b.x)), 0, size.width);
  const bottom = clamp(Math.ceil(Math.max(a.y, b.y)), 0, size.height);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** A click that slipped is not a zone. */
export function isDrawn({ width, height }: Zone): boolean {
  return width >= SMALLEST && height >= SMALLEST;
}

/** A zone put in the middle, for who draws without a mouse. */
export function middleZone({ width, height }: ImageSize): Zone {
  return zoneBetween(
    { x: width * 0.4, y: height * 0.4 },
    { x: width * 0.6, y: height * 0.6 },
    { width, height },
  );
}

/** Moved by pixels, and kept whole inside the image. */
export function moved<Z extends Zone>(zone: Z, dx: number, dy: number, size: ImageSize): Z {
  return {
    ...zone,
    x: clamp(zone.x + dx, 0, size.width - zone.width),
    y: clamp(zone.y + dy, 0, size.height - zone.height),
  };
}

/** Its right and bottom edges moved by pixels: never empty, never outside. */
export function resized<Z extends Zone>(zone: Z, dx: number, dy: number, size: ImageSize): Z {
  return {
    ...zone,
    width: clamp(zone.width + dx, Math.min(SMALLEST, size.width), size.width - zone.x),
    height: clamp(zone.height + dy, Math.min(SMALLEST, size.height), size.height - zone.y),
  };
}

/** Where a zone is over the image, whatever the size it is shown at (CSS). */
export function placeOf({ x, y, width, height }: Zone, size: ImageSize) {
  return {
    left: `${(x / size.width) * 100}%`,
    top: `${(y / size.height) * 100}%`,
    width: `${(width / size.width) * 100}%`,
    height: `${(height / size.height) * 100}%`,
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
