import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { assemblePack } from '#shared/content/assemble.ts';
import { type BenchmarkFile, BenchmarkFileSchema } from '#shared/content/benchmark.ts';
import { type InterviewGuide, InterviewGuideSchema } from '#shared/content/guide.ts';
import type { ContentPack } from '#shared/content/pack.ts';
import { type Programme, ProgrammeSchema } from '#shared/content/programme.ts';

const RESOURCES = join(dirname(fileURLToPath(import.meta.url)), '../../resources');
const CONTENT = join(RESOURCES, 'content');

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

/** Guides of a shipped pack; none for another. */
export function loadGuides({ id, version }: Pick<ContentPack, 'id' | 'version'>): readonly InterviewGuide[] {
  const path = join(CONTENT, id, version, 'guides.json');
  return existsSync(path) ? z.array(InterviewGuideSchema).parse(readJson(path)) : [];
}

export function loadProgramme(): Programme {
  return ProgrammeSchema.parse(readJson(join(RESOURCES, 'programme/programme.json')));
}

export function loadBenchmarks(): BenchmarkFile {
  return BenchmarkFileSchema.parse(readJson(join(RESOURCES, 'benchmarks/benchmarks.json')));
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
