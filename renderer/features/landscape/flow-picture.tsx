import { useMemo } from 'react';
import { useMission } from '#renderer/data/use-mission.tsx';
import { FlowDrawing, FlowLegend } from '#renderer/ui/charts/flow-drawing.tsx';
import { formatCount } from '#shared/domain/french.ts';
import { flowChart } from '#shared/report/flows/flow-chart.ts';

/** The flows as boxes and arrows. The table of flows says the same in words. */
export function FlowPicture() {
  const { dataFlows, applications, dataSources } = useMission();
  const chart = useMemo(
    () => flowChart({ dataFlows, applications, dataSources }),
    [dataFlows, applications, dataSources],
  );
  return (
    <>
      <FlowDrawing
        chart={chart}
        label={`Schéma : ${formatCount(dataFlows.length, 'flux', 'flux')} entre ${formatCount(chart.nodes.length, 'application ou source', 'applications et sources')}. Le tableau dit la même chose.`}
      />
      <FlowLegend />
    </>
  );
}
