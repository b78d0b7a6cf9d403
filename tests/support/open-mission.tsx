import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ReactNode, useEffect } from 'react';
import type { DataDeps } from '#renderer/data/deps.ts';
import type { MissionSession } from '#renderer/data/mission-session.ts';
import { openDatabase } from '#renderer/data/open-database.ts';
import { createMission } from '#renderer/data/repository.ts';
import { type Services, ServicesProvider } from '#renderer/data/services.tsx';
import { AnalysisProvider } from '#renderer/data/use-assessment.tsx';
import { MissionProvider, useSession } from '#renderer/data/use-mission.tsx';
import type { ContentLibrary } from '#renderer/platform/content-library.ts';
import { createMemoryPlatform, type MemoryPlatform } from '#renderer/platform/memory.ts';
import { theme } from '#renderer/ui/theme/theme.ts';
import shippedProgramme from '#resources/programme/programme.json' with { type: 'json' };
import { type BenchmarkFile, EMPTY_BENCHMARKS } from '#shared/content/benchmark.ts';
import type { ContentPack } from '#shared/content/pack.ts';
import { ProgrammeSchema } from '#shared/content/programme.ts';
import { EMPTY_TOOLBOX, type Toolbox } from '#shared/content/toolbox.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { Screen } from '#shared/journey/finding.ts';
import { aSmallPack, sha256 } from '#tests/fixtures/missions.ts';
import { RULES } from './compliance.ts';

/** Local time of the tests: 23 November 2026, 14:32. */
const NOW = new Date(2026, 10, 23, 14, 32).toISOString();

type OpenMission = {
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly platform: MemoryPlatform;
  readonly data: DataDeps;
  /** The document in memory, as typed so far. */
  readonly doc: () => MissionDoc;
  readonly session: () => MissionSession;
};

type Probe = { session: MissionSession | null };

/** Hands the open session to the test. */
function SessionProbe({ probe }: { readonly probe: Probe }) {
  const session = useSession();
  useEffect(() => {
    probe.session = session;
  }, [probe, session]);
  return null;
}

let missions = 0;

/** Opens a mission on one screen, as the application does, over a memory platform. Each has its own identifier. */
export async function openMission(
  mission: MissionDoc,
  place: {
    readonly screen: Screen;
    readonly spot?: string;
    readonly content: ReactNode;
    readonly toolbox?: Toolbox;
    readonly pack?: ContentPack;
    readonly benchmarks?: BenchmarkFile;
  },
): Promise<OpenMission> {
  const services = await testServices(place.toolbox ?? EMPTY_TOOLBOX, place.benchmarks ?? EMPTY_BENCHMARKS);
  missions += 1;
  const doc = { ...mission, id: `mission-${missions}` };
  await createMission(services.data, doc);
  const spot = place.spot === undefined ? '' : `/${place.spot}`;
  window.location.hash = `/mission/${doc.id}/${place.screen}${spot}`;
  const probe: Probe = { session: null };
  render(
    <MantineProvider theme={theme} env="test">
      <Notifications />
      <ServicesProvider services={services}>
        <MissionProvider
          missionId={doc.id}
          onRefused={(error) => {
            throw new Error(`Refused: ${error.kind}`);
          }}
          failed={(error) => <p>{error.kind}</p>}
        >
          <AnalysisProvider pack={place.pack ?? aSmallPack()}>
            <SessionProbe probe={probe} />
            {place.content}
          </AnalysisProvider>
        </MissionProvider>
      </ServicesProvider>
    </MantineProvider>,
  );
  await screen.findByRole('heading', { level: 1 });
  const session = () => {
    if (!probe.session) throw new Error('The mission is not open');
    return probe.session;
  };
  return {
    user: userEvent.setup(),
    platform: services.platform,
    data: services.data,
    doc: () => session().getSnapshot().doc,
    session,
  };
}

type TestServices = Services & { readonly platform: MemoryPlatform };

async function testServices(toolbox: Toolbox, benchmarks: BenchmarkFile): Promise<TestServices> {
  const opened = await openDatabase();
  if (!opened.ok) throw new Error(opened.error.kind);
  let ids = 0;
  const newId = (prefix: string) => {
    ids += 1;
    return `${prefix}-new${ids}`;
  };
  const now = () => NOW;
  const pack = aSmallPack();
  const programme = ProgrammeSchema.parse(shippedProgramme);
  const content: ContentLibrary = {
    currentPack: { id: pack.id, version: pack.version },
    knownPacks: [`${pack.id}@${pack.version}`],
    loadPack: async () => pack,
    loadToolbox: async () => toolbox,
    loadProgramme: async () => programme,
    loadBenchmarks: async () => benchmarks,
    loadCompliance: async () => RULES,
    samples: [],
  };
  const data: DataDeps = {
    db: opened.value,
    now,
    // The database outlives the mission: what is kept in it has an id of its own.
    newId: (prefix) => `${newId(prefix)}-${missions}`,
    // Nothing is saved by itself: tests look at the document in memory, or save on purpose.
    startTimer: () => ({ cancel: () => undefined }),
    sha256,
    appVersion: '0.0.0-test',
    content,
    figuresOf: () => ({ currentDay: 1, plannedDays: 8, progress: null }),
  };
  return { platform: createMemoryPlatform(), data, content, programme, newId, now };
}
