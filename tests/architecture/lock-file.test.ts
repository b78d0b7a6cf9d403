import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HOUSE } from '#scripts/tools.ts';

type Locked = {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

const text = readFileSync(join(HOUSE, 'package-lock.json'), 'utf8');
const locked = (JSON.parse(text) as { readonly packages: Readonly<Record<string, Locked>> }).packages;

/** Where Node would look for a package from the place of another: nearest first. */
function placesOf(name: string, from: string): readonly string[] {
  const folders = from.split('/node_modules/');
  return folders.map((_, depth) =>
    [...folders.slice(0, folders.length - depth), name].join('/node_modules/').replace(/^\//, ''),
  );
}

describe('the lock file', () => {
  it('holds the binaries of every system: what a registry did not serve when it was written, npm ci would miss', () => {
    const missing = Object.entries(locked).flatMap(([from, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => {
        const places = [...placesOf(name, from), `node_modules/${name}`];
        return !places.some((place) => place in locked);
      }),
    );
    expect(missing).toEqual([]);
  });

  it('names no registry, so that any will do', () => {
    expect(Object.values(locked).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });
});
