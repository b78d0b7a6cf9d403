import { IconTrash } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useItem } from '#renderer/data/use-bind.ts';
import { useMission } from '#renderer/data/use-mission.tsx';
import { IconButton } from '#renderer/ui/feedback/button.tsx';
import { SelectField } from '#renderer/ui/fields/choice-fields.tsx';
import { GroupedSelectField, type OptionGroup } from '#renderer/ui/fields/grouped-select-field.tsx';
import { TextField } from '#renderer/ui/fields/text-field.tsx';
import { Table } from '#renderer/ui/layout/table.tsx';
import { FLOW_MODE_LABELS } from '#shared/domain/labels.ts';
import type { DataFlow } from '#shared/domain/landscape.ts';
import classes from './landscape.module.css';

type FlowTableProps = { readonly selectedId: string | null; readonly onRemove: (id: string) => void };
type NumberedFlow = { readonly number: number; readonly flow: DataFlow };

/** The flows, one a line, edited in place; numbers are those of the picture. */
export function FlowTable({ selectedId, onRemove }: FlowTableProps) {
  const { dataFlows, applications, dataSources } = useMission();
  const nodes: readonly OptionGroup[] = [
    { group: 'Applications', options: applications.map(toOption) },
    { group: 'Sources de données', options: dataSources.map(toOption) },
  ];

  useEffect(() => {
    if (selectedId === null) return;
    document.querySelector(`[data-flow="${selectedId}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [selectedId]);

  return (
    <Table<NumberedFlow>
      label="Flux"
      rows={dataFlows.map((flow, index) => ({ number: index + 1, flow }))}
      rowKey={({ flow }) => flow.id}
      columns={[
        {
          id: 'number',
          header: 'N°',
          width: '36px',
          align: 'right',
          cell: ({ number, flow }) => (
            <span data-flow={flow.id} className={classes.number}>
              {number}
            </span>
          ),
        },
        {
          id: 'from',
          header: 'De',
          width: '24%',
          cell: (row) => <FlowEnd {...row} end="fromId" label={`Flux ${row.number}, de`} nodes={nodes} />,
        },
        {
          id: 'to',
          header: 'Vers',
          width: '24%',
          cell: (row) => <FlowEnd {...row} end="toId" label={`Flux ${row.number}, vers`} nodes={nodes} />,
        },
        { id: 'mode', header: 'Mode', width: '150px', cell: (row) => <FlowMode {...row} /> },
        { id: 'label', header: 'Ce qui circule', cell: (row) => <FlowLabel {...row} /> },
        {
          id: 'remove',
          header: 'Suppr.',
          width: '52px',
          cell: ({ number, flow }) => (
            <IconButton
              label={`Supprimer le flux ${number}`}
              icon={<IconTrash size={16} />}
              onClick={() => onRemove(flow.id)}
            />
          ),
        },
      ]}
    />
  );
}

function toOption({ id, name }: { readonly id: string; readonly name: string }) {
  return { value: id, label: name || 'Sans nom' };
}

type FlowEndProps = NumberedFlow & {
  readonly end: 'fromId' | 'toId';
  readonly label: string;
  readonly nodes: readonly OptionGroup[];
};

function FlowEnd({ flow, end, label, nodes }: FlowEndProps) {
  const field = useItem('dataFlows', flow);
  return <GroupedSelectField label={label} hideLabel none="À préciser" groups={nodes} {...field(end)} />;
}

function FlowMode({ flow, number }: NumberedFlow) {
  const field = useItem('dataFlows', flow);
  return (
    <SelectField label={`Flux ${number}, mode`} hideLabel options={FLOW_MODE_LABELS} {...field('mode')} />
  );
}

function FlowLabel({ flow, number }: NumberedFlow) {
  const field = useItem('dataFlows', flow);
  return (
    <TextField
      label={`Flux ${number}, ce qui circule`}
      hideLabel
      placeholder="Commandes du jour, chaque soir"
      {...field('label')}
    />
  );
}
