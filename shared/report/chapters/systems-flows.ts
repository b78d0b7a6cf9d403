import { FLOW_MODE_LABELS } from '#shared/domain/labels.ts';
import { cell, column, heading, paragraph, table } from '#shared/report/blocks.ts';
import { flowEndName } from '#shared/report/flows/flow-chart.ts';
import { flowFigures } from '#shared/report/flows/flow-figures.ts';
import type { Block } from '#shared/report/model.ts';
import { agree, capitalised, counted } from '#shared/report/phrases.ts';
import type { ChapterContext } from './chapter.ts';

/** What passes from one application to another: drawn, then listed with the same numbers. */
export function flows({ doc }: ChapterContext): readonly Block[] {
  const { dataFlows: all } = doc;
  if (all.length === 0) return [];
  const manual = all.filter(({ mode }) => mode === 'manual').length;
  const sentence =
    manual === 0
      ? 'Aucun des échanges relevés n’est une ressaisie.'
      : `${capitalised(counted(manual, 'échange'))} sur ${all.length} ${agree(manual, 'est une ressaisie', 'sont des ressaisies')} à la main : du temps, et une source d’erreurs.`;
  return [
    heading(2, 'Échanges entre applications', 'flux'),
    paragraph(sentence),
    ...flowFigures(doc),
    ...table(
      'Échanges de données',
      [column('N°', 5), column('De', 24), column('Vers', 24), column('Contenu', 34), column('Mode', 13)],
      all.map((it, index) => [
        cell(String(index + 1)),
        cell(flowEndName(doc, it.fromId), { sources: [{ kind: 'data-flow', dataFlowId: it.id }] }),
        cell(flowEndName(doc, it.toId)),
        cell(it.label || '—'),
        cell(FLOW_MODE_LABELS[it.mode], it.mode === 'manual' ? { tone: 'warning' } : {}),
      ]),
    ),
  ];
}
