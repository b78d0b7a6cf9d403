import { useMission } from '#renderer/data/use-mission.tsx';
import { LinkList } from '#renderer/ui/layout/link-list.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { FLOW_MODE_LABELS } from '#shared/domain/labels.ts';
import type { DataFlow } from '#shared/domain/landscape.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';

/** Flows that leave or reach an application or a data source. */
export function FlowLinks({ nodeId }: { readonly nodeId: string }) {
  const doc = useMission();
  const { goTo } = useMissionPlace();
  const own = doc.dataFlows.filter(({ fromId, toId }) => fromId === nodeId || toId === nodeId);
  return (
    <LinkList
      title="Flux"
      none="Aucun flux décrit"
      items={own.map((flow) => ({
        id: flow.id,
        label: farEnd(doc, flow, nodeId),
        side: FLOW_MODE_LABELS[flow.mode],
      }))}
      onOpen={(id) => goTo('landscape', `dataFlows.${id}`)}
    />
  );
}

function farEnd(doc: MissionDoc, { fromId, toId }: DataFlow, nodeId: string): string {
  return fromId === nodeId ? `vers ${nodeName(doc, toId)}` : `depuis ${nodeName(doc, fromId)}`;
}

/** Name of an end of a flow, whether application or data source. */
export function nodeName(doc: Pick<MissionDoc, 'applications' | 'dataSources'>, id: string | null): string {
  const node = [...doc.applications, ...doc.dataSources].find((each) => each.id === id);
  return node ? node.name || 'Sans nom' : 'à préciser';
}
