import { named } from '#shared/domain/french.ts';
import type { Report } from '#shared/report/word/template/finding.ts';
import { LANGUAGE_WORDS, type StructuralTag } from '#shared/report/word/template/language/tag.ts';
import type { Entry, Mark, Piece } from './piece.ts';

/** Blocks inside one another; a reader of the template loses track far earlier. */
export const MAX_NESTING = 30;

/** The marks that open and close one another among themselves; the others may pair on a wider level. */
export function pairedMarks(marks: readonly Mark[]): ReadonlySet<Mark> {
  const paired = new Set<Mark>();
  let open: { readonly marks: Mark[]; readonly of: 'if' | 'for' }[] = [];
  for (const mark of marks) {
    const { tag } = mark;
    const top = open.at(-1);
    if (tag.kind === 'if' || tag.kind === 'for') open.push({ marks: [mark], of: tag.kind });
    else if (tag.kind === 'else') top?.marks.push(mark);
    else if (top?.of === tag.of) {
      open.pop();
      for (const it of [...top.marks, mark]) paired.add(it);
    } else open = [];
  }
  return paired;
}

/** Says what is wrong with marks that pair with nothing: on this level they had to. */
export function reportUnpaired(marks: readonly Mark[], report: Report): void {
  const block = (kind: 'unclosed-block' | 'crossed-blocks', where: string, message: string) =>
    report.add({ kind, severity: 'blocking', where, message });
  const open: Mark[] = [];
  for (const mark of marks) {
    const { tag, where } = mark;
    if (tag.kind === 'if' || tag.kind === 'for') {
      open.push(mark);
      continue;
    }
    const top = open.at(-1);
    if (!top) {
      block('unclosed-block', where, unopened(tag));
      continue;
    }
    if (tag.kind !== 'close') continue;
    const index = open.findLastIndex((it) => it.tag.kind === tag.of);
    if (index === -1) block('unclosed-block', where, unopened(tag));
    else {
      if (index < open.length - 1)
        block(
          'crossed-blocks',
          where,
          `${tag.source} ferme ${open[index]?.tag.source} alors que ${top.tag.source} est encore ouvert : fermez les blocs dans l’ordre inverse de leur ouverture.`,
        );
      open.splice(index);
    }
  }
  for (const { tag, where } of open) block('unclosed-block', where, unclosed(tag));
}

function unopened(tag: StructuralTag): string {
  return tag.kind === 'close'
    ? `${tag.source} ne ferme rien à cet endroit : retirez-le, ou ouvrez le bloc avec {{#${LANGUAGE_WORDS[tag.of]} …}} dans la même partie du document (même texte, même cellule ou même tableau).`
    : `${tag.source} est hors de tout bloc : placez-le entre {{#si …}} et {{/si}}.`;
}

function unclosed(tag: StructuralTag): string {
  const word = tag.kind === 'if' ? LANGUAGE_WORDS.if : LANGUAGE_WORDS.for;
  return `${tag.source} n’est pas fermé : ajoutez {{/${word}}} là où il s’arrête, dans la même partie du document (même texte, même cellule ou même tableau).`;
}

type Open = {
  readonly mark: Mark;
  readonly body: Piece[];
  readonly otherwise: Piece[];
  isInOtherwise: boolean;
};

/** Pieces of entries whose marks pair; those that do not have been reported, and are passed over. */
export function assemble(entries: readonly Entry[], report: Report): readonly Piece[] {
  const pieces: Piece[] = [];
  const open: Open[] = [];
  const add = (piece: Piece) => {
    const top = open.at(-1);
    if (!top) pieces.push(piece);
    else if (top.isInOtherwise) top.otherwise.push(piece);
    else top.body.push(piece);
  };
  for (const entry of entries) {
    if (entry.kind === 'piece') {
      add(entry.piece);
      continue;
    }
    const { tag, where } = entry.mark;
    const top = open.at(-1);
    if (tag.kind === 'if' || tag.kind === 'for') {
      open.push({ mark: entry.mark, body: [], otherwise: [], isInOtherwise: false });
      if (open.length > MAX_NESTING)
        report.add({
          kind: 'too-much-work',
          severity: 'blocking',
          where,
          message: `Plus de ${MAX_NESTING} blocs sont imbriqués les uns dans les autres : simplifiez le modèle.`,
        });
    } else if (top && tag.kind === 'else') {
      if (top.isInOtherwise)
        report.add({
          kind: 'crossed-blocks',
          severity: 'blocking',
          where,
          message: `Le bloc ${named(top.mark.tag.source)} a deux {{sinon}} : n’en gardez qu’un.`,
        });
      top.isInOtherwise = true;
    } else if (top && tag.kind === 'close') {
      open.pop();
      add(pieceOf(top));
    }
  }
  return pieces;
}

function pieceOf({ mark: { tag, where }, body, otherwise }: Open): Piece {
  const common = { source: tag.source, body, otherwise, where };
  if (tag.kind === 'if') return { kind: 'if', condition: tag.condition, ...common };
  if (tag.kind === 'for') return { kind: 'for', alias: tag.alias, path: tag.path, ...common };
  throw new Error('Only an opening tag opens a block');
}
