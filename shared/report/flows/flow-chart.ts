import { FLOW_MODE_LABELS } from '#shared/domain/labels.ts';
import type { DataFlow } from '#shared/domain/landscape.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { FlowChart } from '#shared/report/model.ts';
import { layOutFlows, type Point } from './flow-layout.ts';

/** The parts of a mission a flow picture is drawn from. */
export type FlowWorld = Pick<MissionDoc, 'dataFlows' | 'applications' | 'dataSources'>;

/** The label on an arrow stands in a gap of its line, just after the box. */
const LABEL_START = 14;
const LABEL_END = 4;
const LETTER_WIDTH = 5.4;
const LINE_LENGTH = 22;

/**
 * The picture of some flows (all of them unless told otherwise), laid out: the one source for the screen, the preview
 * and Word, which only draw it. Each arrow bears the number of its flow in the mission, so that a table can say the rest.
 */
export function flowChart(world: FlowWorld, flows: readonly DataFlow[] = world.dataFlows): FlowChart {
  const drawn = flows.filter(hasAnEnd);
  const boxes = boxesOf(drawn, world);
  const { nodes, edges, width, height } = layOutFlows(
    [...boxes.values()],
    drawn.map((flow) => ({ id: flow.id, fromId: endOf(flow, 'fromId'), toId: endOf(flow, 'toId') })),
  );
  const numbers = new Map(world.dataFlows.map(({ id }, index) => [id, index + 1]));
  const flowOf = new Map(drawn.map((flow) => [flow.id, flow]));
  return {
    kind: 'flow',
    width,
    height,
    nodes: nodes.flatMap(({ id, ...place }) => {
      const box = boxes.get(id);
      return box ? [{ ...box, ...place, lines: wrapName(box.label) }] : [];
    }),
    edges: edges.map(({ id, points, isBackward }) => {
      const mode = flowOf.get(id)?.mode ?? 'unknown';
      const label = `${numbers.get(id) ?? ''} · ${FLOW_MODE_LABELS[mode].toLowerCase()}`;
      return { id, mode, isBackward, label, ...drawnEdge(points, label) };
    }),
  };
}

/** Name of what a flow leaves or reaches, as boxes and tables show it. */
export function flowEndName({ applications, dataSources }: FlowWorld, id: string | null): string {
  const end = [...applications, ...dataSources].find((each) => each.id === id);
  return end ? end.name || 'Sans nom' : 'À préciser';
}

/** A flow without any end has no place in a picture. */
export function hasAnEnd({ fromId, toId }: DataFlow): boolean {
  return fromId !== null || toId !== null;
}

function endOf(flow: DataFlow, end: 'fromId' | 'toId'): string {
  return flow[end] ?? `${flow.id}.${end}`;
}

type Box = Pick<FlowChart['nodes'][number], 'id' | 'label' | 'kind'>;

/** Boxes of the picture: what a flow leaves or reaches, and one for each end that is not named yet. */
function boxesOf(flows: readonly DataFlow[], world: FlowWorld): ReadonlyMap<string, Box> {
  const kinds = new Map<string, Box['kind']>([
    ...world.applications.map(({ id }) => [id, 'application'] as const),
    ...world.dataSources.map(({ id }) => [id, 'data-source'] as const),
  ]);
  const ends = flows.flatMap((flow) => [endOf(flow, 'fromId'), endOf(flow, 'toId')]);
  return new Map(
    ends.map((id) => [id, { id, label: flowEndName(world, id), kind: kinds.get(id) ?? 'unnamed' }]),
  );
}

/** The line of an arrow and the place of its label, in a gap between a short stub and the rest of the line. */
function drawnEdge(points: readonly Point[], label: string) {
  const [start = { x: 0, y: 0 }, ...rest] = points;
  const end = rest.at(-1) ?? start;
  const labelWidth = label.length * LETTER_WIDTH;
  const afterLabel = { x: start.x + LABEL_START + labelWidth + LABEL_END, y: start.y };
  const ys = points.map(({ y }) => y);
  const top = Math.min(...ys);
  return {
    stub: { x: start.x, y: start.y, width: LABEL_START - LABEL_END },
    labelPlace: { x: start.x + LABEL_START, y: start.y, width: labelWidth },
    path: curveThrough([afterLabel, ...rest]),
    // Lines only go to the right, and curves stay between the heights they join.
    extent: { x: afterLabel.x, y: top, width: end.x - afterLabel.x, height: Math.max(...ys) - top },
  };
}

/** Leaves and arrives level, so that the label on the arrow stays readable. */
function curveThrough(points: readonly Point[]): string {
  return points
    .map((point, index) => {
      const previous = points[index - 1];
      if (!previous) return `M${point.x} ${point.y}`;
      if (previous.y === point.y) return `L${point.x} ${point.y}`;
      const bend = previous.x + (point.x - previous.x) * 0.72;
      return `C${bend} ${previous.y} ${previous.x + (point.x - previous.x) * 0.6} ${point.y} ${point.x} ${point.y}`;
    })
    .join(' ');
}

/** A name on one line, or two when it is long; what does not fit ends with an ellipsis. */
function wrapName(name: string): readonly string[] {
  const words = name.split(' ');
  let first = words.shift() ?? '';
  while (words[0] !== undefined && first.length + 1 + words[0].length <= LINE_LENGTH)
    first += ` ${words.shift()}`;
  const rest = words.join(' ');
  return rest === '' ? [shorten(first)] : [shorten(first), shorten(rest)];
}

function shorten(line: string): string {
  return line.length > LINE_LENGTH ? `${line.slice(0, LINE_LENGTH - 1).trimEnd()}…` : line;
}
