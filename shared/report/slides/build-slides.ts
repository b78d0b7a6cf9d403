import type { Assessment } from '#shared/assessment/assess.ts';
import type { ContentPack } from '#shared/content/pack.ts';
import { formatDate, frenchTypography } from '#shared/domain/french.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { ChapterContext } from '#shared/report/chapters/chapter.ts';
import type { ReportOptions } from '#shared/report/model.ts';
import { pseudonymise } from '#shared/report/pseudonymise.ts';
import { compliance } from './deck/compliance.ts';
import { decisions } from './deck/decisions.ts';
import { essentials } from './deck/essentials.ts';
import { irritants, systems } from './deck/landscape.ts';
import { maturity } from './deck/maturity.ts';
import { missing } from './deck/missing.ts';
import { mission } from './deck/mission.ts';
import { matrix, portfolio } from './deck/portfolio.ts';
import { ranking } from './deck/ranking.ts';
import { roadmap } from './deck/roadmap.ts';
import type { SlideBuilder } from './deck/slide.ts';
import { swot } from './deck/swot.ts';
import { firstCase, nextCases } from './deck/use-cases.ts';
import { fitSlide } from './layout/fit-slide.ts';
import type { OpeningSlide, SlideDeck } from './model.ts';
import { shortened } from './shorten.ts';
import { DEFAULT_SLIDE_THEME } from './theme.ts';

/** The restitution, in order. A new slide is a file in deck/ and a line here. */
const SLIDE_BUILDERS: readonly SlideBuilder[] = [
  essentials,
  mission,
  irritants,
  systems,
  maturity,
  swot,
  portfolio,
  matrix,
  ranking,
  firstCase,
  nextCases,
  compliance,
  roadmap,
  decisions,
  missing,
];

const TITLE = 'Restitution du diagnostic data et IA';

/** The restitution of a mission; where its deliverables say so, the people met are under pseudonyms in every word of it. */
export function buildRestitution(
  mission: MissionDoc,
  assessment: Assessment,
  pack: ContentPack,
  options: ReportOptions,
): SlideDeck {
  const doc = mission.deliverables.pseudonymisePeople ? pseudonymise(mission) : mission;
  return buildSlides({ doc, assessment, pack, options });
}

/**
 * What the expert presents in an hour to the management, as data: at most fifteen slides for a complete mission, a short
 * one that says what is missing for an unfinished one. Pure: same context, same deck. Every slide is fitted: no
 * text overflows.
 */
function buildSlides(context: ChapterContext): SlideDeck {
  const { doc, options } = context;
  const theme = DEFAULT_SLIDE_THEME;
  const company = frenchTypography(doc.company.name.trim() || 'Entreprise à nommer');
  const confidentiality = frenchTypography(doc.deliverables.confidentiality.trim());
  const slides = SLIDE_BUILDERS.flatMap((build) => build(context)).map((slide) => fitSlide(slide, theme));
  return {
    slides: [opening(context, company, confidentiality), ...slides],
    fileNameParts: ['Restitution', doc.company.name, options.date],
    title: `${TITLE} – ${company}`,
    author: doc.expert.name.trim() || doc.expert.firm.trim() || 'Jalon',
    language: 'fr-FR',
    date: options.date,
    footerText: [shortened(company, 50), shortened(confidentiality, 60)]
      .filter((part) => part !== '')
      .join(' · '),
    theme,
  };
}

function opening({ doc, options }: ChapterContext, company: string, confidentiality: string): OpeningSlide {
  const { expert, framing } = doc;
  const firm = [expert.name, expert.firm].map((part) => part.trim()).filter((part) => part !== '');
  return {
    kind: 'opening',
    id: 'opening',
    kicker: frenchTypography('Diag Data IA · plan « Osez l’IA »'),
    title: TITLE,
    lines: [
      shortened(company, 90),
      formatDate(framing.restitutionOn ?? options.date),
      frenchTypography(shortened(firm.join(', '), 90)),
    ].filter((line) => line !== ''),
    confidentiality: shortened(confidentiality, 90),
    notes: [
      frenchTypography(
        'Une heure : dix minutes pour l’essentiel, vingt-cinq pour l’état des lieux et les cas d’usage, quinze pour la feuille de route et les décisions, dix pour les questions.',
      ),
    ],
  };
}
