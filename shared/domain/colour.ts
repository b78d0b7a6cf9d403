/* Colours are six hexadecimal digits, with # or without. */

/** Red, green and blue, 0 to 255. */
export function channelsOf(colour: string): readonly number[] {
  const hex = colour.replace('#', '');
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

/** Contrast ratio of two colours, 1 to 21. Source: WCAG 2.2, « contrast ratio ». */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** From 0, black, to 1, white. Source: WCAG 2.2, « relative luminance ». */
export function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((value) => {
    const channel = value / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
