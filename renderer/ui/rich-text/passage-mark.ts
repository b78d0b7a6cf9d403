import { Mark, mergeAttributes } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { type FactRef, FactRefSchema, isSameFact } from '#shared/domain/fact-ref.ts';

/** Words tied to facts. The ties go along when words are cut and pasted elsewhere. */
export const PassageMark = Mark.create({
  name: 'passage',
  inclusive: false,
  addAttributes: () => ({
    links: {
      default: [],
      parseHTML: (element: Element) => readLinks(element.getAttribute('data-passage')),
      renderHTML: ({ links }: { links?: readonly FactRef[] }) => ({ 'data-passage': JSON.stringify(links) }),
    },
  }),
  parseHTML: () => [
    {
      tag: 'span[data-passage]',
      getAttrs: (element) => (readLinks(element.getAttribute('data-passage')).length > 0 ? null : false),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes), 0],
});

/** None when the attribute does not hold links: any page can be pasted. */
function readLinks(json: string | null): readonly FactRef[] {
  try {
    const parsed = FactRefSchema.array().safeParse(JSON.parse(json ?? ''));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}

/** Ties the selected words to one more fact. */
export function linkSelection(tr: Transaction, fact: FactRef): void {
  const { from, to } = tr.selection;
  changeLinks(tr, { from, to }, (links) =>
    links.some((link) => isSameFact(link, fact)) ? links : [...links, fact],
  );
}

/** Unties a fact, wherever it is named. */
export function unlinkFact(tr: Transaction, fact: FactRef): void {
  changeLinks(tr, { from: 0, to: tr.doc.content.size }, (links) =>
    links.filter((link) => !isSameFact(link, fact)),
  );
}

function changeLinks(
  tr: Transaction,
  { from, to }: { readonly from: number; readonly to: number },
  change: (links: readonly FactRef[]) => readonly FactRef[],
): void {
  const type = tr.doc.type.schema.marks['passage'];
  if (!type) return;
  tr.doc.nodesBetween(from, to, (node, position) => {
    if (!node.isInline) return;
    const before: readonly FactRef[] = type.isInSet(node.marks)?.attrs['links'] ?? [];
    const after = change(before);
    if (after.length === before.length) return;
    const start = Math.max(from, position);
    const end = Math.min(to, position + node.nodeSize);
    tr.removeMark(start, end, type);
    if (after.length > 0) tr.addMark(start, end, type.create({ links: after }));
  });
}
