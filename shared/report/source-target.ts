import type { CollectionName } from '#shared/domain/mission.ts';
import { assertNever } from '#shared/domain/result.ts';
import type { Screen, Target } from '#shared/journey/finding.ts';
import type { Source } from './model.ts';

/** Screens on which a part of the document is edited, by the beginning of its path; the others are in the framing. */
const FIELD_SCREENS: readonly (readonly [start: string, screen: Screen])[] = [
  ['deliverables.', 'deliverables'],
  ['sectionTexts.', 'deliverables'],
];

/** Where a source can be seen and changed; null for a reference or a formula, which are nowhere in the mission. */
export function targetOfSource(source: Source): Target | null {
  const item = (screen: Screen, collection: CollectionName, id: string): Target => ({
    kind: 'item',
    screen,
    collection,
    id,
  });
  switch (source.kind) {
    case 'mission': {
      const { field } = source;
      const screen = FIELD_SCREENS.find(([start]) => field.startsWith(start))?.[1] ?? 'framing';
      return { kind: 'field', screen, field };
    }
    case 'question':
      return { kind: 'question', questionId: source.questionId };
    case 'interview':
      return item('interviews', 'interviews', source.interviewId);
    case 'process':
      return item('landscape', 'processes', source.processId);
    case 'irritant':
      return item('landscape', 'irritants', source.irritantId);
    case 'application':
      return item('landscape', 'applications', source.applicationId);
    case 'data-source':
      return item('landscape', 'dataSources', source.dataSourceId);
    case 'data-flow':
      return item('landscape', 'dataFlows', source.dataFlowId);
    case 'ai-usage':
      return item('landscape', 'aiUsages', source.aiUsageId);
    case 'use-case':
      return item('use-cases', 'useCases', source.useCaseId);
    case 'criterion':
      return item('prioritisation', 'criteria', source.criterionId);
    case 'recommendation':
      return item('roadmap', 'recommendations', source.recommendationId);
    case 'reference':
    case 'computation':
      return null;
    default:
      return assertNever(source);
  }
}
