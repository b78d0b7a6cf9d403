/** A case as read: every number is a string that keeps its digits. */
export type RawCase = Readonly<Record<string, unknown>>;

/** Why a case cannot be computed, in French. */
export class CaseError extends Error {}

const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * The cases of a JSON text: a list, an object that holds one under `cases`, or one case alone.
 * Numbers become strings, so that 0.750 keeps its three digits. Throws a CaseError on anything else.
 */
export function readCases(text: string): readonly unknown[] {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(TOKENS, (token) => (token.startsWith('"') ? token : `"${token}"`)));
  } catch {
    throw new CaseError('Ce fichier n’est pas du JSON.');
  }
  if (Array.isArray(json)) return json;
  if (!isRecord(json)) throw new CaseError('Ce fichier ne contient pas de cas.');
  return Array.isArray(json['cases']) ? json['cases'] : [json];
}

export function isRecord(value: unknown): value is RawCase {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first of several names under which a case may give something. */
export function partOf(raw: RawCase, ...names: readonly string[]): unknown {
  return names.map((name) => raw[name]).find((value) => value !== undefined && value !== null);
}

export function namesIn(value: unknown): readonly string[] | null {
  return Array.isArray(value) && value.every((name) => typeof name === 'string') ? value : null;
}

/** `consistency_ratio`, `consistencyRatio` and `Consistency ratio` are one key. */
export function plainKey(key: string): string {
  return key.toLowerCase().replace(/[^a-z0-9]/g, '');
}
