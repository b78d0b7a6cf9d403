import { formatCount, formatDecimal, formatEurosShort, formatNumber } from '#shared/domain/french.ts';
import {
  APPROACH_LABELS,
  FUNCTION_LABELS,
  NATURE_LABELS,
  PATTERN_LABELS,
  PURPOSE_LABELS,
  TECHNOLOGY_LABELS,
} from '#shared/domain/labels.ts';
import type { UseCase } from '#shared/domain/use-case.ts';
import { paragraph, type SheetRow, sheet, sheetRow } from '#shared/report/blocks.ts';
import type { Block, Source } from '#shared/report/model.ts';
import { formatScore, joinAnd } from '#shared/report/phrases.ts';
import { fromDataSource, fromInterviews, fromIrritant, fromUseCase } from '#shared/report/sources.ts';
import { qualityMean } from '#shared/scoring/data-quality.ts';
import { type ChapterContext, isFilled, itemsOf } from './chapter.ts';
import { classLabel, obligationsBeforePilot } from './compliance-words.ts';
import { briefEconomics, economicsLines } from './use-case-economics.ts';
import { caseReading } from './use-case-reading.ts';

/** What a case is, in one sheet: `brief` keeps what decides and leaves the rest to the sheets of their own. */
export function useCaseSheet(
  context: ChapterContext,
  useCase: UseCase,
  { isBrief, withScores }: { readonly isBrief: boolean; readonly withScores: boolean },
): readonly Block[] {
  const { doc, assessment } = context;
  const result = assessment.ranking.useCases.find(({ useCaseId }) => useCaseId === useCase.id);
  const rank = result?.rank ?? null;
  const kind = [
    NATURE_LABELS[useCase.nature],
    useCase.pattern ? PATTERN_LABELS[useCase.pattern] : '',
    ...useCase.technologies.map((technology) => TECHNOLOGY_LABELS[technology]),
  ];
  const all = (...rows: readonly (readonly SheetRow[])[]) => (isBrief ? [] : rows.flat());
  const rows = [
    ...sheetRow('Problème', useCase.problem),
    ...all(sheetRow('Irritants traités', irritants(context, useCase))),
    ...sheetRow('Solution', useCase.solution),
    ...all(
      sheetRow(
        'Utilisateurs',
        [
          useCase.users,
          FUNCTION_LABELS[useCase.businessFunction],
          useCase.purpose ? PURPOSE_LABELS[useCase.purpose] : '',
        ]
          .filter(isFilled)
          .join(' · '),
      ),
      sheetRow('IA ou règle fixe', kind.filter(isFilled).join(' · ')),
    ),
    ...sheetRow(
      'Approche',
      [useCase.approach ? APPROACH_LABELS[useCase.approach] : '', isBrief ? '' : useCase.approachReason]
        .filter(isFilled)
        .join('. '),
    ),
    ...all(
      sheetRow('Données', [useCase.dataNeeds, dataSources(context, useCase)].filter(isFilled).join('\n')),
      sheetRow('Prérequis', useCase.prerequisites),
      sheetRow('Dépend de', joinAnd(itemsOf(doc.useCases, useCase.dependsOnIds).map(({ title }) => title))),
    ),
    ...sheetRow('Chiffrage', isBrief ? briefEconomics(context, useCase) : economicsLines(context, useCase)),
    ...sheetRow('Indicateur', kpi(useCase)),
    ...all(sheetRow('Risques', useCase.risks)),
    ...sheetRow('Conformité', law(context, useCase, isBrief)),
    ...(withScores ? sheetRow('Notes', scores(context, useCase)) : []),
  ];
  return [
    paragraph(
      [
        rank === null ? 'Hors classement' : `Rang ${rank}`,
        result?.total.score === null || result?.total.score === undefined
          ? ''
          : `note ${formatScore(result.total.score)} sur 4`,
        `responsable : ${useCase.ownerName || 'à nommer'}`,
      ]
        .filter(isFilled)
        .join(' · '),
      [fromUseCase(useCase.id)],
      'lead',
    ),
    ...caseReading(context, useCase),
    ...sheet(useCase.title || 'Sans titre', rows, caseSources(useCase)),
  ];
}

function caseSources(useCase: UseCase): readonly Source[] {
  return [
    fromUseCase(useCase.id),
    ...useCase.irritantIds.map(fromIrritant),
    ...useCase.dataSourceIds.map(fromDataSource),
    ...fromInterviews(useCase.interviewIds),
  ];
}

function irritants({ doc, assessment }: ChapterContext, useCase: UseCase): string {
  return itemsOf(doc.irritants, useCase.irritantIds)
    .map(({ id, title }) => {
      const total = assessment.irritants.find(({ irritantId }) => irritantId === id)?.total ?? null;
      return total === null ? title : `${title} (${formatEurosShort(total)} par an)`;
    })
    .join(' ; ');
}

function dataSources({ doc }: ChapterContext, useCase: UseCase): string {
  const sources = itemsOf(doc.dataSources, useCase.dataSourceIds).map((source) => {
    const mean = qualityMean(source);
    return mean === null ? source.name : `${source.name} (qualité ${formatScore(mean)})`;
  });
  return sources.length === 0 ? '' : `Sources : ${sources.join(' ; ')}.`;
}

/** The class and what it asks before the pilot, then the words of the expert. */
function law({ assessment, options }: ChapterContext, useCase: UseCase, isBrief: boolean): string {
  const result = assessment.compliance[useCase.id];
  const rules = options.compliance;
  const count = result && rules ? obligationsBeforePilot(result, rules) : 0;
  const verdict =
    result && rules
      ? `${classLabel(result, rules)} ; ${
          count === 0 ? 'aucune obligation' : formatCount(count, 'obligation')
        } à remplir avant le pilote.`
      : '';
  return [verdict, isBrief && verdict !== '' ? '' : useCase.compliance].filter(isFilled).join('\n');
}

function kpi({ kpi: it }: UseCase): string {
  if (!isFilled(it.name)) return '';
  const unit = isFilled(it.unit) ? `\u00a0${it.unit.trim()}` : '';
  const figure = (value: number) => `${formatDecimal(value, 2)}${unit}`;
  const baseline = it.baseline === null ? 'valeur de départ à mesurer' : `départ ${figure(it.baseline)}`;
  const target = it.target === null ? 'cible à fixer' : `cible ${figure(it.target)}`;
  return `${it.name.trim()} : ${baseline}, ${target}.`;
}

function scores({ doc }: ChapterContext, useCase: UseCase): string {
  const row = doc.scores[useCase.id] ?? {};
  return doc.criteria
    .flatMap(({ id, name }) => {
      const score = row[id];
      if (!score || (score.level === null && !isFilled(score.comment))) return [];
      const level = score.level === null ? 'sans note' : formatNumber(score.level);
      return [
        `${name} : ${level}${isFilled(score.comment) ? ` (${score.comment.trim().replace(/\.$/, '')})` : ''}`,
      ];
    })
    .join(' · ');
}
