import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageCommand, runNode } from '#scripts/tools.ts';
import { buildHouse, type Planted, type PlantedHouse } from './planted-house.ts';

const STONE =
  'export type Stone = { readonly weight: number };\nexport const stone: Stone = { weight: 1 };\n';

const STONES = ['shared/domain', 'renderer/app', 'electron', 'scripts', 'tests/support'].map((folder) => ({
  file: `${folder}/stone.ts`,
  text: STONE,
}));

const PLANTED: readonly Planted[] = [
  {
    why: 'the DOM in shared',
    file: 'shared/domain/dom.ts',
    text: 'export const title = document.title;\n',
    refusedAs: 'TS2584',
  },
  {
    why: 'a timer in shared',
    file: 'shared/domain/timer.ts',
    text: 'setTimeout(String, 1);\n',
    refusedAs: 'TS2304',
  },
  {
    why: 'the network in shared',
    file: 'shared/domain/network.ts',
    text: "export const page = fetch('https://example.org');\n",
    refusedAs: 'TS2304',
  },
  {
    why: 'Node in shared, even beside a package whose own types know Node',
    file: 'shared/report/word/node.ts',
    text: "import { zipSync } from 'fflate';\n\nexport const bytes = [zipSync, Buffer.from('')];\n",
    refusedAs: 'TS2591',
  },
  {
    why: 'a Node module in shared',
    file: 'shared/archive/file.ts',
    text: "import { readFileSync } from 'node:fs';\n\nexport const read = readFileSync;\n",
    refusedAs: 'TS2591',
  },
  {
    why: 'React in shared',
    file: 'shared/report/view.ts',
    text: "import { stone } from '#renderer/app/stone.ts';\n\nexport const view = stone;\n",
    refusedAs: 'TS6307',
  },
  {
    why: 'a type of the renderer in electron',
    file: 'electron/view.ts',
    text: "import type { Stone } from '#renderer/app/stone.ts';\n\nexport type View = Stone;\n",
    refusedAs: 'TS6307',
  },
  {
    why: 'electron in the renderer',
    file: 'renderer/app/main-process.ts',
    text: "import { stone } from '#electron/stone.ts';\n\nexport const inner = stone;\n",
    refusedAs: 'TS6307',
  },
  {
    why: 'Node in the renderer',
    file: 'renderer/app/node.ts',
    text: "export const home = process.env['HOME'];\n",
    refusedAs: 'TS2591',
  },
  {
    why: 'the tests in scripts',
    file: 'scripts/tested.ts',
    text: "import { stone } from '#tests/support/stone.ts';\n\nexport const tested = stone;\n",
    refusedAs: 'TS6307',
  },
  {
    why: 'an element of an array taken for granted',
    file: 'shared/domain/first.ts',
    text: 'export const first = (list: readonly string[]): string => list[0];\n',
    refusedAs: 'TS2322',
  },
  {
    why: 'undefined given to an optional field',
    file: 'shared/domain/optional.ts',
    text: 'export const named: { readonly name?: string } = { name: undefined };\n',
    refusedAs: 'TS2375',
  },
  {
    why: 'a key of a dictionary written like a field',
    file: 'shared/domain/dictionary.ts',
    text: 'export const look = (map: Record<string, number>) => map.weight;\n',
    refusedAs: 'TS4111',
  },
  {
    why: 'a type imported as a value',
    file: 'shared/domain/verbatim.ts',
    text: "import { Stone } from './stone.ts';\n\nexport const same = (value: Stone) => value;\n",
    refusedAs: 'TS1484',
  },
  {
    why: 'pure code of shared',
    file: 'shared/domain/pure.ts',
    text: "import { z } from 'zod';\nimport { stone } from './stone.ts';\n\nexport const schema = z.literal(stone.weight);\n",
    refusedAs: null,
  },
  {
    why: 'the DOM in the renderer',
    file: 'renderer/app/dom.ts',
    text: "import { stone } from '#shared/domain/stone.ts';\n\nexport const title = document.title + stone.weight;\n",
    refusedAs: null,
  },
  {
    why: 'Node in electron',
    file: 'electron/node.ts',
    text: "import { readFileSync } from 'node:fs';\n\nexport const read = readFileSync;\n",
    refusedAs: null,
  },
];

describe('the net of types', () => {
  let house: PlantedHouse;
  let errors: ReadonlyMap<string, readonly string[]>;

  beforeAll(async () => {
    house = buildHouse([...STONES, ...PLANTED]);
    const tsc = packageCommand('typescript', 'tsc');
    const run = await runNode([tsc, '-b', '--pretty', 'false'], { cwd: house.root, quiet: true });
    const found = [...run.output.matchAll(/^(\S+)\(\d+,\d+\): error (TS\d+)/gm)];
    errors = group(found);
  });
  afterAll(() => house.tearDown());

  it.each(PLANTED.filter(({ refusedAs }) => refusedAs !== null))('refuses $why', ({ file, refusedAs }) => {
    expect(errors.get(file)).toContain(refusedAs);
  });

  it.each(PLANTED.filter(({ refusedAs }) => refusedAs === null))('lets pass $why', ({ file }) => {
    expect(errors.get(file)).toBeUndefined();
  });
});

function group(found: readonly RegExpExecArray[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const [, file = '', code = ''] of found) map.set(file, [...(map.get(file) ?? []), code]);
  return map;
}
