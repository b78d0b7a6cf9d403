import { type ComponentType, lazy, Suspense } from 'react';
import { OverviewScreen } from '#renderer/features/journey/overview-screen.tsx';
import { assertNever } from '#shared/domain/result.ts';
import type { Screen } from '#shared/journey/finding.ts';

type Load<K extends string> = () => Promise<Readonly<Record<K, ComponentType>>>;

/** A screen loaded when first opened, so that the window shows before the heavy parts are read. */
function lazyScreen<K extends string>(load: Load<K>, name: K) {
  return lazy(async () => ({ default: (await load())[name] }));
}

const FramingScreen = lazyScreen(
  () => import('#renderer/features/framing/framing-screen.tsx'),
  'FramingScreen',
);
const InterviewsScreen = lazyScreen(
  () => import('#renderer/features/interviews/interviews-screen.tsx'),
  'InterviewsScreen',
);
const LandscapeScreen = lazyScreen(
  () => import('#renderer/features/landscape/landscape-screen.tsx'),
  'LandscapeScreen',
);
const MaturityScreen = lazyScreen(
  () => import('#renderer/features/maturity/maturity-screen.tsx'),
  'MaturityScreen',
);
const UseCasesScreen = lazyScreen(
  () => import('#renderer/features/use-cases/use-cases-screen.tsx'),
  'UseCasesScreen',
);
const PrioritisationScreen = lazyScreen(
  () => import('#renderer/features/prioritisation/prioritisation-screen.tsx'),
  'PrioritisationScreen',
);
const RoadmapScreen = lazyScreen(
  () => import('#renderer/features/roadmap/roadmap-screen.tsx'),
  'RoadmapScreen',
);
const FundingScreen = lazyScreen(
  () => import('#renderer/features/funding/funding-screen.tsx'),
  'FundingScreen',
);
const DeliverablesScreen = lazyScreen(
  () => import('#renderer/features/deliverables/deliverables-screen.tsx'),
  'DeliverablesScreen',
);

export function MissionScreen({ screen }: { readonly screen: Screen }) {
  return <Suspense fallback={null}>{elementFor(screen)}</Suspense>;
}

function elementFor(screen: Screen) {
  switch (screen) {
    case 'overview':
      return <OverviewScreen />;
    case 'framing':
      return <FramingScreen />;
    case 'interviews':
      return <InterviewsScreen />;
    case 'landscape':
      return <LandscapeScreen />;
    case 'maturity':
      return <MaturityScreen />;
    case 'use-cases':
      return <UseCasesScreen />;
    case 'prioritisation':
      return <PrioritisationScreen />;
    case 'roadmap':
      return <RoadmapScreen />;
    case 'funding':
      return <FundingScreen />;
    case 'deliverables':
      return <DeliverablesScreen />;
    default:
      return assertNever(screen);
  }
}
