import { assemblePack } from '#shared/content/assemble.ts';
import { assembleCompliance } from '#shared/content/assemble-compliance.ts';
import { type BenchmarkFile, BenchmarkFileSchema } from '#shared/content/benchmark.ts';
import type { ComplianceRules } from '#shared/content/compliance.ts';
import type { ContentPack } from '#shared/content/pack.ts';
import { type Programme, ProgrammeSchema } from '#shared/content/programme.ts';
import { assembleToolbox, EMPTY_TOOLBOX, type Toolbox } from '#shared/content/toolbox.ts';

/** Shipped data, loaded on demand. Old packs stay shipped, so that a mission keeps the method it started with. */
export type ContentLibrary = {
  readonly currentPack: { readonly id: string; readonly version: string };
  /** Versions shipped, as `id@version`. */
  readonly knownPacks: readonly string[];
  /** Null when this build does not ship that version. */
  loadPack(id: string, version: string): Promise<ContentPack | null>;
  /** Knowledge base, guides, recommendation and use case models of a pack; empty when this build ships none for it. */
  loadToolbox(pack: ContentPack): Promise<Toolbox>;
  loadProgramme(): Promise<Programme>;
  /** Published figures to set beside the company. */
  loadBenchmarks(): Promise<BenchmarkFile>;
  /** Rules of the check of use cases against the law. */
  loadCompliance(): Promise<ComplianceRules>;
  readonly samples: readonly SampleMission[];
};

export type SampleMission = {
  readonly id: string;
  readonly name: string;
  readonly what: string;
  load(): Promise<unknown>;
};

type JsonModule = { readonly default: unknown };
type Loader = () => Promise<unknown>;

const packFiles = import.meta.glob('../../resources/content/*/*/**/*.json');
const programmeFiles = import.meta.glob('../../resources/programme/programme.json');
const benchmarkFiles = import.meta.glob('../../resources/benchmarks/benchmarks.json');
const complianceFiles = import.meta.glob('../../resources/compliance/*/*.json');
const sampleFiles = import.meta.glob('../../resources/samples/*.json');

const CURRENT_PACK = { id: 'diag-data-ia', version: '1.0.0' };

const SAMPLES: readonly { readonly id: string; readonly name: string; readonly what: string }[] = [
  {
    id: 'mission-complete',
    name: 'Fonderie Marchand',
    what: 'Mission complète : une fonderie d’aluminium de 85 personnes',
  },
  {
    id: 'mission-en-cours',
    name: 'Mission à mi-parcours',
    what: 'Contradictions, refus et réponses inconnues',
  },
  {
    id: 'mission-ouverte',
    name: 'Mission à peine ouverte',
    what: 'La société, l’expert, le plan, rien d’autre',
  },
];

export function shippedContent(): ContentLibrary {
  const cache = new Map<string, Promise<ContentPack | null>>();
  return {
    currentPack: CURRENT_PACK,
    knownPacks: knownPacks(),
    loadPack(id, version) {
      const key = `${id}@${version}`;
      const pack = cache.get(key) ?? readPack(id, version);
      cache.set(key, pack);
      return pack;
    },
    loadToolbox: readToolbox,
    async loadProgramme() {
      const [load] = Object.values(programmeFiles);
      return ProgrammeSchema.parse(await readJson(load));
    },
    async loadBenchmarks() {
      const [load] = Object.values(benchmarkFiles);
      return BenchmarkFileSchema.parse(await readJson(load));
    },
    loadCompliance: readCompliance,
    samples: SAMPLES.map((sample) => ({
      ...sample,
      load: () => readJson(sampleFiles[`../../resources/samples/${sample.id}.json`]),
    })),
  };
}

async function readPack(id: string, version: string): Promise<ContentPack | null> {
  const folder = `../../resources/content/${id}/${version}/`;
  const manifest = packFiles[`${folder}pack.json`];
  if (!manifest) return null;
  const questionFiles = Object.keys(packFiles)
    .filter((path) => path.startsWith(`${folder}questions/`))
    .sort()
    .map((path) => readJson(packFiles[path]));
  const pack = assemblePack(await readJson(manifest), await Promise.all(questionFiles));
  // A shipped pack is checked by the content tests: a fault here is a broken build, not a user's mistake.
  if (!pack.ok) throw new Error(`Broken content pack ${id}@${version}`);
  return pack.value;
}

async function readToolbox(pack: ContentPack): Promise<Toolbox> {
  const read = async (name: string) => {
    const load = packFiles[`../../resources/content/${pack.id}/${pack.version}/${name}.json`];
    return load ? readJson(load) : [];
  };
  const [knowledge, guides, recommendations, useCases] = await Promise.all(
    ['knowledge', 'guides', 'recommendations', 'use-cases'].map(read),
  );
  const toolbox = assembleToolbox(pack, { knowledge, guides, recommendations, useCases });
  // Help only: a mission pinned to a pack of another build works without it.
  return toolbox.ok ? toolbox.value : EMPTY_TOOLBOX;
}

async function readCompliance(): Promise<ComplianceRules> {
  // Newest version: paths differ by it alone.
  const newest = Object.keys(complianceFiles)
    .map((path) => path.split('/').at(-2) ?? '')
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .at(-1);
  const read = (name: string) =>
    readJson(complianceFiles[`../../resources/compliance/${newest}/${name}.json`]);
  const [manifest, questions, gates, duties, notices] = await Promise.all(
    ['manifest', 'questions', 'gates', 'duties', 'notices'].map(read),
  );
  const rules = assembleCompliance({ manifest, questions, gates, duties, notices });
  if (!rules.ok) throw new Error('Broken compliance rules');
  return rules.value;
}

function knownPacks(): readonly string[] {
  return Object.keys(packFiles).flatMap((path) => {
    const match = /content\/([^/]+)\/([^/]+)\/pack\.json$/.exec(path);
    return match ? [`${match[1]}@${match[2]}`] : [];
  });
}

async function readJson(load: Loader | undefined): Promise<unknown> {
  if (!load) throw new Error('Missing resource in this build');
  return ((await load()) as JsonModule).default;
}
