import { parseSync } from '@swc/core';

/** A text written in the code: where it stands, and whether it is surely read on screen. */
type WrittenText = { readonly line: number; readonly text: string; readonly isShown: boolean };

/** Stands for `${…}`, so that what follows it is still seen as following something. */
const HOLE = '\ufffc';
const SHOWN_BY = new Set([
  ...['label', 'placeholder', 'title', 'aria-label', 'alt', 'lead', 'note', 'subtitle', 'description'],
  ...['emptyLabel', 'confirmLabel', 'ariaLabel', 'header'],
]);

type Rule = { readonly breaks: RegExp; readonly fault: string };

/** `isShown` rules read only what is surely on screen: elsewhere the same words may be names of things. */
const RULES: readonly (Rule & { readonly onlyShown?: true })[] = [
  { breaks: /(?<!\u202f)[ \u00a0]+[;!?:](?=[\s)»\ufffc]|$)/u, fault: 'plain space before ; : ! ?' },
  { breaks: /«(?!\u202f)|(?<!\u202f)»/u, fault: 'no narrow space inside « »' },
  {
    breaks: /(?<![\p{L}\d])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quelqu|presqu)'\p{L}|aujourd'hui/iu,
    fault: 'straight apostrophe',
  },
  { breaks: /[\p{L}\ufffc]\.\.\./u, fault: 'three dots instead of …' },
  { breaks: /[nN]° /u, fault: 'plain space after n°' },
  { breaks: /\p{L}'\p{L}/u, fault: 'straight apostrophe', onlyShown: true },
  { breaks: /[\p{L}\d)\ufffc][;!?:](?=\s|$)/u, fault: 'no space before ; : ! ?', onlyShown: true },
  {
    breaks:
      /(?<![\p{L}\d'’-])(?:save|cancel|loading|error|undefined|null|delete|remove|edit|submit|settings|warning|please|unknown|failed|required|search|yes|the|and|with|your|this)(?![\p{L}\d'’-])/iu,
    fault: 'English',
    onlyShown: true,
  },
];

type FrenchFault = { readonly line: number; readonly fault: string; readonly text: string };

/** What is not French, or not French typography, in the texts of a file. */
export function frenchFaults(file: string, source: string): readonly FrenchFault[] {
  return textsOf(file, source).flatMap(({ line, text, isShown }) => {
    const broken = RULES.filter(({ breaks, onlyShown }) => (isShown || !onlyShown) && breaks.test(text));
    const shown = text.replaceAll(HOLE, '{…}').replace(/\s*\n\s*/g, ' ');
    return [...new Set(broken.map(({ fault }) => fault))].map((fault) => ({ line, fault, text: shown }));
  });
}

type Syntax = { readonly type?: string; readonly [key: string]: unknown };

/** Strings, templates and JSX texts, read from the syntax tree: comments, types, imports and patterns hold none. */
export function textsOf(file: string, source: string): readonly WrittenText[] {
  // The tree counts bytes from its first token, over all files read so far: a token put first tells the start.
  const bytes = Buffer.from(`;${source}`);
  const tree = parseSync(bytes.toString(), { syntax: 'typescript', tsx: file.endsWith('x') });
  const lineOf = (node: Syntax) => {
    const { start } = (node['span'] ?? tree.span) as { readonly start: number };
    return bytes
      .subarray(0, start - tree.span.start)
      .toString()
      .split('\n').length;
  };
  const found: WrittenText[] = [];
  const visit = (node: unknown, isShown: boolean): void => {
    if (Array.isArray(node)) {
      for (const item of node) visit(item, isShown);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    const syntax = node as Syntax;
    const text = textOf(syntax);
    if (text !== null)
      found.push({ line: lineOf(syntax), text, isShown: isShown || syntax.type === 'JSXText' });
    if (isWithoutTexts(syntax)) return;
    for (const [key, child] of Object.entries(syntax)) {
      if (key === 'span' || (key === 'key' && isString(child))) continue;
      visit(child, isShownBelow(syntax, key, isShown));
    }
  };
  visit(tree.body, false);
  return found;
}

function textOf(node: Syntax): string | null {
  if (node.type === 'StringLiteral' || node.type === 'JSXText') return String(node['value']);
  if (node.type !== 'TemplateLiteral') return null;
  const quasis = node['quasis'] as readonly { readonly cooked?: string; readonly raw: string }[];
  return quasis.map(({ cooked, raw }) => cooked ?? raw).join(HOLE);
}

function isWithoutTexts({ type = '', source }: Syntax): boolean {
  return (
    type.startsWith('Import') || type === 'TsLiteralType' || (type.startsWith('Export') && Boolean(source))
  );
}

function isString(node: unknown): boolean {
  return typeof node === 'object' && node !== null && (node as Syntax).type === 'StringLiteral';
}

/** A label is shown, and so are the branches of the condition that chooses it; what it calls or compares is not. */
function isShownBelow(node: Syntax, key: string, isShown: boolean): boolean {
  switch (node.type) {
    case 'JSXAttribute':
    case 'KeyValueProperty':
      return key === 'value' && SHOWN_BY.has(nameOf(node['name'] ?? node['key']));
    case 'JSXElement':
    case 'JSXFragment':
      return key === 'children';
    case 'ConditionalExpression':
      return isShown && key !== 'test';
    case 'BinaryExpression':
      return isShown && key === 'right' && ['&&', '||', '??'].includes(String(node['operator']));
    case 'JSXExpressionContainer':
    case 'ParenthesisExpression':
      return isShown;
    default:
      return false;
  }
}

function nameOf(node: unknown): string {
  const { value } = (node ?? {}) as { readonly value?: unknown };
  return typeof value === 'string' ? value : '';
}
