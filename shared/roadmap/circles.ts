import type { Id } from '#shared/domain/primitives.ts';
import type { Recommendation } from '#shared/domain/use-case.ts';

type Linked = Pick<Recommendation, 'id' | 'number' | 'dependsOnIds'>;

/** Recommendations that wait for one another: none of them could ever begin. */
export type Circle = { readonly kind: 'circle'; readonly ids: readonly Id[]; readonly message: string };

/** The first circle of prerequisites, or null. A prerequisite that no longer exists is passed over. */
export function findCircle(recommendations: readonly Linked[]): Circle | null {
  const byId = new Map(recommendations.map((it) => [it.id, it]));
  const done = new Set<Id>();
  const path: Linked[] = [];

  function walk(it: Linked): readonly Linked[] | null {
    const from = path.indexOf(it);
    if (from >= 0) return path.slice(from);
    if (done.has(it.id)) return null;
    path.push(it);
    for (const id of it.dependsOnIds) {
      const next = byId.get(id);
      const found = next === undefined ? null : walk(next);
      if (found) return found;
    }
    path.pop();
    done.add(it.id);
    return null;
  }

  for (const it of recommendations) {
    const found = walk(it);
    if (found) return { kind: 'circle', ids: found.map(({ id }) => id), message: sentenceOf(found) };
  }
  return null;
}

/** The circle that these prerequisites would close around the recommendation `id`, or null. */
export function circleWith(
  recommendations: readonly Linked[],
  id: Id,
  dependsOnIds: readonly Id[],
): Circle | null {
  return findCircle(
    recommendations.map((it) => (it.id === id ? { ...it, dependsOnIds: [...dependsOnIds] } : it)),
  );
}

function sentenceOf(circle: readonly Linked[]): string {
  const [first] = circle;
  if (first === undefined) return '';
  if (circle.length === 1) return `La recommandation n° ${first.number} est son propre prérequis.`;
  const chain = [...circle, first].map(({ number }) => `n° ${number}`).join(' attend ');
  return `Prérequis en cercle : ${chain}. Retirez l’un de ces liens.`;
}
