import {
  formatEuros,
  formatEurosShort,
  formatNumber,
  formatPercent,
  saysNone,
} from '#shared/domain/french.ts';
import { TRI_STATE_LABELS } from '#shared/domain/labels.ts';
import { cell, list, strong, table, column as tableColumn, text } from '#shared/report/blocks.ts';
import { type ChapterContext, isFilled, itemOf } from '#shared/report/chapters/chapter.ts';
import { costFigure } from '#shared/report/chapters/operations-irritants.ts';
import { watchPoints } from '#shared/report/chapters/watch-points.ts';
import type { Block } from '#shared/report/model.ts';
import { agree, capitalised, counted, countInWords, formatScore } from '#shared/report/phrases.ts';
import { firstSentences, shortened } from '#shared/report/slides/shorten.ts';
import { fromDataSource, fromIrritant } from '#shared/report/sources.ts';
import { qualityMean } from '#shared/scoring/data-quality.ts';
import { column, forTheRoom, row, type SlideBuilder, slide } from './slide.ts';
import { swotLines } from './swot.ts';

const LEADING = 3;

/** What works, and what hurts with its cost. */
export const irritants: SlideBuilder = (context) => {
  const { doc, assessment } = context;
  if (doc.irritants.length === 0) return [];
  const costed = assessment.irritants.filter(({ total }) => total !== null);
  const sum = costed.reduce((all, { total }) => all + (total ?? 0), 0);
  const top = costed.slice(0, LEADING);
  const topSum = top.reduce((all, { total }) => all + (total ?? 0), 0);
  const strengths = swotLines(context, 'strength', { most: 3, longest: 150 });
  const uncosted = doc.irritants.length - costed.length;
  const chart = forTheRoom(costFigure(context), { bars: 8, label: 44 });
  const dearest = costed.slice(0, 8).map(({ irritantId, total }) => {
    const title = itemOf(doc.irritants, irritantId)?.title ?? '';
    return `${title} : ${formatEuros(total ?? 0)}`;
  });
  return slide(context, {
    id: 'irritants',
    title:
      costed.length === 0 || sum <= 0
        ? `${capitalised(counted(doc.irritants.length, 'irritant relevé', 'masculine', 'irritants relevés'))}, dont le coût reste à établir`
        : `${capitalised(counted(costed.length, 'irritant chiffré coûte', 'masculine', 'irritants chiffrés coûtent'))} ${formatEurosShort(sum)} par an${
            costed.length > LEADING ? ` ; trois d’entre eux en font ${formatPercent(topSum / sum)}` : ''
          }`,
    rows: [
      row(
        column(chart.length > 0 ? chart : uncostedList(context), {
          share: 60,
          title: chart.length > 0 ? 'Ce qui coûte, en euros par an' : 'Ce qui coûte',
        }),
        column(list(strengths), { share: 40, title: 'Ce qui marche' }),
      ),
    ],
    notes: [
      dearest.length > 0 ? `Coût annuel, du plus élevé au moins élevé : ${dearest.join(' ; ')}.` : '',
      costed.length > 0 && uncosted > 0
        ? `${capitalised(counted(uncosted, 'irritant n’est pas chiffré', 'masculine', 'irritants ne sont pas chiffrés'))} et ${agree(uncosted, 'n’est', 'ne sont')} pas dans ce total.`
        : '',
      'Coût annuel = occurrences × minutes × personnes ÷ 60 × taux horaire chargé, plus le coût des erreurs.',
    ],
  });
};

/** Without two costs there is no chart: the irritants themselves. */
function uncostedList({ doc, assessment }: ChapterContext): readonly Block[] {
  return list(
    assessment.irritants.slice(0, 6).flatMap(({ irritantId, total }) => {
      const irritant = itemOf(doc.irritants, irritantId);
      if (!irritant) return [];
      const cost = total === null ? 'à chiffrer' : `${formatEurosShort(total)} par an`;
      return [[strong(shortened(irritant.title || 'Sans titre', 70)), text(` : ${cost}`)]];
    }),
    assessment.irritants.slice(0, 6).map(({ irritantId }) => fromIrritant(irritantId)),
  );
}

const MOST_SOURCES = 8;

/** The data and what they are worth, the systems they live in, the AI already there. */
export const systems: SlideBuilder = (context) => {
  const { doc } = context;
  if (doc.applications.length + doc.dataSources.length + doc.aiUsages.length === 0) return [];
  const points = watchPoints(context).flatMap((block) =>
    block.kind === 'list' ? block.items.map((item) => item.map((inline) => inline.text).join('')) : [],
  );
  return slide(context, {
    id: 'systems',
    title: systemsTitle(context),
    rows: [
      row(
        column(sourcesTable(context), { share: 54, title: sourcesHeading(context) }),
        column(list([...systemLines(context), ...points.slice(0, 2).map((it) => firstSentences(it, 170))]), {
          share: 46,
          title: 'Systèmes et usages',
        }),
      ),
    ],
    notes: [
      'Qualité : moyenne des dimensions examinées. 0 : inutilisable · 1 : faible · 2 : partielle · 3 : bonne · 4 : maîtrisée. Une dimension non examinée n’est pas un zéro.',
      doc.dataSources.length > MOST_SOURCES
        ? `Les ${MOST_SOURCES} premières sources sur ${doc.dataSources.length} ; toutes sont dans le rapport.`
        : '',
      ...points,
    ],
  });
};

function systemsTitle({ doc }: ChapterContext): string {
  const { dataSources, applications, aiUsages } = doc;
  const means = dataSources.flatMap((source) => qualityMean(source) ?? []);
  const solid = means.filter((mean) => mean >= 3).length;
  if (dataSources.length > 0) {
    const inventoried = capitalised(
      counted(dataSources.length, 'source de données', 'feminine', 'sources de données'),
    );
    if (means.length === 0) return `${inventoried}, dont la qualité reste à examiner`;
    return solid === 0
      ? `${inventoried}, dont aucune d’un niveau moyen d’au moins 3 sur 4`
      : `${inventoried}, dont ${countInWords(solid, 'feminine')} d’un niveau moyen d’au moins 3 sur 4`;
  }
  return applications.length > 0
    ? `${capitalised(counted(applications.length, 'application inventoriée', 'feminine', 'applications inventoriées'))} ; les données restent à inventorier`
    : `${capitalised(counted(aiUsages.length, 'usage de l’IA relevé', 'masculine', 'usages de l’IA relevés'))} ; systèmes et données restent à inventorier`;
}

function sourcesHeading({ doc }: ChapterContext): string {
  const all = doc.dataSources.length;
  return all > MOST_SOURCES
    ? `Les ${MOST_SOURCES} premières sources sur ${all}, qualité de 0 à 4`
    : 'Sources de données, qualité de 0 à 4';
}

function sourcesTable({ doc }: ChapterContext): readonly Block[] {
  const ordered = doc.dataSources
    .toSorted((a, b) => (qualityMean(b) ?? -1) - (qualityMean(a) ?? -1))
    .slice(0, MOST_SOURCES);
  return table(
    'Qualité moyenne des sources de données',
    [
      tableColumn('Source', 58),
      tableColumn('Qualité', 16, 'center'),
      tableColumn('Données personnelles', 26, 'center'),
    ],
    ordered.map((source) => {
      const mean = qualityMean(source);
      return [
        cell(shortened(source.name || 'Sans nom', 48), { sources: [fromDataSource(source.id)] }),
        cell(formatScore(mean), { level: mean }),
        cell(TRI_STATE_LABELS[source.hasPersonalData]),
      ];
    }),
  );
}

function systemLines({ doc }: ChapterContext): readonly string[] {
  const { applications, dataFlows, aiUsages } = doc;
  const open = applications.filter(({ hasApi }) => hasApi === 'yes').length;
  const manual = dataFlows.filter(({ mode }) => mode === 'manual').length;
  const found = aiUsages.filter(({ origin }) => origin === 'found').length;
  const unruled = aiUsages.filter(({ rule }) => saysNone(rule)).length;
  return [
    applications.length > 0
      ? `${capitalised(counted(applications.length, 'application', 'feminine'))}, dont ${open === 0 ? 'aucune n’offre' : `${countInWords(open, 'feminine')} ${agree(open, 'offre', 'offrent')}`} une interface connue.`
      : '',
    dataFlows.length > 0 && manual > 0
      ? `${capitalised(countInWords(manual))} ${agree(manual, 'flux est recopié', 'flux sont recopiés')} à la main, sur ${formatNumber(dataFlows.length)}.`
      : '',
    aiUsages.length > 0
      ? `${capitalised(counted(aiUsages.length, 'usage de l’IA', 'masculine', 'usages de l’IA'))} déjà en place, ${found === 0 ? 'tous déclarés' : `dont ${counted(found, 'constaté')} sans avoir été ${agree(found, 'déclaré', 'déclarés')}`}${unruled === 0 ? '' : ` ; ${unruled === aiUsages.length ? 'aucun' : countInWords(unruled)} ${unruled === aiUsages.length ? 'n’est encadré' : agree(unruled, 'n’est pas encadré', 'ne sont pas encadrés')} par une règle`}.`
      : '',
  ].filter(isFilled);
}
