import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOUSE, packageCommand, runNode } from './tools.ts';

export type Violation = { readonly rule: string; readonly from: string; readonly to: string };

export type Cruise = {
  readonly modules: number;
  readonly dependencies: number;
  readonly violations: readonly Violation[];
};

type CruiseJson = {
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly { readonly module: string; readonly protocol?: string }[];
  }[];
  readonly summary: {
    readonly violations: readonly {
      readonly rule: { readonly name: string };
      readonly from: string;
      readonly to: string;
    }[];
  };
};

const FOLDERS = ['shared', 'renderer', 'electron', 'scripts'];

// `import … from 'x'`, `export … from 'x'`, `import 'x'` at the start of a line (the formatter puts them there),
// and calls of import(…) with a literal anywhere, also as a type.
const STATEMENT = /^(?:import|export)\s+(?:type\s+)?(?:[\w*{][^;'"]*?\sfrom\s+)?'([^']+)'/gm;
const TYPE_STATEMENT = /^(?:import|export)\s+type\s+[^;'"]*?\sfrom\s+'([^']+)'/gm;
// The words and number formats of the domain, and the list of screens.
const SHARED_VALUES_FOR_UI = /^#shared\/(?:domain\/|journey\/finding\.ts$)/;
const COMMENT_LINE = /^\s*(?:\/\/|\/?\*).*$/gm;
const CALL = /\bimport\(\s*'([^']+)'\s*\)/g;

/**
 * Cruises the house with the rules of dependency-cruiser.config.mjs, and distrusts the result:
 * every source file must have been read, and every import that its text holds must have become an edge.
 */
export async function cruise(root: string = HOUSE): Promise<Cruise> {
  const folders = FOLDERS.filter((folder) => sourceFiles(root, folder).length > 0);
  const run = await runNode(
    [
      packageCommand('dependency-cruiser', 'depcruise'),
      '--config',
      'dependency-cruiser.config.mjs',
      '--output-type',
      'json',
      ...folders,
    ],
    { cwd: root, quiet: true },
  );
  const json = parseCruise(run.output);
  if (json === null) throw new Error(`dependency-cruiser stopped: ${run.errors || run.output}`);
  const edges = new Map(
    json.modules.map(({ source, dependencies }) => [
      source,
      new Set(dependencies.map(({ protocol = '', module }) => protocol + module)),
    ]),
  );
  const files = folders.flatMap((folder) => sourceFiles(root, folder));
  const own = files.flatMap((file) =>
    distrust(file, readFileSync(join(root, file), 'utf8'), edges.get(file)),
  );
  return {
    modules: files.filter((file) => edges.has(file)).length,
    dependencies: json.modules.reduce((sum, module) => sum + module.dependencies.length, 0),
    violations: [
      ...json.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
      ...own,
    ],
  };
}

/** The specifiers that a source file imports, as its text says, in the order of the text. */
export function importsOf(text: string): readonly string[] {
  return [...matches(STATEMENT, text), ...matches(CALL, text.replace(COMMENT_LINE, ''))];
}

function distrust(file: string, text: string, edges: ReadonlySet<string> | undefined): readonly Violation[] {
  if (edges === undefined) return [{ rule: 'file-not-cruised', from: file, to: file }];
  const imports = importsOf(text);
  const unseen = imports
    .filter((specifier) => !edges.has(specifier) && !edges.has(specifier.replace(/\?.*$/, '')))
    .map((to) => ({ rule: 'import-not-seen', from: file, to }));
  if (!file.startsWith('renderer/ui/')) return unseen;
  const types = new Set(matches(TYPE_STATEMENT, text));
  const values = imports
    .filter((specifier) => specifier.startsWith('#shared/') && !types.has(specifier))
    .filter((specifier) => !SHARED_VALUES_FOR_UI.test(specifier))
    .map((to) => ({ rule: 'renderer-ui-takes-types', from: file, to }));
  return [...unseen, ...values];
}

function matches(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].flatMap((match) => match[1] ?? []);
}

function sourceFiles(root: string, folder: string): readonly string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
      .sort();
  } catch {
    return [];
  }
}

function parseCruise(output: string): CruiseJson | null {
  try {
    return JSON.parse(output) as CruiseJson;
  } catch {
    return null;
  }
}
