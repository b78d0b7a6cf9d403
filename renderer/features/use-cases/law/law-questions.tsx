import { useState } from 'react';
import { isAnswered } from '#shared/compliance/evaluate.ts';
import type { ComplianceQuestion } from '#shared/content/compliance.ts';
import classes from './law.module.css';
import { LawQuestion } from './law-question.tsx';
import { type Law, spotOf } from './use-law.ts';

/** The questions that apply, group by group. Groups with something to answer are open to begin with. */
export function LawQuestions({ law, useCaseId }: { readonly law: Law; readonly useCaseId: string }) {
  return law.rules.groups.flatMap((group) => {
    const questions = law.asked.filter((question) => question.group === group.id);
    return questions.length === 0
      ? []
      : [
          <QuestionGroup
            key={`${useCaseId} ${group.id}`}
            title={group.title}
            isOnCompany={group.askedOnce}
            questions={questions}
            law={law}
            useCaseId={useCaseId}
          />,
        ];
  });
}

function QuestionGroup({
  title,
  isOnCompany,
  questions,
  law,
  useCaseId,
}: {
  readonly title: string;
  readonly isOnCompany: boolean;
  readonly questions: readonly ComplianceQuestion[];
  readonly law: Law;
  readonly useCaseId: string;
}) {
  const answered = questions.filter((question) => isAnswered(question, law.answers)).length;
  const [isOpen, setOpen] = useState(answered < questions.length);
  return (
    <details className={classes.group} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {title} · {answered} sur {questions.length}
        {isOnCompany ? ' · une fois pour toute l’entreprise' : ''}
      </summary>
      {questions.map((question) => (
        <LawQuestion
          key={question.id}
          question={question}
          spot={spotOf(useCaseId, question.id)}
          value={law.answers[question.id]}
          proposed={law.proposed.get(question.id) ?? []}
          source={sourceOf(question, law)}
          onAnswer={(next) => law.answer(question, next)}
        />
      ))}
    </details>
  );
}

function sourceOf({ reference }: ComplianceQuestion, { rules }: Law): string {
  const text = rules.texts.find(({ id }) => id === reference.textId)?.shortName ?? '';
  return `${text}, ${reference.article}${reference.confidence === 'to-check' ? ' · à vérifier' : ''}`;
}
