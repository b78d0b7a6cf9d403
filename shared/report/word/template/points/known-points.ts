import { foldText } from '#shared/domain/french.ts';
import type { Block, ReportDocument } from '#shared/report/model.ts';

/** What a template may insert: `{{@rapport}}`, `{{@chapitre:maturite}}`, `{{@tableau:…}}`, `{{@graphique:…}}`. */
export const POINT_KINDS = ['rapport', 'chapitre', 'tableau', 'graphique'] as const;
export type PointKind = (typeof POINT_KINDS)[number];

/** French names of the chapters in a template, by id; a chapter without one is named after its title. */
const CHAPTER_NAMES: Readonly<Record<string, string>> = {
  'executive-summary': 'synthese',
  'table-of-contents': 'sommaire',
  framing: 'cadrage',
  operations: 'operations',
  systems: 'systemes',
  maturity: 'maturite',
  portfolio: 'portefeuille',
  prioritisation: 'priorisation',
  'use-case-sheets': 'fiches',
  compliance: 'conformite',
  roadmap: 'feuille_de_route',
  'next-steps': 'suites',
  'annex-answers': 'annexe_reponses',
  'annex-formulas': 'annexe_calculs',
  'annex-sources': 'annexe_sources',
  'annex-attachments': 'annexe_pieces',
};

export function chapterName({ id, title }: { readonly id: string; readonly title: string }): string {
  return CHAPTER_NAMES[id] ?? slug(title);
}

/** « Recommandations par horizon » → `recommandations_par_horizon`. */
export function slug(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}

/** A name is compared without case, accents, or which mark parts its words. */
export function isSameName(left: string, right: string): boolean {
  return slug(left) === slug(right);
}

export type Insertable = { readonly name: string; readonly block: Block };

/** Tables (or charts and images) of a report that can be inserted by name, the first of each name. */
export function insertablesOf(
  report: Pick<ReportDocument, 'chapters'>,
  kind: 'tableau' | 'graphique',
): readonly Insertable[] {
  const found = new Map<string, Block>();
  for (const block of report.chapters.flatMap(({ blocks }) => blocks)) {
    const isWanted =
      kind === 'tableau' ? block.kind === 'table' : block.kind === 'figure' || block.kind === 'image';
    if (!isWanted || !('caption' in block)) continue;
    const name = slug(block.caption);
    if (name !== '' && !found.has(name)) found.set(name, block);
  }
  return [...found].map(([name, block]) => ({ name, block }));
}

/** A table or chart may be called by its caption or by its anchor. */
export function findInsertable(all: readonly Insertable[], name: string): Block | null {
  const byName = all.find((it) => isSameName(it.name, name));
  const byAnchor = all.find(({ block }) => 'anchor' in block && block.anchor === name);
  return (byName ?? byAnchor)?.block ?? null;
}
