import type { ContentPack } from '#shared/content/pack.ts';
import type { FactKind, FactRef } from '#shared/domain/fact-ref.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';

/** The kinds of facts, as titles of what is tied to them. */
export const FACT_KIND_LABELS: Readonly<Record<FactKind, string>> = {
  question: 'Question',
  interview: 'Entretien',
  'document-request': 'Document',
  process: 'Processus',
  irritant: 'Irritant',
  application: 'Application',
  'data-source': 'Source de données',
  'ai-usage': 'Usage d’IA',
  'use-case': 'Cas d’usage',
};

/** What a fact is called; empty when it is gone. */
export function factName({ kind, id }: FactRef, doc: MissionDoc, pack: ContentPack): string {
  const named = <T extends { readonly id: string }>(items: readonly T[], nameOf: (item: T) => string) => {
    const item = items.find((each) => each.id === id);
    return item ? nameOf(item).trim() || 'Sans nom' : '';
  };
  switch (kind) {
    case 'question':
      return named(pack.questions, ({ label }) => label);
    case 'interview':
      return named(doc.interviews, ({ title }) => title);
    case 'document-request':
      return named(doc.documentRequests, ({ label }) => label);
    case 'process':
      return named(doc.processes, ({ name }) => name);
    case 'irritant':
      return named(doc.irritants, ({ title }) => title);
    case 'application':
      return named(doc.applications, ({ name }) => name);
    case 'data-source':
      return named(doc.dataSources, ({ name }) => name);
    case 'ai-usage':
      return named(doc.aiUsages, ({ tool }) => tool);
    case 'use-case':
      return named(doc.useCases, ({ title }) => title);
  }
}
