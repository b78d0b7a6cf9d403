import { formatCount, formatEuros, formatNumber } from '#shared/domain/french.ts';
import {
  AI_ORIGIN_LABELS,
  FUNCTION_LABELS,
  HOSTING_LABELS,
  SENSITIVITY_LABELS,
  TRI_STATE_LABELS,
} from '#shared/domain/labels.ts';
import { cell, column, heading, note, strong, table, text, toComplete } from '#shared/report/blocks.ts';
import { IN_FULL_REPORT, IN_WORKBOOK, isFull, isShort } from '#shared/report/detail.ts';
import type { Block } from '#shared/report/model.ts';
import { agree, formatScore, joinAnd } from '#shared/report/phrases.ts';
import { fromDataSource } from '#shared/report/sources.ts';
import { QUALITY_DIMENSIONS, qualityMean } from '#shared/scoring/data-quality.ts';
import { type ChapterBuilder, type ChapterContext, isFilled, itemOf } from './chapter.ts';
import { flows } from './systems-flows.ts';
import { aiUsagesReading, applicationsReading, dataBlocksReading, dataReading } from './systems-reading.ts';
import { watchPoints } from './watch-points.ts';

/** Applications, data and their quality, flows, AI already in use, points to watch. */
export const systems: ChapterBuilder = {
  id: 'systems',
  title: 'État des lieux technique',
  numbering: 'decimal',
  hasHeading: true,
  ownTexts: [
    {
      id: 'systems',
      label: 'Lecture des systèmes et des données',
      help: 'Ce qui est solide, ce qui bloque, ce qu’il faut consolider avant tout projet.',
      place: 'first',
    },
  ],
  build: (context) => {
    const blocks = [
      ...applications(context),
      ...dataSources(context),
      ...flows(context),
      ...aiUsages(context),
      ...watchPoints(context),
    ];
    const { doc } = context;
    const missing = [
      ...(doc.applications.length === 0 ? ['les applications'] : []),
      ...(doc.dataSources.length === 0 ? ['les sources de données'] : []),
      ...(doc.aiUsages.length === 0 ? ['les usages actuels de l’IA'] : []),
    ];
    return [
      ...blocks,
      ...(missing.length > 0 ? [toComplete(`Restent à inventorier : ${joinAnd(missing)}.`)] : []),
    ];
  },
};

function applications(context: ChapterContext): readonly Block[] {
  const { applications: all } = context.doc;
  if (all.length === 0) return [];
  return [
    heading(2, 'Applications', 'applications'),
    ...applicationsReading(context),
    ...(isShort(context)
      ? [note(`La liste des applications figure ${IN_FULL_REPORT} et ${IN_WORKBOOK}.`)]
      : applicationTable(context)),
  ];
}

/** What decides of a tool that would plug in; contracts and notes only where all is printed. */
function applicationTable(context: ChapterContext): readonly Block[] {
  const { applications: all } = context.doc;
  const whole = isFull(context);
  return [
    ...table(
      'Applications en service',
      [
        column('Application', 31),
        column('Usage', 26),
        column('Hébergement et échanges', 27),
        column('Chiffres', 16),
      ],
      all.map((it) => [
        cell(
          [
            strong(it.name || 'Sans nom'),
            text(lines([it.vendor, it.ownerName && `Responsable : ${it.ownerName}`], '\n')),
          ],
          { sources: [{ kind: 'application', applicationId: it.id }] },
        ),
        cell(lines([FUNCTION_LABELS[it.businessFunction], it.purpose, whole ? it.note : ''])),
        cell(
          lines([
            HOSTING_LABELS[it.hosting],
            whole ? it.contract : '',
            whole ? it.interfaces : '',
            it.hasApi === 'unknown'
              ? ''
              : `Interface de programmation : ${TRI_STATE_LABELS[it.hasApi].toLowerCase()}`,
          ]),
        ),
        cell(
          lines([
            it.userCount === null ? '' : formatCount(it.userCount, 'utilisateur'),
            it.annualCost === null ? 'Coût inconnu' : `${formatEuros(it.annualCost)} par an`,
            it.criticality === null ? '' : `Criticité ${it.criticality} sur 5`,
          ]),
        ),
      ]),
    ),
  ];
}

/** Short: the full names do not fit above a figure. */
const SHORT_QUALITY_LABELS = {
  completeness: 'Complète',
  accuracy: 'Exacte',
  timeliness: 'À jour',
  consistency: 'Cohérente',
  uniqueness: 'Unique',
  accessibility: 'Accès',
} as const;

function dataSources(context: ChapterContext): readonly Block[] {
  const { dataSources: all } = context.doc;
  if (all.length === 0) return [];
  return [
    heading(2, 'Sources de données', 'donnees'),
    ...dataReading(context),
    ...dataBlocksReading(context),
    ...(isShort(context) ? [] : qualityTable(context)),
    ...sourceDetails(context),
  ];
}

function qualityTable({ doc }: ChapterContext): readonly Block[] {
  const ordered = doc.dataSources.toSorted((a, b) => (qualityMean(b) ?? -1) - (qualityMean(a) ?? -1));
  return [
    ...table(
      'Qualité des sources de données, niveaux de 0 à 4',
      [
        column('Source', 24),
        ...QUALITY_DIMENSIONS.map((dimension) => column(SHORT_QUALITY_LABELS[dimension], 12.5, 'center')),
        column('Moyenne', 12.5, 'center'),
      ],
      ordered.map((source) => {
        const mean = qualityMean(source);
        return [
          cell(source.name || 'Sans nom', { sources: [fromDataSource(source.id)] }),
          ...QUALITY_DIMENSIONS.map((dimension) => {
            const level = source.quality[dimension];
            return cell(level === null ? '—' : String(level), { level });
          }),
          cell(formatScore(mean), { level: mean }),
        ];
      }),
    ),
    note(
      '0 : inutilisable · 1 : faible · 2 : partielle · 3 : bonne · 4 : maîtrisée · « — » : non examinée, hors moyenne.',
    ),
  ];
}

/** All that was typed of each source, or where it is to be read. */
function sourceDetails(context: ChapterContext): readonly Block[] {
  const { doc } = context;
  const { dataSources: all } = doc;
  if (!isFull(context)) {
    return [
      note(
        `Le contenu, l’accès et la preuve de la qualité de chaque source figurent dans les fiches des sources, ${IN_WORKBOOK} et ${IN_FULL_REPORT}.`,
      ),
    ];
  }
  return [
    heading(2, 'Fiches des sources', 'donnees_fiches'),
    ...table(
      'Contenu, accès et preuves',
      [
        column('Source', 22),
        column('Contenu', 29),
        column('Accès et sensibilité', 24),
        column('Preuve de la qualité', 25),
      ],
      all.map((it) => [
        cell(
          [
            strong(it.name || 'Sans nom'),
            text(lines([itemOf(doc.applications, it.applicationId)?.name ?? '', it.ownerName], '\n')),
          ],
          { sources: [fromDataSource(it.id)] },
        ),
        cell(lines([it.description, it.format, it.volume, it.history, it.refresh, it.note]) || '—'),
        cell(
          lines([
            it.access,
            it.sensitivity === null ? '' : SENSITIVITY_LABELS[it.sensitivity],
            it.hasPersonalData === 'yes' ? 'Données personnelles' : '',
            it.machineDataHolder && `Données détenues par : ${it.machineDataHolder}`,
          ]) || '—',
        ),
        cell(it.qualityEvidence || '—'),
      ]),
    ),
  ];
}

function aiUsages(context: ChapterContext): readonly Block[] {
  const { aiUsages: all } = context.doc;
  if (all.length === 0) return [];
  return [
    heading(2, 'IA déjà en usage', 'usages_ia'),
    ...aiUsagesReading(context),
    ...table(
      'Usages de l’IA, déclarés et constatés',
      [
        column('Outil', 17),
        column('Usage', 23),
        column('Origine', 10),
        column('Données exposées', 21),
        column('Contrat et règle', 29),
      ],
      all.map((it) => [
        cell([strong(it.tool || 'Sans nom'), text(userCount(it.userCount))], {
          sources: [{ kind: 'ai-usage', aiUsageId: it.id }],
        }),
        cell([FUNCTION_LABELS[it.businessFunction], it.usage].filter(isFilled).join('\n')),
        cell(AI_ORIGIN_LABELS[it.origin], it.origin === 'found' ? { tone: 'warning' } : {}),
        cell(it.dataExposed || '—'),
        cell(
          [it.contract && `Contrat : ${it.contract}`, it.rule && `Règle : ${it.rule}`]
            .filter(isFilled)
            .join('\n') || '—',
        ),
      ]),
    ),
  ];
}

/** The filled parts, one under the other, each after `lead` when there is one. */
function lines(parts: readonly string[], lead = ''): string {
  const filled = parts.filter(isFilled);
  return lead === '' ? filled.join('\n') : filled.map((part) => `${lead}${part}`).join('');
}

function userCount(count: number | null): string {
  return count === null ? '' : `\n${formatNumber(count)} ${agree(count, 'personne', 'personnes')}`;
}
