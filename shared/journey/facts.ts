import type { Question } from '#shared/content/pack.ts';
import { FACT_COLLECTIONS, type FactKind, type FactRef } from '#shared/domain/fact-ref.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { Screen, Target } from './finding.ts';

export const FACT_KIND_LABELS: Readonly<Record<FactKind, string>> = {
  question: 'Question',
  interview: 'Entretien',
  'document-request': 'Document demandé',
  process: 'Processus',
  irritant: 'Irritant',
  application: 'Application',
  'data-source': 'Source de données',
  'ai-usage': 'IA en usage',
  'use-case': 'Cas d’usage',
};

const SCREEN_OF: Readonly<Record<Exclude<FactKind, 'question'>, Screen>> = {
  interview: 'interviews',
  'document-request': 'framing',
  process: 'landscape',
  irritant: 'landscape',
  application: 'landscape',
  'data-source': 'landscape',
  'ai-usage': 'landscape',
  'use-case': 'use-cases',
};

/** Where a fact is seen and changed. */
export function targetOfFact({ kind, id }: FactRef): Target {
  if (kind === 'question') return { kind, questionId: id };
  return { kind: 'item', screen: SCREEN_OF[kind], collection: FACT_COLLECTIONS[kind], id };
}

/** What a fact is called in the mission: the label of the question, the title or name of the item; null when it is gone. */
export function nameOfFact(
  { kind, id }: FactRef,
  doc: MissionDoc,
  questions: readonly Question[],
): string | null {
  if (kind === 'question') return questions.find((question) => question.id === id)?.label ?? null;
  const item = doc[FACT_COLLECTIONS[kind]].find((it) => it.id === id);
  if (!item) return null;
  const name =
    'title' in item ? item.title : 'name' in item ? item.name : 'tool' in item ? item.tool : item.label;
  return name.trim() || 'Sans titre';
}
