import { channelsOf, contrast } from '#shared/domain/colour.ts';

/* Colours are six hexadecimal digits, without #. */

/** `share` of `other` in `one`, from 0 to 1, channel by channel. */
export function mix(one: string, other: string, share: number): string {
  const from = channelsOf(one);
  const to = channelsOf(other);
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
