import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { assemblePack } from '#shared/content/assemble.ts';
import { type BenchmarkFile, BenchmarkFileSchema } from '#shared/content/benchmark.ts';
import { type InterviewGuide, InterviewGuideSchema } from '#shared/content/guide.ts';
import { type KnowledgeEntry, KnowledgeEntrySchema } from '#shared/content/knowledge.ts';
import { type ContentPack, PackManifestSchema, QuestionFileSchema } from '#shared/content/pack.ts';
import { type Programme, ProgrammeSchema } from '#shared/content/programme.ts';
import { type RecommendationModel, RecommendationModelSchema } from '#shared/content/recommendation-model.ts';
import { type UseCaseModel, UseCaseModelSchema } from '#shared/content/use-case-model.ts';

const RESOURCES = join(import.meta.dirname, '../../resources');
export const PACK_FOLDER = join(RESOURCES, 'content/diag-data-ia/1.0.0');
export const NARROW_SPACE = '\u202f';

function readJson(...path: string[]): unknown {
  return JSON.parse(readFileSync(join(...path), 'utf8'));
}

export function questionFileNames(): string[] {
  return readdirSync(join(PACK_FOLDER, 'questions')).toSorted();
}

/** Fresh, typed copies of the shipped files: a test may break them at will. */
export function shippedFiles() {
  return {
    manifest: PackManifestSchema.parse(readJson(PACK_FOLDER, 'pack.json')),
    files: questionFileNames().map((name) =>
      QuestionFileSchema.parse(readJson(PACK_FOLDER, 'questions', name)),
    ),
  };
}

export function shippedPack(): ContentPack {
  const { manifest, files } = shippedFiles();
  const result = assemblePack(manifest, files);
  if (!result.ok) throw new Error(JSON.stringify(result.error.problems, null, 2));
  return result.value;
}

export function shippedProgramme(): Programme {
  return ProgrammeSchema.parse(readJson(RESOURCES, 'programme/programme.json'));
}

export function shippedBenchmarks(): BenchmarkFile {
  return BenchmarkFileSchema.parse(readJson(RESOURCES, 'benchmarks/benchmarks.json'));
}

export function shippedKnowledge(): KnowledgeEntry[] {
  return z.array(KnowledgeEntrySchema).parse(readJson(PACK_FOLDER, 'knowledge.json'));
}

export function shippedGuides(): InterviewGuide[] {
  return z.array(InterviewGuideSchema).parse(readJson(PACK_FOLDER, 'guides.json'));
}

export function shippedRecommendations(): RecommendationModel[] {
  return z.array(RecommendationModelSchema).parse(readJson(PACK_FOLDER, 'recommendations.json'));
}

export function shippedUseCases(): UseCaseModel[] {
  return z.array(UseCaseModelSchema).parse(readJson(PACK_FOLDER, 'use-cases.json'));
}

/** What hurts the companies of the sample missions, as an expert wrote it. */
export function shippedIrritants(): { title: string; description: string }[] {
  const samples = join(RESOURCES, 'samples');
  const MissionSchema = z.object({
    irritants: z.array(z.object({ title: z.string(), description: z.string() })),
  });
  return readdirSync(samples).flatMap((name) => MissionSchema.parse(readJson(samples, name)).irritants);
}
