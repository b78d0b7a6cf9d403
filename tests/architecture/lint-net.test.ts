import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageCommand, runNode } from '#scripts/tools.ts';
import { buildHouse, type Planted, type PlantedHouse } from './planted-house.ts';

const GLOBALS = 'lint/style/noRestrictedGlobals';
const IMPORTS = 'lint/style/noRestrictedImports';

const globalInShared = (name: string, file: string, expression: string): Planted => ({
  why: `${name} in shared`,
  file: `shared/domain/${file}.ts`,
  text: `export const value = ${expression};\n`,
  refusedAs: GLOBALS,
});

const importIn = (folder: string, imported: string, refusedAs: string | null): Planted => ({
  why: `${imported} in ${folder}`,
  file: `${folder}/${imported.replace(/[^a-z]+/g, '-').replace(/^-|-ts$/g, '')}.ts`,
  text: `import { it } from '${imported}';\n\nexport const taken = it;\n`,
  refusedAs,
});

const PLANTED: readonly Planted[] = [
  globalInShared('the clock', 'clock', 'new Date()'),
  globalInShared('the clock of Date.now', 'now', 'Date.now()'),
  globalInShared('the clock of performance', 'performance', 'performance.now()'),
  globalInShared('random ids', 'ids', 'crypto.randomUUID()'),
  globalInShared('the DOM', 'dom', 'document.title'),
  globalInShared('the window', 'window', 'window.name'),
  globalInShared('the database', 'database', 'indexedDB.databases()'),
  globalInShared('Node’s process', 'process', 'process.cwd()'),
  globalInShared('Node’s Buffer', 'buffer', "Buffer.from('')"),
  globalInShared('a way round by globalThis', 'way-round', 'globalThis.Date.now()'),
  globalInShared('a timer', 'timer', 'setTimeout(String, 1)'),
  globalInShared('the network', 'network', "fetch('https://example.org')"),
  {
    why: 'Math.random in shared',
    file: 'shared/scoring/random.ts',
    text: 'export const value = Math.random();\n',
    refusedAs: 'lint/nursery/noJsRestrictedProperties',
  },
  {
    why: 'random taken out of Math in shared',
    file: 'shared/scoring/random-alias.ts',
    text: 'const { random } = Math;\n\nexport const value = random();\n',
    refusedAs: 'lint/nursery/noJsRestrictedProperties',
  },
  importIn('shared/domain', 'dexie', IMPORTS),
  importIn('shared/domain', 'node:fs', IMPORTS),
  importIn('shared/domain', '#renderer/app/stone.ts', IMPORTS),
  importIn('shared/domain', 'immer', null),
  importIn('shared/domain', 'zod', null),
  importIn('shared/content', 'immer', IMPORTS),
  importIn('shared/content', 'zod', null),
  importIn('shared/scoring', 'zod', IMPORTS),
  importIn('shared/scoring', '#shared/domain/stone.ts', null),
  importIn('shared/scoring', 'yalps', IMPORTS),
  importIn('shared/scoring/decision', 'yalps', null),
  importIn('shared/scoring/decision', 'zod', IMPORTS),
  importIn('shared/journey', 'zod', IMPORTS),
  importIn('shared/assessment', 'immer', IMPORTS),
  importIn('shared/report/chapters', 'docx', IMPORTS),
  importIn('shared/report/word', 'docx', IMPORTS),
  importIn('shared/report/word', 'fflate', null),
  importIn('shared/report/word', 'zod', IMPORTS),
  importIn('shared/report/word/template', 'saxen', IMPORTS),
  importIn('shared/report/word/template', 'docx', IMPORTS),
  importIn('shared/zip', 'fflate', null),
  importIn('shared/zip', 'zod', IMPORTS),
  importIn('shared/xml', 'saxen', null),
  importIn('shared/xml', 'fflate', IMPORTS),
  importIn('shared/report/slides', 'docx', IMPORTS),
  importIn('shared/report/sheets', 'docx', IMPORTS),
  importIn('shared/report/dossier', 'docx', IMPORTS),
  importIn('shared/inventory', 'papaparse', IMPORTS),
  importIn('shared/inventory/reading', 'papaparse', null),
  importIn('shared/inventory/reading', 'saxen', null),
  importIn('shared/inventory/reading', 'zod', IMPORTS),
  importIn('shared/archive', 'fflate', null),
  importIn('shared/archive', 'docx', IMPORTS),
  importIn('shared/migrations', 'fflate', IMPORTS),
  importIn('shared/ipc', 'electron', IMPORTS),
  importIn('renderer/features/framing', '../interviews/stone.ts', IMPORTS),
  {
    why: 'a type of a package in shared',
    file: 'shared/scoring/type-only.ts',
    text: "import type { Table } from 'dexie';\n\nexport type Taken = Table;\n",
    refusedAs: IMPORTS,
  },
  {
    why: 'a package loaded on demand in shared',
    file: 'shared/scoring/on-demand.ts',
    text: "export const load = () => import('docx');\n",
    refusedAs: IMPORTS,
  },
  {
    why: 'a default export',
    file: 'renderer/ui/default-export.ts',
    text: 'export default 1;\n',
    refusedAs: 'lint/style/noDefaultExport',
  },
  {
    why: 'export *',
    file: 'renderer/ui/all.ts',
    text: "export * from './default-export.ts';\n",
    refusedAs: 'lint/performance/noReExportAll',
  },
  {
    why: 'the console in product code',
    file: 'electron/console.ts',
    text: "console.log('here');\n",
    refusedAs: 'lint/suspicious/noConsole',
  },
  {
    why: 'any',
    file: 'renderer/ui/anything.ts',
    text: 'export const same = (value: any) => value;\n',
    refusedAs: 'lint/suspicious/noExplicitAny',
  },
  {
    why: 'a null waved away',
    file: 'renderer/ui/bang.ts',
    text: 'export const first = (list: string[]) => list[0]!;\n',
    refusedAs: 'lint/style/noNonNullAssertion',
  },
  {
    why: 'an interface where a type will do',
    file: 'renderer/ui/shape.ts',
    text: 'export interface Shape {\n  side: number;\n}\n',
    refusedAs: 'lint/style/useConsistentTypeDefinitions',
  },
  {
    why: 'a file name in capitals',
    file: 'renderer/ui/QuestionCard.ts',
    text: 'export const card = 1;\n',
    refusedAs: 'lint/style/useFilenamingConvention',
  },
  {
    why: 'a test that shuts out the others',
    file: 'tests/unit/focused.test.ts',
    text: "import { expect, it } from 'vitest';\n\nit.only('counts', () => expect(1).toBe(1));\n",
    refusedAs: 'lint/suspicious/noFocusedTests',
  },
  {
    why: 'a test that is skipped',
    file: 'tests/unit/skipped.test.ts',
    text: "import { expect, it } from 'vitest';\n\nit.skip('counts', () => expect(1).toBe(1));\n",
    refusedAs: 'lint/suspicious/noSkippedTests',
  },
  {
    why: 'a sleep in a browser test',
    file: 'tests/e2e/sleep.spec.ts',
    text: "import { test } from '@playwright/test';\n\ntest('waits', async ({ page }) => {\n  await page.waitForTimeout(1000);\n});\n",
    refusedAs: 'lint/suspicious/noPlaywrightWaitForTimeout',
  },
  {
    why: 'an import that nothing uses',
    file: 'renderer/ui/unused.ts',
    text: "import { shape } from './shape.ts';\n\nexport const used = 1;\n",
    refusedAs: 'lint/correctness/noUnusedImports',
  },
  {
    why: 'a file that the formatter would change',
    file: 'renderer/ui/format.ts',
    text: 'export const format = "double"\n',
    refusedAs: 'format',
  },
  {
    why: 'a script that talks to its user',
    file: 'scripts/talk.ts',
    text: "console.log('here');\n",
    refusedAs: null,
  },
];

type Report = {
  readonly diagnostics: readonly {
    readonly category: string;
    readonly location?: { readonly path?: string | { readonly file?: string } };
  }[];
};

describe('the net of the linter', () => {
  let house: PlantedHouse;
  let found: readonly { readonly file: string; readonly rule: string }[];

  beforeAll(async () => {
    house = buildHouse(PLANTED);
    const biome = packageCommand('@biomejs/biome', 'biome');
    const run = await runNode(
      [biome, 'ci', '--colors=off', '--reporter=json', '--max-diagnostics=none', '.'],
      {
        cwd: house.root,
        quiet: true,
      },
    );
    found = (JSON.parse(run.output) as Report).diagnostics.map(({ category, location }) => ({
      rule: category,
      file: typeof location?.path === 'string' ? location.path : (location?.path?.file ?? ''),
    }));
  });
  afterAll(() => house.tearDown());

  const rulesOf = (file: string) => found.filter((one) => one.file === file).map(({ rule }) => rule);

  it.each(PLANTED.filter(({ refusedAs }) => refusedAs !== null))('refuses $why', ({ file, refusedAs }) => {
    expect(rulesOf(file)).toContain(refusedAs);
  });

  it.each(PLANTED.filter(({ refusedAs }) => refusedAs === null))('lets pass $why', ({ file }) => {
    expect(rulesOf(file)).toEqual([]);
  });
});
