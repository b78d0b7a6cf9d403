import { isImage } from '#shared/domain/attachment-limits.ts';
import { formatCount, saysNone } from '#shared/domain/french.ts';
import { isBlankRichText } from '#shared/domain/rich-text.ts';
import { type FindingRule, finding, isBlank, itemsFinding, quoted } from './context.ts';

/** Interviews and landscape: what was heard and seen on site. */
export const fieldworkRules: readonly FindingRule[] = [
  ({ doc }) =>
    doc.interviews.some(({ status }) => status === 'done')
      ? []
      : [finding('interviews.none', 'missing', 'interviews', 'Aucun entretien réalisé')],
  ({ doc }) =>
    itemsFinding(
      doc.interviews.filter(({ status, notes }) => status === 'done' && isBlankRichText(notes)),
      {
        id: 'interviews.notes',
        severity: 'missing',
        screen: 'interviews',
        collection: 'interviews',
        one: ({ title }) => `Entretien ${quoted(title)} sans notes`,
        many: (count) => `${formatCount(count, 'entretien réalisé', 'entretiens réalisés')} sans notes`,
      },
    ),
  ({ doc, today }) =>
    itemsFinding(
      doc.interviews.filter(
        ({ status, date }) => status === 'planned' && date !== null && today !== null && date < today,
      ),
      {
        id: 'interviews.late',
        severity: 'to-check',
        screen: 'interviews',
        collection: 'interviews',
        one: ({ title }) => `Entretien ${quoted(title)} prévu à une date passée`,
        many: (count) => `${formatCount(count, 'entretien')} prévus à une date passée`,
      },
    ),
  ({ doc }) =>
    doc.irritants.length > 0
      ? []
      : [finding('landscape.irritants', 'missing', 'landscape', 'Aucun irritant relevé')],
  ({ doc, irritants }) => {
    const withoutFigures = new Set(
      irritants.filter(({ total }) => total === null).map(({ irritantId }) => irritantId),
    );
    return itemsFinding(
      doc.irritants.filter(({ id }) => withoutFigures.has(id)),
      {
        id: 'landscape.baseline',
        severity: 'missing',
        screen: 'landscape',
        collection: 'irritants',
        one: ({ title }) => `Irritant ${quoted(title)} sans valeur de départ`,
        many: (count) => `${formatCount(count, 'irritant')} sans valeur de départ`,
      },
    );
  },
  ({ doc, irritants }) => {
    const costed = new Set(
      irritants.filter(({ total }) => total !== null).map(({ irritantId }) => irritantId),
    );
    const retained = new Set(
      doc.useCases.filter(({ status }) => status === 'retained').flatMap(({ irritantIds }) => irritantIds),
    );
    return itemsFinding(
      doc.irritants.filter(({ id, basis }) => costed.has(id) && retained.has(id) && basis !== 'measured'),
      {
        id: 'landscape.basis',
        severity: 'to-check',
        screen: 'landscape',
        collection: 'irritants',
        one: ({ title }) => `Irritant ${quoted(title)} : minutes déclarées, non mesurées`,
        many: (count) => `${formatCount(count, 'irritant')} d’un cas retenu : chiffres non mesurés`,
      },
    );
  },
  ({ doc }) =>
    itemsFinding(
      doc.dataSources.filter(({ ownerName }) => isBlank(ownerName)),
      {
        id: 'landscape.owner',
        severity: 'missing',
        screen: 'landscape',
        collection: 'dataSources',
        one: ({ name }) => `Source ${quoted(name)} sans propriétaire`,
        many: (count) => `${formatCount(count, 'source')} de données sans propriétaire`,
      },
    ),
  ({ doc }) =>
    itemsFinding(
      doc.dataSources.filter(({ hasPersonalData }) => hasPersonalData === 'unknown'),
      {
        id: 'landscape.personal-data',
        severity: 'to-check',
        screen: 'landscape',
        collection: 'dataSources',
        one: ({ name }) => `Source ${quoted(name)} : données personnelles à préciser`,
        many: (count) => `${formatCount(count, 'source')} : présence de données personnelles à préciser`,
      },
    ),
  ({ doc }) =>
    itemsFinding(
      doc.aiUsages.filter(({ origin, rule }) => origin === 'found' && saysNone(rule)),
      {
        id: 'landscape.shadow-ai',
        severity: 'to-check',
        screen: 'landscape',
        collection: 'aiUsages',
        one: ({ tool }) => `Usage d’IA constaté sans règle : ${quoted(tool, 'outil non nommé')}`,
        many: (count) => `${formatCount(count, 'usage')} d’IA constatés sans règle`,
      },
    ),
  ({ doc }) =>
    itemsFinding(
      doc.attachments.filter(
        (attachment) => attachment.isInReport && isImage(attachment) && isBlank(attachment.alternativeText),
      ),
      {
        id: 'landscape.alternative-text',
        severity: 'to-check',
        screen: 'landscape',
        collection: 'attachments',
        one: ({ name }) => `Image ${quoted(name, 'sans nom')} du rapport sans texte alternatif`,
        many: (count) => `${formatCount(count, 'image')} du rapport sans texte alternatif`,
      },
    ),
];
