import type { Assessment } from '#shared/assessment/assess.ts';
import type { ContentPack } from '#shared/content/pack.ts';
import { formatDate, frenchTypography } from '#shared/domain/french.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { ChapterContext } from '#shared/report/chapters/chapter.ts';
import { inChosenOrder, optionsOf, withOptions } from '#shared/report/deliverables/options.ts';
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
import { laySlideOut } from './layout/place.ts';
import type { OpeningSlide, SlideDeck } from './model.ts';
import { shortened } from './shorten.ts';

/** Under which the mission keeps what was chosen for the restitution. */
export const RESTITUTION_ID = 'restitution';

/** What the expert may leave out or move: a slide, under its id. */
export type SlideSection = {
  readonly id: string;
  /** As the list of sections names it. */
  readonly title: string;
  readonly build: SlideBuilder;
};

/** The restitution, in its usual order, after the opening slide. A new slide is a file in deck/ and a line here. */
export const RESTITUTION_SECTIONS: readonly SlideSection[] = [
  { id: 'essentials', title: 'Ce que vous retiendrez', build: essentials },
  { id: 'mission', title: 'La mission', build: mission },
  { id: 'irritants', title: 'Ce qui marche, ce qui coûte', build: irritants },
  { id: 'systems', title: 'Systèmes et données', build: systems },
  { id: 'maturity', title: 'Maturité', build: maturity },
  { id: 'swot', title: 'Forces, faiblesses, opportunités, menaces', build: swot },
  { id: 'portfolio', title: 'Portefeuille', build: portfolio },
  { id: 'matrix', title: 'Valeur et faisabilité', build: matrix },
  { id: 'ranking', title: 'Classement et robustesse', build: ranking },
  { id: 'use-case-1', title: 'Premier cas d’usage', build: firstCase },
  { id: 'use-case-2', title: 'Cas d’usage suivants', build: nextCases },
  { id: 'compliance', title: 'Conformité', build: compliance },
  { id: 'roadmap', title: 'Feuille de route', build: roadmap },
  { id: 'decisions', title: 'Décisions et financements', build: decisions },
  { id: 'missing', title: 'Ce qui reste à établir', build: missing },
];

const TITLE = 'Restitution du diagnostic data et IA';

/**
 * What the expert presents in an hour to the management, as data: at most fifteen slides for a complete mission, a short
 * deck that says what is missing for an unfinished one. Pure: same document, assessment, pack and options, same deck.
 * Every slide is fitted: no text overflows. The options the mission keeps for the restitution hold (title, slides left out,
 * order, confidentiality); where the deliverables say so, the people met are under pseudonyms in every word.
 */
export function buildRestitution(
  whole: MissionDoc,
  assessment: Assessment,
  pack: ContentPack,
  options: ReportOptions,
): SlideDeck {
  const choices = optionsOf(whole, RESTITUTION_ID);
  const chosen = withOptions(whole, RESTITUTION_ID);
  const doc = chosen.deliverables.pseudonymisePeople ? pseudonymise(chosen) : chosen;
  const context = { doc, assessment, pack, options };
  const { theme } = doc;
  const company = frenchTypography(doc.company.name.trim() || 'Entreprise à nommer');
  const confidentiality = frenchTypography(doc.deliverables.confidentiality.trim());
  const title = frenchTypography(choices.title.trim() || TITLE);
  const slides = inChosenOrder(RESTITUTION_SECTIONS, choices.sectionOrder)
    .filter(({ id }) => !choices.hiddenSectionIds.includes(id))
    .flatMap(({ build }) => build(context))
    .map((draft) => laySlideOut(draft, theme));
  const footer = [
    shortened(company, 50),
    shortened(confidentiality, 60),
    ...(options.isWorkingVersion ? ['Version de travail'] : []),
  ];
  return {
    slides: [opening(context, shortened(title, 110), company, confidentiality), ...slides],
    fileNameParts: ['Restitution', doc.company.name, options.date],
    title: `${title} – ${company}`,
    author: doc.expert.name.trim() || doc.expert.firm.trim() || 'Jalon',
    language: 'fr-FR',
    date: options.date,
    footerText: footer.filter((part) => part !== '').join(' · '),
    theme,
  };
}

function opening(
  { doc, options }: ChapterContext,
  title: string,
  company: string,
  confidentiality: string,
): OpeningSlide {
  const { expert, framing } = doc;
  const firm = [expert.name, expert.firm].map((part) => part.trim()).filter((part) => part !== '');
  return {
    kind: 'opening',
    id: 'opening',
    kicker: frenchTypography('Diag Data IA · plan « Osez l’IA »'),
    title,
    lines: [
      shortened(company, 90),
      formatDate(framing.restitutionOn ?? options.date),
      frenchTypography(shortened(firm.join(', '), 90)),
    ].filter((line) => line !== ''),
    confidentiality: shortened(confidentiality, 90),
    notes: [
      frenchTypography(
        'Une heure : dix minutes pour l’essentiel, vingt-cinq pour l’état des lieux et les cas d’usage, quinze pour la feuille de route et les décisions, dix pour les questions.',
      ),
    ],
  };
}
