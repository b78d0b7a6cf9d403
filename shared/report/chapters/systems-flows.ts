import { FLOW_MODE_LABELS } from '#shared/domain/labels.ts';
import { cell, column, heading, table } from '#shared/report/blocks.ts';
import { isShort } from '#shared/report/detail.ts';
import { flowEndName } from '#shared/report/flows/flow-chart.ts';
import { flowFigures } from '#shared/report/flows/flow-figures.ts';
import type { Block } from '#shared/report/model.ts';
import type { ChapterContext } from './chapter.ts';
import { flowsReading } from './systems-reading.ts';

/** What passes from one application to another: drawn, then listed with the same numbers. */
export function flows(context: ChapterContext): readonly Block[] {
  const { doc } = context;
  const { dataFlows: all } = doc;
  if (all.length === 0) return [];
  return [
    heading(2, 'Échanges entre applications', 'flux'),
    ...flowsReading(context),
    ...flowFigures(doc),
    ...(isShort(context) ? [] : flowTable(context)),
  ];
}

function flowTable({ doc }: ChapterContext): readonly Block[] {
  return [
    ...table(
      'Échanges de données',
      [column('N°', 5), column('De', 24), column('Vers', 24), column('Contenu', 34), column('Mode', 13)],
      doc.dataFlows.map((it, index) => [
        cell(String(index + 1)),
        cell(flowEndName(doc, it.fromId), { sources: [{ kind: 'data-flow', dataFlowId: it.id }] }),
        cell(flowEndName(doc, it.toId)),
        cell(it.label || '—'),
        cell(FLOW_MODE_LABELS[it.mode], it.mode === 'manual' ? { tone: 'warning' } : {}),
      ]),
      { name: 'tab_flux' },
    ),
  ];
}
