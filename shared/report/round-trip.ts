import { formatBytes, frenchTypography } from '#shared/domain/french.ts';
import type { Id } from '#shared/domain/primitives.ts';
import { assertNever } from '#shared/domain/result.ts';
import type { RichText } from '#shared/domain/rich-text.ts';
import type { Severity } from '#shared/journey/finding.ts';
import type { Source } from './model.ts';

/*
 * What comes back from a Word file, as a screen shows it. The readers are in reading/, loaded when asked for.
 */

/** Why a Word file was refused. `part` is the part of the file at fault, when it is known. Sizes in bytes. */
export type WordReadError =
  | { readonly kind: 'empty-file' }
  | { readonly kind: 'too-large'; readonly size: number; readonly limit: number }
  | { readonly kind: 'not-a-word-file' }
  | { readonly kind: 'other-office-file' }
  | { readonly kind: 'old-or-locked' }
  | { readonly kind: 'macros' }
  | { readonly kind: 'inflates-too-much' }
  | { readonly kind: 'damaged'; readonly part: string | null };

/** One plain French sentence: what is wrong with the file, and what to do about it. */
export function describeWordReadError(error: WordReadError): string {
  return frenchTypography(sentenceOf(error));
}

function sentenceOf(error: WordReadError): string {
  switch (error.kind) {
    case 'empty-file':
      return 'Ce fichier est vide : demandez-en une nouvelle copie à la personne qui vous l’a transmis.';
    case 'too-large':
      return `Ce fichier pèse ${formatBytes(error.size)}, plus que les ${formatBytes(error.limit)} admis : compressez ses images dans Word, puis enregistrez-le de nouveau.`;
    case 'not-a-word-file':
      return 'Ce fichier n’est pas un document Word : choisissez un fichier .docx.';
    case 'other-office-file':
      return 'Ce fichier est un classeur, une présentation ou un autre document bureautique : choisissez un fichier .docx.';
    case 'old-or-locked':
      return 'Ce fichier est protégé par un mot de passe ou date d’un ancien Word (.doc) : ouvrez-le dans Word, retirez le mot de passe et enregistrez-le en .docx.';
    case 'macros':
      return 'Ce document contient des macros, que Jalon n’ouvre pas : enregistrez-le dans Word comme « Document Word (.docx) », sans macros.';
    case 'inflates-too-much':
      return 'Ce fichier occuperait bien plus de place une fois décompressé qu’un rapport n’en demande : ne l’ouvrez pas sans en connaître l’origine.';
    case 'damaged':
      return error.part === null
        ? 'Ce document est abîmé ou incomplet : ouvrez-le dans Word, enregistrez-le de nouveau, ou demandez-en une nouvelle copie.'
        : `Ce document est abîmé (${error.part}) : ouvrez-le dans Word, enregistrez-le de nouveau, ou demandez-en une nouvelle copie.`;
    default:
      return assertNever(error);
  }
}

/** Who made a tracked change, and when (ISO date and time, as the file says; null when it does not). */
export type ChangeAuthor = { readonly author: string; readonly date: string | null };

/** A stretch of a text. `by`: who added or removed it, for a tracked change; null for a plain edit. */
export type DiffSegment = {
  readonly kind: 'equal' | 'removed' | 'added';
  readonly text: string;
  readonly by: ChangeAuthor | null;
};

/** One passage that differs. A moved one keeps its words: `segments` holds them once, as equal. */
export type PassageChange = {
  readonly kind: 'changed' | 'added' | 'removed' | 'moved';
  /** Where in the section, in French: « Paragraphe 2 », « Tableau 3, ligne « Four », colonne « Gain » ». */
  readonly place: string;
  readonly segments: readonly DiffSegment[];
  /** What the passage rests on, in our report: the facts to edit by hand. */
  readonly sources: readonly Source[];
};

export type WordComment = {
  readonly author: string;
  readonly date: string | null;
  readonly text: string;
  /** The words it bears on; may be empty. */
  readonly quotedText: string;
};

/** A text taken from the Word file. `losses`: what Jalon’s texts cannot hold, each named in French. */
export type TakenText = { readonly text: RichText; readonly losses: readonly string[] };

/** What differs in one section of the report, to take over or to leave. */
export type SectionDifference = {
  /** Unique among the differences. */
  readonly key: string;
  /** Null for the cover, headers and footers. */
  readonly chapterId: Id | null;
  /** The section whose words are the expert's own; null where words derive from facts. */
  readonly sectionId: Id | null;
  /** Heading above the section. */
  readonly title: string;
  readonly changes: readonly PassageChange[];
  readonly comments: readonly WordComment[];
  /** Images, notes, boxes… added by hand in the section: they are named, never dropped in silence. */
  readonly losses: readonly string[];
  /** The section with the client's changes; null where words derive from facts, which are edited there. */
  readonly takeOver: TakenText | null;
  /** The section as it was before the tracked changes, where it has some and is not the report's own any more. */
  readonly withoutTrackedChanges: TakenText | null;
};

/** Something wrong in a Word file about to be delivered, as a sentence in French that says what to do. */
export type FileFinding = {
  /** Unique in the file. */
  readonly id: string;
  readonly severity: Severity;
  readonly message: string;
  /** Where: a heading, a caption, a part of the file. Empty for the whole file. */
  readonly place: string;
};
