/* Colours are six hexadecimal digits, without #. */

/** `share` of `other` in `one`, from 0 to 1, channel by channel. */
export function mix(one: string, other: string, share: number): string {
  const from = channels(one);
  const to = channels(other);
  return from
    .map((channel, index) => Math.round(channel + ((to[index] ?? channel) - channel) * share))
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('');
}

const STEP = 0.08;

/** `colour`, darkened as little as makes its contrast with `ground` at least `ratio`; black at worst. */
export function readableOn(ground: string, colour: string, ratio = 4.5): string {
  for (let share = 0; share < 1; share += STEP) {
    const candidate = mix(colour, '000000', share);
    if (contrast(candidate, ground) >= ratio) return candidate;
  }
  return '000000';
}

/** Contrast ratio of two colours, 1 to 21. Source: WCAG 2.2, « contrast ratio » and « relative luminance ». */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((value) => {
    const channel = value / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(hex: string): readonly number[] {
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}
