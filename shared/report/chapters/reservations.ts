import { formatPercent } from '#shared/domain/french.ts';
import type { ReadingItem } from '#shared/report/derived-text.ts';
import {
  agree,
  capitalised,
  counted,
  countInWords,
  formatScore,
  joinAnd,
  named,
} from '#shared/report/phrases.ts';
import { computed, fromIrritant, fromMission, fromQuestion } from '#shared/report/sources.ts';
import type { ContradictionState } from '#shared/scoring/contradictions.ts';
import { type ChapterContext, itemOf } from './chapter.ts';

/** What weakens the conclusions, from the facts; nothing when all is firm. */
export function reservations(context: ChapterContext): readonly ReadingItem[] {
  return [
    ...coverage(context),
    ...withheld(context),
    ...contradictions(context),
    ...figures(context),
    ...documents(context),
  ];
}

/** One item, or none when there is nothing of the kind. */
function when(isThere: boolean, content: string, sources: ReadingItem['sources']): readonly ReadingItem[] {
  return isThere ? [{ content, sources }] : [];
}

function coverage({ assessment, pack }: ChapterContext): readonly ReadingItem[] {
  const { overall, axes } = assessment.maturity;
  const nameOf = (id: string) => named(itemOf(pack.axes, id)?.name ?? id);
  const weak = axes.filter(({ status, score }) => status === 'indicative' && score !== null);
  const empty = axes.filter(({ score, isNotApplicable }) => score === null && !isNotApplicable);
  return [
    ...when(
      overall.status === 'indicative',
      `La maturité d’ensemble (${formatScore(overall.score)}) est indicative : ${formatPercent(overall.coverage)} seulement du questionnaire est couvert.`,
      [computed('overall-maturity')],
    ),
    ...when(
      weak.length > 0,
      `${agree(weak.length, 'La note de l’axe', 'Les notes des axes')} ${joinAnd(weak.map(({ axisId }) => nameOf(axisId)))} ${agree(weak.length, 'est indicative', 'sont indicatives')}, faute de réponses en nombre suffisant.`,
      [computed('axis-maturity')],
    ),
    ...when(
      empty.length > 0 && empty.length < axes.length,
      `${agree(empty.length, 'L’axe', 'Les axes')} ${joinAnd(empty.map(({ axisId }) => nameOf(axisId)))} ${agree(empty.length, 'n’est pas évalué', 'ne sont pas évalués')}.`,
      [computed('axis-maturity')],
    ),
  ];
}

function withheld({ doc, assessment }: ChapterContext): readonly ReadingItem[] {
  const sum = (state: 'unknown' | 'refused') =>
    assessment.maturity.axes.reduce((all, { counts }) => all + counts[state], 0);
  const [unknown, refused] = [sum('unknown'), sum('refused')];
  const parts = [
    ...(unknown > 0 ? [`${counted(unknown, 'question', 'feminine')} sans réponse connue`] : []),
    ...(refused > 0 ? [`${counted(refused, 'refus', 'masculine', 'refus')} de répondre`] : []),
  ];
  const silent = Object.entries(doc.answers).filter(
    ([, { value }]) => value?.kind === 'unknown' || value?.kind === 'refused',
  );
  return when(
    parts.length > 0,
    `${capitalised(joinAnd(parts))} ${agree(unknown + refused, 'réduit', 'réduisent')} la couverture sans peser sur les notes.`,
    silent.map(([id]) => fromQuestion(id)),
  );
}

function contradictions({ assessment }: ChapterContext): readonly ReadingItem[] {
  const inState = (state: ContradictionState) =>
    assessment.contradictions.filter((contradiction) => contradiction.state === state);
  const [open, reported] = [inState('open'), inState('reported')];
  const on = (count: number) => `Sur ${counted(count, 'question', 'feminine')}`;
  return [
    ...when(
      open.length > 0,
      `${on(open.length)}, les personnes entendues se contredisent et l’écart n’est pas tranché.`,
      open.map(({ questionId }) => fromQuestion(questionId)),
    ),
    ...when(
      reported.length > 0,
      `${on(reported.length)}, les personnes entendues se contredisent et l’expert rapporte l’écart sans le trancher.`,
      reported.map(({ questionId }) => fromQuestion(questionId)),
    ),
  ];
}

function figures({ doc, assessment }: ChapterContext): readonly ReadingItem[] {
  const declared = doc.irritants.filter(({ basis }) => basis === 'declared' || basis === 'estimated');
  const uncosted = assessment.irritants.filter(({ total }) => total === null);
  const partial = assessment.irritants.filter(({ isPartial }) => isPartial);
  return [
    ...when(
      declared.length > 0,
      `${capitalised(counted(declared.length, 'irritant'))} sur ${countInWords(doc.irritants.length)} ${agree(declared.length, 'repose', 'reposent')} sur des chiffres déclarés ou estimés, non mesurés.`,
      declared.map(({ id }) => fromIrritant(id)),
    ),
    ...when(
      uncosted.length > 0,
      `${capitalised(counted(uncosted.length, 'irritant'))} ${agree(uncosted.length, 'n’est pas chiffré et ne compte', 'ne sont pas chiffrés et ne comptent')} pas dans les totaux.`,
      uncosted.map(({ irritantId }) => fromIrritant(irritantId)),
    ),
    ...when(
      partial.length > 0,
      `Le coût ${partial.length === 1 ? 'd’un irritant' : `de ${counted(partial.length, 'irritant')}`} est partiel : seul le temps passé, ou seul le coût des erreurs, est connu.`,
      partial.map(({ irritantId }) => fromIrritant(irritantId)),
    ),
  ];
}

function documents({ doc }: ChapterContext): readonly ReadingItem[] {
  const missing = doc.documentRequests.filter(
    ({ status }) => status === 'not-available' || status === 'requested',
  );
  return when(
    missing.length > 0,
    `${agree(missing.length, 'Un document demandé n’a pas été reçu', `${capitalised(counted(missing.length, 'document'))} demandés n’ont pas été reçus`)} : ${joinAnd(missing.map(({ label }) => named(label)))}.`,
    [fromMission('documentRequests')],
  );
}
