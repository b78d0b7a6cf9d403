import type { AnswerValue } from '#shared/domain/answer.ts';
import { FACT_KIND_LABELS, nameOfFact } from '#shared/domain/fact-names.ts';
import { isSameFact } from '#shared/domain/fact-ref.ts';
import { formatDate, formatEurosShort, formatNumber } from '#shared/domain/french.ts';
import type { Interview } from '#shared/domain/interview.ts';
import { ANSWER_LABELS, BASIS_LABELS, INTERVIEW_KIND_LABELS } from '#shared/domain/labels.ts';
import { type Passage, passagesOf } from '#shared/domain/passages.ts';
import { isBlankRichText, withSteppedHeadings } from '#shared/domain/rich-text.ts';
import { attachedImages, fileTable } from '#shared/report/attached-files.ts';
import {
  cell,
  column,
  heading,
  list,
  paragraph,
  quote,
  richText,
  sheet,
  sheetRow,
  strong,
  table,
  text,
  toComplete,
} from '#shared/report/blocks.ts';
import { type ChapterContext, isFilled, itemOf, itemsOf } from '#shared/report/chapters/chapter.ts';
import type { Block } from '#shared/report/model.ts';
import { nameAndRole } from '#shared/report/people.ts';
import { fromInterviews, fromIrritant, fromQuestion } from '#shared/report/sources.ts';

/** The minutes of one interview; `anchor` begins the anchors of its headings. */
export function minutesOf(context: ChapterContext, interview: Interview, anchor: string): readonly Block[] {
  const section = (title: string, name: string, blocks: readonly Block[]) =>
    blocks.length === 0 ? [] : [heading(2, title, `${anchor}_${name}`, 'none'), ...blocks];
  return [
    ...session(context, interview),
    ...section('Notes', 'notes', notes(context, interview)),
    ...section('Paroles que vous acceptez de voir citées', 'paroles', quotes(context, interview)),
    ...section('Irritants relevés', 'irritants', irritants(context, interview)),
    ...section('Réponses au questionnaire', 'reponses', heardAnswers(context, interview)),
    ...section('Ce qui s’y rattache', 'liens', passages(context, interview)),
    ...section('Pièces jointes', 'pieces', attachments(context, interview)),
    ...section('À relire et valider par l’interviewé', 'validation', validation(context, interview)),
  ];
}

function session({ doc, options }: ChapterContext, interview: Interview): readonly Block[] {
  const guide = options.guides?.find(({ id }) => id === interview.guideId);
  const people = itemsOf(doc.people, interview.personIds).map(({ name, role }) => nameAndRole(name, role));
  const missing = [
    ...(interview.date === null ? ['la date'] : []),
    ...(people.filter(isFilled).length === 0 ? ['les personnes rencontrées'] : []),
  ];
  return [
    ...sheet(
      'Séance',
      [
        ...sheetRow('Nature', INTERVIEW_KIND_LABELS[interview.kind]),
        ...sheetRow('Date', interview.date === null ? '' : formatDate(interview.date)),
        ...sheetRow(
          'Durée',
          interview.durationMinutes === null ? '' : `${formatNumber(interview.durationMinutes)}\u00a0minutes`,
        ),
        ...sheetRow('Lieu', interview.place),
        ...sheetRow('Personnes rencontrées', people.filter(isFilled).join('\n')),
        ...sheetRow('Menée par', nameAndRole(doc.expert.name, doc.expert.firm)),
        ...sheetRow('Guide suivi', guide?.role ?? ''),
        ...sheetRow('Objectif', guide?.aim ?? ''),
      ],
      fromInterviews([interview.id]),
    ),
    ...(missing.length > 0 ? [toComplete(`Restent à inscrire : ${missing.join(' et ')}.`)] : []),
  ];
}

function notes({ options }: ChapterContext, interview: Interview): readonly Block[] {
  if (options.withoutNotes) return [];
  if (isBlankRichText(interview.notes)) return [toComplete('Aucune note n’a été prise.')];
  return richText(withSteppedHeadings(interview.notes), fromInterviews([interview.id]));
}

function quotes({ doc }: ChapterContext, { id, quotes: said }: Interview): readonly Block[] {
  return said
    .filter(({ isCitable, text: words }) => isCitable && isFilled(words))
    .map(({ text: words, personId }) => {
      const person = itemOf(doc.people, personId);
      return quote(words, person ? nameAndRole(person.name, person.role) : '', fromInterviews([id]));
    });
}

function irritants({ doc, assessment }: ChapterContext, interview: Interview): readonly Block[] {
  const tied = passagesOf([interview]);
  const raised = doc.irritants.filter(
    ({ id, interviewIds }) =>
      interviewIds.includes(interview.id) ||
      tied.some(({ fact }) => isSameFact(fact, { kind: 'irritant', id })),
  );
  return table(
    'Irritants relevés pendant la séance',
    [column('Irritant', 62), column('Gravité', 10, 'center'), column('Coût annuel', 28)],
    raised.map((irritant) => {
      const cost = itemOfCost(assessment.irritants, irritant.id);
      return [
        cell(
          [
            strong(irritant.title || 'Sans titre'),
            ...(isFilled(irritant.description) ? [text(`\n${irritant.description.trim()}`)] : []),
          ],
          {
            sources: [fromIrritant(irritant.id)],
          },
        ),
        cell(irritant.severity === null ? '—' : `${irritant.severity} sur 5`),
        cell(
          [
            cost?.total == null
              ? 'Non chiffré'
              : `${formatEurosShort(cost.total)} par an${cost.isPartial ? ', partiel' : ''}`,
            cost?.hoursPerYear == null ? '' : `${formatNumber(cost.hoursPerYear)}\u00a0heures par an`,
            irritant.basis === null ? '' : BASIS_LABELS[irritant.basis],
          ]
            .filter(isFilled)
            .join('\n'),
        ),
      ];
    }),
  );
}

function itemOfCost<T extends { readonly irritantId: string }>(
  costs: readonly T[],
  id: string,
): T | undefined {
  return costs.find(({ irritantId }) => irritantId === id);
}

function heardAnswers({ doc, pack }: ChapterContext, interview: Interview): readonly Block[] {
  const rows = pack.questions.flatMap((question) => {
    const answer = doc.answers[question.id];
    return (answer?.heard ?? [])
      .filter(({ interviewId }) => interviewId === interview.id)
      .map((voice) => {
        const person = itemOf(doc.people, voice.personId);
        const words = (value: AnswerValue) =>
          value.kind === 'level'
            ? `${value.level} – ${question.levels[value.level] ?? ''}`
            : ANSWER_LABELS[value.kind];
        return [
          cell(
            [strong(question.label), ...(person ? [text(`\n${nameAndRole(person.name, person.role)}`)] : [])],
            {
              sources: [fromQuestion(question.id)],
            },
          ),
          cell(words(voice.value)),
          cell(retained(voice.value, answer?.value ?? null)),
        ];
      });
  });
  return table(
    'Ce qui a été répondu, et ce que l’expert retient',
    [column('Question', 32), column('Réponse entendue', 50), column('Retenue', 18)],
    rows,
  );
}

function retained(said: AnswerValue, kept: AnswerValue | null): string {
  if (kept === null) return 'Pas encore';
  if (said.kind === 'level' && kept.kind === 'level')
    return said.level === kept.level ? 'Oui' : `Non : niveau ${kept.level}`;
  return said.kind === kept.kind
    ? 'Oui'
    : `Non : ${kept.kind === 'level' ? `niveau ${kept.level}` : ANSWER_LABELS[kept.kind].toLowerCase()}`;
}

/** Facts the words of the notes were tied to; without the notes, their names alone. */
function passages({ doc, pack, options }: ChapterContext, interview: Interview): readonly Block[] {
  const tied = passagesOf([interview]).filter(({ fact }) => nameOfFact(fact, doc, pack.questions) !== null);
  const facts = tied.filter(
    ({ fact }, index) => tied.findIndex((other) => isSameFact(other.fact, fact)) === index,
  );
  const nameOf = ({ fact }: Passage) =>
    `${FACT_KIND_LABELS[fact.kind]} : ${nameOfFact(fact, doc, pack.questions) ?? ''}`;
  if (options.withoutNotes) return list(facts.map(nameOf));
  return table(
    'Passages rattachés',
    [column('Porte sur', 36), column('Passage', 64)],
    facts.map((passage) => [
      cell(nameOf(passage)),
      cell(
        tied
          .filter(({ fact }) => isSameFact(fact, passage.fact))
          .map(({ text: words }) => `« ${words.trim()} »`)
          .join('\n'),
      ),
    ]),
    { sources: fromInterviews([interview.id]) },
  );
}

function attachments({ doc }: ChapterContext, { id }: Interview): readonly Block[] {
  const tied = doc.attachments.filter(({ target }) => target?.kind === 'interview' && target.id === id);
  return [...attachedImages(tied), ...fileTable('Pièces jointes à la séance', tied)];
}

const DOTS = '………………………………………………………………';

/** A line to sign for each person met; one at least. */
function validation({ doc }: ChapterContext, interview: Interview): readonly Block[] {
  const names = itemsOf(doc.people, interview.personIds).map(({ name, role }) => nameAndRole(name, role));
  return [
    paragraph(
      'Merci de relire ce compte rendu, d’y corriger ce qui ne serait pas fidèle à vos propos, et de le retourner signé. Ce que vous demanderez de retirer le sera.',
    ),
    ...sheet('Validation', [
      ...sheetRow('Remarques', [DOTS, DOTS, DOTS].join('\n')),
      ...(names.length === 0 ? ['Interviewé'] : names).flatMap((name) =>
        sheetRow(name || 'Interviewé', [`Date : ${DOTS}`, `Signature : ${DOTS}`].join('\n')),
      ),
    ]),
  ];
}
