import { FACT_KIND_LABELS, nameOfFact } from '#shared/domain/fact-names.ts';
import { named } from '#shared/domain/french.ts';
import type { ChapterContext } from '#shared/report/chapters/chapter.ts';
import { itemOf } from '#shared/report/chapters/chapter.ts';
import type { Source } from '#shared/report/model.ts';

const MOST = 12;

/** What the figures of a slide rest on, a paragraph for its notes; nothing without sources. */
export function namesOfSources(context: ChapterContext, sources: readonly Source[]): readonly string[] {
  const names = [...new Set(sources.flatMap((source) => nameOf(context, source)))];
  if (names.length === 0) return [];
  const left = names.length - MOST;
  return [`Sources : ${names.slice(0, MOST).join(' ; ')}${left > 0 ? ` ; et ${left} de plus` : ''}.`];
}

function nameOf({ doc, pack }: ChapterContext, source: Source): readonly string[] {
  const fact = (
    kind: Exclude<
      Source['kind'],
      'mission' | 'data-flow' | 'criterion' | 'recommendation' | 'reference' | 'computation'
    >,
    id: string,
  ) => {
    const name = nameOfFact({ kind, id }, doc, pack.questions);
    return name === null ? [] : [`${FACT_KIND_LABELS[kind].toLowerCase()} ${named(name)}`];
  };
  switch (source.kind) {
    case 'question':
      return fact('question', source.questionId);
    case 'interview':
      return fact('interview', source.interviewId);
    case 'process':
      return fact('process', source.processId);
    case 'irritant':
      return fact('irritant', source.irritantId);
    case 'application':
      return fact('application', source.applicationId);
    case 'data-source':
      return fact('data-source', source.dataSourceId);
    case 'ai-usage':
      return fact('ai-usage', source.aiUsageId);
    case 'use-case':
      return fact('use-case', source.useCaseId);
    case 'criterion':
      return [`critère ${named(itemOf(doc.criteria, source.criterionId)?.name ?? '')}`];
    case 'recommendation': {
      const number = itemOf(doc.recommendations, source.recommendationId)?.number;
      return number === undefined ? [] : [`recommandation R${number}`];
    }
    case 'reference':
      return [source.label];
    case 'computation':
      return [`calcul : ${source.formula}`];
    case 'mission':
    case 'data-flow':
      return [];
  }
}
