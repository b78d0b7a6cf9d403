import type { Id } from '#shared/domain/primitives.ts';
import type { UseCase } from '#shared/domain/use-case.ts';

type Node = Pick<UseCase, 'id' | 'dependsOnIds'>;

/** Cases that depend on this one, directly or through others: making it depend on one of them would close a circle. */
export function dependentsOf(id: Id, useCases: readonly Node[]): ReadonlySet<Id> {
  const found = new Set<Id>();
  const pending = [id];
  for (let current = pending.pop(); current !== undefined; current = pending.pop()) {
    for (const { id: other, dependsOnIds } of useCases) {
      if (!dependsOnIds.includes(current) || found.has(other)) continue;
      found.add(other);
      pending.push(other);
    }
  }
  return found;
}

/** Cases that depend on themselves in the end, in the order of the list. */
export function casesInCircles<T extends Node>(useCases: readonly T[]): readonly T[] {
  return useCases.filter(({ id }) => dependentsOf(id, useCases).has(id));
}
