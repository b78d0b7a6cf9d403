import { formatEurosShort, formatNumber, formatPercent, saysNone } from '#shared/domain/french.ts';
import { strong, text } from '#shared/report/blocks.ts';
import { readingList } from '#shared/report/derived-text.ts';
import { among, QUALITY_NAMES } from '#shared/report/grammar.ts';
import type { Block, Source } from '#shared/report/model.ts';
import { agree, counted, countInWords, formatScore, named } from '#shared/report/phrases.ts';
import { computed, fromDataSource, fromIrritant, fromUseCase } from '#shared/report/sources.ts';
import { qualityMean, weakestDimension } from '#shared/scoring/data-quality.ts';
import { type ChapterContext, itemOf } from './chapter.ts';

/** At most five lines, each on one theme; a theme the mission has not reached gives none. */
export function summaryLines(context: ChapterContext): readonly Block[] {
  return [maturityLine, irritantLine, dataLine, aiUsageLine, useCaseLine].flatMap((line) => line(context));
}

function line(key: string, lead: string, rest: string, sources: readonly Source[]): readonly Block[] {
  return readingList(`summary-${key}`, [{ content: [strong(`${lead} : `), text(rest)], sources }]);
}

function maturityLine({ assessment, pack }: ChapterContext): readonly Block[] {
  const { overall, axes } = assessment.maturity;
  if (overall.score === null) return [];
  const scored = axes
    .filter(({ score }) => score !== null)
    .toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0));
  const [best, worst] = [scored[0], scored.at(-1)];
  const nameOf = (axisId: string | undefined) => itemOf(pack.axes, axisId ?? null)?.name ?? '';
  const spread =
    best && worst && formatScore(best.score) !== formatScore(worst.score)
      ? ` ; le point le plus solide est l’axe ${named(nameOf(best.axisId))} (${formatScore(best.score)}), le plus fragile ${named(nameOf(worst.axisId))} (${formatScore(worst.score)})`
      : '';
  const caveat = overall.status === 'indicative' ? ', à titre indicatif' : '';
  return line(
    'maturity',
    'Maturité',
    `${formatScore(overall.score)} sur 4, niveau ${named(overall.band ?? '')}${caveat}, pour ${formatPercent(overall.coverage)} de questions couvertes${spread}.`,
    [computed('overall-maturity'), computed('axis-maturity')],
  );
}

function irritantLine({ doc, assessment }: ChapterContext): readonly Block[] {
  const costed = assessment.irritants.filter(({ total }) => total !== null);
  const [dearest] = costed;
  if (doc.irritants.length === 0 || !dearest) return [];
  const sum = costed.reduce((all, { total }) => all + (total ?? 0), 0);
  const measured = doc.irritants.filter(({ basis }) => basis === 'measured').length;
  const title = itemOf(doc.irritants, dearest.irritantId)?.title ?? '';
  return line(
    'irritants',
    'Irritants',
    `${
      costed.length === 1
        ? `le seul chiffré, ${named(title)}, coûte ${formatEurosShort(sum)} par an`
        : `${counted(costed.length, 'irritant chiffré', 'masculine', 'irritants chiffrés')} coûtent ${formatEurosShort(sum)} par an, dont ${formatEurosShort(dearest.total ?? 0)} pour ${named(title)}`
    } ; ${
      measured === 0
        ? 'aucun n’a été mesuré'
        : `${counted(measured, 'irritant')} ${agree(measured, 'repose', 'reposent')} sur une mesure`
    }.`,
    [computed('irritant-total'), ...costed.map(({ irritantId }) => fromIrritant(irritantId))],
  );
}

function dataLine({ doc }: ChapterContext): readonly Block[] {
  const { dataSources } = doc;
  const weakest = weakestDimension(dataSources);
  if (dataSources.length === 0) return [];
  const solid = dataSources.filter((source) => (qualityMean(source) ?? 0) >= 3).length;
  const quality = weakest
    ? `, ${solid === 0 ? 'aucune' : `dont ${countInWords(solid, 'feminine')}`} d’un niveau moyen d’au moins 3 sur 4 ; la plus faible dimension est ${QUALITY_NAMES[weakest.dimension]} (${formatNumber(weakest.mean, 1)})`
    : ' ; leur qualité reste à examiner';
  return line(
    'data',
    'Données',
    `${counted(dataSources.length, 'source inventoriée', 'feminine', 'sources inventoriées')}${quality}.`,
    dataSources.map(({ id }) => fromDataSource(id)),
  );
}

function aiUsageLine({ doc }: ChapterContext): readonly Block[] {
  const found = doc.aiUsages.filter(({ origin }) => origin === 'found').length;
  const declared = doc.aiUsages.length - found;
  const unruled = doc.aiUsages.filter(({ rule }) => saysNone(rule)).length;
  if (doc.aiUsages.length === 0) return [];
  const rule =
    unruled === 0
      ? ''
      : ` ; ${unruled === doc.aiUsages.length ? 'aucun n’est encadré par une règle' : `${among(unruled)} ${agree(unruled, 'ne suit', 'ne suivent')} aucune règle`}`;
  return line(
    'ai',
    'IA déjà en usage',
    `${
      found === 0
        ? counted(declared, 'usage déclaré', 'masculine', 'usages déclarés')
        : declared === 0
          ? `${counted(found, 'usage constaté', 'masculine', 'usages constatés')} sur place, ${agree(found, 'non déclaré', 'aucun déclaré')}`
          : `${counted(declared, 'usage déclaré', 'masculine', 'usages déclarés')} et ${counted(found, 'constaté', 'masculine')} sur place sans l’avoir été`
    }${rule}.`,
    doc.aiUsages.map(({ id }) => ({ kind: 'ai-usage', aiUsageId: id })),
  );
}

function useCaseLine({ doc, assessment }: ChapterContext): readonly Block[] {
  const { useCases } = doc;
  if (useCases.length === 0) return [];
  const retained = useCases.filter(({ status }) => status === 'retained').length;
  const rules = useCases.filter(({ nature }) => nature === 'rule').length;
  const leading = assessment.ranking.useCases.find(({ rank }) => rank === 1);
  const useCase = itemOf(useCases, leading?.useCaseId ?? null);
  return line(
    'use-cases',
    'Cas d’usage',
    `${counted(useCases.length, 'piste examinée', 'feminine', 'pistes examinées')}, ${
      retained === 0 ? 'aucune encore retenue' : `${counted(retained, 'retenue', 'feminine')}`
    }${rules === 0 ? '' : ` ; pour ${among(rules, 'feminine')}, une règle fixe suffit`}${
      useCase
        ? `. Vient en tête ${named(useCase.title)} (${formatScore(leading?.total.score ?? null)} sur 4)`
        : ''
    }.`,
    useCases.map(({ id }) => fromUseCase(id)),
  );
}
