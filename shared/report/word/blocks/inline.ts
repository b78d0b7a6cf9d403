import type { Inline } from '#shared/report/model.ts';
import {
  type ParagraphNode,
  paragraphOf,
  type Run,
  type RunLook,
  textRun,
} from '#shared/report/word/nodes/nodes.ts';
import { STYLES, type StyleId } from '#shared/report/word/styles/style-ids.ts';
import type { DocumentContext } from './block-context.ts';

type Targets = Pick<DocumentContext, 'targets'>;

export function runsOf(content: readonly Inline[], { targets }: Targets, look?: RunLook): readonly Run[] {
  return content.flatMap((inline) => {
    if (inline.kind === 'reference') return referenceRuns(inline, targets.get(inline.target), look);
    return [textRun(inline.text, inline.kind === 'text' ? look : { ...look, style: STYLES[inline.kind] })];
  });
}

export function styledParagraph(style: StyleId, content: readonly Inline[], context: Targets): ParagraphNode {
  return paragraphOf(style, runsOf(content, context));
}

const WORD_AND_NUMBER = /^(\p{L}+)([\s\u00a0\u202f])(\d[\d.]*)$/u;

/**
 * « figure 3 » is a field on the bookmark around « Figure 3 », « chapitre 4 » a word and a field on the number of the
 * heading: Word keeps both right when the file is edited. An annex, whose number Word would write « Annexe B – », and
 * whatever is worded otherwise are plain links; a target that is not in the document leaves the words alone.
 */
function referenceRuns(
  { target, text }: Inline & { readonly kind: 'reference' },
  kind: 'heading' | 'caption' | undefined,
  look: RunLook | undefined,
): readonly Run[] {
  if (kind === undefined) return [textRun(text, look)];
  const [, word = '', space = '', number = ''] = WORD_AND_NUMBER.exec(text) ?? [];
  if (word === '') return [{ kind: 'link', bookmark: target, runs: [textRun(text, look)] }];
  const withLook = look ? { look } : {};
  if (kind === 'heading')
    return [
      textRun(`${word}${space}`, look),
      { kind: 'field', instruction: `REF ${target} \\r \\h`, result: number, ...withLook },
    ];
  const lower = word === word.toLowerCase() ? ' \\* Lower' : '';
  return [{ kind: 'field', instruction: `REF ${target} \\h${lower}`, result: text, ...withLook }];
}
