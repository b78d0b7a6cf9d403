import { formatDate } from '#shared/domain/french.ts';
import type { Interview } from '#shared/domain/interview.ts';
import { INTERVIEW_KIND_LABELS } from '#shared/domain/labels.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { toComplete } from '#shared/report/blocks.ts';
import type { ChapterBuilder } from '#shared/report/chapters/chapter.ts';
import { sessionsByDate } from '#shared/report/sessions.ts';
import type { Deliverable } from './deliverable.ts';
import { minutesOf } from './interview-minutes-blocks.ts';

/**
 * What was said in an interview, sent back to the person for validation: so the notes are in, but no quote that may not
 * be cited, and nothing of what the expert notes about people. All the interviews that took place, or the one chosen.
 */
export const interviewMinutes: Deliverable = {
  id: 'interview-minutes',
  title: 'Compte rendu d’entretien',
  writeLabel: 'Écrire le compte rendu (Word)',
  fileStem: 'Compte rendu',
  opening: 'letterhead',
  headline: (_, subject) => (subject ? 'Compte rendu d’entretien' : 'Comptes rendus d’entretien'),
  subjects: {
    label: 'Entretien',
    allLabel: 'Tous les entretiens réalisés',
    of: (doc) =>
      sessionsByDate(doc).map(({ id, title, date }) => ({
        id,
        title: title.trim() || 'Sans titre',
        detail: date === null ? '' : formatDate(date),
      })),
  },
  hasNotes: true,
  sections: ({ doc, options }) => {
    const interviews = chosenInterviews(doc, options.subjectId ?? null);
    return interviews.length === 0 ? [NOTHING_YET] : interviews.map(chapterOf);
  },
};

function chosenInterviews(doc: MissionDoc, id: string | null): readonly Interview[] {
  const sessions = sessionsByDate(doc);
  return id === null
    ? sessions.filter(({ status }) => status === 'done')
    : sessions.filter((session) => session.id === id);
}

function chapterOf(interview: Interview, index: number): ChapterBuilder {
  return {
    id: `entretien_${index + 1}`,
    title: interview.title.trim() || INTERVIEW_KIND_LABELS[interview.kind],
    numbering: 'none',
    hasHeading: true,
    build: (context) => minutesOf(context, interview, `cr${index + 1}`),
  };
}

const NOTHING_YET: ChapterBuilder = {
  id: 'aucun_entretien',
  title: 'Entretiens',
  numbering: 'none',
  hasHeading: true,
  build: () => [toComplete('Aucun entretien n’a encore eu lieu : passez-en un à l’état « réalisé ».')],
};
