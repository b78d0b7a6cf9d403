import { IconBlockquote, IconBold, IconH1, IconItalic, IconList, IconListNumbers } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import type { ReactNode } from 'react';
import classes from './rich-text.module.css';

type Tool = {
  readonly label: string;
  readonly keys: string;
  readonly icon: ReactNode;
  readonly isOn: (editor: Editor) => boolean;
  readonly run: (editor: Editor) => void;
};

const TOOLS: readonly Tool[] = [
  {
    label: 'Gras',
    keys: 'Ctrl+B',
    icon: <IconBold size={16} />,
    isOn: (editor) => editor.isActive('bold'),
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    label: 'Italique',
    keys: 'Ctrl+I',
    icon: <IconItalic size={16} />,
    isOn: (editor) => editor.isActive('italic'),
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    label: 'Titre',
    // Not Ctrl+Alt+2: on a French keyboard that is AltGr, which types a sign.
    keys: '## puis espace',
    icon: <IconH1 size={16} />,
    isOn: (editor) => editor.isActive('heading'),
    run: (editor) => {
      const chain = editor.chain().focus();
      (editor.isActive('heading') ? chain.setParagraph() : chain.setHeading({ level: 2 })).run();
    },
  },
  {
    label: 'Liste à puces',
    keys: 'tiret puis espace',
    icon: <IconList size={16} />,
    isOn: (editor) => editor.isActive('bulletList'),
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    label: 'Liste numérotée',
    keys: '1. puis espace',
    icon: <IconListNumbers size={16} />,
    isOn: (editor) => editor.isActive('orderedList'),
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    label: 'Retrait de citation',
    keys: '> puis espace',
    icon: <IconBlockquote size={16} />,
    isOn: (editor) => editor.isActive('blockquote'),
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
];

type ToolbarProps = { readonly editor: Editor; readonly label: string; readonly actions: ReactNode };

/** Structure by mouse; each has its keys as well. Not in the way of Tab: one goes from the text to the next field. */
export function Toolbar({ editor, label, actions }: ToolbarProps) {
  const on = useEditorState({ editor, selector: ({ editor: it }) => TOOLS.map((tool) => tool.isOn(it)) });
  return (
    <div className={classes.bar} role="toolbar" aria-label={`Mise en forme : ${label}`}>
      {TOOLS.map((tool, index) => (
        <button
          key={tool.label}
          type="button"
          className={classes.tool}
          aria-label={tool.label}
          title={`${tool.label} (${tool.keys})`}
          aria-pressed={on[index] ?? false}
          // The selection stays in the text.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => tool.run(editor)}
        >
          {tool.icon}
        </button>
      ))}
      <div className={classes.actions}>{actions}</div>
    </div>
  );
}
