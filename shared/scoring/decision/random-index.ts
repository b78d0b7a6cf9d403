/**
 * Mean consistency index of random matrices, by number of items from 3 on. Tables differ by author and move the
 * consistency ratio (a 3 × 3 with λmax 3.0649: 0.056 with 0.58, 0.062 with 0.52): results carry the name.
 */
export type RandomIndex = { readonly name: string; readonly values: Readonly<Record<number, number>> };

/** T. L. Saaty, The Analytic Hierarchy Process, McGraw-Hill, 1980. */
export const SAATY_RANDOM_INDEX: RandomIndex = {
  name: 'Saaty 1980',
  values: {
    3: 0.58,
    4: 0.9,
    5: 1.12,
    6: 1.24,
    7: 1.32,
    8: 1.41,
    9: 1.45,
    10: 1.49,
    11: 1.51,
    12: 1.48,
    13: 1.56,
    14: 1.57,
    15: 1.59,
  },
};
