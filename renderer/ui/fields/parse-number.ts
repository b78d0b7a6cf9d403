import { err, ok, type Result } from '#shared/domain/result.ts';

/** Reads `1 234,5`, `1234.5` or `-12`; an empty text is null (not filled in). Any kind of space groups thousands. */
export function parseFrenchNumber(typed: string): Result<number | null, 'not-a-number'> {
  const text = typed
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace('−', '-')
    .replace(',', '.');
  if (text === '') return ok(null);
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(text)) return err('not-a-number');
  const value = Number(text);
  return Number.isFinite(value) ? ok(value) : err('not-a-number');
}
