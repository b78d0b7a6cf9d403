import { formatCount, formatDate, named } from '#shared/domain/french.ts';
import type { Block, Chapter } from '#shared/report/model.ts';
import {
  type CheckContext,
  type CheckRule,
  type DeliveryCheck,
  documentCheck,
  excerpt,
  fieldTarget,
  fingerprintOf,
} from './check.ts';
import { targetOfBlock, targetOfChapter } from './passages.ts';

type BlockOf<K extends Block['kind']> = Extract<Block, { readonly kind: K }>;

/** Documents that are made to say what is not known. */
const TELL_WHAT_IS_MISSING: readonly string[] = ['data-source-sheets'];

/** « À compléter » printed in place of what the mission has not established: never in a document that is signed. */
const unfinishedSections: CheckRule = (context) => {
  return context.report.chapters.flatMap((chapter) =>
    chapter.blocks.filter(isToComplete).map((block) => {
      const words = block.content.map(({ text }) => text).join('');
      return documentCheck(
        context,
        `to-complete.${chapter.id}.${fingerprintOf(words)}`,
        TELL_WHAT_IS_MISSING.includes(context.deliverableId) ? 'missing' : 'blocking',
        `« À compléter » imprimé dans ${named(chapter.title)} : ${named(excerpt(words))}. Complétez la mission, ou masquez la section`,
        targetOfBlock(block, chapter.id),
      );
    }),
  );
};

function isToComplete(block: Block): block is BlockOf<'callout'> {
  return block.kind === 'callout' && block.title === 'À compléter';
}

/** A title with nothing under it. */
const emptySections: CheckRule = (context) => {
  return context.report.chapters.flatMap((chapter) =>
    emptyHeadings(chapter).map(({ text }) =>
      documentCheck(
        context,
        `empty.${chapter.id}.${fingerprintOf(text)}`,
        'to-check',
        `Rien sous le titre ${named(text)} : complétez cette section, ou masquez-la dans les options du document`,
        targetOfChapter(chapter.id),
      ),
    ),
  );
};

function emptyHeadings({ blocks }: Chapter): readonly BlockOf<'heading'>[] {
  return blocks.filter((block, index): block is BlockOf<'heading'> => {
    if (block.kind !== 'heading') return false;
    const next = blocks.slice(index + 1).find(({ kind }) => kind !== 'page-break');
    return next === undefined || (next.kind === 'heading' && next.level <= block.level);
  });
}

/** What an image or a chart shows, for who cannot see it. */
const alternativeTexts: CheckRule = (context) => {
  const { doc, report } = context;
  return report.chapters.flatMap(({ id, title, blocks }) =>
    blocks.flatMap((block): readonly DeliveryCheck[] => {
      if (block.kind !== 'image' && block.kind !== 'figure') return [];
      const attachment =
        block.kind === 'image' ? doc.attachments.find(({ sha256 }) => sha256 === block.sha256) : undefined;
      // An image whose text is empty is printed with its caption for one, which says what it is, not what it shows.
      if ((attachment ?? block).alternativeText.trim() !== '') return [];
      const name = block.caption.trim() || attachment?.name || 'sans légende';
      return [
        documentCheck(
          context,
          `alternative-text.${attachment?.id ?? `${id}.${fingerprintOf(name)}`}`,
          'to-check',
          `Image ${named(name)} de ${named(title)} sans texte alternatif : dites en une phrase ce qu’elle montre`,
          attachment
            ? { kind: 'item', screen: 'landscape', collection: 'attachments', id: attachment.id }
            : targetOfBlock(block, id),
        ),
      ];
    }),
  );
};

/** Dated before what it tells of. */
const dateOfTheDocument: CheckRule = (context) => {
  const { doc, report } = context;
  const last = doc.interviews
    .filter(({ status, date }) => status === 'done' && date !== null)
    .toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))[0];
  if (!last?.date || last.date <= report.date) return [];
  return [
    documentCheck(
      context,
      `date.${last.id}`,
      'to-check',
      `Document daté du ${formatDate(report.date)}, avant l’entretien ${named(last.title)} du ${formatDate(last.date)} : corrigez l’une des deux dates`,
      { kind: 'item', screen: 'interviews', collection: 'interviews', id: last.id },
    ),
  ];
};

const confidentialityMention: CheckRule = (context) =>
  context.report.cover.confidentiality.trim() === ''
    ? [
        documentCheck(
          context,
          'confidentiality',
          'to-check',
          'Mention de confidentialité vide : dites à qui le document est destiné',
          fieldTarget('deliverables', 'deliverables.confidentiality'),
        ),
      ]
    : [];

/** Derived texts that read otherwise since they were confirmed: one by one, the expert took each for their own. */
const changedProposals: CheckRule = (context) =>
  (context.proposals ?? [])
    .filter(({ state }) => state === 'changed')
    .map(({ key, chapterId, text }) =>
      documentCheck(
        context,
        `proposal.${key}`,
        'to-check',
        `Texte changé depuis que vous l’avez confirmé, dans ${titleOf(context, chapterId)} : ${named(excerpt(text))}. Relisez-le, puis confirmez-le de nouveau`,
        fieldTarget('deliverables', `confirmations.${key}`),
      ),
    );

/** Derived texts the expert has not read: by section, a report has dozens. */
const unreadProposals: CheckRule = (context) => {
  const unread = (context.proposals ?? []).filter(({ state }) => state === 'proposed');
  const chapterIds = [...new Set(unread.map(({ chapterId }) => chapterId))];
  return chapterIds.flatMap((id) => {
    const ofChapter = unread.filter(({ chapterId }) => chapterId === id);
    const [first] = ofChapter;
    if (!first) return [];
    const count = ofChapter.length;
    return [
      documentCheck(
        context,
        `proposals.${id}`,
        'to-check',
        `${formatCount(count, 'texte proposé', 'textes proposés')} à relire dans ${titleOf(context, id)} : ${count === 1 ? 'confirmez-le' : 'confirmez-les'}, ou écrivez le vôtre`,
        fieldTarget('deliverables', `confirmations.${first.key}`),
      ),
    ];
  });
};

function titleOf({ report }: CheckContext, chapterId: string): string {
  return named(report.chapters.find(({ id }) => id === chapterId)?.title ?? '');
}

export const documentRules: readonly CheckRule[] = [
  unfinishedSections,
  emptySections,
  alternativeTexts,
  dateOfTheDocument,
  confidentialityMention,
  changedProposals,
  unreadProposals,
];
