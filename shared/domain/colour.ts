/** Contrast ratio of two colours (`#125e5a`), 1 to 21. Source: WCAG 2.2, « contrast ratio » and « relative luminance ». */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

export function contrastOnWhite(colour: string): number {
  return contrast(colour, '#ffffff');
}

function luminance(colour: string): number {
  const hex = colour.replace('#', '');
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
