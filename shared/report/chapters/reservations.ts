import { formatPercent } from '#shared/domain/french.ts';
import { agree, capitalised, counted, formatScore, joinAnd, named } from '#shared/report/phrases.ts';
import type { ContradictionState } from '#shared/scoring/contradictions.ts';
import { type ChapterContext, itemOf } from './chapter.ts';

/** What weakens the conclusions, from the facts; nothing when all is firm. */
export function reservations(context: ChapterContext): readonly string[] {
  return [
    ...coverage(context),
    ...withheld(context),
    ...contradictions(context),
    ...figures(context),
    ...documents(context),
  ];
}

function coverage({ assessment, pack }: ChapterContext): readonly string[] {
  const { overall, axes } = assessment.maturity;
  const nameOf = (id: string) => named(itemOf(pack.axes, id)?.name ?? id);
  const weak = axes.filter(({ status, score }) => status === 'indicative' && score !== null);
  const empty = axes.filter(({ score, isNotApplicable }) => score === null && !isNotApplicable);
  const items = [
    overall.status === 'indicative'
      ? `La maturité d’ensemble (${formatScore(overall.score)}) est indicative : ${formatPercent(overall.coverage)} seulement du questionnaire est couvert.`
      : '',
    weak.length > 0
      ? `${agree(weak.length, 'La note de l’axe', 'Les notes des axes')} ${joinAnd(weak.map(({ axisId }) => nameOf(axisId)))} ${agree(weak.length, 'est indicative', 'sont indicatives')}, faute de réponses en nombre suffisant.`
      : '',
    empty.length > 0 && empty.length < axes.length
      ? `${agree(empty.length, 'L’axe', 'Les axes')} ${joinAnd(empty.map(({ axisId }) => nameOf(axisId)))} ${agree(empty.length, 'n’est pas évalué', 'ne sont pas évalués')}.`
      : '',
  ];
  return items.filter((item) => item !== '');
}

function withheld({ assessment }: ChapterContext): readonly string[] {
  const sum = (state: 'unknown' | 'refused') =>
    assessment.maturity.axes.reduce((all, { counts }) => all + counts[state], 0);
  const [unknown, refused] = [sum('unknown'), sum('refused')];
  const parts = [
    ...(unknown > 0 ? [`${counted(unknown, 'question', 'feminine')} sans réponse connue`] : []),
    ...(refused > 0 ? [`${counted(refused, 'refus', 'masculine', 'refus')} de répondre`] : []),
  ];
  return parts.length === 0
    ? []
    : [
        `${capitalised(joinAnd(parts))} ${agree(unknown + refused, 'réduit', 'réduisent')} la couverture sans peser sur les notes.`,
      ];
}

function contradictions({ assessment }: ChapterContext): readonly string[] {
  const inState = (state: ContradictionState) =>
    assessment.contradictions.filter((contradiction) => contradiction.state === state).length;
  const [open, reported] = [inState('open'), inState('reported')];
  return [
    ...(open > 0
      ? [
          `Sur ${counted(open, 'question', 'feminine')}, les personnes entendues se contredisent et l’écart n’est pas tranché.`,
        ]
      : []),
    ...(reported > 0
      ? [
          `Sur ${counted(reported, 'question', 'feminine')}, les personnes entendues se contredisent et l’expert rapporte l’écart sans le trancher.`,
        ]
      : []),
  ];
}

function figures({ doc, assessment }: ChapterContext): readonly string[] {
  const declared = doc.irritants.filter(({ basis }) => basis === 'declared' || basis === 'estimated').length;
  const uncosted = assessment.irritants.filter(({ total }) => total === null).length;
  const partial = assessment.irritants.filter(({ isPartial }) => isPartial).length;
  return [
    ...(declared > 0
      ? [
          `${capitalised(counted(declared, 'irritant'))} sur ${doc.irritants.length} ${agree(declared, 'repose', 'reposent')} sur des chiffres déclarés ou estimés, non mesurés.`,
        ]
      : []),
    ...(uncosted > 0
      ? [
          `${capitalised(counted(uncosted, 'irritant'))} ${agree(uncosted, 'n’est pas chiffré et ne compte', 'ne sont pas chiffrés et ne comptent')} pas dans les totaux.`,
        ]
      : []),
    ...(partial > 0
      ? [
          `Le coût de ${counted(partial, 'irritant')} est partiel : seul le temps passé, ou seul le coût des erreurs, est connu.`,
        ]
      : []),
  ];
}

function documents({ doc }: ChapterContext): readonly string[] {
  const missing = doc.documentRequests.filter(
    ({ status }) => status === 'not-available' || status === 'requested',
  );
  return missing.length === 0
    ? []
    : [
        `${agree(missing.length, 'Un document demandé n’a pas été reçu', `${capitalised(counted(missing.length, 'document'))} demandés n’ont pas été reçus`)} : ${joinAnd(missing.map(({ label }) => named(label)))}.`,
      ];
}
