import { type Column, Table } from '#renderer/ui/layout/table.tsx';
import { formatCount, formatDate, formatEuros } from '#shared/domain/french.ts';
import type { Schedule, ScheduledItem } from '#shared/roadmap/schedule.ts';
import { titleOf } from './gantt-model.ts';

type GanttTableProps = { readonly schedule: Schedule; readonly onOpen: (id: string) => void };

/** All that the chart draws, in words and figures. */
export function GanttTable({ schedule: { items, conflicts }, onOpen }: GanttTableProps) {
  const numberOf = (id: string) =>
    items.find(({ recommendation }) => recommendation.id === id)?.recommendation.number;
  const columns: readonly Column<ScheduledItem>[] = [
    { id: 'number', header: 'N°', align: 'right', cell: ({ recommendation }) => recommendation.number },
    { id: 'title', header: 'Recommandation', cell: ({ recommendation }) => titleOf(recommendation) },
    {
      id: 'from',
      header: 'Début',
      cell: ({ shown, isDated }) => `${formatDate(shown.startsOn)}${isDated ? '' : ', proposé'}`,
    },
    {
      id: 'to',
      header: 'Échéance',
      cell: ({ shown, isDated }) => `${formatDate(shown.dueOn)}${isDated ? '' : ', proposée'}`,
    },
    {
      id: 'planned',
      header: 'Au plus tôt',
      cell: ({ planned, basis }) =>
        `du ${formatDate(planned.startsOn)} au ${formatDate(planned.dueOn)} (${basis})`,
    },
    {
      id: 'float',
      header: 'Marge',
      cell: ({ isCritical, floatDays }) => (isCritical ? 'critique' : formatCount(floatDays, 'jour')),
    },
    {
      id: 'after',
      header: 'Attend',
      cell: ({ recommendation }) =>
        recommendation.dependsOnIds
          .flatMap((id) => numberOf(id) ?? [])
          .map((number) => `n° ${number}`)
          .join(', ') || '—',
    },
    {
      id: 'decision',
      header: 'Décision',
      cell: ({ recommendation: { decisionOn } }) => (decisionOn === null ? '—' : formatDate(decisionOn)),
    },
    {
      id: 'cost',
      header: 'Coût',
      align: 'right',
      cell: ({ recommendation: { cost } }) => (cost === null ? 'à chiffrer' : formatEuros(cost)),
    },
    {
      id: 'state',
      header: 'État',
      cell: ({ recommendation: { id, duty } }) =>
        [
          duty === null ? null : 'obligation',
          conflicts.some((it) => it.id === id) ? 'conflit de dates' : null,
        ]
          .filter((word) => word !== null)
          .join(', ') || '—',
    },
  ];
  return (
    <Table
      label="Calendrier en tableau"
      columns={columns}
      rows={items}
      rowKey={({ recommendation }) => recommendation.id}
      onOpen={({ recommendation }) => onOpen(recommendation.id)}
    />
  );
}
