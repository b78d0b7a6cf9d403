import type { ContentPack } from '#shared/content/pack.ts';
import { frenchTypography } from '#shared/domain/french.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { assertNever } from '#shared/domain/result.ts';
import type { Block, Chapter, Source } from './model.ts';

/** Tells two sources apart, and is the same for two that are one. */
export function sourceKey(source: Source): string {
  return Object.values(source).join(':');
}

/** All that a block rests on, its cells included, each source once. */
export function sourcesOf(block: Block): readonly Source[] {
  const ofCells =
    block.kind === 'table'
      ? [...block.rows.flat(), ...(block.totals ?? [])].flatMap(({ sources }) => sources ?? [])
      : [];
  const all = [...(block.sources ?? []), ...ofCells];
  return [...new Map(all.map((source) => [sourceKey(source), source])).values()];
}

/** The words of every source of the chapters, by key, for whoever has the report without its mission. */
export function describeSources(
  chapters: readonly Chapter[],
  doc: MissionDoc,
  pack: ContentPack,
): Readonly<Record<string, string>> {
  const sources = chapters.flatMap(({ blocks }) => blocks.flatMap(sourcesOf));
  return Object.fromEntries(
    sources.map((source) => [sourceKey(source), frenchTypography(describeSource(source, doc, pack))]),
  );
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
