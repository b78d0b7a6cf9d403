import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FlowEdge, type FlowLayout, layOutFlows } from '#shared/report/flows/flow-layout.ts';

const SEED = 20261123;

const nodesOf = (...ids: string[]) => ids.map((id) => ({ id }));
const edge = (fromId: string, toId: string): FlowEdge => ({ id: `${fromId}>${toId}`, fromId, toId });
const leftOf = (layout: FlowLayout, id: string) =>
  layout.nodes.find((node) => node.id === id)?.x ?? Number.NaN;

describe('the picture of the flows', () => {
  it('reads from left to right: each box stands after all those that feed it', () => {
    const layout = layOutFlows(nodesOf('a', 'b', 'c'), [edge('a', 'b'), edge('b', 'c'), edge('a', 'c')]);
    expect(leftOf(layout, 'a')).toBeLessThan(leftOf(layout, 'b'));
    expect(leftOf(layout, 'b')).toBeLessThan(leftOf(layout, 'c'));
    expect(layout.edges.map(({ isBackward }) => isBackward)).toEqual([false, false, false]);
  });

  it('draws data that come back against the current, with its own arrow', () => {
    const layout = layOutFlows(nodesOf('erp', 'excel'), [edge('erp', 'excel'), edge('excel', 'erp')]);
    expect(layout.edges.map(({ isBackward }) => isBackward)).toEqual([false, true]);
    const [there, back] = layout.edges.map(({ points }) => points[0]?.y);
    expect(there).not.toBe(back);
  });

  it('leaves out what goes from a box to itself', () => {
    expect(layOutFlows(nodesOf('a'), [edge('a', 'a')]).edges).toEqual([]);
  });

  it('never lays a box over another, nor outside the picture, whatever the flows', () => {
    const graph = fc.integer({ min: 1, max: 14 }).chain((size) => {
      const node = fc.integer({ min: 0, max: size - 1 });
      return fc.record({
        size: fc.constant(size),
        pairs: fc.uniqueArray(fc.tuple(node, node), {
          maxLength: 30,
          selector: ([from, to]) => `${from}>${to}`,
        }),
      });
    });
    fc.assert(
      fc.property(graph, ({ size, pairs }) => {
        const layout = layOutFlows(
          Array.from({ length: size }, (_, index) => ({ id: `n${index}` })),
          pairs.map(([from, to]) => edge(`n${from}`, `n${to}`)),
        );
        for (const [index, a] of layout.nodes.entries()) {
          expect(a.y).toBeGreaterThanOrEqual(0);
          expect(a.y + a.height).toBeLessThanOrEqual(layout.height + 0.001);
          expect(a.x + a.width).toBeLessThanOrEqual(layout.width);
          for (const b of layout.nodes.slice(index + 1))
            expect(a.x !== b.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true);
        }
        for (const { points } of layout.edges)
          for (const [index, point] of points.entries())
            expect(point.x).toBeGreaterThan(index === 0 ? 0 : (points[index - 1]?.x ?? 0));
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});
