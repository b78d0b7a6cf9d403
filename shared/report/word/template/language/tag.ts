import { named } from '#shared/domain/french.ts';
import { type Condition, parseCondition } from './condition.ts';

/** What stands between `{{` and `}}`. `source` is the tag as written, for messages. */
export type Tag = { readonly source: string } & (
  | { readonly kind: 'field'; readonly path: string; readonly filter: string | null }
  | { readonly kind: 'if'; readonly condition: Condition }
  | { readonly kind: 'for'; readonly alias: string; readonly path: string }
  | { readonly kind: 'else' }
  | { readonly kind: 'close'; readonly of: 'if' | 'for' }
  /** A place for our own blocks: `chapitre`, `rapport`… and which one. */
  | { readonly kind: 'point'; readonly point: string; readonly name: string }
  | { readonly kind: 'bad'; readonly reason: string }
);

export type StructuralTag = Extract<Tag, { readonly kind: 'if' | 'for' | 'else' | 'close' }>;

const PATH = /^[\p{L}_][\p{L}\d_]*(?:\.[\p{L}\d_]+)*$/u;
const FOR = /^(\S+) dans (\S+)$/iu;

export const LANGUAGE_WORDS = { if: 'si', for: 'pour' } as const;

/** Reads a tag, braces included. Spaces count for nothing around words; Word's no-break spaces are spaces. */
export function parseTag(written: string): Tag {
  const source = written.replace(/[\s\u00a0\u202f]+/g, ' ');
  const inner = source.slice(2, -2).trim();
  const bad = (reason: string): Tag => ({ kind: 'bad', source, reason });
  const [head = ''] = inner.split(' ');
  const rest = inner.slice(head.length).trim();
  if (head === '#') return parseTag(`{{#${rest}}}`);
  switch (head.toLowerCase()) {
    case '#si': {
      const condition = parseCondition(rest);
      return condition.ok
        ? { kind: 'if', source, condition: condition.value }
        : bad(`${condition.error} ; exemple : {{#si entreprise.groupe}} ou {{#si cas.rang <= 3}}`);
    }
    case '#pour': {
      const match = FOR.exec(rest);
      const [, alias = '', path = ''] = match ?? [];
      return PATH.test(alias) && !alias.includes('.') && PATH.test(path)
        ? { kind: 'for', source, alias, path }
        : bad('une boucle s’écrit {{#pour cas dans cas_usage}}');
    }
    case 'sinon':
      return rest === '' ? { kind: 'else', source } : bad('{{sinon}} s’écrit seul');
    case '/si':
    case '/pour':
      return { kind: 'close', source, of: head.toLowerCase() === '/si' ? 'if' : 'for' };
  }
  if (head.startsWith('#') || head.startsWith('/'))
    return bad(`le mot ${named(head)} n’est pas connu : écrivez #si, sinon, /si, #pour ou /pour`);
  if (inner.startsWith('@')) {
    const [point = '', ...name] = inner.slice(1).split(':');
    return { kind: 'point', source, point: point.trim(), name: name.join(':').trim() };
  }
  const [path = '', filter, ...more] = inner.split('|').map((part) => part.trim());
  if (!PATH.test(path) || more.length > 0 || filter === '')
    return bad(inner === '' ? 'la balise est vide' : 'ce n’est pas un nom de variable');
  return { kind: 'field', source, path, filter: filter ?? null };
}

export function isStructural(tag: Tag): tag is StructuralTag {
  return tag.kind === 'if' || tag.kind === 'for' || tag.kind === 'else' || tag.kind === 'close';
}
