import { Paragraph } from 'docx';
import type { IShapeGroupChildOptions, IShapeGroupOptions, ShapeLineOptions } from 'docx/shapes';
import type { FlowChart } from '#shared/report/model.ts';
import { textRuns } from '#shared/report/word/parts/inline.ts';
import { STYLES } from '#shared/report/word/styles.ts';
import { COLOURS, type PictureRoom } from '#shared/report/word/theme.ts';

type Node = FlowChart['nodes'][number];
type Edge = FlowChart['edges'][number];

/** Told apart by the dash as well as by the colour: printed in grey, each stays what it is. */
const MODE_LINES: Readonly<Record<Edge['mode'], ShapeLineOptions>> = {
  interface: { color: COLOURS.teal, width: 1.5 },
  file: { color: COLOURS.secondary, width: 1.25, dash: 'longDash' },
  manual: { color: COLOURS.warning, width: 1.5, dash: 'shortDash' },
  unknown: { color: COLOURS.secondary, width: 1, dash: 'dot' },
};

const BOX_LOOKS: Readonly<
  Record<
    Node['kind'],
    { readonly fill: string; readonly line: ShapeLineOptions; readonly cornerRadius: number }
  >
> = {
  application: { fill: COLOURS.tealSoft, line: { color: COLOURS.teal, width: 1.25 }, cornerRadius: 12 },
  'data-source': { fill: COLOURS.white, line: { color: COLOURS.secondary, width: 1 }, cornerRadius: 45 },
  unnamed: {
    fill: COLOURS.white,
    line: { color: COLOURS.secondary, width: 0.75, dash: 'dash' },
    cornerRadius: 12,
  },
};

const NO_MARGINS = { top: 0, right: 0, bottom: 0, left: 0 };
const LABEL_HEIGHT = 14;

/** Boxes, arrows and their labels as shapes of one group, made smaller where it would not fit `room` (pixels). */
export function flowShapes(
  chart: FlowChart,
  room: PictureRoom,
): Pick<IShapeGroupOptions, 'children' | 'transformation'> {
  const scale = Math.min(1, room.width / chart.width, room.height / chart.height);
  const place = (x: number, y: number, width: number, height: number) => ({
    width: width * scale,
    height: height * scale,
    offset: { left: x * scale, top: y * scale },
  });
  const arrows = chart.edges.flatMap((edge): readonly IShapeGroupChildOptions[] => {
    const { stub, path, extent, mode, isBackward } = edge;
    // Word would put an arrow head at the end of every stretch of one line: each stretch is a shape of its own.
    return [
      {
        type: 'custom',
        path: `M${stub.x} ${stub.y}h${stub.width}`,
        transformation: place(stub.x, stub.y, stub.width, 0),
        line: { ...MODE_LINES[mode], ...(isBackward ? { startArrow: 'triangle' } : {}) },
      },
      {
        type: 'custom',
        path,
        transformation: place(extent.x, extent.y, extent.width, extent.height),
        line: { ...MODE_LINES[mode], ...(isBackward ? {} : { endArrow: 'triangle' }) },
      },
    ];
  });
  const labels = chart.edges.map(
    ({ label, labelPlace: { x, y, width }, mode }): IShapeGroupChildOptions => ({
      type: 'rectangle',
      transformation: place(x, y - LABEL_HEIGHT / 2, width, LABEL_HEIGHT),
      line: 'none',
      children: [
        new Paragraph({
          style: STYLES.diagramLabel,
          children: textRuns(label, { color: MODE_LINES[mode].color as string }),
        }),
      ],
      textOptions: { margins: NO_MARGINS, wrap: false },
    }),
  );
  const boxes = chart.nodes.map(({ kind, lines, x, y, width, height }): IShapeGroupChildOptions => {
    const { cornerRadius, ...look } = BOX_LOOKS[kind];
    return {
      type: 'roundedRectangle',
      adjustments: { cornerRadius },
      transformation: place(x, y, width, height),
      ...look,
      children: [new Paragraph({ style: STYLES.diagramBox, children: textRuns(lines.join('\n')) })],
      textOptions: { margins: NO_MARGINS },
    };
  });
  return {
    children: [...arrows, ...labels, ...boxes],
    transformation: { width: chart.width * scale, height: chart.height * scale },
  };
}
