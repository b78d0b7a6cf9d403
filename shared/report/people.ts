import { foldText } from '#shared/domain/french.ts';

/** `Anne Roy, directrice`; once when both say the same, as they do under a pseudonym. */
export function nameAndRole(name: string, role: string): string {
  const parts = [name.trim(), role.trim()].filter((part) => part !== '');
  const [first = '', second = ''] = parts;
  return foldText(first) === foldText(second) ? first : parts.join(', ');
}
