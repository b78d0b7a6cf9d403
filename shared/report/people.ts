import type { Deliverables } from '#shared/domain/deliverable.ts';
import { foldText } from '#shared/domain/french.ts';
import type { Person } from '#shared/domain/interview.ts';

/** `Anne Roy, directrice`; once when both say the same, as they do under a pseudonym. */
export function nameAndRole(name: string, role: string): string {
  const parts = [name.trim(), role.trim()].filter((part) => part !== '');
  const [first = '', second = ''] = parts;
  return foldText(first) === foldText(second) ? first : parts.join(', ');
}

/** How a person is named beside what was said: by role alone when quotes are signed so and there is one. */
export function signature(
  { name, role }: Pick<Person, 'name' | 'role'>,
  { pseudonymiseQuotes }: Pick<Deliverables, 'pseudonymiseQuotes'>,
): string {
  return nameAndRole(pseudonymiseQuotes && role.trim() !== '' ? '' : name, role);
}
