const DIGIT = 11;
const RADIX = 2 ** DIGIT;

/** In a float64, the half with sign, exponent and the first 20 bits of the fraction. */
const UPPER = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;

/**
 * Places of `values` from the smallest to the largest; equal values keep their order. Radix sort on the upper 32 bits
 * of the numbers, three passes of 11 bits, then insertion for the few that those bits do not tell apart: several
 * times faster than comparing, on ten thousand values. NaN is not allowed.
 */
export function sortedOrder(values: Float64Array): Uint32Array {
  const keys = sortableKeys(values);
  let order = new Uint32Array(keys.length);
  for (let place = 0; place < order.length; place += 1) order[place] = place;
  let spare = new Uint32Array(order.length);
  for (let shift = 0; shift < 32; shift += DIGIT) {
    moveByDigit(keys, shift, order, spare);
    [order, spare] = [spare, order];
  }
  for (let index = 1; index < order.length; index += 1) {
    const place = order[index] as number;
    const value = values[place] as number;
    let before = index - 1;
    while (before >= 0 && (values[order[before] as number] as number) > value) {
      order[before + 1] = order[before] as number;
      before -= 1;
    }
    order[before + 1] = place;
  }
  return order;
}

/** Whole numbers in the order of the values, up to their last digits. */
function sortableKeys(values: Float64Array): Uint32Array {
  const words = new Uint32Array(values.slice().buffer);
  const keys = new Uint32Array(values.length);
  for (let index = 0; index < keys.length; index += 1) {
    const upper = words[2 * index + UPPER] as number;
    keys[index] = upper >>> 31 === 1 ? ~upper : upper ^ 0x80000000;
  }
  return keys;
}

function moveByDigit(keys: Uint32Array, shift: number, order: Uint32Array, target: Uint32Array): void {
  const starts = new Uint32Array(RADIX + 1);
  for (let index = 0; index < keys.length; index += 1) {
    const digit = ((keys[index] as number) >>> shift) & (RADIX - 1);
    starts[digit + 1] = (starts[digit + 1] as number) + 1;
  }
  for (let digit = 1; digit < RADIX; digit += 1)
    starts[digit] = (starts[digit] as number) + (starts[digit - 1] as number);
  for (let index = 0; index < order.length; index += 1) {
    const place = order[index] as number;
    const digit = ((keys[place] as number) >>> shift) & (RADIX - 1);
    const start = starts[digit] as number;
    target[start] = place;
    starts[digit] = start + 1;
  }
}

/** The value of nearest rank: `share` (0–1) of the values are no larger. `order` is that of `sortedOrder`. */
export function percentileOf(values: Float64Array, order: Uint32Array, share: number): number {
  const rank = Math.max(1, Math.ceil(share * order.length));
  return values[order[rank - 1] ?? 0] ?? 0;
}
