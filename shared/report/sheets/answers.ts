import type { Question } from '#shared/content/pack.ts';
import { formatCount } from '#shared/domain/french.ts';
import { ANSWER_LABELS, PROVENANCE_LABELS } from '#shared/domain/labels.ts';
import type { ChapterContext } from '#shared/report/chapters/chapter.ts';
import { sessionMarks } from '#shared/report/sessions.ts';
import { type AnswerState, answerState } from '#shared/scoring/maturity.ts';
import { column, number, text } from './cells.ts';
import type { Sheet, SheetCell } from './model.ts';

const STATE_LABELS: Readonly<Record<AnswerState, string>> = {
  ...ANSWER_LABELS,
  level: 'Évalué',
  unanswered: 'Sans réponse',
  'no-object': 'Sans objet',
};

/** Every question of the pack with what was retained, its words and where it comes from. */
export function answersSheet(context: ChapterContext): Sheet {
  const { pack, assessment } = context;
  const { answered, total } = assessment.maturity;
  return {
    id: 'answers',
    name: 'Réponses',
    title: 'Réponses au questionnaire de maturité',
    notes: [
      `${formatCount(answered, 'réponse')} sur ${total}. Un niveau va de 0 à 4 ; « Ne sait pas », « Refus », « Non applicable », « Sans objet » et « Sans réponse » ne sont pas des zéros.`,
    ],
    parameters: [],
    upperRows: [],
    emptyText: '',
    table: {
      name: 'T_Reponses',
      frozenColumns: 3,
      columns: [
        column('Code', 7),
        column('Axe', 24),
        column('Question', 34),
        column('État', 16),
        column('Niveau', 9, 'integer'),
        column('Ce que dit le niveau', 46),
        column('Poids', 8, 'decimal'),
        column('Provenance', 22),
        column('Séances', 12),
        column('Constat', 60),
      ],
      rows: pack.axes.flatMap((axis) =>
        pack.questions
          .filter(({ axisId }) => axisId === axis.id)
          .map((question) => [text(axis.code), text(axis.name), ...answerCells(context, question)]),
      ),
    },
  };
}

function answerCells({ doc, pack }: ChapterContext, question: Question): readonly SheetCell[] {
  const answer = doc.answers[question.id];
  const level = answer?.value?.kind === 'level' ? answer.value.level : null;
  return [
    text(question.label),
    text(STATE_LABELS[answerState(question, doc, pack)]),
    number(level),
    text(level === null ? '' : (question.levels[level] ?? '')),
    number(question.weight),
    text((answer?.provenance ?? []).map((it) => PROVENANCE_LABELS[it]).join(', ')),
    text(sessionMarks(doc, answer?.interviewIds ?? [])),
    text(answer?.comment ?? ''),
  ];
}
