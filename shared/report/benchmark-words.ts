import type { Benchmark } from '#shared/content/benchmark.ts';
import { formatDecimal, NO_BREAK_SPACE } from '#shared/domain/french.ts';

/* How a published figure is said, on screen and in the report. */

/** `31 %`, `30,4 %`: as published, never rounded further. */
export function benchmarkValue({ value }: Benchmark): string {
  return `${formatDecimal(value * 100, 1)}${NO_BREAK_SPACE}%`;
}

/** The source, and that it remains to be checked where it is not sure. */
export function benchmarkSource({ sourced }: Benchmark): string {
  return sourced.needsConfirmation ? `${sourced.source} (à vérifier)` : sourced.source;
}

export const UNKNOWN_HEADCOUNT =
  'L’effectif de l’entreprise n’est pas renseigné\u202f: seuls figurent les chiffres toutes tailles confondues.';
