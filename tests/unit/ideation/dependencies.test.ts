import { describe, expect, it } from 'vitest';
import { casesInCircles, dependentsOf } from '#shared/ideation/dependencies.ts';

const node = (id: string, ...dependsOnIds: string[]) => ({ id, dependsOnIds });

describe('dependencies between use cases', () => {
  it('reach those that depend on a case through others', () => {
    const cases = [node('a'), node('b', 'a'), node('c', 'b'), node('d')];
    expect([...dependentsOf('a', cases)].toSorted()).toEqual(['b', 'c']);
    expect([...dependentsOf('c', cases)]).toEqual([]);
  });

  it('make a circle when a case depends on itself in the end', () => {
    expect(casesInCircles([node('a', 'b'), node('b', 'a'), node('c', 'a')]).map(({ id }) => id)).toEqual([
      'a',
      'b',
    ]);
    expect(casesInCircles([node('a', 'a')])).toHaveLength(1);
    expect(casesInCircles([node('a'), node('b', 'a'), node('c', 'a', 'b'), node('d', 'gone')])).toEqual([]);
  });
});
