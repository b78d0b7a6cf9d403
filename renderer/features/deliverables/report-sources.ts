import type { ContentPack } from '#shared/content/pack.ts';
import type { CollectionName, MissionDoc } from '#shared/domain/mission.ts';
import { assertNever } from '#shared/domain/result.ts';
import type { Screen, Target } from '#shared/journey/finding.ts';
import type { Source } from '#shared/report/model.ts';

/** Where a source can be seen and changed; null for a reference or a formula, which are nowhere in the mission. */
export function targetOfSource(source: Source): Target | null {
  const item = (screen: Screen, collection: CollectionName, id: string): Target => ({
    kind: 'item',
    screen,
    collection,
    id,
  });
  switch (source.kind) {
    case 'mission':
      return {
        kind: 'field',
        screen: isOfDeliverables(source.field) ? 'deliverables' : 'framing',
        field: source.field,
      };
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

function isOfDeliverables(field: string): boolean {
  return field.startsWith('deliverables.') || field.startsWith('sectionTexts.');
}

/** A source in a few words, as the reader knows it. */
export function describeSource(source: Source, doc: MissionDoc, pack: ContentPack): string {
  switch (source.kind) {
    case 'mission':
      return 'Saisie de l’expert';
    case 'question':
      return `Question : ${pack.questions.find(({ id }) => id === source.questionId)?.label ?? source.questionId}`;
    case 'interview':
      return `Entretien : ${titleOf(doc.interviews, source.interviewId)}`;
    case 'process':
      return `Processus : ${nameOf(doc.processes, source.processId)}`;
    case 'irritant':
      return `Irritant : ${titleOf(doc.irritants, source.irritantId)}`;
    case 'application':
      return `Application : ${nameOf(doc.applications, source.applicationId)}`;
    case 'data-source':
      return `Source de données : ${nameOf(doc.dataSources, source.dataSourceId)}`;
    case 'data-flow':
      return `Flux : ${doc.dataFlows.find(({ id }) => id === source.dataFlowId)?.label ?? 'sans libellé'}`;
    case 'ai-usage':
      return `IA en usage : ${doc.aiUsages.find(({ id }) => id === source.aiUsageId)?.tool ?? 'sans nom'}`;
    case 'use-case':
      return `Cas d’usage : ${titleOf(doc.useCases, source.useCaseId)}`;
    case 'criterion':
      return `Critère : ${nameOf(doc.criteria, source.criterionId)}`;
    case 'recommendation':
      return `Recommandation : ${titleOf(doc.recommendations, source.recommendationId)}`;
    case 'reference':
      return source.label;
    case 'computation':
      return `Calcul : ${source.formula}`;
    default:
      return assertNever(source);
  }
}

function titleOf(items: readonly { readonly id: string; readonly title: string }[], id: string): string {
  return items.find((item) => item.id === id)?.title || 'sans titre';
}

function nameOf(items: readonly { readonly id: string; readonly name: string }[], id: string): string {
  return items.find((item) => item.id === id)?.name || 'sans nom';
}
