import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cruise, cruise, importsOf } from '#scripts/boundaries.ts';
import { buildHouse, type Planted, type PlantedHouse } from './planted-house.ts';

const FOLDERS = [
  'shared/domain',
  'shared/content',
  'shared/scoring',
  'shared/scoring/decision',
  'shared/journey',
  'shared/roadmap',
  'shared/compliance',
  'shared/funding',
  'shared/ideation',
  'shared/assessment',
  'shared/report',
  'shared/report/word',
  'shared/report/word/template',
  'shared/report/slides',
  'shared/report/sheets',
  'shared/report/sheets/parts',
  'shared/report/dossier',
  'shared/inventory',
  'shared/inventory/reading',
  'shared/archive',
  'shared/zip',
  'shared/xml',
  'shared/migrations',
  'shared/ipc',
  'renderer/app',
  'renderer/data',
  'renderer/ui',
  'renderer/i18n',
  'renderer/platform',
  'renderer/panels',
  'renderer/features/framing',
  'renderer/features/interviews',
  'electron/services',
  'scripts',
  'tests/support',
];

const STONES = FOLDERS.map((folder) => ({
  file: `${folder}/stone.ts`,
  text: 'export type Stone = { readonly weight: number };\nexport const stone: Stone = { weight: 1 };\n',
}));

let planted = 0;

/** A file of `folder` that imports `target`: a folder of the house (its stone) or a package. */
function importing(
  folder: string,
  target: string,
  refusedAs: string | null,
  how: 'value' | 'type' = 'value',
): Planted {
  planted += 1;
  const specifier = FOLDERS.includes(target) ? `#${target}/stone.ts` : target;
  const keyword = how === 'type' ? 'import type' : 'import';
  const use = how === 'type' ? 'export type Taken = Stone;' : 'export const taken = stone;';
  const name = how === 'type' ? 'Stone' : 'stone';
  return {
    why: `${folder} → ${target}${how === 'type' ? ', a type' : ''}`,
    file: `${folder}/planted-${planted}.ts`,
    text: `${keyword} { ${name} } from '${specifier}';\n\n${use}\n`,
    refusedAs,
  };
}

const REFUSED: readonly Planted[] = [
  importing('shared/domain', 'shared/scoring', 'shared-domain', 'type'),
  importing('shared/domain', 'docx', 'shared-domain'),
  importing('shared/domain', 'node:fs', 'shared-domain'),
  importing('shared/content', 'shared/journey', 'shared-content'),
  importing('shared/content', 'immer', 'shared-content'),
  importing('shared/scoring', 'shared/compliance', 'shared-method', 'type'),
  importing('shared/scoring', 'yalps', 'shared-method'),
  importing('shared/scoring/decision', 'shared/content', 'shared-scoring-decision', 'type'),
  importing('shared/scoring/decision', 'shared/domain', 'shared-scoring-decision', 'type'),
  importing('shared/compliance', 'shared/report', 'shared-method'),
  importing('shared/funding', 'shared/assessment', 'shared-method'),
  importing('shared/ideation', 'shared/scoring', 'shared-method', 'type'),
  importing('shared/journey', 'zod', 'shared-journey'),
  importing('shared/journey', 'shared/funding', 'shared-journey', 'type'),
  importing('shared/roadmap', 'shared/journey', 'shared-roadmap', 'type'),
  importing('shared/scoring', 'shared/journey', 'shared-method', 'type'),
  importing('shared/assessment', 'shared/report', 'shared-assessment', 'type'),
  importing('shared/assessment', 'zod', 'shared-assessment'),
  importing('shared/report', 'shared/archive', 'shared-report', 'type'),
  importing('shared/report', 'docx', 'shared-report'),
  importing('shared/report', 'fflate', 'shared-report'),
  importing('shared/report/word', 'shared/archive', 'shared-report-word'),
  importing('shared/report/word', 'zod', 'shared-report-word'),
  importing('shared/report/word/template', 'docx', 'shared-report-word'),
  importing('shared/report/word/template', 'shared/archive', 'shared-report-word'),
  importing('shared/report/word', 'docx', 'shared-report-word'),
  importing('shared/report/slides', 'docx', 'shared-report-slides'),
  importing('shared/report/sheets', 'docx', 'shared-report-sheets'),
  importing('shared/report/dossier', 'docx', 'shared-report-dossier'),
  importing('shared/report/dossier', 'shared/archive', 'shared-report-dossier', 'type'),
  importing('shared/inventory', 'shared/inventory/reading', 'shared-inventory', 'type'),
  importing('shared/inventory', 'shared/archive', 'shared-inventory'),
  importing('shared/inventory', 'papaparse', 'shared-inventory'),
  importing('shared/inventory/reading', 'shared/archive', 'shared-inventory-reading'),
  importing('shared/inventory/reading', 'zod', 'shared-inventory-reading'),
  importing('shared/archive', 'shared/report', 'shared-archive'),
  importing('shared/archive', 'dexie', 'shared-archive'),
  importing('shared/zip', 'shared/archive', 'shared-zip'),
  importing('shared/zip', 'zod', 'shared-zip'),
  importing('shared/xml', 'shared/report', 'shared-xml'),
  importing('shared/xml', 'fflate', 'shared-xml'),
  importing('shared/migrations', 'shared/archive', 'shared-migrations'),
  importing('shared/migrations', 'fflate', 'shared-migrations'),
  importing('shared/ipc', 'shared/archive', 'shared-ipc', 'type'),
  importing('shared/ipc', 'electron', 'shared-ipc', 'type'),
  importing('renderer/features/framing', 'renderer/features/interviews', 'renderer-feature'),
  importing('renderer/features/framing', 'renderer/features/interviews', 'renderer-feature', 'type'),
  importing('renderer/features/framing', 'renderer/app', 'renderer-feature'),
  importing('renderer/features/framing', '@mantine/core', 'renderer-feature'),
  importing('renderer/features/framing', 'recharts', 'renderer-feature'),
  importing('renderer/features/framing', 'dexie', 'renderer-feature', 'type'),
  importing('renderer/features/framing', 'electron/services', 'renderer-feature'),
  importing('renderer/features/framing', 'scripts', 'renderer-feature'),
  importing('renderer/features/framing', 'tests/support', 'renderer-feature'),
  importing('renderer/features/framing', 'node:path', 'renderer-feature'),
  importing('renderer/panels', 'renderer/features/framing', 'renderer-panels'),
  importing('renderer/panels', '@mantine/core', 'renderer-panels'),
  importing('renderer/data', 'renderer/panels', 'renderer-data'),
  importing('renderer/data', 'renderer/features/framing', 'renderer-data'),
  importing('renderer/data', '@mantine/core', 'renderer-data'),
  importing('renderer/data', 'renderer/ui', 'renderer-data'),
  importing('renderer/ui', 'renderer/data', 'renderer-ui'),
  importing('renderer/ui', 'dexie', 'renderer-ui'),
  importing('renderer/ui', 'shared/scoring', 'renderer-ui-takes-types'),
  importing('renderer/i18n', 'renderer/ui', 'renderer-i18n'),
  importing('renderer/i18n', 'react', 'renderer-i18n'),
  importing('renderer/platform', 'renderer/data', 'renderer-platform'),
  importing('renderer/platform', 'electron', 'renderer-platform'),
  importing('renderer/app', 'dexie', 'renderer-app'),
  importing('renderer/app', 'electron/services', 'renderer-app', 'type'),
  importing('renderer/app', 'shared/report/word', 'heavy-writers-on-demand'),
  importing('renderer/app', 'shared/report/sheets/parts', 'heavy-writers-on-demand'),
  importing('renderer/app', 'shared/inventory/reading', 'heavy-writers-on-demand'),
  importing('electron/services', 'renderer/platform', 'electron', 'type'),
  importing('electron/services', 'shared/report', 'electron'),
  importing('electron/services', 'react', 'electron'),
  importing('scripts', 'renderer/app', 'scripts'),
  importing('scripts', 'tests/support', 'scripts'),
  importing('renderer/app', 'mammoth', 'no-undeclared-package'),
  importing('renderer/app', 'no-such-package', 'no-unresolved'),
  importing('shared/domain', '#shared/domain/absent.ts', 'no-unresolved'),
  {
    why: 'a folder that the table does not name',
    file: 'shared/attic/old.ts',
    text: "import { stone } from '#shared/domain/stone.ts';\n\nexport const old = stone;\n",
    refusedAs: 'folder-without-a-row',
  },
  {
    why: 'a file at the root of the renderer that goes past the data folder',
    file: 'renderer/main.tsx',
    text: "import Dexie from 'dexie';\n\nexport const View = () => <b>{Dexie.semVer}</b>;\n",
    refusedAs: 'renderer-app',
  },
  {
    why: 'a feature passed on by export … from',
    file: 'renderer/features/framing/passed-on.ts',
    text: "export { stone } from '#renderer/features/interviews/stone.ts';\n",
    refusedAs: 'renderer-feature',
  },
  {
    why: 'a feature loaded on demand by another, in a component',
    file: 'renderer/features/framing/on-demand.tsx',
    text: "export const Card = () => <a onClick={() => import('#renderer/features/interviews/stone.ts')}>x</a>;\n",
    refusedAs: 'renderer-feature',
  },
  {
    why: 'a type written as import(…), which the parser does not see',
    file: 'renderer/features/framing/import-type.ts',
    text: "export type Taken = import('#renderer/features/interviews/stone.ts').Stone;\n",
    refusedAs: 'import-not-seen',
  },
  {
    why: 'two files that need each other, be it for types',
    file: 'shared/domain/egg.ts',
    text: "import type { Hen } from './hen.ts';\n\nexport type Egg = { readonly of: Hen };\n",
    refusedAs: 'no-cycles',
  },
];

const ALLOWED: readonly Planted[] = [
  importing('shared/domain', 'shared/content', null),
  importing('shared/domain', 'immer', null),
  importing('shared/content', 'zod', null),
  importing('shared/scoring', 'shared/domain', null),
  importing('shared/scoring/decision', 'yalps', null),
  importing('shared/assessment', 'shared/scoring', null),
  importing('shared/journey', 'shared/scoring', null),
  importing('shared/journey', 'shared/roadmap', null),
  importing('shared/report', 'shared/assessment', null),
  importing('shared/report/word', 'fflate', null),
  importing('shared/report/word', 'shared/report', null),
  importing('shared/archive', 'shared/migrations', null),
  importing('shared/archive', 'shared/zip', null),
  importing('shared/report/word/template', 'shared/zip', null),
  importing('shared/report/word/template', 'shared/xml', null),
  importing('shared/report/reading', 'shared/xml', null),
  importing('shared/ipc', 'zod', null),
  importing('renderer/features/framing', 'renderer/ui', null),
  importing('renderer/features/framing', 'renderer/data', null),
  importing('renderer/features/framing', 'shared/assessment', null),
  importing('renderer/features/framing', 'react-hook-form', null),
  importing('renderer/data', 'dexie', null),
  importing('renderer/ui', '@mantine/core', null),
  importing('renderer/ui', 'recharts', null),
  importing('renderer/ui', 'shared/domain', null),
  importing('renderer/ui', 'shared/scoring', null, 'type'),
  importing('renderer/app', 'renderer/features/framing', null),
  importing('renderer/app', '@mantine/core/styles.css', null),
  importing('electron/services', 'electron', null),
  importing('electron/services', 'node:fs/promises', null),
  importing('electron/services', 'shared/ipc', null),
  importing('scripts', 'shared/report/word', null),
  importing('scripts', '@playwright/test', null),
  {
    why: 'the Word writer loaded on demand',
    file: 'renderer/features/framing/word-on-demand.ts',
    text: "export const load = () => import('#shared/report/word/stone.ts');\n",
    refusedAs: null,
  },
];

const HEN = {
  file: 'shared/domain/hen.ts',
  text: "import type { Egg } from './egg.ts';\n\nexport type Hen = { readonly from: Egg };\n",
};

describe('the net of boundaries', () => {
  let house: PlantedHouse;
  let seen: Cruise;

  beforeAll(async () => {
    house = buildHouse([...STONES, ...REFUSED, ...ALLOWED, HEN]);
    seen = await cruise(house.root);
  });
  afterAll(() => house.tearDown());

  const rulesOf = (file: string) =>
    seen.violations.filter(({ from }) => from === file).map(({ rule }) => rule);

  it.each(REFUSED)('refuses $why', ({ file, refusedAs }) => {
    expect(rulesOf(file)).toContain(refusedAs);
  });

  it.each(ALLOWED)('lets pass $why', ({ file }) => {
    expect(rulesOf(file)).toEqual([]);
  });

  it('reads every file but those of the tests', () => {
    const files = [...STONES, ...REFUSED, ...ALLOWED, HEN].filter(({ file }) => !file.startsWith('tests/'));
    expect(seen.modules).toBe(files.length);
  });

  it('does not take a blind run for a clean one', async () => {
    writeFileSync(
      join(house.root, 'dependency-cruiser.config.mjs'),
      "export default { options: { exclude: { path: '^electron/' }, doNotFollow: { path: 'node_modules' } } };\n",
    );
    const { violations } = await cruise(house.root);
    expect(violations).toContainEqual({
      rule: 'file-not-cruised',
      from: 'electron/services/stone.ts',
      to: 'electron/services/stone.ts',
    });
  });
});

describe('the imports of a text', () => {
  it('are those of import, export from, import for effect, and import on demand', () => {
    const text = [
      "import { a } from './a.ts';",
      "import type { B } from './b.ts';",
      "import c, { type D } from './c.ts';",
      "import * as e from './e.ts';",
      "import './f.css';",
      "export { g } from './g.ts';",
      "export type { H } from './h.ts';",
      "export * from './i.ts';",
      'import {',
      '  j,',
      "} from './j.ts';",
      "const k = () => import('./k.ts');",
      "// import('./in-a-comment.ts')",
      "const text = 'taken from l';",
    ].join('\n');
    expect([...importsOf(text)].sort()).toEqual(
      ['a.ts', 'b.ts', 'c.ts', 'e.ts', 'f.css', 'g.ts', 'h.ts', 'i.ts', 'j.ts', 'k.ts'].map(
        (name) => `./${name}`,
      ),
    );
  });
});
