import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assemblePack } from '#shared/content/assemble.ts';
import { assembleCompliance } from '#shared/content/assemble-compliance.ts';
import { type BenchmarkFile, BenchmarkFileSchema } from '#shared/content/benchmark.ts';
import type { ComplianceRules } from '#shared/content/compliance.ts';
import type { ContentPack } from '#shared/content/pack.ts';
import { type Programme, ProgrammeSchema } from '#shared/content/programme.ts';
import { assembleToolbox, type Toolbox } from '#shared/content/toolbox.ts';

const RESOURCES = join(dirname(fileURLToPath(import.meta.url)), '../../resources');
const CONTENT = join(RESOURCES, 'content');
const COMPLIANCE = join(RESOURCES, 'compliance');

/** Packs shipped in resources/content/<id>/<version>. */
export function shippedPacks(): readonly { readonly id: string; readonly version: string }[] {
  return readdirSync(CONTENT).flatMap((id) =>
    readdirSync(join(CONTENT, id))
      .filter((version) => existsSync(join(CONTENT, id, version, 'pack.json')))
      .map((version) => ({ id, version })),
  );
}

/** Null when that version is not shipped; throws when a shipped pack is broken, which its own tests forbid. */
export function loadPack({
  id,
  version,
}: {
  readonly id: string;
  readonly version: string;
}): ContentPack | null {
  if (!shippedPacks().some((pack) => pack.id === id && pack.version === version)) return null;
  const folder = join(CONTENT, id, version);
  const questions = join(folder, 'questions');
  const result = assemblePack(
    readJson(join(folder, 'pack.json')),
    readdirSync(questions)
      .toSorted()
      .map((name) => readJson(join(questions, name))),
  );
  if (result.ok) return result.value;
  throw new Error(`Pack ${id} ${version}: ${JSON.stringify(result.error.problems[0])}`);
}

/** What helps the expert beside the method, nothing for a pack of another build; throws when a shipped file is broken, which its own tests forbid. */
export function loadToolbox(pack: ContentPack): Toolbox {
  const read = (name: string) => {
    const path = join(CONTENT, pack.id, pack.version, `${name}.json`);
    return existsSync(path) ? readJson(path) : [];
  };
  const result = assembleToolbox(pack, {
    knowledge: read('knowledge'),
    guides: read('guides'),
    recommendations: read('recommendations'),
    useCases: read('use-cases'),
  });
  if (result.ok) return result.value;
  throw new Error(`Toolbox of ${pack.id} ${pack.version}: ${result.error.problems[0]}`);
}

export function loadProgramme(): Programme {
  return ProgrammeSchema.parse(readJson(join(RESOURCES, 'programme/programme.json')));
}

export function loadBenchmarks(): BenchmarkFile {
  return BenchmarkFileSchema.parse(readJson(join(RESOURCES, 'benchmarks/benchmarks.json')));
}

/** Newest of the versions in resources/compliance; throws when it is broken, which its own tests forbid. */
export function loadCompliance(): ComplianceRules {
  const versions = readdirSync(COMPLIANCE).toSorted((left, right) =>
    left.localeCompare(right, 'en', { numeric: true }),
  );
  const folder = join(COMPLIANCE, versions.at(-1) ?? '');
  const file = (name: string) => readJson(join(folder, `${name}.json`));
  const result = assembleCompliance({
    manifest: file('manifest'),
    questions: file('questions'),
    gates: file('gates'),
    duties: file('duties'),
    notices: file('notices'),
  });
  if (result.ok) return result.value;
  throw new Error(`Compliance rules: ${result.error.problems.join('\n')}`);
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
