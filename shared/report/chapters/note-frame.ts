import type { Framing } from '#shared/domain/framing.ts';
import { heading, toComplete } from '#shared/report/blocks.ts';
import { freeText } from '#shared/report/free-text.ts';
import type { Block } from '#shared/report/model.ts';
import { fromMission } from '#shared/report/sources.ts';
import { type ChapterBuilder, type ChapterContext, isFilled } from './chapter.ts';
import { companySheet } from './framing.ts';

/* What the mission is about: sections of the framing note. */

const SECTION = { numbering: 'decimal', hasHeading: true } as const;

export const noteCompany: ChapterBuilder = {
  ...SECTION,
  id: 'note-company',
  title: 'L’entreprise',
  build: companySheet,
};

export const noteGoals: ChapterBuilder = {
  ...SECTION,
  id: 'note-goals',
  title: 'Objet et objectifs',
  ownTexts: [
    {
      id: 'framing-note',
      label: 'Mot de l’expert',
      help: 'Ce dont l’expert et le dirigeant sont convenus au lancement.',
      place: 'first',
    },
  ],
  build: (context) => [
    ...typed(context, 'context', 'Contexte'),
    ...typedOrMissing(
      context,
      'goals',
      'Objectifs',
      'Les objectifs de la mission ne sont pas encore écrits.',
    ),
  ],
};

export const noteScope: ChapterBuilder = {
  ...SECTION,
  id: 'note-scope',
  title: 'Périmètre',
  build: (context) => [
    ...typedOrMissing(context, 'scope', 'Ce que la mission couvre', 'Le périmètre n’est pas encore écrit.'),
    ...typedOrMissing(
      context,
      'outOfScope',
      'Ce qu’elle ne couvre pas',
      'Ce qui reste hors du périmètre n’est pas encore écrit : c’est la première source de désaccord.',
    ),
    ...typed(context, 'constraints', 'Contraintes'),
  ],
};

export const noteSuccess: ChapterBuilder = {
  ...SECTION,
  id: 'note-success',
  title: 'Critères de réussite',
  build: ({ doc }) =>
    isFilled(doc.framing.successCriteria)
      ? freeText(doc.framing.successCriteria, [fromMission('framing.successCriteria')])
      : [toComplete('À quoi l’on reconnaîtra que la mission a servi n’est pas encore écrit.')],
};

type FramingText = { [K in keyof Framing]: Framing[K] extends string ? K : never }[keyof Framing];

function typed({ doc }: ChapterContext, field: FramingText, title: string): readonly Block[] {
  const words = doc.framing[field];
  return isFilled(words)
    ? [heading(2, title, `note_${field}`, 'none'), ...freeText(words, [fromMission(`framing.${field}`)])]
    : [];
}

function typedOrMissing(
  context: ChapterContext,
  field: FramingText,
  title: string,
  missing: string,
): readonly Block[] {
  const blocks = typed(context, field, title);
  return blocks.length > 0 ? blocks : [toComplete(missing)];
}
