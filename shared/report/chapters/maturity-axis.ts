import type { Axis, Question } from '#shared/content/pack.ts';
import type { Answer } from '#shared/domain/answer.ts';
import { formatPercent } from '#shared/domain/french.ts';
import { GROUP_LABELS } from '#shared/domain/labels.ts';
import { type Content, callout, heading, list, paragraph, strong, text } from '#shared/report/blocks.ts';
import { shownOf } from '#shared/report/detail.ts';
import type { Block, Inline } from '#shared/report/model.ts';
import {
  agree,
  capitalised,
  counted,
  ended,
  formatScore,
  joinAnd,
  named,
  uncapitalised,
} from '#shared/report/phrases.ts';
import { computed, fromInterviews, fromQuestion } from '#shared/report/sources.ts';
import type { ContradictionState } from '#shared/scoring/contradictions.ts';
import { type AnswerState, type AxisScore, answerState } from '#shared/scoring/maturity.ts';
import { STRONG_FROM, WEAK_UP_TO } from '#shared/scoring/swot.ts';
import { type ChapterContext, isFilled, itemOf } from './chapter.ts';
import { axisReading } from './maturity-reading.ts';

const MOST_ITEMS = { short: 0, standard: 2 };

type Answered = { readonly question: Question; readonly level: number; readonly comment: string };

/** One axis: where it stands, what holds it up, what pulls it down, what is disputed or not known. */
export function maturityAxis(context: ChapterContext, axis: Axis, score: AxisScore): readonly Block[] {
  const questions = context.pack.questions.filter(({ axisId }) => axisId === axis.id);
  const answered = answersOf(context, questions);
  const title = `${axis.code} · ${axis.name}`;
  if (score.isNotApplicable) {
    return [
      heading(2, title, `axe_${axis.id}`),
      paragraph('Cet axe ne s’applique pas à l’entreprise ; il est sorti de la note d’ensemble.'),
    ];
  }
  const strengths = answered
    .filter(({ level }) => level >= STRONG_FROM)
    .toSorted((a, b) => b.level - a.level || b.question.weight - a.question.weight);
  const weaknesses = answered
    .filter(({ level }) => level <= WEAK_UP_TO)
    .toSorted((a, b) => a.level - b.level || b.question.weight - a.question.weight);
  return [
    heading(2, title, `axe_${axis.id}`),
    paragraph(axisSentence(axis, score), [computed('axis-maturity')]),
    ...axisReading(context, axis, score, answered),
    ...pointList(context, axis, 'Points d’appui', strengths),
    ...pointList(context, axis, 'Points faibles', weaknesses),
    ...middle(answered, strengths.length + weaknesses.length),
    ...notKnown(context, questions),
    ...contradictions(context, axis, toldIds(context, strengths, weaknesses)),
  ];
}

/** Its score and the reading of it, in one paragraph each. */
export function shortMaturityAxis(context: ChapterContext, axis: Axis, score: AxisScore): readonly Block[] {
  const questions = context.pack.questions.filter(({ axisId }) => axisId === axis.id);
  if (score.score === null) return [];
  return [
    paragraph([strong(`${axis.name} : `), ...axisMark(score)], [computed('axis-maturity')]),
    ...axisReading(context, axis, score, answersOf(context, questions), { isBrief: true }),
  ];
}

function axisMark(score: AxisScore): readonly Inline[] {
  const caveat = score.status === 'indicative' ? ', à titre indicatif' : '';
  return [text(`${formatScore(score.score)} sur 4, ${uncapitalised(score.band ?? '')}${caveat}.`)];
}

function answersOf({ doc }: ChapterContext, questions: readonly Question[]): readonly Answered[] {
  return questions.flatMap((question): Answered[] => {
    const answer = doc.answers[question.id];
    return answer?.value?.kind === 'level'
      ? [{ question, level: answer.value.level, comment: answer.comment.trim() }]
      : [];
  });
}

function axisSentence(axis: Axis, score: AxisScore): Content {
  const { counts } = score;
  if (score.score === null) {
    return [
      strong('Non évalué. '),
      text(
        counts.level === 0
          ? `${axis.description} Aucune réponse n’a permis de situer l’entreprise sur cet axe.`
          : `${axis.description} ${capitalised(counted(counts.level, 'réponse', 'feminine'))} sur ${counts.total} ne ${agree(counts.level, 'suffit', 'suffisent')} pas à donner une note.`,
      ),
    ];
  }
  const caveat =
    score.status === 'indicative'
      ? ` La note est indicative : ${formatPercent(score.coverage)} de couverture.`
      : '';
  return [
    strong(`${formatScore(score.score)} sur 4, ${uncapitalised(score.band ?? '')}. `),
    text(`${axis.description}${caveat}`),
  ];
}

function pointList(
  context: ChapterContext,
  axis: Axis,
  title: string,
  points: readonly Answered[],
): readonly Block[] {
  if (points.length === 0) return [];
  const { shown } = shownOf(context, points, MOST_ITEMS);
  const left = points.slice(shown.length);
  const others = left.map(({ question }) => uncapitalised(question.label));
  return [
    heading(3, title, `axe_${axis.id}_${title}`, 'none'),
    ...shown.flatMap(({ question, level, comment }) =>
      list(
        [
          [
            strong(`${question.label} (niveau ${level}). `),
            text(isFilled(comment) ? comment : (question.levels[level] ?? '')),
          ],
        ],
        [fromQuestion(question.id)],
      ),
    ),
    ...(others.length > 0 ? list([`Également : ${joinAnd(others)}.`]) : []),
  ];
}

/** Questions whose own words stand in one of the lists. */
function toldIds(context: ChapterContext, ...lists: readonly (readonly Answered[])[]): ReadonlySet<string> {
  return new Set(
    lists.flatMap((points) => shownOf(context, points, MOST_ITEMS).shown.map(({ question }) => question.id)),
  );
}

/** Level 2 is neither: said in one line when nothing else was, so that the section is never bare. */
function middle(answered: readonly Answered[], told: number): readonly Block[] {
  if (told > 0 || answered.length === 0) return [];
  return [
    paragraph(
      `Toutes les réponses se situent au niveau 2 : ${joinAnd(answered.map(({ question }) => uncapitalised(question.label)))}.`,
      answered.map(({ question }) => fromQuestion(question.id)),
    ),
  ];
}

function notKnown({ doc, pack }: ChapterContext, questions: readonly Question[]): readonly Block[] {
  const labels = (state: AnswerState) =>
    questions
      .filter((question) => answerState(question, doc, pack) === state)
      .map(({ label }) => uncapitalised(label));
  const [unknown, refused] = [labels('unknown'), labels('refused')];
  const [unanswered, noObject] = [labels('unanswered'), labels('no-object')];
  const parts = [
    unknown.length > 0
      ? `${agree(unknown.length, 'Réponse inconnue', 'Réponses inconnues')} : ${joinAnd(unknown)}.`
      : '',
    refused.length > 0 ? `Refus de répondre : ${joinAnd(refused)}.` : '',
    unanswered.length > 0 && unanswered.length + noObject.length < questions.length
      ? `Non ${agree(unanswered.length, 'abordée', 'abordées')} : ${joinAnd(unanswered)}.`
      : '',
    noObject.length > 0 ? `Sans objet dans cette entreprise : ${joinAnd(noObject)}.` : '',
  ].filter(isFilled);
  return parts.length === 0
    ? []
    : [
        paragraph(
          parts.join(' '),
          questions.map(({ id }) => fromQuestion(id)),
          'note',
        ),
      ];
}

/** Voices by group, never by name; the expert's words are not said twice. */
function contradictions(
  { doc, assessment, pack }: ChapterContext,
  axis: Axis,
  told: ReadonlySet<string>,
): readonly Block[] {
  return assessment.contradictions
    .filter(({ axisId }) => axisId === axis.id)
    .map((contradiction) => {
      const label = itemOf(pack.questions, contradiction.questionId)?.label ?? '';
      const answer = doc.answers[contradiction.questionId];
      const voices = contradiction.voices
        .toSorted((a, b) => b.level - a.level)
        .map(({ group, level, comment }) => {
          const who = group === null ? 'Une personne' : GROUP_LABELS[group];
          return `${who} : niveau ${level}.${isFilled(comment) ? ` ${ended(comment)}` : ''}`;
        });
      return callout(
        contradiction.state === 'open' ? 'warning' : 'neutral',
        `Deux sons de cloche sur ${named(label)} : ${contradiction.gap} niveaux d’écart`,
        [
          text(
            [...voices, outcomeOf(contradiction.state, answer, told.has(contradiction.questionId))].join(
              '\n',
            ),
          ),
        ],
        [
          fromQuestion(contradiction.questionId),
          ...fromInterviews(answer?.heard.flatMap(({ interviewId }) => interviewId ?? []) ?? []),
        ],
      );
    });
}

/** What the expert made of the gap; a level retained for the score is said wherever there is one. */
function outcomeOf(state: ContradictionState, answer: Answer | undefined, isTold: boolean): string {
  const level = answer?.value?.kind === 'level' ? answer.value.level : null;
  const comment = isTold ? '' : (answer?.comment.trim() ?? '');
  switch (state) {
    case 'open':
      return 'À trancher : aucun niveau n’est encore retenu et motivé.';
    case 'settled':
      return [`Tranché. Niveau retenu par l’expert : ${level}.`, comment].filter(isFilled).join(' ');
    case 'reported':
      return [
        'Laissé au rapport : l’expert ne tranche pas entre ces paroles.',
        level === null ? '' : `Niveau retenu pour la note : ${level}.`,
        comment,
      ]
        .filter(isFilled)
        .join(' ');
  }
}
