import type { ContentPack } from '#shared/content/pack.ts';
import type { FactRef } from '#shared/domain/fact-ref.ts';
import type { Id } from '#shared/domain/primitives.ts';
import type { Source } from './model.ts';

/* What a block rests on, in short. */

export function fromMission(field: string): Source {
  return { kind: 'mission', field };
}

export function fromQuestion(questionId: Id): Source {
  return { kind: 'question', questionId };
}

export function fromInterviews(ids: readonly Id[]): readonly Source[] {
  return ids.map((interviewId) => ({ kind: 'interview', interviewId }));
}

export function fromIrritant(irritantId: Id): Source {
  return { kind: 'irritant', irritantId };
}

export function fromDataSource(dataSourceId: Id): Source {
  return { kind: 'data-source', dataSourceId };
}

/** Facts of the document and questions of the pack; requested documents are listed in the annex and cited nowhere. */
export function fromFacts(facts: readonly FactRef[]): readonly Source[] {
  return facts.flatMap(fromFact);
}

function fromFact({ kind, id }: FactRef): readonly Source[] {
  switch (kind) {
    case 'question':
      return [fromQuestion(id)];
    case 'interview':
      return fromInterviews([id]);
    case 'process':
      return [{ kind, processId: id }];
    case 'irritant':
      return [fromIrritant(id)];
    case 'application':
      return [{ kind, applicationId: id }];
    case 'data-source':
      return [fromDataSource(id)];
    case 'ai-usage':
      return [{ kind, aiUsageId: id }];
    case 'use-case':
      return [fromUseCase(id)];
    case 'document-request':
      return [];
  }
}

export function fromUseCase(useCaseId: Id): Source {
  return { kind: 'use-case', useCaseId };
}

const FORMULAS = {
  'overall-maturity': 'moyenne des notes des axes, pondérée par leur poids',
  'axis-maturity': 'moyenne des niveaux retenus, pondérée par le poids des questions',
  'irritant-total': 'somme des coûts annuels connus',
  'use-case-score': 'somme des niveaux, pondérés par les poids des critères',
} as const;

/** The formula in words; the annex prints it in full. */
export function computed(figure: keyof typeof FORMULAS): Source {
  return { kind: 'computation', formula: FORMULAS[figure] };
}

/** The content pack a mission is pinned to: its questions, thresholds and credits. */
export function fromMethod({ title, version }: Pick<ContentPack, 'title' | 'version'>): Source {
  return { kind: 'reference', label: `${title}, version ${version}` };
}
