import { formatDecimal, formatEurosShort, formatPercent, NO_BREAK_SPACE } from '#shared/domain/french.ts';
import { blockWords } from '#shared/report/block-words.ts';
import { type Content, callout, list, scorecard, strong, text } from '#shared/report/blocks.ts';
import { type ChapterContext, isFilled, itemOf } from '#shared/report/chapters/chapter.ts';
import { rankedCases } from '#shared/report/chapters/prioritisation.ts';
import { summaryLines } from '#shared/report/chapters/summary-lines.ts';
import { decision, keyFigures } from '#shared/report/chapters/summary-parts.ts';
import type { Block } from '#shared/report/model.ts';
import { agree, capitalised, counted, countInWords, formatScore, named } from '#shared/report/phrases.ts';
import { firstSentences, shortened } from '#shared/report/slides/shorten.ts';
import { computed, fromIrritant, fromUseCase } from '#shared/report/sources.ts';
import { probableYearlyGain } from '#shared/scoring/use-case-economics.ts';
import { column, inOne, row, type SlideBuilder, slide } from './slide.ts';

const LONGEST_NAME = 60;

/** Three messages and the decision asked: the slide to keep when all the others are forgotten. */
export const essentials: SlideBuilder = (context) => {
  const messages = [costMessage, maturityMessage, leadMessage].flatMap((message) => message(context));
  const figures = scorecard(keyFigures(context));
  if (messages.length === 0 && figures.length === 0)
    return slide(context, {
      id: 'essentials',
      title: 'Le diagnostic commence : rien n’est encore établi',
      rows: [
        row(
          column([
            callout(
              'warning',
              'À compléter',
              'Aucun irritant n’est chiffré, la maturité n’est pas évaluée et aucun cas d’usage n’est classé.',
            ),
          ]),
        ),
      ],
      notes: ['Cette présentation se remplit au fil de la mission, à partir de ce qui y est saisi.'],
    });
  return slide(context, {
    id: 'essentials',
    title: titleOf(context),
    rows: [row(column(figures)), row(column(inOne(messages))), row(column(asked(context)))],
    notes: [
      ...summaryLines(context).map((block) => blockWords(block)),
      ...decision(context).flatMap((block) => (block.kind === 'callout' ? [plain(block.content)] : [])),
    ],
  });
};

function plain(content: Content): string {
  return typeof content === 'string' ? content : content.map((inline) => inline.text).join('');
}

function titleOf({ doc, assessment }: ChapterContext): string {
  const retained = doc.useCases.filter(({ status }) => status === 'retained');
  const gains = retained.flatMap((useCase) => probableYearlyGain(useCase, doc.rateProfiles) ?? []);
  const gain = gains.reduce((sum, each) => sum + each, 0);
  if (retained.length > 0) {
    const cases = capitalised(
      counted(retained.length, 'cas d’usage retenu', 'masculine', 'cas d’usage retenus'),
    );
    if (gains.length === retained.length)
      return `${cases}, pour ${formatEurosShort(gain)} de gain annuel attendu`;
    return gains.length === 0
      ? `${cases}, dont le gain reste à chiffrer`
      : `${cases} ; ${gains.length === 1 ? 'celui qui est chiffré promet' : `les ${countInWords(gains.length)} qui sont chiffrés promettent`} ${formatEurosShort(gain)} par an`;
  }
  const cost = assessment.irritants.reduce((sum, { total }) => sum + (total ?? 0), 0);
  if (cost > 0) return `${formatEurosShort(cost)} d’irritants par an, et le choix des projets reste à faire`;
  if (doc.useCases.length > 0)
    return `${capitalised(counted(doc.useCases.length, 'piste examinée', 'feminine', 'pistes examinées'))}, et le choix reste à faire`;
  return 'L’état des lieux avance ; le choix des projets reste à faire';
}

function costMessage({ doc, assessment }: ChapterContext): readonly Block[] {
  const costed = assessment.irritants.filter(({ total }) => total !== null);
  const [dearest] = costed;
  const sum = costed.reduce((all, { total }) => all + (total ?? 0), 0);
  if (!dearest || sum <= 0) return [];
  const title = shortened(itemOf(doc.irritants, dearest.irritantId)?.title ?? '', LONGEST_NAME);
  return list(
    [
      [
        strong('Ce qui coûte. '),
        text(
          costed.length === 1
            ? `${capitalised(named(title))} coûte ${formatEurosShort(sum)} par an.`
            : `${formatEurosShort(sum)} par an partent en ${counted(costed.length, 'irritant chiffré', 'masculine', 'irritants chiffrés')}, dont ${formatEurosShort(dearest.total ?? 0)} pour ${named(title)}.`,
        ),
      ],
    ],
    [fromIrritant(dearest.irritantId), computed('irritant-total')],
  );
}

function maturityMessage({ assessment, pack }: ChapterContext): readonly Block[] {
  const { overall, axes } = assessment.maturity;
  if (overall.score === null) return [];
  const [weakest] = axes
    .filter(({ score }) => score !== null)
    .toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0));
  const weak = itemOf(pack.axes, weakest?.axisId ?? null)?.name ?? '';
  const caveat =
    overall.status === 'indicative'
      ? `, à titre indicatif (${formatPercent(overall.coverage)} du questionnaire)`
      : '';
  return list(
    [
      [
        strong('Ce qui manque. '),
        text(
          `La maturité est de ${formatScore(overall.score)} sur 4${caveat} ; l’axe le plus fragile est ${named(weak)} (${formatScore(weakest?.score ?? null)}).`,
        ),
      ],
    ],
    [computed('overall-maturity')],
  );
}

function leadMessage(context: ChapterContext): readonly Block[] {
  const { doc } = context;
  const [first, second] = rankedCases(context).filter(({ result }) => result.rank === 1);
  if (!first) return [];
  const gain = probableYearlyGain(first.useCase, doc.rateProfiles);
  const { oneOffCost, monthsToProduction } = first.useCase.economics;
  const facts = [
    `note ${formatScore(first.result.total.score)} sur 4`,
    gain === null ? 'gain à chiffrer' : `${formatEurosShort(gain)} de gain annuel`,
    ...(oneOffCost.probable === null ? [] : [`${formatEurosShort(oneOffCost.probable)} de départ`]),
    ...(monthsToProduction.probable === null
      ? []
      : [`${formatDecimal(monthsToProduction.probable)}${NO_BREAK_SPACE}mois jusqu’au service`]),
  ];
  const title = named(shortened(first.useCase.title, LONGEST_NAME));
  return list(
    [
      [
        strong('Par où commencer. '),
        text(`${title}${second ? ', à égalité de rang avec un autre' : ''} : ${facts.join(', ')}.`),
      ],
    ],
    [fromUseCase(first.useCase.id)],
  );
}

/** The decision of the executive summary, in so few words that it is read at once. */
function asked(context: ChapterContext): readonly Block[] {
  const { doc, assessment } = context;
  const blocks = decision(context).filter((block) => block.kind === 'callout');
  if (blocks.length > 0)
    return blocks.map((block) =>
      block.kind === 'callout'
        ? { ...block, content: [text(firstSentences(plain(block.content), 260))] }
        : block,
    );
  const isRanked = assessment.ranking.useCases.some(({ rank }) => rank !== null);
  return [
    callout(
      'warning',
      'Décision demandée',
      doc.useCases.length === 0 || isFilled(doc.framing.goals) === false
        ? 'Aucune encore : il reste à identifier et à classer les cas d’usage.'
        : `Aucune encore : ${isRanked ? 'le premier projet reste à choisir' : `${agree(doc.useCases.length, 'le cas d’usage reste', 'les cas d’usage restent')} à noter pour être ${agree(doc.useCases.length, 'classé', 'classés')}`}.`,
    ),
  ];
}
