import { useServices } from '#renderer/data/services.tsx';
import { usePack } from '#renderer/data/use-assessment.tsx';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { OptionalSelectField } from '#renderer/ui/fields/choice-fields.tsx';
import type { Question } from '#shared/content/pack.ts';
import { EMPTY_ANSWER } from '#shared/domain/answer.ts';
import { type HeardChoice, heardAnswers, heardChoice, voiceIn } from '#shared/domain/heard-answers.ts';
import { applicability } from '#shared/scoring/applicability.ts';
import classes from './guide-panel.module.css';

type GuideQuestionProps = {
  readonly question: Question;
  readonly interviewId: string;
  readonly personId: string | null;
};

/** What this person says of a question of the questionnaire: kept as a voice, with the interview it comes from. */
export function GuideQuestion({ question, interviewId, personId }: GuideQuestionProps) {
  const mission = useMission();
  const answer = mission.answers[question.id] ?? EMPTY_ANSWER;
  const asked = applicability(question, mission, usePack());
  const { newId } = useServices();
  const run = useRun();
  const voice = voiceIn(answer.heard, interviewId, personId);
  const options: Readonly<Record<HeardChoice, string>> = {
    '0': `0 · ${question.levels[0] ?? ''}`,
    '1': `1 · ${question.levels[1] ?? ''}`,
    '2': `2 · ${question.levels[2] ?? ''}`,
    '3': `3 · ${question.levels[3] ?? ''}`,
    '4': `4 · ${question.levels[4] ?? ''}`,
    unknown: 'Ne sait pas',
    'not-applicable': 'Non applicable',
    refused: 'Refus',
  };
  return (
    <div className={classes.question}>
      <OptionalSelectField
        label={question.text}
        {...(asked.applies ? {} : { description: asked.reason })}
        name={`heard.${interviewId}.${question.id}`}
        options={options}
        value={voice ? heardChoice(voice.value) : null}
        onChange={(choice) =>
          run({
            type: 'answerQuestion',
            questionId: question.id,
            patch: { heard: heardAnswers(answer.heard, { interviewId, personId, choice, id: newId('ent') }) },
          })
        }
      />
    </div>
  );
}
