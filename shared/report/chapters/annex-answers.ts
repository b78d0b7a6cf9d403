import { ANSWER_LABELS, PROVENANCE_LABELS } from '#shared/domain/labels.ts';
import {
  cell,
  column,
  emphasis,
  heading,
  paragraph,
  strong,
  table,
  text,
  toComplete,
} from '#shared/report/blocks.ts';
import type { Block, Inline } from '#shared/report/model.ts';
import { fromInterviews, fromQuestion } from '#shared/report/sources.ts';
import { type ChapterBuilder, type ChapterContext, isFilled, itemsOf } from './chapter.ts';

/** Every answer with the level's own words, the comment and where it comes from. */
export const annexAnswers: ChapterBuilder = {
  id: 'annex-answers',
  title: 'Réponses au questionnaire',
  numbering: 'annex',
  hasHeading: true,
  build: (context) => {
    if (context.assessment.maturity.answered === 0) return [toComplete('Aucune réponse à reproduire.')];
    return [
      paragraph(
        'Le niveau retenu par l’expert, ce qu’il signifie, ce qui a été constaté et d’où vient la réponse. Les niveaux vont de 0 à 4.',
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
      `${title} : réponses`,
      [column('Question', 32), column('Niveau', 10, 'center'), column('Constat', 58)],
      answered.map((question) => {
        const answer = doc.answers[question.id];
        const level = answer?.value?.kind === 'level' ? answer.value.level : null;
        return [
          cell([strong(question.label), text(`\n${question.text}`)], {
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
                (answer?.provenance ?? []).map((it) => PROVENANCE_LABELS[it]).join(', '),
                itemsOf(doc.interviews, answer?.interviewIds ?? [])
                  .map((interview) => interview.title)
                  .join(', '),
              ]
                .filter(isFilled)
                .join(' : '),
            ),
            { sources: fromInterviews(answer?.interviewIds ?? []) },
          ),
        ];
      }),
    ),
  ];
}

/** The meaning of the level in italics, what was found, then the source. */
function findings(meaning: string, comment: string, source: string): readonly Inline[] {
  const parts: Inline[] = [];
  const add = (inline: Inline) => {
    if (parts.length > 0) parts.push(text('\n'));
    parts.push(inline);
  };
  if (isFilled(meaning)) add(emphasis(meaning));
  if (isFilled(comment)) add(text(comment));
  if (isFilled(source)) add(text(`Source : ${source}.`));
  return parts.length > 0 ? parts : [text('—')];
}
