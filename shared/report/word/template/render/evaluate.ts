import { foldText } from '#shared/domain/french.ts';
import { type Piece, weightOf } from '#shared/report/word/template/compile/piece.ts';
import { type Found, resolve, type Scope } from '#shared/report/word/template/compile/scope.ts';
import { wordText } from '#shared/report/word/template/compile/split-tags.ts';
import type { Condition, Operand } from '#shared/report/word/template/language/condition.ts';
import { printValue } from '#shared/report/word/template/language/filters.ts';
import type { Item, Value } from '#shared/report/word/template/variables/field.ts';
import { element, isElement, type XmlElement, type XmlNode } from '#shared/xml/node.ts';
import { apart } from './apart.ts';
import type { Budget, Loop } from './budget.ts';
import { compareValues } from './compare.ts';

/** Stands for the blocks to insert: attributes `point` and `name`, its child is the paragraph properties. */
export const POINT = 'jalon:point';

export type Surroundings = {
  readonly mission: Item;
  readonly budget: Budget;
  /** Told of each variable of the mission that is printed empty. */
  readonly onEmpty: (name: string, where: string) => void;
  readonly scope: Scope;
  readonly items: ReadonlyMap<string, Item>;
  readonly loop: Loop | null;
};

/** Elements that Word wants to end with a paragraph, even an empty one. */
const ENDS_WITH_PARAGRAPH = new Set([
  'w:tc',
  'w:txbxContent',
  'w:hdr',
  'w:ftr',
  'w:footnote',
  'w:endnote',
  'w:comment',
]);

const HOLDS_BLOCKS = new Set([...ENDS_WITH_PARAGRAPH, 'w:body', 'w:sdtContent']);

/** Writes the pieces for a mission. Throws `TooMuchWork` beyond the budget. */
export function evaluate(pieces: readonly Piece[], around: Surroundings): readonly XmlNode[] {
  const nodes: XmlNode[] = [];
  for (const piece of pieces) write(piece, around, nodes);
  return nodes;
}

function write(piece: Piece, around: Surroundings, nodes: XmlNode[]): void {
  const { budget, loop } = around;
  switch (piece.kind) {
    case 'static':
      budget.spend(piece.weight, loop);
      nodes.push(piece.node);
      return;
    case 'element': {
      budget.spend(1, loop);
      const whole = { ...piece.element, children: evaluate(piece.children, around) };
      if (whole.name !== 'w:tbl' || whole.children.some((child) => isElement(child, 'w:tr')))
        nodes.push(ended(whole));
      return;
    }
    case 'field':
      budget.spend(2, loop);
      nodes.push(...fieldRuns(piece, around));
      return;
    case 'if':
      budget.spend(1, loop);
      for (const inside of holds(piece.condition, around) ? piece.body : piece.otherwise)
        write(inside, around, nodes);
      return;
    case 'for':
      writeLoop(piece, around, nodes);
      return;
    case 'point': {
      budget.spend(1, loop);
      const children = piece.properties ? [piece.properties] : [];
      nodes.push(
        element(
          POINT,
          { point: piece.point, name: piece.name, where: piece.where, source: piece.source },
          children,
        ),
      );
    }
  }
}

function ended(node: XmlElement): XmlElement {
  if (!HOLDS_BLOCKS.has(node.name)) return node;
  const whole = { ...node, children: apart(node.children) };
  if (!ENDS_WITH_PARAGRAPH.has(whole.name)) return whole;
  const last = whole.children.findLast((child) => isElement(child));
  return last && isElement(last, 'w:p') ? whole : { ...whole, children: [...whole.children, element('w:p')] };
}

function writeLoop(piece: Extract<Piece, { kind: 'for' }>, around: Surroundings, nodes: XmlNode[]): void {
  const { where, source, alias, body, otherwise } = piece;
  const found = resolve(piece.path, around.scope);
  const items = typeof found === 'string' ? null : valueIn(found, around);
  const loop = { source, where };
  if (!Array.isArray(items) || items.length === 0) {
    for (const inside of otherwise) write(inside, around, nodes);
    return;
  }
  const fields = typeof found === 'string' ? null : (found.field.item?.fields ?? null);
  const scope = [{ alias, fields }, ...around.scope];
  for (const item of items as readonly Item[]) {
    around.budget.spend(1, loop);
    const inner = { ...around, scope, loop, items: new Map([...around.items, [foldText(alias), item]]) };
    for (const inside of body) write(inside, inner, nodes);
  }
}

function valueIn({ alias, field }: Found, { mission, items }: Surroundings): Value {
  const owner = alias === null ? mission : items.get(foldText(alias));
  return owner?.(field.name) ?? null;
}

function fieldRuns(piece: Extract<Piece, { kind: 'field' }>, around: Surroundings): readonly XmlNode[] {
  const found = resolve(piece.path, around.scope);
  const text =
    typeof found === 'string' ? `[variable inconnue\u202f: ${piece.path}]` : printed(piece, found, around);
  around.budget.spend(weightOf(text), around.loop);
  if (text === '') return [];
  const lines = text.split(/\r\n|[\n\r]/);
  return [
    element('w:r', {}, [
      ...(piece.look ? [piece.look] : []),
      ...lines.flatMap((line, index) => [
        ...(index > 0 ? [element('w:br')] : []),
        wordText(line.replace(/\t/g, ' ')),
      ]),
    ]),
  ];
}

function printed(piece: Extract<Piece, { kind: 'field' }>, found: Found, around: Surroundings): string {
  if (found.field.kind === 'list') return `[liste à parcourir\u202f: ${piece.path}]`;
  const value = valueIn(found, around);
  if (found.alias === null && (value === null || value === '')) around.onEmpty(found.field.name, piece.where);
  return printValue(value, found.field, piece.filter);
}

/** What is not known makes a condition false, whatever it is compared with. */
function holds(condition: Condition, around: Surroundings): boolean {
  switch (condition.kind) {
    case 'any':
      return condition.parts.some((part) => holds(part, around));
    case 'all':
      return condition.parts.every((part) => holds(part, around));
    case 'not':
      return !holds(condition.part, around);
    case 'known':
      return isKnown(read(condition.path, around));
    case 'compare':
      return compareValues(
        read(condition.path, around),
        condition.comparison,
        operand(condition.with, around),
      );
  }
}

function read(path: string, around: Surroundings): Value {
  const found = resolve(path, around.scope);
  return typeof found === 'string' ? null : valueIn(found, around);
}

function isKnown(value: Value): boolean {
  if (value === null) return false;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return true;
  return typeof value === 'string' ? value.trim() !== '' : value.length > 0;
}

function operand(given: Operand, around: Surroundings): Value {
  switch (given.kind) {
    case 'text':
      return given.text;
    case 'number':
      return given.number;
    case 'variable':
      return read(given.path, around);
  }
}
