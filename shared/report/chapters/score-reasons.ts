import { formatDecimal, formatNumber, formatPercent } from '#shared/domain/french.ts';
import type { UseCase } from '#shared/domain/use-case.ts';
import {
  cell,
  column,
  figure,
  heading,
  note,
  paragraph,
  strong,
  table,
  text,
} from '#shared/report/blocks.ts';
import { keyOf, readingList } from '#shared/report/derived-text.ts';
import { IN_FULL_REPORT, IN_WORKBOOK, isFull, isShort } from '#shared/report/detail.ts';
import type { Block } from '#shared/report/model.ts';
import { agree, formatScore, joinAnd, named } from '#shared/report/phrases.ts';
import { computed, fromUseCase } from '#shared/report/sources.ts';
import type { RankedUseCase } from '#shared/scoring/ranking.ts';
import { type ChapterContext, isFilled, itemOf } from './chapter.ts';

export type RankedCase = { readonly useCase: UseCase; readonly result: RankedUseCase };

const EXPLAINED = 5;
const CARRYING_LEVEL = 3;
const MOST_BARS = 12;

/** « Pourquoi ce score ? »: what each criterion adds, and the reasons of the first ones in words. */
export function scoreReasons(context: ChapterContext, placed: readonly RankedCase[]): readonly Block[] {
  return [
    heading(2, 'Pourquoi ces notes', 'pourquoi'),
    paragraph(
      'Chaque note est la somme de ce qu’apporte chaque critère : son poids multiplié par le niveau atteint. Un critère à minimiser est retourné, de sorte que 4 est toujours le meilleur.',
    ),
    ...contributionFigure(context, placed),
    ...(isShort(context) ? [] : explanations(context, placed)),
    ...contributionTable(context, placed),
  ];
}

function contributionFigure({ doc }: ChapterContext, placed: readonly RankedCase[]): readonly Block[] {
  const shown = placed.slice(0, MOST_BARS);
  if (shown.length < 2 || doc.criteria.length < 2) return [];
  return [
    figure(
      `Ce que chaque critère apporte à la note${shown[0] ? `, ${named(shown[0].useCase.title)} en tête` : ''}`,
      {
        kind: 'bar',
        orientation: 'horizontal',
        isStacked: true,
        max: 4,
        valueFormat: 'level',
        categories: shown.map(({ useCase, result }) => `${result.rank ?? '—'}. ${useCase.title}`),
        series: doc.criteria.map(({ id, name }) => ({
          name,
          values: shown.map(({ result }) => {
            const share = result.total.contributions.find((it) => it.id === id)?.share ?? null;
            return share === null ? null : Math.round(share * 100) / 100;
          }),
        })),
      },
      {
        alternativeText: `Barres empilées de 0 à 4, une par cas d’usage. ${shown.map(({ useCase, result }) => `${useCase.title} : ${formatScore(result.total.score)}`).join(' ; ')}.`,
        sources: [computed('use-case-score'), ...shown.map(({ useCase }) => fromUseCase(useCase.id))],
        name: 'fig_apports',
      },
    ),
  ];
}

function explanations({ doc }: ChapterContext, placed: readonly RankedCase[]): readonly Block[] {
  return placed.slice(0, EXPLAINED).flatMap(({ useCase, result }) => {
    const parts = result.total.contributions.flatMap(({ id, level, share, weight }) => {
      const criterion = itemOf(doc.criteria, id);
      return criterion && level !== null && share !== null && weight > 0
        ? [{ criterion, level, share, weight }]
        : [];
    });
    const gains = parts
      .filter(({ level }) => level >= CARRYING_LEVEL)
      .toSorted((a, b) => b.share - a.share)
      .slice(0, 2);
    const loss = parts
      .filter((part) => part.level < 4 && !gains.includes(part))
      .toSorted((a, b) => (4 - b.level) * b.weight - (4 - a.level) * a.weight)[0];
    const unknown = result.total.contributions.filter(({ level }) => level === null);
    const points = (share: number) => `${formatNumber(share, 1)}\u00a0${agree(share, 'point', 'points')}`;
    const sentences = [
      gains.length > 0
        ? `Porté par ${joinAnd(gains.map(({ criterion, share }) => `${named(criterion.name)} (${points(share)})`))}`
        : 'Aucun critère n’atteint le niveau 3',
      loss ? `freiné par ${named(loss.criterion.name)} (niveau ${formatDecimal(loss.level)} sur 4)` : '',
    ].filter(isFilled);
    const missing =
      unknown.length > 0
        ? ` Sans note : ${joinAnd(unknown.map(({ id }) => named(itemOf(doc.criteria, id)?.name ?? id)))}.`
        : '';
    const content = [
      strong(`${result.rank ?? '—'}. ${useCase.title} : ${formatScore(result.total.score)}. `),
      text(`${sentences.join(', ')}.${missing}`),
    ];
    return readingList(keyOf('score', useCase.id), [
      { content, sources: [fromUseCase(useCase.id), computed('use-case-score')] },
    ]);
  });
}

function contributionTable(context: ChapterContext, placed: readonly RankedCase[]): readonly Block[] {
  const { doc, assessment } = context;
  if (!isFull(context)) {
    return [
      note(
        `Le niveau retenu et les points apportés, cas par cas et critère par critère, figurent ${IN_WORKBOOK} et ${IN_FULL_REPORT}.`,
      ),
    ];
  }
  const { weights } = assessment.ranking;
  return [
    heading(3, 'Niveaux et points par critère', 'contributions'),
    ...table(
      'Niveau retenu et points apportés, par critère',
      [
        column('Rang', 7, 'center'),
        column('Cas d’usage', 34),
        ...doc.criteria.map(({ id, name }) =>
          column(`${name} (${formatPercent(weights[id] ?? 0)})`, 13, 'center'),
        ),
        column('Note', 8, 'center'),
      ],
      placed.map(({ useCase, result }) => [
        cell(String(result.rank ?? '—')),
        cell(useCase.title, { sources: [fromUseCase(useCase.id)] }),
        ...doc.criteria.map(({ id }) => {
          const part = result.total.contributions.find((it) => it.id === id);
          return part?.level === null || part?.level === undefined
            ? cell('—')
            : cell(`${formatDecimal(part.level)} → ${formatNumber(part.share ?? 0, 2)}`, {
                level: part.level,
              });
        }),
        cell([strong(formatScore(result.total.score))]),
      ]),
      { isWide: true, name: 'tab_apports' },
    ),
    note(
      '« 3 → 0,63 » : niveau 3, qui apporte 0,63 point à la note. Les critères à minimiser sont déjà retournés.',
    ),
  ];
}
