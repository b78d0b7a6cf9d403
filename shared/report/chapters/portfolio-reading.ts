import { formatEurosShort, formatPercent } from '#shared/domain/french.ts';
import { TECHNOLOGY_LABELS } from '#shared/domain/labels.ts';
import type { UseCase } from '#shared/domain/use-case.ts';
import { reading, type Sentence } from '#shared/report/derived-text.ts';
import { among, joinSome } from '#shared/report/grammar.ts';
import type { Block } from '#shared/report/model.ts';
import {
  agree,
  capitalised,
  counted,
  countInWords,
  joinAnd,
  named,
  uncapitalised,
} from '#shared/report/phrases.ts';
import { computed, fromIrritant, fromUseCase } from '#shared/report/sources.ts';
import { probableYearlyGain } from '#shared/scoring/use-case-economics.ts';
import type { ChapterContext } from './chapter.ts';
import { costedIrritants } from './operations-reading.ts';

type Status = UseCase['status'];

const SINGLE: Readonly<Record<Status, string>> = {
  retained: 'retenu',
  candidate: 'candidat',
  idea: 'à instruire',
  rejected: 'écarté',
};

/** How many there are, what they rest on, and how many need no AI at all. */
export function portfolioReading({ doc }: ChapterContext): readonly Block[] {
  const { useCases } = doc;
  const count = (status: Status) => useCases.filter((useCase) => useCase.status === status).length;
  const parts = [
    ...(count('retained') > 0 ? [counted(count('retained'), 'retenu')] : []),
    ...(count('candidate') > 0 ? [counted(count('candidate'), 'candidat')] : []),
    ...(count('idea') > 0 ? [`${counted(count('idea'), 'idée', 'feminine')} à instruire`] : []),
    ...(count('rejected') > 0 ? [counted(count('rejected'), 'écarté')] : []),
  ];
  const rules = useCases.filter(({ nature }) => nature === 'rule').length;
  const undecided = useCases.filter(({ nature }) => nature === 'undecided').length;
  const technologies = [...new Set(useCases.flatMap((useCase) => useCase.technologies))];
  return reading(
    'portfolio-overview',
    [
      useCases.length === 1
        ? `Un seul cas d’usage examiné, ${SINGLE[useCases[0]?.status ?? 'idea']}.`
        : `${capitalised(counted(useCases.length, 'cas d’usage examiné', 'masculine', 'cas d’usage examinés'))} : ${joinAnd(parts)}.`,
      rules > 0
        ? `Pour ${among(rules)}, une règle fixe ou un simple état ferait mieux que l’IA : c’est dit dans le tableau.`
        : null,
      undecided > 0
        ? `Pour ${rules > 0 ? counted(undecided, 'autre') : counted(undecided, 'cas', 'masculine', 'cas')}, le choix entre IA et règle fixe reste à trancher.`
        : null,
      technologies.length > 0
        ? `${agree(technologies.length, 'Technologie en jeu', 'Technologies en jeu')}, selon la nomenclature de l’enquête européenne : ${joinAnd(technologies.map((it) => uncapitalised(TECHNOLOGY_LABELS[it])))}.`
        : null,
    ],
    useCases.map(({ id }) => fromUseCase(id)),
    'lead',
  );
}

/** Where the cases come from, and what they leave without an answer. */
export function originReading(context: ChapterContext): readonly Block[] {
  const { doc } = context;
  const { useCases } = doc;
  const known = new Set(doc.irritants.map(({ id }) => id));
  const fromPain = useCases.filter(({ irritantIds }) => irritantIds.some((id) => known.has(id)));
  const modelled = useCases.filter(({ modelId }) => modelId !== null).length;
  const retained = useCases.filter(({ status }) => status === 'retained');
  return reading(
    'portfolio-origin',
    [
      origin(fromPain.length, useCases.length, modelled),
      ...(retained.length > 0 && doc.irritants.length > 0 ? [coverage(context, retained)] : []),
    ],
    [
      ...fromPain.map(({ id }) => fromUseCase(id)),
      ...doc.irritants.map(({ id }) => fromIrritant(id)),
      computed('irritant-total'),
    ],
  );
}

function origin(fromPain: number, all: number, modelled: number): Sentence {
  const catalogue =
    modelled > 0
      ? ` ; ${counted(modelled, 'vient', 'masculine', 'viennent')} du catalogue, ${agree(modelled, 'adapté', 'adaptés')} à l’entreprise`
      : '';
  if (all === 1) {
    return fromPain === 1
      ? `Il répond à un irritant relevé pendant la mission${catalogue}.`
      : `Il ne répond encore à aucun irritant relevé${catalogue} : son origine est à préciser.`;
  }
  if (fromPain === 0) {
    return `Aucun ne répond encore à un irritant relevé${catalogue} : l’origine de chacun est à préciser.`;
  }
  if (fromPain === all) {
    return `Tous répondent à un irritant relevé pendant la mission${catalogue}.`;
  }
  return `${fromPain === 1 ? 'Un seul répond' : capitalised(counted(fromPain, 'répond', 'masculine', 'répondent'))} à un irritant relevé pendant la mission${catalogue}.`;
}

/** Share of the known cost that the retained cases answer to, and the dearest irritant they leave aside. */
function coverage(context: ChapterContext, retained: readonly UseCase[]): Sentence {
  const costed = costedIrritants(context);
  const sum = costed.reduce((all, { total }) => all + total, 0);
  const isCovered = (id: string) => retained.some(({ irritantIds }) => irritantIds.includes(id));
  const covered = context.doc.irritants.filter(({ id }) => isCovered(id)).length;
  const value = costed
    .filter(({ irritant }) => isCovered(irritant.id))
    .reduce((all, { total }) => all + total, 0);
  const left = costed.find(({ irritant }) => !isCovered(irritant.id));
  const these = agree(retained.length, 'Le cas retenu', 'Les cas retenus');
  if (covered === 0) {
    return `${these} ${agree(retained.length, 'n’est rattaché', 'ne sont rattachés')} à aucun irritant : le lien reste à établir.`;
  }
  const all = context.doc.irritants.length;
  const answer = `${these} ${agree(retained.length, 'répond', 'répondent')} à`;
  const share =
    sum > 0 ? `, qui ${agree(covered, 'pèse', 'pèsent')} ${formatPercent(value / sum)} du coût connu` : '';
  const lead =
    covered === all
      ? `${answer} ${agree(all, 'l’irritant relevé', 'tous les irritants relevés')}.`
      : `${answer} ${counted(covered, 'irritant')} sur ${countInWords(all)}${share}.`;
  return left && covered < all
    ? `${lead} Le plus coûteux qui reste sans réponse est ${named(left.irritant.title)} (${formatEurosShort(left.total)} par an).`
    : lead;
}

/** What was set aside or put off: how many, and what it was worth. */
export function setAsideReading({ doc }: ChapterContext): readonly Block[] {
  const of = (status: Status) => doc.useCases.filter((useCase) => useCase.status === status);
  const [rejected, candidates] = [of('rejected'), of('candidate')];
  if (rejected.length + candidates.length === 0) return [];
  const gains = candidates.flatMap((useCase) => probableYearlyGain(useCase, doc.rateProfiles) ?? []);
  const gain = gains.reduce((sum, value) => sum + value, 0);
  const waiting = candidates.filter(({ dependsOnIds }) =>
    doc.useCases.some(({ id, status }) => status === 'retained' && dependsOnIds.includes(id)),
  );
  return reading(
    'portfolio-set-aside',
    [
      candidates.length > 0
        ? `${capitalised(counted(candidates.length, 'candidat', 'masculine'))} ${agree(candidates.length, 'reste', 'restent')} en réserve${gain > 0 ? `, pour ${formatEurosShort(gain)} de gain annuel probable (${counted(gains.length, 'chiffré', 'masculine')})` : ', sans gain chiffré'}.`
        : null,
      waiting.length > 0
        ? `${joinSome(
            waiting.map(({ title }) => named(title)),
            3,
          )} ${agree(waiting.length, 'attend', 'attendent')} d’abord un cas retenu.`
        : null,
      rejected.length > 0
        ? `${capitalised(counted(rejected.length, 'piste', 'feminine'))} ${agree(rejected.length, 'est écartée', 'sont écartées')}, et la raison ${agree(rejected.length, 'en est gardée', 'de chacune est gardée')} : ${joinSome(
            rejected.map(({ title }) => named(title)),
            3,
          )}.`
        : null,
    ],
    [...candidates, ...rejected].map(({ id }) => fromUseCase(id)),
  );
}
