/*
 * Places the boxes of a flow picture in columns from left to right, so that arrows mostly go the same way and
 * cross little: columns by longest path, order in a column by the mean place of the neighbours, boxes tall
 * enough for each arrow to have its own port.
 */

export type FlowNode = { readonly id: string };
export type FlowEdge = { readonly id: string; readonly fromId: string; readonly toId: string };

export type Point = { readonly x: number; readonly y: number };
export type PlacedNode = Point & { readonly id: string; readonly width: number; readonly height: number };
export type PlacedEdge = {
  readonly id: string;
  /** From the left-hand box to the right-hand one; `isBackward` when the data go the other way. */
  readonly points: readonly Point[];
  readonly isBackward: boolean;
};
export type FlowLayout = {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly width: number;
  readonly height: number;
};

export const BOX_WIDTH = 156;
const COLUMN_GAP = 132;
const MIN_HEIGHT = 40;
const PORT = 19;
const ROW_GAP = 16;
const SWEEPS = 4;

/** A box, or the place where a long arrow passes a column. */
type Slot = { readonly id: string; readonly isBox: boolean; height: number; y: number };
type Segment = { readonly left: string; readonly right: string };
type Route = {
  readonly edge: FlowEdge;
  readonly isBackward: boolean;
  readonly segments: readonly Segment[];
};

export function layOutFlows(nodes: readonly FlowNode[], edges: readonly FlowEdge[]): FlowLayout {
  const drawn = edges.filter(({ fromId, toId }) => fromId !== toId);
  const backward = findBackward(nodes, drawn);
  const column = assignColumns(nodes, drawn, backward);
  const columns: Slot[][] = [];
  const slots = new Map<string, Slot>();
  const place = (id: string, at: number, isBox: boolean) => {
    const slot = { id, isBox, height: isBox ? MIN_HEIGHT : PORT, y: 0 };
    slots.set(id, slot);
    columns[at] = [...(columns[at] ?? []), slot];
  };
  for (const { id } of nodes) place(id, column.get(id) ?? 0, true);
  const routes = drawn.map((edge) => routeOf(edge, backward.has(edge.id), column, place));

  const segments = routes.flatMap((route) => route.segments);
  for (const slot of slots.values()) {
    if (!slot.isBox) continue;
    const ports = (side: keyof Segment) => segments.filter((segment) => segment[side] === slot.id).length;
    slot.height = Math.max(MIN_HEIGHT, PORT * Math.max(ports('left'), ports('right')) + 8);
  }
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const ordered = sweep % 2 === 0 ? columns : columns.toReversed();
    for (const each of ordered) {
      stackColumns(columns);
      sortByNeighbours(each, segments, slots, sweep % 2 === 0 ? 'left' : 'right');
    }
  }
  const height = stackColumns(columns);
  const xOf = new Map(
    columns.flatMap((each, index) => each.map(({ id }) => [id, index * (BOX_WIDTH + COLUMN_GAP)] as const)),
  );
  const placed = (id: string) => ({ slot: slots.get(id) ?? { y: 0, height: 0 }, x: xOf.get(id) ?? 0 });
  return {
    nodes: nodes.map(({ id }) => {
      const { slot, x } = placed(id);
      return { id, x, y: slot.y, width: BOX_WIDTH, height: slot.height };
    }),
    edges: routes.map((route) => ({
      id: route.edge.id,
      isBackward: route.isBackward,
      points: route.segments.flatMap((segment) => [
        { x: placed(segment.left).x + BOX_WIDTH, y: portOf(segment, 'left', segments, slots) },
        { x: placed(segment.right).x, y: portOf(segment, 'right', segments, slots) },
      ]),
    })),
    width: Math.max(BOX_WIDTH, columns.length * (BOX_WIDTH + COLUMN_GAP) - COLUMN_GAP),
    height,
  };
}

/** Edges that close a loop: they are drawn against the current, so that columns exist. */
function findBackward(nodes: readonly FlowNode[], edges: readonly FlowEdge[]): ReadonlySet<string> {
  const backward = new Set<string>();
  const state = new Map<string, 'open' | 'done'>();
  const visit = (id: string) => {
    state.set(id, 'open');
    for (const edge of edges.filter(({ fromId }) => fromId === id)) {
      if (state.get(edge.toId) === 'open') backward.add(edge.id);
      else if (!state.has(edge.toId)) visit(edge.toId);
    }
    state.set(id, 'done');
  };
  for (const { id } of nodes) if (!state.has(id)) visit(id);
  return backward;
}

/** Column of each node: one more than the furthest of those that feed it. */
function assignColumns(
  nodes: readonly FlowNode[],
  edges: readonly FlowEdge[],
  backward: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const column = new Map(nodes.map(({ id }) => [id, 0]));
  for (let pass = 0; pass < nodes.length; pass += 1) {
    for (const edge of edges) {
      const [left, right] = backward.has(edge.id) ? [edge.toId, edge.fromId] : [edge.fromId, edge.toId];
      column.set(right, Math.max(column.get(right) ?? 0, (column.get(left) ?? 0) + 1));
    }
  }
  return column;
}

function routeOf(
  edge: FlowEdge,
  isBackward: boolean,
  column: ReadonlyMap<string, number>,
  place: (id: string, at: number, isBox: boolean) => void,
): Route {
  const [left, right] = isBackward ? [edge.toId, edge.fromId] : [edge.fromId, edge.toId];
  const segments: Segment[] = [];
  let previous = left;
  for (let at = (column.get(left) ?? 0) + 1; at < (column.get(right) ?? 0); at += 1) {
    const id = `${edge.id}@${at}`;
    place(id, at, false);
    segments.push({ left: previous, right: id });
    previous = id;
  }
  segments.push({ left: previous, right });
  return { edge, isBackward, segments };
}

function sortByNeighbours(
  column: Slot[],
  segments: readonly Segment[],
  slots: ReadonlyMap<string, Slot>,
  side: keyof Segment,
): void {
  const own = side === 'left' ? 'right' : 'left';
  const middles = new Map(
    column.map((slot) => {
      const linked = segments.filter((segment) => segment[own] === slot.id);
      const ys = linked.map((segment) => middleOf(slots.get(segment[side])));
      return [slot.id, ys.length === 0 ? middleOf(slot) : ys.reduce((sum, y) => sum + y, 0) / ys.length];
    }),
  );
  column.sort((a, b) => (middles.get(a.id) ?? 0) - (middles.get(b.id) ?? 0));
}

/** Piles each column, all centred on the same line; returns the height of the tallest. */
function stackColumns(columns: readonly (readonly Slot[])[]): number {
  const heightOf = (column: readonly Slot[]) =>
    column.reduce((sum, { height }) => sum + height, 0) + ROW_GAP * Math.max(0, column.length - 1);
  const tallest = Math.max(MIN_HEIGHT, ...columns.map(heightOf));
  for (const column of columns) {
    let y = (tallest - heightOf(column)) / 2;
    for (const slot of column) {
      slot.y = y;
      y += slot.height + ROW_GAP;
    }
  }
  return tallest;
}

/** Height at which a segment touches a box: ports follow the order of the far ends, so that arrows fan out. */
function portOf(
  segment: Segment,
  side: keyof Segment,
  segments: readonly Segment[],
  slots: ReadonlyMap<string, Slot>,
): number {
  const slot = slots.get(segment[side]);
  if (!slot) return 0;
  const far = side === 'left' ? 'right' : 'left';
  const siblings = segments
    .filter((each) => each[side] === segment[side])
    .toSorted((a, b) => middleOf(slots.get(a[far])) - middleOf(slots.get(b[far])));
  return middleOf(slot) + (siblings.indexOf(segment) - (siblings.length - 1) / 2) * PORT;
}

function middleOf(slot: Slot | undefined): number {
  return slot ? slot.y + slot.height / 2 : 0;
}
