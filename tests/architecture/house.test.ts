import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HOUSE } from '#scripts/tools.ts';
import { barrelsAmong, longerThan, strayExtensions } from './manners.ts';

const TOP_FOLDERS = ['electron', 'renderer', 'shared', 'resources', 'tests', 'scripts'];
const PRODUCT = ['electron', 'renderer', 'shared', 'scripts'];
const TESTS = ['unit', 'content', 'data', 'component', 'ipc', 'golden', 'architecture'];
const MAX_LINES = 300;
const MAX_README_LINES = 20;

/** Files of the house by name, with `/` on every system. */
function filesUnder(folder: string): readonly { readonly file: string; readonly text: string }[] {
  return readdirSync(join(HOUSE, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      file: path.slice(HOUSE.length + 1).replaceAll('\\', '/'),
      text: readFileSync(path, 'utf8'),
    }));
}

const sources = PRODUCT.flatMap(filesUnder).filter(({ file }) => /\.(tsx?|css)$/.test(file));

describe('the house', () => {
  it(`holds no product file of more than ${MAX_LINES} lines`, () => {
    expect(longerThan(MAX_LINES, sources)).toEqual([]);
  });

  it('holds no barrel: a file that only passes on what others export', () => {
    expect(barrelsAmong(sources)).toEqual([]);
  });

  it('holds its code in .ts and .tsx files, which all three nets read', () => {
    expect(strayExtensions(PRODUCT.flatMap(filesUnder))).toEqual([]);
  });

  it.each(TOP_FOLDERS)('explains %s in a README of at most 20 lines, glossary excepted', (folder) => {
    const text = readFileSync(join(HOUSE, folder, 'README.md'), 'utf8').split(/^## Gloss/m)[0] ?? '';
    expect(longerThan(MAX_README_LINES, [{ file: folder, text }])).toEqual([]);
    expect(text).toMatch(/^# /);
  });

  it.each(TESTS)('has tests in tests/%s', (project) => {
    const folder = `tests/${project}`;
    const tests = existsSync(join(HOUSE, folder)) ? filesUnder(folder) : [];
    expect(tests.filter(({ file }) => /\.test\.tsx?$/.test(file)).length).toBeGreaterThan(0);
  });
});

describe('a planted breach of manners is seen', () => {
  it('in a file that is too long', () => {
    const files = [
      { file: 'short.ts', text: 'a\n'.repeat(300) },
      { file: 'long.ts', text: 'a\n'.repeat(301) },
    ];
    expect(longerThan(300, files)).toEqual(['long.ts: 301 lines']);
  });

  it('in a file that only passes on', () => {
    const files = [
      { file: 'star.ts', text: "export * from './a.ts';\n" },
      {
        file: 'named.ts',
        text: "// All of it.\nexport { a, type B } from './a.ts';\nexport type { C } from './c.ts';\n",
      },
      { file: 'by-hand.ts', text: "import { a } from './a.ts';\n\nexport { a };\n" },
      { file: 'work.ts', text: "export type { A } from './a.ts';\n\nexport const b = 1;\n" },
      { file: 'effect.ts', text: "import './styles.css';\n" },
    ];
    expect(barrelsAmong(files)).toEqual(['star.ts', 'named.ts', 'by-hand.ts']);
  });

  it('in a file whose ending the nets do not read', () => {
    const files = ['a.ts', 'b.tsx', 'c.js', 'd.mts', 'e.cjs', 'f.css', 'g.jsx'].map((file) => ({
      file,
      text: '',
    }));
    expect(strayExtensions(files)).toEqual(['c.js', 'd.mts', 'e.cjs', 'g.jsx']);
  });
});
