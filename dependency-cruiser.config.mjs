import swc from '@swc/core';

/**
 * The import table of the house (see the README of each top folder), as dependency-cruiser rules.
 * Each row names a folder and all that it may import; whatever is not named is refused, type-only imports too.
 */

const PACKAGES = (...names) => names.map((name) => `(^|/)node_modules/${name}/`);
const FOLDERS = (...names) => names.map((name) => `^${name}(/|$)`);
const CONFIG = '\\.config\\.ts$';
const REACT = ['react', 'react-dom'];

// dependency-cruiser does not tell swc which files hold JSX; without this one .tsx file stops the whole run.
const parseFileSync = swc.parseFileSync;
swc.parseFileSync = (path, options) => parseFileSync(path, { ...options, tsx: path.endsWith('.tsx') });

/** What a folder may import. `from` may hold one group, which `local` names as $1. */
const ROWS = [
  {
    name: 'shared-domain',
    from: '^shared/domain/',
    local: FOLDERS('shared/domain', 'shared/content'),
    packages: ['zod', 'immer'],
  },
  {
    name: 'shared-content',
    from: '^shared/content/',
    local: FOLDERS('shared/domain', 'shared/content'),
    packages: ['zod'],
  },
  {
    // What is missing and what contradicts itself is found in the scores too.
    name: 'shared-journey',
    from: '^shared/journey/',
    local: FOLDERS('shared/(journey|ideation|roadmap|scoring|compliance|domain|content)'),
    packages: [],
  },
  {
    // Dates of the recommendations, and duties of the law among them.
    name: 'shared-roadmap',
    from: '^shared/roadmap/',
    local: FOLDERS('shared/(roadmap|compliance|domain|content)'),
    packages: [],
  },
  {
    name: 'shared-method',
    from: '^shared/(scoring|compliance|funding|ideation)/',
    fromNot: '^shared/scoring/decision/',
    local: FOLDERS('shared/$1', 'shared/domain', 'shared/content'),
    packages: [],
  },
  {
    // Plain numbers in, plain numbers out: it knows no document.
    name: 'shared-scoring-decision',
    from: '^shared/scoring/decision/',
    local: [...FOLDERS('shared/scoring/decision'), '^shared/domain/(result|french)\\.ts$'],
    packages: ['yalps'],
  },
  {
    name: 'shared-assessment',
    from: '^shared/assessment/',
    local: FOLDERS('shared/(assessment|scoring|journey|ideation|roadmap|compliance|funding|domain|content)'),
    packages: [],
  },
  {
    name: 'shared-report',
    from: '^shared/report/',
    fromNot: '^shared/report/(word|slides|sheets|dossier|reading)/',
    local: ['^shared/(?!archive/)'],
    packages: [],
  },
  {
    // A Word file of unknown hands is opened with limits of its own.
    name: 'shared-report-reading',
    from: '^shared/report/reading/',
    local: ['^shared/(?!archive/|inventory/|report/(word|slides|sheets)/)'],
    packages: ['fflate', 'diff'],
  },
  {
    name: 'shared-report-word',
    from: '^shared/report/word/',
    local: ['^shared/(?!archive/)'],
    packages: ['fflate'],
  },
  {
    name: 'shared-report-slides',
    from: '^shared/report/slides/',
    local: ['^shared/(?!archive/)'],
    packages: ['pptxgenjs', 'fflate'],
  },
  {
    name: 'shared-report-sheets',
    from: '^shared/report/sheets/',
    local: ['^shared/(?!archive/)'],
    packages: ['write-excel-file', 'fflate'],
  },
  {
    // The zip for the funder, and the schema of its result for machines.
    name: 'shared-report-dossier',
    from: '^shared/report/dossier/',
    local: ['^shared/(?!archive/)'],
    packages: ['fflate', 'zod'],
  },
  {
    name: 'shared-inventory',
    from: '^shared/inventory/',
    fromNot: '^shared/inventory/reading/',
    // What the readers need is theirs alone: forms and mapping load without it.
    local: ['^shared/inventory/(?!reading/)', ...FOLDERS('shared/domain')],
    packages: [],
  },
  {
    name: 'shared-inventory-reading',
    from: '^shared/inventory/reading/',
    local: FOLDERS('shared/(inventory|zip|xml|domain)'),
    packages: ['papaparse', '@types/papaparse', 'saxen', 'fflate'],
  },
  {
    name: 'shared-zip',
    from: '^shared/zip/',
    local: FOLDERS('shared/(zip|domain)'),
    packages: ['fflate'],
  },
  {
    // Trees of the parts of Office files, of unknown hands or our own.
    name: 'shared-xml',
    from: '^shared/xml/',
    local: FOLDERS('shared/xml'),
    packages: ['saxen'],
  },
  {
    name: 'shared-archive',
    from: '^shared/archive/',
    local: FOLDERS('shared/(archive|migrations|zip|domain|content)'),
    packages: ['zod', 'fflate'],
  },
  {
    name: 'shared-migrations',
    from: '^shared/migrations/',
    local: FOLDERS('shared/(migrations|domain|content)'),
    packages: ['zod'],
  },
  {
    name: 'shared-ipc',
    from: '^shared/ipc/',
    local: FOLDERS('shared/(ipc|domain)'),
    packages: ['zod'],
  },
  {
    name: 'renderer-feature',
    from: '^renderer/features/([^/]+)/',
    local: FOLDERS('renderer/features/$1', 'renderer/(panels|ui|i18n|data|platform)', 'shared'),
    packages: [...REACT, 'react-hook-form', '@hookform/resolvers', 'zod', 'wouter', '@tabler/icons-react'],
  },
  {
    // What several steps of the method show: so that features still never import one another.
    name: 'renderer-panels',
    from: '^renderer/panels/',
    local: FOLDERS('renderer/(panels|ui|i18n|data|platform)', 'shared'),
    packages: ['react', '@tabler/icons-react'],
  },
  {
    name: 'renderer-data',
    from: '^renderer/data/',
    local: FOLDERS('renderer/(data|platform)', 'shared'),
    packages: ['react', 'dexie', 'dexie-react-hooks', 'zod'],
  },
  {
    name: 'renderer-ui',
    from: '^renderer/ui/',
    // Of shared/ types, and values of shared/domain and the list of screens: no parser here tells `import type` apart,
    // so scripts/boundaries.ts checks that.
    local: FOLDERS('renderer/(ui|i18n)', 'resources', 'shared'),
    packages: [
      ...REACT,
      '@mantine/.*',
      '@fontsource-variable/.*',
      '@tiptap/.*',
      'recharts',
      'wouter',
      '@tabler/icons-react',
    ],
  },
  {
    name: 'renderer-i18n',
    from: '^renderer/i18n/',
    // The port's failures are named in French there.
    local: FOLDERS('renderer/(i18n|platform)', 'shared'),
    packages: [],
  },
  {
    name: 'renderer-platform',
    from: '^renderer/platform/',
    local: FOLDERS('renderer/platform', 'shared/(ipc|domain|content)', 'resources'),
    packages: [],
  },
  {
    name: 'renderer-app',
    from: '^renderer/(app/|[^/]+$)',
    local: FOLDERS('renderer', 'shared', 'resources'),
    packages: [...REACT, '@mantine/.*', '@fontsource-variable/.*', '@tabler/icons-react', 'wouter', 'zod'],
  },
  {
    name: 'electron',
    from: '^electron/',
    fromNot: CONFIG,
    local: FOLDERS('electron', 'shared/(ipc|archive|domain)'),
    packages: ['electron', 'zod'],
    node: true,
  },
  {
    name: 'scripts',
    from: '^scripts/',
    local: FOLDERS('scripts', 'shared', 'electron', 'resources'),
    packages: ['[^/]+', '@[^/]+/[^/]+'],
    node: true,
  },
];

function rowRule(row) {
  const pathNot = [...row.local, ...PACKAGES(...row.packages)];
  return {
    name: row.name,
    severity: 'error',
    comment: `${row.from} may import ${[...row.local, ...row.packages].join(' ')} and nothing else.`,
    from: row.fromNot === undefined ? { path: row.from } : { path: row.from, pathNot: row.fromNot },
    to: row.node === true ? { pathNot, dependencyTypesNot: ['core'] } : { pathNot },
  };
}

export default {
  forbidden: [
    ...ROWS.map(rowRule),
    {
      name: 'folder-without-a-row',
      severity: 'error',
      comment: 'A new folder begins with its row in the table above.',
      from: { path: '^(shared|renderer|electron|scripts)/', pathNot: ROWS.map((row) => row.from) },
      to: {},
    },
    {
      name: 'heavy-writers-on-demand',
      severity: 'error',
      comment:
        'Writers of Word, slides and sheets, and readers of Word files and inventories, are loaded with import() when asked for, never at start.',
      from: { path: '^renderer/' },
      to: {
        // The preview shows the workbook and the agreement from their data: what writes them is loaded on demand.
        path: '^shared/(report/(word|slides|reading|sheets/(render-workbook|parts)|dossier/(build-dossier|build-diagnostic|diagnostic|verify-dossier))|inventory/reading)(/|\\.ts)',
        // The deck as data weighs nothing: the screen shows it.
        pathNot: '^shared/report/slides/model\\.ts$',
        dynamic: false,
      },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that need each other are one file, or miss a third.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      comment: 'An import that is not found is an edge that no rule sees.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-undeclared-package',
      severity: 'error',
      comment: 'What is shipped is listed in "dependencies"; Electron itself is the runtime.',
      from: { path: '^(shared|renderer|electron)/', pathNot: CONFIG },
      to: {
        dependencyTypes: ['npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'],
        pathNot: PACKAGES('electron', '@types/[^/]+'),
      },
    },
  ],
  options: {
    // With only TypeScript 7 installed dependency-cruiser finds no module at all and passes; swc reads them,
    // `import type` included. scripts/boundaries.ts compares the edges found with the text of every file.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'browser', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css', '.d.ts'],
    },
  },
};
