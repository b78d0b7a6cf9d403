import { err, ok, type Result } from '#shared/domain/result.ts';

/** A value a condition compares with: written in the template, or another variable. */
export type Operand =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'variable'; readonly path: string };

export type Comparison = '=' | '≠' | '<' | '≤' | '>' | '≥';

export type Condition =
  | { readonly kind: 'any' | 'all'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | { readonly kind: 'known'; readonly path: string }
  | {
      readonly kind: 'compare';
      readonly path: string;
      readonly comparison: Comparison;
      readonly with: Operand;
    };

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  '=': '=',
  '==': '=',
  '!=': '≠',
  '<>': '≠',
  '≠': '≠',
  '<': '<',
  '<=': '≤',
  '≤': '≤',
  '>': '>',
  '>=': '≥',
  '≥': '≥',
};

const TOKEN =
  /\s*(?:("[^"]*"|«[^»]*»|“[^”]*”|'[^']*')|(<=|>=|==|!=|<>|[=<>≠≤≥])|(-?\d+(?:[.,]\d+)?)(?![\p{L}\d_])|([\p{L}_][\p{L}\d_]*(?:\.[\p{L}\d_]+)*))/uy;

type Token =
  | { readonly kind: 'text' | 'comparison' | 'word'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string };

/**
 * What stands after `#si`: variables joined by `et` and `ou` (`et` binds first), each alone (known and not empty), after
 * `non`, or compared with a text in quotes, a number or another variable. The error is the end of a French sentence.
 */
export function parseCondition(source: string): Result<Condition, string> {
  const tokens = tokensOf(source);
  if (tokens === null) return err('la condition n’est pas lisible');
  if (tokens.length === 0) return err('il manque la condition');
  const alternatives = splitAt(tokens, 'ou').map((part) => {
    const all = splitAt(part, 'et').map(parseTerm);
    return all.every((it) => it !== null) ? joined('all', all) : null;
  });
  return alternatives.every((it) => it !== null)
    ? ok(joined('any', alternatives))
    : err('la condition n’est pas lisible');
}

function tokensOf(source: string): readonly Token[] | null {
  const tokens: Token[] = [];
  const text = source.trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) return null;
    const [, quoted, comparison, number, word] = match;
    if (quoted !== undefined) tokens.push({ kind: 'text', text: quoted.slice(1, -1).trim() });
    else if (comparison !== undefined) tokens.push({ kind: 'comparison', text: comparison });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else tokens.push({ kind: 'word', text: word ?? '' });
  }
  return tokens;
}

function splitAt(tokens: readonly Token[], word: string): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  for (const token of tokens)
    if (token.kind === 'word' && token.text.toLowerCase() === word) parts.push([]);
    else parts.at(-1)?.push(token);
  return parts;
}

function parseTerm(tokens: readonly Token[]): Condition | null {
  const [first, second, third, ...rest] = tokens;
  if (first?.kind !== 'word' || rest.length > 0) return null;
  if (first.text.toLowerCase() === 'non') {
    const part = parseTerm(tokens.slice(1));
    return part === null ? null : { kind: 'not', part };
  }
  if (second === undefined) return { kind: 'known', path: first.text };
  const comparison = second.kind === 'comparison' ? COMPARISONS[second.text] : undefined;
  return comparison === undefined || third === undefined || third.kind === 'comparison'
    ? null
    : { kind: 'compare', path: first.text, comparison, with: operandOf(third) };
}

function operandOf({ kind, text }: Token): Operand {
  if (kind === 'number') return { kind: 'number', number: Number(text.replace(',', '.')) };
  return kind === 'text' ? { kind: 'text', text } : { kind: 'variable', path: text };
}

function joined(kind: 'any' | 'all', parts: readonly Condition[]): Condition {
  const [only] = parts;
  return parts.length === 1 && only ? only : { kind, parts };
}

/** Every variable a condition reads. */
export function pathsOf(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'any':
    case 'all':
      return condition.parts.flatMap(pathsOf);
    case 'not':
      return pathsOf(condition.part);
    case 'known':
      return [condition.path];
    case 'compare':
      return condition.with.kind === 'variable' ? [condition.path, condition.with.path] : [condition.path];
  }
}
