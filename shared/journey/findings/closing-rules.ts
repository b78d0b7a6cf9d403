import { formatCount } from '#shared/domain/french.ts';
import { isBlankRichText } from '#shared/domain/rich-text.ts';
import { type FindingRule, fieldFinding, finding, isBlank, itemsFinding } from './context.ts';

/** Roadmap and deliverables. */
export const closingRules: readonly FindingRule[] = [
  ({ doc }) =>
    doc.recommendations.length > 0
      ? []
      : [finding('roadmap.none', 'missing', 'roadmap', 'Aucune recommandation écrite')],
  ({ doc }) =>
    itemsFinding(
      doc.recommendations.filter(({ dueOn }) => dueOn === null),
      {
        id: 'roadmap.date',
        severity: 'missing',
        screen: 'roadmap',
        collection: 'recommendations',
        one: ({ number }) => `Recommandation n° ${number} sans échéance`,
        many: (count) => `${formatCount(count, 'recommandation')} sans échéance`,
      },
    ),
  ({ doc }) =>
    itemsFinding(
      doc.recommendations.filter(({ ownerName }) => isBlank(ownerName)),
      {
        id: 'roadmap.owner',
        severity: 'missing',
        screen: 'roadmap',
        collection: 'recommendations',
        one: ({ number }) => `Recommandation n° ${number} sans responsable`,
        many: (count) => `${formatCount(count, 'recommandation')} sans responsable`,
      },
    ),
  ({ doc }) =>
    itemsFinding(
      doc.recommendations.filter(
        ({ startsOn, dueOn }) => startsOn !== null && dueOn !== null && dueOn < startsOn,
      ),
      {
        id: 'roadmap.order',
        severity: 'to-check',
        screen: 'roadmap',
        collection: 'recommendations',
        one: ({ number }) => `Recommandation n° ${number} : échéance avant le début`,
        many: (count) => `${formatCount(count, 'recommandation')} : échéance avant le début`,
      },
    ),
  ({ doc: { sectionTexts } }) =>
    fieldFinding(
      isBlankRichText(sectionTexts['executive-summary'] ?? []),
      'missing',
      'deliverables',
      'sectionTexts.executive-summary',
      'Synthèse pour le dirigeant à écrire',
    ),
];
