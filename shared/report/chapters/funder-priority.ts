import {
  formatDate,
  formatDecimal,
  formatEuros,
  formatEurosShort,
  formatNumber,
} from '#shared/domain/french.ts';
import { BASIS_LABELS, NATURE_LABELS } from '#shared/domain/labels.ts';
import type { UseCase } from '#shared/domain/use-case.ts';
import { heading, list, paragraph, sheet, sheetRow, toComplete } from '#shared/report/blocks.ts';
import type { Block } from '#shared/report/model.ts';
import {
  agree,
  capitalised,
  counted,
  ended,
  formatScore,
  joinAnd,
  outOf,
  uncapitalised,
} from '#shared/report/phrases.ts';
import { computed, fromIrritant, fromUseCase } from '#shared/report/sources.ts';
import { probableYearlyGain, typedEconomics } from '#shared/scoring/use-case-economics.ts';
import { type ChapterBuilder, type ChapterContext, isFilled, itemOf, itemsOf } from './chapter.ts';

/** How the cases were found and ranked, which one comes first and on which measure, and what needs no AI at all. */
export const funderPriority: ChapterBuilder = {
  id: 'funder-priority',
  title: 'Méthode d’identification et projet prioritaire',
  numbering: 'decimal',
  hasHeading: true,
  build: (context) => {
    if (context.doc.useCases.length === 0) return [toComplete('Aucun cas d’usage n’est encore identifié.')];
    return [...method(context), ...expected(context), ...priority(context), ...nature(context)];
  },
};

function method({ doc, assessment, options }: ChapterContext): readonly Block[] {
  const { useCases, criteria, prioritisation } = doc;
  const ranked = assessment.ranking.useCases.filter(({ rank }) => rank !== null).length;
  const fromPains = useCases.filter(({ irritantIds }) => irritantIds.length > 0).length;
  const onData = useCases.filter(({ dataSourceIds }) => dataSourceIds.length > 0).length;
  return [
    heading(2, 'Identification et priorisation', 'bpi_methode'),
    ...list(
      [
        `Identification : ${counted(useCases.length, 'cas examiné', 'masculine', 'cas examinés')}, dont ${counted(fromPains, 'répond', 'masculine', 'répondent')} à un irritant relevé sur place et ${counted(onData, 's’appuie', 'masculine', 's’appuient')} sur une source de données inventoriée.`,
        `Critères : ${joinAnd(criteria.map(({ name }) => uncapitalised(name.trim() || 'sans nom')))} ; poids ${prioritisation.weighting === 'pairwise' ? 'tirés de comparaisons deux à deux (méthode de Saaty)' : 'fixés directement'} avec l’entreprise.`,
        `Note : somme pondérée des niveaux de 0 à 4 ; une note inconnue ne compte pas pour zéro, elle réduit la couverture. ${capitalised(counted(ranked, 'cas a', 'masculine', 'cas ont'))} une note.`,
        ...(options.simulations?.robustness
          ? [
              'Robustesse : le classement est éprouvé par tirages des poids et des notes (méthode SMAA-2) et par une seconde méthode (TOPSIS).',
            ]
          : []),
      ],
      [computed('use-case-score'), ...useCases.map(({ id }) => fromUseCase(id))],
    ),
  ];
}

/** What the retained cases are expected to bring in a year, as the company's summary says it. */
function expected({ doc }: ChapterContext): readonly Block[] {
  const retained = doc.useCases.filter(({ status }) => status === 'retained');
  const gains = retained.flatMap((useCase) => probableYearlyGain(useCase, doc.rateProfiles) ?? []);
  if (gains.length === 0) return [];
  return [
    paragraph(
      `Gain annuel attendu des cas retenus : ${formatEurosShort(gains.reduce((sum, value) => sum + value, 0))}, valeurs probables, ${outOf(gains.length, retained.length)} ${agree(gains.length, 'cas chiffré', 'cas chiffrés')}.`,
      retained.map(({ id }) => fromUseCase(id)),
    ),
  ];
}

function priority(context: ChapterContext): readonly Block[] {
  const { doc, assessment } = context;
  const leading = assessment.ranking.useCases.find(({ rank }) => rank === 1);
  const useCase = itemOf(doc.useCases, leading?.useCaseId ?? null);
  if (!leading || !useCase) return [toComplete('Aucun cas d’usage n’est encore classé.')];
  const decision = doc.recommendations
    .filter(({ useCaseIds }) => useCaseIds.includes(useCase.id))
    .flatMap(({ decisionOn }) => decisionOn ?? [])
    .toSorted()[0];
  const sources = itemsOf(doc.dataSources, useCase.dataSourceIds).map(
    ({ name }) => name.trim() || 'sans nom',
  );
  return [
    heading(2, 'Projet classé premier', 'bpi_prioritaire'),
    ...sheet(
      useCase.title || 'Sans titre',
      [
        ...sheetRow(
          'Note',
          `${formatScore(leading.total.score)} sur 4${leading.total.status === 'indicative' ? ', à titre indicatif' : ''}`,
        ),
        ...sheetRow('Volume', volume(context, useCase)),
        ...sheetRow('Temps actuel', measuredTime(context, useCase)),
        ...sheetRow(
          'Données nécessaires',
          [useCase.dataNeeds, sources.length > 0 ? `Sources : ${sources.join(' ; ')}.` : '']
            .filter(isFilled)
            .join('\n'),
        ),
        ...sheetRow(
          'Gain net attendu',
          leading.netGain === null ? 'à chiffrer' : formatEuros(leading.netGain),
        ),
        ...sheetRow('Indicateur', indicator(useCase)),
        ...sheetRow('Responsable', useCase.ownerName.trim() || 'à nommer'),
        ...sheetRow('Décision attendue', decision === undefined ? 'date à fixer' : formatDate(decision)),
      ],
      [fromUseCase(useCase.id), ...useCase.irritantIds.map(fromIrritant)],
    ),
  ];
}

function volume({ doc }: ChapterContext, useCase: UseCase): string {
  const { volumePerYear } = typedEconomics(useCase, doc.rateProfiles);
  if (useCase.economics.gainBasis !== 'time' || volumePerYear.probable === null) return 'non mesuré';
  return `${formatDecimal(volumePerYear.probable, 2)} ${useCase.economics.volumeUnit.trim()} par an`.replace(
    '  ',
    ' ',
  );
}

/** As measured or declared in the irritants the case answers. */
function measuredTime({ doc, assessment }: ChapterContext, useCase: UseCase): string {
  const lines = itemsOf(doc.irritants, useCase.irritantIds).flatMap((irritant) => {
    const hours =
      assessment.irritants.find(({ irritantId }) => irritantId === irritant.id)?.hoursPerYear ?? null;
    if (hours === null) return [];
    const basis = irritant.basis === null ? '' : ` (${BASIS_LABELS[irritant.basis].toLowerCase()})`;
    return [`${irritant.title.trim() || 'Sans titre'} : ${formatNumber(hours)} heures par an${basis}`];
  });
  return lines.join('\n') || 'à mesurer avant le lancement';
}

function indicator({ kpi }: UseCase): string {
  if (!isFilled(kpi.name)) return 'à définir';
  const unit = isFilled(kpi.unit) ? `\u00a0${kpi.unit.trim()}` : '';
  const figure = (value: number | null, missing: string) =>
    value === null ? missing : `${formatDecimal(value, 2)}${unit}`;
  return `${kpi.name.trim()} : départ ${figure(kpi.baseline, 'à mesurer')}, cible ${figure(kpi.target, 'à fixer')}.`;
}

/** « IA ou règle fixe ? »: what does not need AI is said. */
function nature({ doc }: ChapterContext): readonly Block[] {
  const named = (kind: UseCase['nature']) =>
    doc.useCases.filter((it) => it.nature === kind && it.status !== 'rejected');
  const rules = named('rule');
  return [
    heading(2, 'Intelligence artificielle ou règle fixe', 'bpi_nature'),
    paragraph(
      `${(['ai', 'rule', 'undecided'] as const).map((kind) => `${NATURE_LABELS[kind]} : ${formatNumber(named(kind).length)}`).join(' ; ')}, hors cas écartés.${
        rules.length === 0
          ? ''
          : ` ${agree(rules.length, 'Relève', 'Relèvent')} d’une règle fixe ou d’un simple état : ${ended(joinAnd(rules.map(({ title }) => `« ${title.trim() || 'sans titre'} »`)))}`
      }`,
      doc.useCases.map(({ id }) => fromUseCase(id)),
    ),
  ];
}
