import { ANSWER_LABELS, PROVENANCE_LABELS } from '#shared/domain/labels.ts';
import { cell, column, emphasis, heading, paragraph, strong, table, text } from '#shared/report/blocks.ts';
import type { Block, Inline } from '#shared/report/model.ts';
import { sessionMarks } from '#shared/report/sessions.ts';
import { fromInterviews, fromQuestion } from '#shared/report/sources.ts';
import { type ChapterBuilder, type ChapterContext, isFilled } from './chapter.ts';

/** Every answer with the level's own words, the comment and where it comes from. */
export const annexAnswers: ChapterBuilder = {
  id: 'annex-answers',
  title: 'Réponses au questionnaire',
  numbering: 'annex',
  hasHeading: true,
  build: (context) => {
    // The maturity chapter already says that nothing was answered.
    if (context.assessment.maturity.answered === 0) return [];
    return [
      paragraph(
        'Le niveau retenu par l’expert, ce qu’il signifie, ce qui a été constaté et d’où vient la réponse : les repères S1, S2… renvoient aux séances de l’annexe des sources. Les niveaux vont de 0 à 4.',
      ),
      ...context.pack.axes.flatMap((axis) => axisAnswers(context, axis.id, `${axis.code} · ${axis.name}`)),
    ];
  },
};

function axisAnswers({ doc, pack }: ChapterContext, axisId: string, title: string): readonly Block[] {
  const questions = pack.questions.filter((question) => question.axisId === axisId);
  const answered = questions.filter(({ id }) => (doc.answers[id]?.value ?? null) !== null);
  if (answered.length === 0) return [];
  return [
    heading(2, title, `reponses_${axisId}`, 'annex'),
    ...table(
      `${title} : réponses`,
      [column('Question', 27), column('Niveau', 10.5, 'center'), column('Constat', 62.5)],
      answered.map((question) => {
        const answer = doc.answers[question.id];
        const level = answer?.value?.kind === 'level' ? answer.value.level : null;
        return [
          cell([strong(`${question.label}. `), text(question.text)], {
            sources: [fromQuestion(question.id)],
          }),
          cell(level === null ? (answer?.value ? ANSWER_LABELS[answer.value.kind] : '—') : String(level), {
            level,
          }),
          cell(
            findings(
              level === null ? '' : (question.levels[level] ?? ''),
              answer?.comment.trim() ?? '',
              [
                (answer?.provenance ?? []).map((it) => PROVENANCE_LABELS[it].toLowerCase()).join(', '),
                sessionMarks(doc, answer?.interviewIds ?? []),
              ]
                .filter(isFilled)
                .join(' · '),
            ),
            { sources: fromInterviews(answer?.interviewIds ?? []) },
          ),
        ];
      }),
    ),
  ];
}

/** The meaning of the level in italics, then what was found and where it comes from. */
function findings(meaning: string, comment: string, source: string): readonly Inline[] {
  const found = [comment, isFilled(source) ? `[${source}]` : ''].filter(isFilled).join(' ');
  const parts = [
    ...(isFilled(meaning) ? [emphasis(meaning)] : []),
    ...(isFilled(meaning) && isFilled(found) ? [text('\n')] : []),
    ...(isFilled(found) ? [text(found)] : []),
  ];
  return parts.length > 0 ? parts : [text('—')];
}
