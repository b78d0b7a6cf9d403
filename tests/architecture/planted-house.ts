import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { HOUSE } from '#scripts/tools.ts';

/** A file planted in a copy of the house, and what must be reported about it; null: nothing. */
export type Planted = {
  readonly why: string;
  readonly file: string;
  readonly text: string;
  readonly refusedAs: string | null;
};

const FOLDERS = ['shared', 'renderer', 'electron', 'scripts', 'tests'];
const CONFIGS = [
  'package.json',
  'biome.json',
  'dependency-cruiser.config.mjs',
  'tsconfig.base.json',
  'tsconfig.json',
  'shared/typings',
  ...FOLDERS.map((folder) => `${folder}/tsconfig.json`),
];

export type PlantedHouse = { readonly root: string; readonly tearDown: () => void };

/** A house outside the working copy: our own settings, the packages installed here, and the given files only. */
export function buildHouse(files: readonly Pick<Planted, 'file' | 'text'>[]): PlantedHouse {
  const root = mkdtempSync(join(tmpdir(), 'planted-house-'));
  for (const config of CONFIGS) cpSync(join(HOUSE, config), join(root, config), { recursive: true });
  // A folder of links rather than one link: caches written under node_modules stay in this house.
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync(join(HOUSE, 'node_modules'))) {
    if (name.startsWith('.')) continue;
    symlinkSync(join(HOUSE, 'node_modules', name), join(root, 'node_modules', name), 'junction');
  }
  for (const { file, text } of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return { root, tearDown: () => rmSync(root, { recursive: true, force: true }) };
}
