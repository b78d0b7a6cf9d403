import { foldText } from '#shared/domain/french.ts';
import type { UseCase } from '#shared/domain/use-case.ts';

export type StatusFilter = 'all' | UseCase['status'];

export type UseCaseFilter = { readonly status: StatusFilter; readonly query: string };

/** Every word of the query is somewhere in the sheet; case and accents do not matter. */
export function matchesFilter(useCase: UseCase, { status, query }: UseCaseFilter): boolean {
  if (status !== 'all' && useCase.status !== status) return false;
  const { title, problem, solution, users, ownerName } = useCase;
  const text = foldText([title, problem, solution, users, ownerName].join(' '));
  return foldText(query)
    .split(' ')
    .every((word) => text.includes(word));
}

export function countByStatus(useCases: readonly UseCase[]): Readonly<Record<StatusFilter, number>> {
  const counts = { all: useCases.length, idea: 0, candidate: 0, retained: 0, rejected: 0 };
  for (const { status } of useCases) counts[status] += 1;
  return counts;
}
