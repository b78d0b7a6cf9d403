import { Editor, type JSONContent } from '@tiptap/core';
import { EditorContent, useEditorState } from '@tiptap/react';
import {
  type ReactNode,
  type Ref,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { FactRef } from '#shared/domain/fact-ref.ts';
import type { RichText } from '#shared/domain/rich-text.ts';
import { fromEditor, isSameText, toEditor } from './editor-document.ts';
import { EXTENSIONS } from './extensions.ts';
import { linkSelection, unlinkFact } from './passage-mark.ts';
import classes from './rich-text.module.css';
import { Toolbar } from './toolbar.tsx';

/** What the buttons of a screen may do to a text. */
export type RichTextHandle = {
  /** The selected words, a line for each paragraph; empty when nothing is selected. */
  readonly selectedText: () => string;
  readonly stamp: () => void;
  /** Ties the selected words to a fact, and brings the caret back. */
  readonly link: (fact: FactRef) => void;
  readonly unlink: (fact: FactRef) => void;
};

export type RichTextEditorProps = {
  readonly label: string;
  readonly name: string;
  readonly value: RichText;
  readonly onChange: (value: RichText) => void;
  readonly placeholder?: string;
  /** Text put at the caret by Ctrl+; — such as `[14:32] `. */
  readonly stampText?: () => string;
  /** Ctrl+L: the selected words are to be tied to a fact. */
  readonly onLink?: () => void;
  /** More buttons at the right of the bar. */
  readonly actions?: ReactNode;
  /** Receives the handle while the text is on the screen. */
  readonly handle?: Ref<RichTextHandle>;
};

/**
 * A text with structure, bound to the document: each change is handed on at once, and a change that comes from
 * elsewhere (undo, another window) is taken over without moving the caret.
 */
export function RichTextEditor(props: RichTextEditorProps) {
  const { label, value, placeholder, actions, handle } = props;
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const [editor] = useState(() => createEditor(latest));
  /** What the editor holds, so that it is compared without being read again. */
  const held = useRef(value);
  const wasEntered = useRef(false);

  useEffect(() => {
    const onUpdate = () => {
      held.current = fromEditor(editor.getJSON());
      if (!isSameText(held.current, latest.current.value)) latest.current.onChange(held.current);
    };
    const onFocus = () => {
      wasEntered.current = true;
    };
    editor.on('update', onUpdate);
    editor.on('focus', onFocus);
    return () => {
      editor.off('update', onUpdate);
      editor.off('focus', onFocus);
    };
  }, [editor]);
  useEffect(() => () => editor.destroy(), [editor]);

  useLayoutEffect(() => {
    if (!isSameText(held.current, value)) takeOver(editor, toEditor(value));
  }, [editor, value]);

  useImperativeHandle(
    handle,
    () => ({
      selectedText: () => {
        const { from, to } = editor.state.selection;
        return editor.state.doc.textBetween(from, to, '\n', '\n').trim();
      },
      stamp: () => {
        // Never entered, there is no caret yet: the stamp opens a line at the end.
        const insert = wasEntered.current || editor.isEmpty ? insertAtCaret : insertOnNewLine;
        insert(editor, latest.current.stampText?.() ?? '');
      },
      link: (fact) => {
        const { tr } = editor.state;
        linkSelection(tr, fact);
        editor.view.dispatch(tr);
        editor.commands.focus();
      },
      unlink: (fact) => {
        const { tr } = editor.state;
        unlinkFact(tr, fact);
        editor.view.dispatch(tr);
      },
    }),
    [editor],
  );

  const isEmpty = useEditorState({ editor, selector: ({ editor: it }) => it.isEmpty });
  return (
    <div className={classes.field}>
      <Toolbar editor={editor} label={label} actions={actions} />
      <div className={classes.sheet} data-placeholder={isEmpty ? placeholder : undefined}>
        <EditorContent editor={editor} />
      </div>
    </div>
  );
}

function createEditor(props: RefObject<RichTextEditorProps>): Editor {
  const { label, name, value } = props.current;
  const editor: Editor = new Editor({
    extensions: EXTENSIONS,
    content: toEditor(value),
    injectCSS: false,
    // A dash or a number opens a list; stars and underscores stay what was typed.
    enableInputRules: ['bulletList', 'orderedList', 'heading', 'blockquote'],
    enablePasteRules: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'data-field': name,
        class: classes['text'] ?? '',
        spellcheck: 'true',
      },
      handleKeyDown: (_, event) => {
        if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return false;
        const { stampText, onLink } = props.current;
        if (event.key === ';' && stampText) insertAtCaret(editor, stampText());
        else if (event.key.toLowerCase() === 'l' && onLink) onLink();
        else return false;
        event.preventDefault();
        return true;
      },
    },
  });
  return editor;
}

function insertAtCaret(editor: Editor, text: string): void {
  editor.chain().focus().insertContent({ type: 'text', text }).run();
}

function insertOnNewLine(editor: Editor, text: string): void {
  const line: JSONContent = { type: 'paragraph', content: [{ type: 'text', text }] };
  editor.chain().insertContentAt(editor.state.doc.content.size, line).focus('end').run();
}

/** Replaces only what differs, so that the caret stays where it is in the rest. */
function takeOver(editor: Editor, content: JSONContent): void {
  const next = editor.schema.nodeFromJSON(content);
  const { doc, tr } = editor.state;
  const start = doc.content.findDiffStart(next.content);
  const end = doc.content.findDiffEnd(next.content);
  if (start === null || end === null) return;
  // The two ends may cross where what was added repeats what is beside it.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  tr.replace(start, end.a + overlap, next.slice(start, end.b + overlap));
  editor.view.dispatch(tr.setMeta('addToHistory', false));
}
