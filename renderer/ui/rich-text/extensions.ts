import { Extension, type Extensions } from '@tiptap/core';
import { TableKit } from '@tiptap/extension-table';
import { Plugin } from '@tiptap/pm/state';
import { StarterKit } from '@tiptap/starter-kit';
import { cleanPastedHtml, withoutControls } from './clean-paste.ts';
import { PassageMark } from './passage-mark.ts';

const CleanPaste = Extension.create({
  name: 'cleanPaste',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        transformPastedHTML: cleanPastedHtml,
        transformPastedText: withoutControls,
      },
    }),
  ],
});

/**
 * What the editor knows: the structure of shared/domain/rich-text.ts and no more. Undo is the application's: it reaches
 * every field and survives a restart.
 */
export const EXTENSIONS: Extensions = [
  StarterKit.configure({
    heading: { levels: [1, 2, 3] },
    undoRedo: false,
    trailingNode: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    link: false,
    strike: false,
    underline: false,
  }),
  TableKit.configure({ table: { resizable: false } }),
  PassageMark,
  CleanPaste,
];
