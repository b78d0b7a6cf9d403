import { FLOW_MODE_LABELS } from '#shared/domain/labels.ts';
import type { DataFlow } from '#shared/domain/landscape.ts';
import { figure } from '#shared/report/blocks.ts';
import type { Block, FlowChart } from '#shared/report/model.ts';
import { named } from '#shared/report/phrases.ts';
import { type FlowWorld, flowChart, flowEndName, hasAnEnd } from './flow-chart.ts';

/** Room for a picture, in pixels (1/96 inch): the width of the text, and 60 % of the height of the page. */
const PORTRAIT_ROOM = { width: 619, height: 673 };
const LANDSCAPE_ROOM = { width: 948, height: 476 };
/** Drawn smaller than this, the words in the boxes would no longer fit at a size that is read on paper. */
const SMALLEST_SCALE = 0.78;
/** Flows of one application that a picture of its own can show. */
const MOST_FLOWS = 10;
/** An application with fewer flows left does not get a picture of its own. */
const FEWEST_FLOWS = 3;

const NOTE =
  'Cadre teinté : application ; cadre blanc arrondi : source de données. Trait plein : interface ; tirets longs : fichier ; tirets courts : ressaisie ; pointillés : mode non précisé. Les numéros sont ceux du tableau.';

type Picture = { readonly title: string; readonly chart: FlowChart; readonly flows: readonly DataFlow[] };

/**
 * The flows as figures: one when it can be read on a page, portrait if possible; else one for each application, so
 * that each flow is drawn once. No figure without a flow that has an end.
 */
export function flowFigures(world: FlowWorld): readonly Block[] {
  const drawn = world.dataFlows.filter((flow) => hasAnEnd(flow) && flow.fromId !== flow.toId);
  if (drawn.length === 0) return [];
  const whole = flowChart(world, drawn);
  const pictures: readonly Picture[] = isReadable(whole)
    ? [{ title: 'Applications, données et échanges', chart: whole, flows: drawn }]
    : byApplication(world, drawn);
  return pictures.map(({ title, chart, flows }, index) =>
    figure(title, chart, {
      alternativeText: `Schéma des flux. ${flows.map((flow) => inWords(world, flow)).join(' ; ')}.`,
      note: index === 0 ? NOTE : '',
      isWide: !isReadableIn(PORTRAIT_ROOM, chart),
      sources: flows.map(({ id }) => ({ kind: 'data-flow', dataFlowId: id })),
    }),
  );
}

function isReadable(chart: FlowChart): boolean {
  return isReadableIn(PORTRAIT_ROOM, chart) || isReadableIn(LANDSCAPE_ROOM, chart);
}

function isReadableIn(room: typeof PORTRAIT_ROOM, { width, height }: FlowChart): boolean {
  return Math.min(room.width / width, room.height / height) >= SMALLEST_SCALE;
}

/** Around the application, or source, with most flows left; then the next; what remains is gathered. */
function byApplication(world: FlowWorld, flows: readonly DataFlow[]): readonly Picture[] {
  const pictures: Picture[] = [];
  let left = flows;
  while (left.length > 0) {
    const hub = busiest(world, left);
    const around = left.filter((flow) => touches(flow, hub)).slice(0, MOST_FLOWS);
    if (around.length < FEWEST_FLOWS) break;
    pictures.push(...readable(world, around, `Échanges autour de ${named(flowEndName(world, hub))}`));
    left = left.filter((flow) => !around.includes(flow));
  }
  return left.length === 0 ? pictures : [...pictures, ...readable(world, left, 'Autres échanges')];
}

/** Halved until each part can be read; one flow always can. */
function readable(world: FlowWorld, flows: readonly DataFlow[], title: string): readonly Picture[] {
  const chart = flowChart(world, flows);
  if (isReadable(chart) || flows.length === 1) return [{ title, chart, flows }];
  const middle = Math.ceil(flows.length / 2);
  return [...readable(world, flows.slice(0, middle), title), ...readable(world, flows.slice(middle), title)];
}

function busiest({ applications, dataSources }: FlowWorld, flows: readonly DataFlow[]): string {
  const count = (id: string) => flows.filter((flow) => touches(flow, id)).length;
  return (
    [...applications, ...dataSources].map(({ id }) => id).toSorted((a, b) => count(b) - count(a))[0] ?? ''
  );
}

function touches({ fromId, toId }: DataFlow, id: string): boolean {
  return fromId === id || toId === id;
}

function inWords(world: FlowWorld, { id, fromId, toId, label, mode }: DataFlow): string {
  const number = world.dataFlows.findIndex((flow) => flow.id === id) + 1;
  const what = label.trim() === '' ? '' : ` (${label.trim()})`;
  return `${number}, de ${named(flowEndName(world, fromId))} vers ${named(flowEndName(world, toId))}${what}, ${FLOW_MODE_LABELS[mode].toLowerCase()}`;
}
