import type { DataQuality, DataSource } from '#shared/domain/landscape.ts';

export const QUALITY_DIMENSIONS = [
  'completeness',
  'accuracy',
  'timeliness',
  'consistency',
  'uniqueness',
  'accessibility',
] as const satisfies readonly (keyof DataQuality)[];

/** Plain mean of the dimensions examined, 0–4; null when none was. */
export function qualityMean({ quality }: Pick<DataSource, 'quality'>): number | null {
  const known = QUALITY_DIMENSIONS.flatMap((dimension) => quality[dimension] ?? []);
  return known.length === 0 ? null : known.reduce((sum, level) => sum + level, 0) / known.length;
}

/** Lowest dimension over all sources, with its mean; null when nothing was examined. */
export function weakestDimension(
  sources: readonly Pick<DataSource, 'quality'>[],
): { readonly dimension: keyof DataQuality; readonly mean: number } | null {
  const means = QUALITY_DIMENSIONS.flatMap((dimension) => {
    const levels = sources.flatMap(({ quality }) => quality[dimension] ?? []);
    return levels.length === 0
      ? []
      : [{ dimension, mean: levels.reduce((sum, level) => sum + level, 0) / levels.length }];
  });
  return means.toSorted((a, b) => a.mean - b.mean)[0] ?? null;
}
