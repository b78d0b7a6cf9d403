import type { Id } from '#shared/domain/primitives.ts';
import type { Recommendation } from '#shared/domain/use-case.ts';

type Linked = Pick<Recommendation, 'id' | 'number' | 'dependsOnIds'>;

/** Recommendations that wait for one another: none of them could ever begin. */
export type Circle = { readonly kind: 'circle'; readonly ids: readonly Id[]; readonly message: string };

/** The first circle of prerequisites, or null. A prerequisite that no longer exists is passed over. */
export function findCircle(recommendations: readonly Linked[]): Circle | null {
  for (const { id, dependsOnIds } of recommendations) {
    const circle = circleWith(recommendations, id, dependsOnIds);
    if (circle) return circle;
  }
  return null;
}

/** The circle that these prerequisites would close around the recommendation `id`, or null. */
export function circleWith(
  recommendations: readonly Linked[],
  id: Id,
  dependsOnIds: readonly Id[],
): Circle | null {
  const byId = new Map(recommendations.map((it) => [it.id, it]));
  const start = byId.get(id);
  if (start === undefined) return null;
  const seen = new Set<Id>();

  /** The way from a list of prerequisites back to the start; null when there is none. */
  function wayBack(ids: readonly Id[]): readonly Linked[] | null {
    for (const next of ids) {
      if (next === id) return [];
      const before = byId.get(next);
      if (before === undefined || seen.has(next)) continue;
      seen.add(next);
      const rest = wayBack(before.dependsOnIds);
      if (rest) return [before, ...rest];
    }
    return null;
  }

  const way = wayBack(dependsOnIds);
  if (way === null) return null;
  const circle = [start, ...way];
  return { kind: 'circle', ids: circle.map((it) => it.id), message: sentenceOf(circle) };
}

function sentenceOf(circle: readonly Linked[]): string {
  const [first] = circle;
  if (first === undefined) return '';
  if (circle.length === 1) return `La recommandation n° ${first.number} est son propre prérequis.`;
  const chain = [...circle, first].map(({ number }) => `n° ${number}`).join(' attend ');
  return `Prérequis en cercle : ${chain}. Retirez l’un de ces liens.`;
}
