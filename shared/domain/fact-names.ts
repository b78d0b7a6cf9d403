import { FACT_COLLECTIONS, type FactKind, type FactRef, isSameFact } from './fact-ref.ts';
import type { MissionDoc } from './mission.ts';

/** What the kinds of facts are called, in the order of the method. */
export const FACT_KIND_LABELS: Readonly<Record<FactKind, string>> = {
  'document-request': 'Document demandé',
  interview: 'Entretien',
  process: 'Processus',
  irritant: 'Irritant',
  application: 'Application',
  'data-source': 'Source de données',
  'ai-usage': 'Usage de l’IA',
  question: 'Question',
  'use-case': 'Cas d’usage',
};

/** A fact of the mission under its name, as the expert typed it: possibly empty. */
export type NamedFact = { readonly fact: FactRef; readonly name: string };

/** Every fact something may be tied to, kind by kind; `questions` are those of the pack of the mission. */
export function namedFacts(
  doc: MissionDoc,
  questions: readonly { readonly id: string; readonly label: string }[],
): readonly NamedFact[] {
  const named = (kind: FactKind, items: readonly { readonly id: string; readonly name: string }[]) =>
    items.map(({ id, name }) => ({ fact: { kind, id }, name }));
  const titled = (items: readonly { readonly id: string; readonly title: string }[]) =>
    items.map(({ id, title }) => ({ id, name: title }));
  const labelled = (items: readonly { readonly id: string; readonly label: string }[]) =>
    items.map(({ id, label }) => ({ id, name: label }));
  return [
    ...named('document-request', labelled(doc.documentRequests)),
    ...named('interview', titled(doc.interviews)),
    ...named('process', doc.processes),
    ...named('irritant', titled(doc.irritants)),
    ...named('application', doc.applications),
    ...named('data-source', doc.dataSources),
    ...named(
      'ai-usage',
      doc.aiUsages.map(({ id, tool }) => ({ id, name: tool })),
    ),
    ...named('question', labelled(questions)),
    ...named('use-case', titled(doc.useCases)),
  ];
}

/** What a fact is called, « Sans titre » when it was given no name; null when it is gone. */
export function nameOfFact(
  fact: FactRef,
  doc: MissionDoc,
  questions: readonly { readonly id: string; readonly label: string }[],
): string | null {
  const named = namedFacts(doc, questions).find((each) => isSameFact(each.fact, fact));
  return named ? named.name.trim() || 'Sans titre' : null;
}

/** Whether a fact is still in the document; questions are in the pack, which never loses one. */
export function hasFact(doc: MissionDoc, { kind, id }: FactRef): boolean {
  if (kind === 'question') return true;
  const items: readonly { readonly id: string }[] = doc[FACT_COLLECTIONS[kind]];
  return items.some((item) => item.id === id);
}
