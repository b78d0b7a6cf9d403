import type { Question } from '#shared/content/pack.ts';
import { ANSWER_LABELS, PROVENANCE_LABELS } from '#shared/domain/labels.ts';
import {
  cell,
  column,
  emphasis,
  heading,
  note,
  paragraph,
  strong,
  table,
  text,
} from '#shared/report/blocks.ts';
import { IN_FULL_REPORT, IN_WORKBOOK, isFull } from '#shared/report/detail.ts';
import type { Block, TableCell } from '#shared/report/model.ts';
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
    if (!isFull(context)) return answersByAxis(context);
    return [
      paragraph(
        'Le niveau retenu par l’expert, ce qu’il signifie, ce qui a été constaté et d’où vient la réponse : les repères S1, S2… renvoient aux séances de l’annexe des sources. Les niveaux vont de 0 à 4.',
      ),
      ...context.pack.axes.flatMap((axis) => axisAnswers(context, axis.id, `${axis.code} · ${axis.name}`)),
    ];
  },
};

const LEVELS = [0, 1, 2, 3, 4] as const;

/** How the answers are spread, an axis a line; each answer is elsewhere. */
function answersByAxis({ assessment, doc, pack }: ChapterContext): readonly Block[] {
  const rows = assessment.maturity.axes.flatMap(({ axisId, counts, isNotApplicable }) => {
    const axis = pack.axes.find(({ id }) => id === axisId);
    if (!axis || counts.total === 0 || isNotApplicable) return [];
    const questions = pack.questions.filter((question) => question.axisId === axisId);
    const at = (level: number) =>
      questions.filter(({ id }) => {
        const value = doc.answers[id]?.value;
        return value?.kind === 'level' && value.level === level;
      }).length;
    const silent = counts.unknown + counts.refused + counts.unanswered;
    return [{ axis, questions, levels: LEVELS.map(at), silent, asked: counts.total }];
  });
  const figureOf = (count: number) => (count === 0 ? '—' : String(count));
  return [
    ...table(
      'Réponses par axe, en nombre de questions par niveau retenu',
      [
        column('Axe', 38),
        ...LEVELS.map((level) => column(`Niveau ${level}`, 9, 'center')),
        column('Sans réponse', 10, 'center'),
        column('Posées', 8, 'center'),
      ],
      rows.map(({ axis, questions, levels, silent, asked }) => [
        cell(`${axis.code} ${axis.name}`, { sources: questions.map(({ id }) => fromQuestion(id)) }),
        ...levels.map((count) => cell(figureOf(count))),
        cell(figureOf(silent), silent > 0 ? { tone: 'warning' } : {}),
        cell(String(asked)),
      ]),
      { name: 'tab_reponses' },
    ),
    note(
      `Chaque réponse, ce qu’elle signifie, ce qui a été constaté et d’où elle vient figurent ${IN_WORKBOOK} et ${IN_FULL_REPORT}. Les niveaux vont de 0 à 4.`,
      rows.flatMap(({ questions }) => questions.map(({ id }) => fromQuestion(id))),
    ),
  ];
}

function axisAnswers(context: ChapterContext, axisId: string, title: string): readonly Block[] {
  const { doc, pack } = context;
  const questions = pack.questions.filter((question) => question.axisId === axisId);
  const isAnswered = ({ id }: Question) => (doc.answers[id]?.value ?? null) !== null;
  if (!questions.some(isAnswered)) return [];
  const rows = questions.flatMap((question) => {
    const asked = applicability(question, doc, pack);
    if (isAnswered(question)) return [answerRow(context, question)];
    return asked.applies ? [] : [noObjectRow(question, asked.reason)];
  });
  return [
    heading(2, title, `reponses_${axisId}`, 'annex'),
    ...table(
      `${title} : réponses`,
      [column('Niveau', 10, 'center'), column('Question, niveau retenu et constat', 90)],
      rows,
    ),
  ];
}

function answerRow(context: ChapterContext, question: Question): readonly TableCell[] {
  const answer = context.doc.answers[question.id];
  const level = answer?.value?.kind === 'level' ? answer.value.level : null;
  const found = [answer?.comment.trim() ?? '', sourceOf(context, question.id)].filter(isFilled).join(' ');
  return [
    cell(level === null ? (answer?.value ? ANSWER_LABELS[answer.value.kind] : '—') : String(level), {
      level,
    }),
    cell(
      [
        strong(`${question.label}. `),
        emphasis(level === null ? '' : (question.levels[level] ?? '')),
        text(isFilled(found) ? `\n${found}` : ''),
      ],
      { sources: [fromQuestion(question.id), ...fromInterviews(answer?.interviewIds ?? [])] },
    ),
  ];
}

function noObjectRow(question: Question, reason: string): readonly TableCell[] {
  return [
    cell('—'),
    cell([strong(`${question.label}. `), text(reason)], { sources: [fromQuestion(question.id)] }),
  ];
}

/** `[entretien, document · S4, S5]`; empty when nothing is said of it. */
function sourceOf({ doc }: ChapterContext, questionId: string): string {
  const answer = doc.answers[questionId];
  const source = [
    (answer?.provenance ?? []).map((it) => PROVENANCE_LABELS[it].toLowerCase()).join(', '),
    sessionMarks(doc, answer?.interviewIds ?? []),
  ].filter(isFilled);
  return source.length === 0 ? '' : `[${source.join(' · ')}]`;
}
