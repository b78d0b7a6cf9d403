import type { Question } from '#shared/content/pack.ts';
import { ANSWER_LABELS, PROVENANCE_LABELS } from '#shared/domain/labels.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { cell, column, emphasis, heading, paragraph, strong, table, text } from '#shared/report/blocks.ts';
import type { Block, Inline, TableCell } from '#shared/report/model.ts';
import { sessionMarks } from '#shared/report/sessions.ts';
import { fromInterviews, fromQuestion } from '#shared/report/sources.ts';
import { applicability } from '#shared/scoring/applicability.ts';
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
  const isAnswered = ({ id }: Question) => (doc.answers[id]?.value ?? null) !== null;
  if (!questions.some(isAnswered)) return [];
  const rows = questions.flatMap((question) => {
    const asked = applicability(question, doc, pack);
    if (isAnswered(question)) return [answerRow(doc, question)];
    return asked.applies ? [] : [noObjectRow(question, asked.reason)];
  });
  return [
    heading(2, title, `reponses_${axisId}`, 'annex'),
    ...table(
      `${title} : réponses`,
      [column('Question', 27), column('Niveau', 10.5, 'center'), column('Constat', 62.5)],
      rows,
    ),
  ];
}

function answerRow(doc: MissionDoc, question: Question): readonly TableCell[] {
  const answer = doc.answers[question.id];
  const level = answer?.value?.kind === 'level' ? answer.value.level : null;
  const source = [
    (answer?.provenance ?? []).map((it) => PROVENANCE_LABELS[it].toLowerCase()).join(', '),
    sessionMarks(doc, answer?.interviewIds ?? []),
  ];
  return [
    questionCell(question),
    cell(level === null ? (answer?.value ? ANSWER_LABELS[answer.value.kind] : '—') : String(level), {
      level,
    }),
    cell(
      findings(
        level === null ? '' : (question.levels[level] ?? ''),
        answer?.comment.trim() ?? '',
        source.filter(isFilled).join(' · '),
      ),
      { sources: fromInterviews(answer?.interviewIds ?? []) },
    ),
  ];
}

function noObjectRow(question: Question, reason: string): readonly TableCell[] {
  return [questionCell(question), cell('Sans objet'), cell(reason)];
}

function questionCell(question: Question): TableCell {
  return cell([strong(`${question.label}. `), text(question.text)], { sources: [fromQuestion(question.id)] });
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
