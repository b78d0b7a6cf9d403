import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useServices } from '#renderer/data/services.tsx';
import { useAssessment } from '#renderer/data/use-assessment.tsx';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { AttachmentStrip } from '#renderer/panels/attachments/attachment-strip.tsx';
import { DependentPassages } from '#renderer/panels/dependent-passages.tsx';
import { HeardPassages } from '#renderer/panels/heard-passages.tsx';
import { IconButton } from '#renderer/ui/feedback/button.tsx';
import { LevelChip } from '#renderer/ui/feedback/level.tsx';
import { OptionalSelectField } from '#renderer/ui/fields/choice-fields.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import type { Question } from '#shared/content/pack.ts';
import { type AnswerValue, EMPTY_ANSWER, type HeardAnswer } from '#shared/domain/answer.ts';
import { type HeardChoice, valueOfChoice } from '#shared/domain/heard-answers.ts';
import { ANSWER_LABELS, FUNCTION_LABELS } from '#shared/domain/labels.ts';
import { uncapitalised } from '#shared/report/phrases.ts';
import { fromQuestion } from '#shared/report/sources.ts';
import { BenchmarkCard } from './benchmark-cards.tsx';
import { ContradictionNote } from './contradiction-note.tsx';
import { KnowledgeCard } from './knowledge-card.tsx';
import classes from './question.module.css';

/** What helps to judge: who said what, what proves it, whom to ask, a definition. */
export function QuestionAside({ question }: { readonly question: Question }) {
  return (
    <>
      <Voices question={question} />
      <HeardPassages fact={{ kind: 'question', id: question.id }} />
      <Card title="Ce qui le prouve">
        <ul className={classes.evidence}>
          {question.evidence.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
        <p className={classes.askedTo}>
          À demander à : {question.askedTo.map((name) => uncapitalised(FUNCTION_LABELS[name])).join(', ')}.
        </p>
      </Card>
      <AttachmentStrip key={question.id} kind="question" id={question.id} frame="card" />
      <BenchmarkCard axisId={question.axisId} />
      <Card title="Aide">
        <p className={classes.help}>{question.help}</p>
      </Card>
      <KnowledgeCard question={question} />
      <DependentPassages key={question.id} source={fromQuestion(question.id)} />
    </>
  );
}

const HEARD_OPTIONS: Readonly<Record<HeardChoice, string>> = {
  '0': 'Niveau 0',
  '1': 'Niveau 1',
  '2': 'Niveau 2',
  '3': 'Niveau 3',
  '4': 'Niveau 4',
  unknown: ANSWER_LABELS.unknown,
  'not-applicable': ANSWER_LABELS['not-applicable'],
  refused: ANSWER_LABELS.refused,
};

function Voices({ question }: { readonly question: Question }) {
  const { answers, people } = useMission();
  const { contradictions } = useAssessment();
  const { newId } = useServices();
  const run = useRun();
  const answer = answers[question.id] ?? EMPTY_ANSWER;
  const contradiction = contradictions.find(({ questionId }) => questionId === question.id);
  const silent = people.filter(({ id }) => !answer.heard.some(({ personId }) => personId === id));
  const change = (heard: HeardAnswer[]) =>
    run({ type: 'answerQuestion', questionId: question.id, patch: { heard } });
  if (people.length === 0) return null;
  return (
    <Card title="Ce qu’on nous a dit">
      {answer.heard.map((voice) => {
        const person = people.find(({ id }) => id === voice.personId);
        const name = person ? person.name || person.role : 'Personne non précisée';
        return (
          <div key={voice.id} className={classes.voice}>
            <span title={voice.comment}>
              {name}
              <small>{person?.role}</small>
            </span>
            {voice.value.kind === 'level' ? (
              <LevelChip level={voice.value.level} />
            ) : (
              <small>{ANSWER_LABELS[voice.value.kind].toLowerCase()}</small>
            )}
            <IconButton
              label={`Retirer la réponse de ${name}`}
              icon={<IconTrash size={14} />}
              onClick={() => change(answer.heard.filter(({ id }) => id !== voice.id))}
            />
          </div>
        );
      })}
      {contradiction ? (
        <ContradictionNote
          contradiction={contradiction}
          isReported={answer.isContradictionReported}
          onReport={(isContradictionReported) =>
            run({ type: 'answerQuestion', questionId: question.id, patch: { isContradictionReported } })
          }
        />
      ) : null}
      {silent.length > 0 ? (
        <AddVoice
          key={`${question.id}-${answer.heard.length}`}
          people={Object.fromEntries(silent.map(({ id, name, role }) => [id, name || role || 'Sans nom']))}
          onAdd={(personId, value) =>
            change([...answer.heard, { id: newId('ent'), personId, interviewId: null, value, comment: '' }])
          }
        />
      ) : null}
    </Card>
  );
}

function AddVoice({
  people,
  onAdd,
}: {
  readonly people: Readonly<Record<string, string>>;
  readonly onAdd: (personId: string, value: AnswerValue) => void;
}) {
  const [firstId] = Object.keys(people);
  const [personId, setPersonId] = useState<string | null>(firstId ?? null);
  return (
    <div className={classes.addVoice}>
      <OptionalSelectField
        hideLabel
        label="Qui l’a dit"
        name="heard.person"
        options={people}
        value={personId}
        onChange={setPersonId}
      />
      <OptionalSelectField
        hideLabel
        label="Réponse entendue"
        emptyLabel="Sa réponse"
        name="heard.value"
        options={HEARD_OPTIONS}
        value={null}
        onChange={(choice) => {
          if (personId !== null && choice !== null) onAdd(personId, valueOfChoice(choice));
        }}
      />
    </div>
  );
}
