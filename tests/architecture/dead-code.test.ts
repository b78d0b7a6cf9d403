import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOUSE, packageCommand, runNode } from '#scripts/tools.ts';
import { buildHouse, type PlantedHouse } from './planted-house.ts';

const FILES = [
  {
    file: 'renderer/main.tsx',
    text: "import { used } from '#renderer/ui/parts.ts';\n\nconst load = () => import('#renderer/ui/on-demand.ts');\nexport const app = [used, load];\n",
  },
  { file: 'renderer/ui/parts.ts', text: 'export const used = 1;\nexport const unused = 2;\n' },
  { file: 'renderer/ui/on-demand.ts', text: 'export const late = 1;\n' },
  { file: 'renderer/ui/dead.ts', text: 'export const dead = 1;\n' },
  {
    file: 'tests/unit/tried.test.ts',
    text: "import { tried } from '#shared/domain/tried.ts';\n\nexport const seen = tried;\n",
  },
  {
    file: 'shared/domain/tried.ts',
    text: 'export const tried = 1;\nexport type Shape = { readonly side: 1 };\n',
  },
];

type Report = {
  readonly issues: readonly {
    readonly file: string;
    readonly files?: readonly { readonly name: string }[];
    readonly exports?: readonly { readonly name: string }[];
    readonly dependencies?: readonly { readonly name: string }[];
  }[];
};

describe('the search for dead code', () => {
  let house: PlantedHouse;
  let report: Report;

  beforeAll(async () => {
    house = buildHouse(FILES);
    cpSync(join(HOUSE, 'knip.json'), join(house.root, 'knip.json'));
    writeFileSync(
      join(house.root, 'package.json'),
      JSON.stringify({
        name: 'house',
        type: 'module',
        imports: { '#renderer/*': './renderer/*', '#shared/*': './shared/*' },
        dependencies: { dexie: '4.4.7' },
      }),
    );
    const run = await runNode([packageCommand('knip', 'knip'), '--no-progress', '--reporter', 'json'], {
      cwd: house.root,
      quiet: true,
    });
    report = JSON.parse(run.output) as Report;
  });
  afterAll(() => house.tearDown());

  const named = (kind: 'files' | 'exports' | 'dependencies') =>
    report.issues.flatMap((issue) => (issue[kind] ?? []).map(({ name }) => name));

  it('names a file that nothing imports, and only that one', () => {
    expect(named('files')).toEqual(['renderer/ui/dead.ts']);
  });

  it('names an export that nothing uses, but no type of shared', () => {
    expect(named('exports')).toEqual(['unused']);
  });

  it('names a package that nothing imports', () => {
    expect(named('dependencies')).toEqual(['dexie']);
  });
});
