import type { ContentPack } from '#shared/content/pack.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { Finding, Screen } from './finding.ts';
import { SCREENS } from './finding.ts';
import type { TimeBudget } from './plan.ts';

export type ScreenStatus = 'to-do' | 'started' | 'done';

/** Planned days of a screen, for the left rail; null where the plan has no step of its own for it. */
export type ScreenProgress = {
  readonly screen: Screen;
  readonly status: ScreenStatus;
  readonly plannedDays: number | null;
};

/**
 * Where each screen of the method stands. Done: the expert ticked its steps, or it has content and nothing is
 * missing there; started: something was typed.
 */
export function screenProgress(
  doc: MissionDoc,
  pack: ContentPack,
  time: TimeBudget,
  findings: readonly Finding[],
): readonly ScreenProgress[] {
  return SCREENS.map((screen) => {
    const steps = time.steps.filter(({ step }) => step.screen === screen);
    const isTicked = steps.length > 0 && steps.every(({ isDone }) => isDone);
    const hasContent = contentOf(doc, pack)[screen];
    const isComplete = hasContent && !findings.some((finding) => finding.screen === screen);
    return {
      screen,
      status: isTicked || isComplete ? 'done' : hasContent ? 'started' : 'to-do',
      plannedDays: steps.length > 0 ? steps.reduce((sum, { plannedDays }) => sum + plannedDays, 0) : null,
    };
  });
}

function contentOf(doc: MissionDoc, pack: ContentPack): Readonly<Record<Screen, boolean>> {
  return {
    overview: true,
    framing: doc.framing.goals !== '' || doc.company.siren !== '' || doc.company.headcount !== null,
    interviews: doc.interviews.length > 0,
    landscape: doc.irritants.length + doc.applications.length + doc.dataSources.length > 0,
    maturity: pack.questions.some(({ id }) => doc.answers[id]?.value != null),
    'use-cases': doc.useCases.length > 0,
    prioritisation: Object.keys(doc.scores).length > 0,
    roadmap: doc.recommendations.length > 0,
    funding: doc.deMinimisAids.length > 0,
    deliverables: Object.keys(doc.sectionTexts).length > 0,
  };
}
