import { Editor } from '@tiptap/core';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { fromEditor, toEditor } from '#renderer/ui/rich-text/editor-document.ts';
import { EXTENSIONS } from '#renderer/ui/rich-text/extensions.ts';
import { linkSelection, unlinkFact } from '#renderer/ui/rich-text/passage-mark.ts';
import type { FactRef } from '#shared/domain/fact-ref.ts';
import { plainSpan, type RichBlock, type RichText, richTextOf, type Span } from '#shared/domain/rich-text.ts';
import { WEB_PAGE, WEB_PAGE_TEXT, WORD_CLIPBOARD, WORD_CLIPBOARD_TEXT } from '#tests/fixtures/clipboards.ts';

const editors: Editor[] = [];
afterEach(() => {
  for (const editor of editors.splice(0)) editor.destroy();
});

function anEditor(text: RichText): Editor {
  const editor = new Editor({ extensions: EXTENSIONS, content: toEditor(text), injectCSS: false });
  editors.push(editor);
  return editor;
}

/** The text once it went through the editor. */
function throughEditor(text: RichText): RichText {
  return fromEditor(anEditor(text).getJSON());
}

/** What is in the editor after a paste from another program. */
function pasted(html: string): RichText {
  const editor = anEditor([]);
  editor.view.pasteHTML(html, new Event('paste') as ClipboardEvent);
  return fromEditor(editor.getJSON());
}

const FACTS: readonly FactRef[] = [
  { kind: 'question', id: 'q1' },
  { kind: 'irritant', id: 'irr-1' },
];

const words = fc.string({
  minLength: 1,
  maxLength: 12,
  unit: fc.constantFrom('a', 'é', ' ', '«', '<', '&', '👩', '\n'),
});

const aSpan = fc.record({
  text: words,
  isStrong: fc.boolean(),
  isEmphasis: fc.boolean(),
  links: fc.subarray([...FACTS]),
});

/** As an editor gives them: two of one look are one. */
const spans = fc.array(aSpan, { maxLength: 4 }).map((all) =>
  all.reduce<Span[]>((merged, span) => {
    const last = merged.at(-1);
    if (last && lookOf(last) === lookOf(span)) last.text += span.text;
    else merged.push({ ...span });
    return merged;
  }, []),
);

function lookOf({ isStrong, isEmphasis, links }: Span): string {
  return JSON.stringify([isStrong, isEmphasis, links]);
}

const paragraph: fc.Arbitrary<RichBlock> = spans.map((all) => ({ kind: 'paragraph', spans: all }));
const filled: fc.Arbitrary<RichBlock> = words.map((text) => ({
  kind: 'paragraph',
  spans: [plainSpan(text)],
}));

const { block } = fc.letrec<{ block: RichBlock; blocks: RichBlock[] }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 2 }),
  block: fc.oneof(
    { maxDepth: 3 },
    paragraph,
    fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(1, 2, 3), spans }),
    fc.record({
      kind: fc.constant('list' as const),
      isOrdered: fc.boolean(),
      items: fc.array(
        fc.tuple(filled, fc.array(tie('block'), { maxLength: 1 })).map(([first, rest]) => [first, ...rest]),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    fc.record({ kind: fc.constant('quote' as const), blocks: tie('blocks') }),
  ) as fc.Arbitrary<RichBlock>,
}));

describe('a text in the editor', () => {
  it('comes out as it went in, whatever its structure', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), (text) => {
        const once = throughEditor(text);
        expect(throughEditor(once)).toEqual(once);
        expect(withoutEmptyLines(once)).toEqual(withoutEmptyLines(text));
      }),
      { numRuns: 150 },
    );
  });

  it('keeps tables, with their header and what is in their cells', () => {
    const table: RichText = [
      {
        kind: 'table',
        hasHeader: true,
        rows: [
          [richTextOf('Mois'), richTextOf('Devis')],
          [[], [{ kind: 'list', isOrdered: false, items: [richTextOf('42'), richTextOf('perdus : 7')] }]],
        ],
      },
    ];
    expect(throughEditor(table)).toEqual(table);
  });

  it('is empty when nothing is in it', () => {
    expect(throughEditor([])).toEqual([]);
  });
});

/** A text, a quote or a cell with one empty line holds nothing: the editor cannot tell one from the other. */
function withoutEmptyLines(blocks: RichText): RichText {
  if (JSON.stringify(blocks) === '[{"kind":"paragraph","spans":[]}]') return [];
  return blocks.map((each) => {
    if (each.kind === 'quote') return { ...each, blocks: withoutEmptyLines(each.blocks) };
    return each.kind === 'list' ? { ...each, items: each.items.map(withoutEmptyLines) } : each;
  });
}

describe('a paste', () => {
  it('from Word keeps bold, headings, nested lists and tables, and leaves the rest of Word behind', () => {
    expect(pasted(WORD_CLIPBOARD)).toEqual(WORD_CLIPBOARD_TEXT);
  });

  it('from a web page keeps its structure without scripts, styles and pictures', () => {
    expect(pasted(WEB_PAGE)).toEqual(WEB_PAGE_TEXT);
  });

  it('brings no control character, and cannot bring a link to a fact that is none', () => {
    const html = 'a\u0000b\u0007c <span data-passage=\'[{"kind":"planet","id":"mars"}]\'>d</span>';
    expect(pasted(html)).toEqual(richTextOf('abc d'));
  });
});

describe('words tied to a fact', () => {
  const [question, irritant] = FACTS as [FactRef, FactRef];

  it('are tied once to each fact, and keep their look', () => {
    const editor = anEditor([
      {
        kind: 'paragraph',
        spans: [plainSpan('On '), { ...plainSpan('ressaisit'), isStrong: true }, plainSpan(' tout')],
      },
    ]);
    for (const fact of [irritant, question, irritant]) {
      const { tr } = editor.state;
      editor.view.dispatch(tr);
      editor.commands.setTextSelection({ from: 4, to: 18 });
      const linking = editor.state.tr;
      linkSelection(linking, fact);
      editor.view.dispatch(linking);
    }
    expect(fromEditor(editor.getJSON())).toEqual([
      {
        kind: 'paragraph',
        spans: [
          plainSpan('On '),
          { text: 'ressaisit', isStrong: true, isEmphasis: false, links: [irritant, question] },
          { ...plainSpan(' tout'), links: [irritant, question] },
        ],
      },
    ]);
    const { tr } = editor.state;
    unlinkFact(tr, irritant);
    editor.view.dispatch(tr);
    expect(JSON.stringify(fromEditor(editor.getJSON()))).not.toContain('irritant');
  });
});
