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
