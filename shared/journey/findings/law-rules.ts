import { formatCount } from '#shared/domain/french.ts';
import { type FindingContext, type FindingRule, finding, isBlank, itemsFinding, quoted } from './context.ts';

/** What the law says of the retained cases, and what was not asked yet. Nothing as long as no rules are at hand. */
export const lawRules: readonly FindingRule[] = [
  (context) =>
    retainedOfClass(context, 'interdit').map(({ id, title }) =>
      finding(
        `use-cases.law.prohibited.${id}`,
        'blocking',
        'use-cases',
        `Cas ${quoted(title)} retenu alors que les réponses le disent interdit par l’AI Act`,
        { kind: 'item', screen: 'use-cases', collection: 'useCases', id },
      ),
    ),
  (context) =>
    itemsFinding(
      retainedOfClass(context, 'a-examiner').filter(({ complianceAnswers }) => isEmpty(complianceAnswers)),
      {
        id: 'use-cases.law.not-asked',
        severity: 'missing',
        screen: 'use-cases',
        collection: 'useCases',
        one: ({ title }) => `Cas ${quoted(title)} : contrôle face à la loi à faire`,
        many: (count) =>
          `${formatCount(count, 'cas retenu', 'cas retenus')} : contrôle face à la loi à faire`,
      },
    ),
  (context) =>
    itemsFinding(
      retainedOfClass(context, 'a-examiner').filter(({ complianceAnswers }) => !isEmpty(complianceAnswers)),
      {
        id: 'use-cases.law.open',
        severity: 'to-check',
        screen: 'use-cases',
        collection: 'useCases',
        one: ({ id, title }) =>
          `Cas ${quoted(title)} : classe à examiner, ${formatCount(
            context.compliance[id]?.openQuestionIds.length ?? 0,
            'question ouverte',
            'questions ouvertes',
          )}`,
        many: (count) => `${formatCount(count, 'cas retenu', 'cas retenus')} : classe à examiner`,
      },
    ),
  (context) =>
    itemsFinding(
      retainedOfClass(context, 'haut-risque').filter(({ ownerName }) => isBlank(ownerName)),
      {
        id: 'use-cases.law.owner',
        severity: 'to-check',
        screen: 'use-cases',
        collection: 'useCases',
        one: ({ title }) => `Cas ${quoted(title)} à haut risque, sans responsable`,
        many: (count) => `${formatCount(count, 'cas')} à haut risque, sans responsable`,
      },
    ),
];

function retainedOfClass({ doc, compliance }: FindingContext, classId: string) {
  return doc.useCases.filter(
    ({ id, status }) => status === 'retained' && compliance[id]?.classId === classId,
  );
}

function isEmpty(answers: object): boolean {
  return Object.keys(answers).length === 0;
}
