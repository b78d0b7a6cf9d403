/*
 * Seeded randomness, the same on Node, Chromium and Electron to the last bit: the generator works on 32-bit integers,
 * and the draws below use + − × ÷ and √ only, which IEEE 754 rounds in one way. No Math.log, exp or pow: engines may
 * differ in their last digit.
 */

/** Goes up whenever the same seed would give other figures; kept in every simulated result. */
export const ENGINE_VERSION = 1;

/** Most probable value between two bounds; min ≤ probable ≤ max. */
export type Triangular = { readonly min: number; readonly probable: number; readonly max: number };

/** State of one generator; the functions below advance it in place. */
export type RandomState = Uint32Array;

/**
 * A generator for `seed` (a whole number; only its low 32 bits count) and `stream`: streams of one seed are
 * independent sequences. State spread by splitmix32, then 12 rounds thrown away, as the author of sfc32 advises.
 */
export function seedRandom(seed: number, stream = 0): RandomState {
  const state = new Uint32Array(4);
  let spread = (seed ^ Math.imul(stream, 0x85ebca6b)) >>> 0;
  for (let word = 0; word < 3; word += 1) {
    spread = (spread + 0x9e3779b9) >>> 0;
    let mixed = spread;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    state[word] = mixed ^ (mixed >>> 15);
  }
  state[3] = 1;
  fillUniform(state, new Float64Array(12), 12);
  return state;
}

const STEP = 2 ** -32;

/**
 * Fills the first `count` places of `target` with uniform draws, 0 and 1 excluded (the middle of 2³² equal steps).
 * Generator sfc32 (Chris Doty-Humphrey, PractRand), 128 bits of state.
 */
export function fillUniform(state: RandomState, target: Float64Array, count: number): void {
  let a = (state[0] ?? 0) | 0;
  let b = (state[1] ?? 0) | 0;
  let c = (state[2] ?? 0) | 0;
  let counter = (state[3] ?? 0) | 0;
  for (let index = 0; index < count; index += 1) {
    const drawn = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + drawn;
    c |= 0;
    target[index] = ((drawn >>> 0) + 0.5) * STEP;
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = counter;
}

/**
 * Turns uniform draws into triangular ones by the inverse of the distribution function:
 * u < (m − a) ÷ (b − a) gives a + √(u (b − a)(m − a)), otherwise b − √((1 − u)(b − a)(b − m)).
 * Grows with u, a, m and b alike, so that the same draws compare two hypotheses. a = b gives a.
 */
export function spreadTriangular(
  uniforms: Float64Array,
  { min, probable, max }: Triangular,
  target: Float64Array,
): void {
  const width = max - min;
  const split = width > 0 ? (probable - min) / width : 1;
  const bounds = Float64Array.of(min, max);
  const factors = Float64Array.of(width * (probable - min), width * (max - probable));
  for (let index = 0; index < target.length; index += 1) {
    const uniform = uniforms[index] as number;
    // 0 on the rising side, 1 on the falling one: a branch here would be guessed wrong half of the time.
    const side = (uniform - split + 1) | 0;
    const sign = 1 - 2 * side;
    target[index] =
      (bounds[side] as number) + sign * Math.sqrt((side + sign * uniform) * (factors[side] as number));
  }
}

/**
 * A point drawn evenly on the simplex (parts ≥ 0 that sum to 1), from `target.length − 1` uniform draws: the gaps
 * between them once sorted (Devroye, Non-Uniform Random Variate Generation, 1986, ch. V). Sorts `draws` in place.
 */
export function drawOnSimplex(draws: Float64Array, target: Float64Array): void {
  const cuts = target.length - 1;
  sortShort(draws, cuts);
  let before = 0;
  for (let part = 0; part < cuts; part += 1) {
    const cut = draws[part] as number;
    target[part] = cut - before;
    before = cut;
  }
  target[cuts] = 1 - before;
}

/**
 * A point drawn around `centre` (parts that sum to 1): Dirichlet with whole parameters of sum `concentration`, as
 * groups of the gaps between `concentration − 1` uniform draws, sorted in place. Parameters concentration × centre are
 * rounded up or down by `offset`, one more uniform draw (systematic sampling), so that each part is right on average;
 * its standard deviation is near √(w (1 − w) ÷ (concentration + 1)).
 */
export function drawAround(
  centre: Float64Array,
  draws: Float64Array,
  offset: number,
  target: Float64Array,
): void {
  draws.sort();
  const concentration = draws.length + 1;
  const last = target.length - 1;
  let reached = 0;
  let before = 0;
  for (let part = 0; part < last; part += 1) {
    reached += concentration * (centre[part] as number);
    const position = Math.floor(reached + offset);
    const cut = position === 0 ? 0 : position >= concentration ? 1 : (draws[position - 1] as number);
    target[part] = cut - before;
    before = cut;
  }
  target[last] = 1 - before;
}

function sortShort(values: Float64Array, count: number): void {
  for (let index = 1; index < count; index += 1) {
    const value = values[index] as number;
    let place = index - 1;
    while (place >= 0 && (values[place] as number) > value) {
      values[place + 1] = values[place] as number;
      place -= 1;
    }
    values[place + 1] = value;
  }
}
