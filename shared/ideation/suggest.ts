import type { ContentPack } from '#shared/content/pack.ts';
import { foldedWords, holdsStem, type UseCaseModel } from '#shared/content/use-case-model.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { Id } from '#shared/domain/primitives.ts';

/** Why a model is proposed: a fact of the mission, and the sentence that says it. */
export type SuggestionReason = {
  readonly kind: 'irritant' | 'data-source' | 'question' | 'sector';
  readonly id: Id;
  readonly sentence: string;
};

export type UseCaseSuggestion = {
  readonly modelId: Id;
  /** What speaks for the model, counted as `suggestUseCases` says. */
  readonly score: number;
  readonly reasons: readonly SuggestionReason[];
};

type Facts = Pick<MissionDoc, 'company' | 'irritants' | 'dataSources' | 'answers'>;

/**
 * Models of the catalogue that the mission calls for, best first: those that answer an irritant before those that only
 * the data or the answers speak for, then by score. The score counts one for each irritant and each data source, one for
 * the answers together (low levels call for many models at once), one for the sector. The sector alone proposes nothing;
 * a model of other sectors only is left out when the sector is known, and so is a model already in the portfolio, or set
 * aside there. Equal scores: in the order of the catalogue.
 */
export function suggestUseCases(
  doc: Facts & Pick<MissionDoc, 'useCases'>,
  pack: Pick<ContentPack, 'questions' | 'sectors'>,
  models: readonly UseCaseModel[],
): readonly UseCaseSuggestion[] {
  const taken = new Set(doc.useCases.map(({ modelId }) => modelId));
  const reasonsOf = reasonFinder(doc, pack);
  return models
    .filter(({ id, sectorIds }) => !taken.has(id) && isOfSector(sectorIds, doc.company.sectorId))
    .flatMap((model): UseCaseSuggestion[] => {
      const reasons = reasonsOf(model);
      if (reasons.every(({ kind }) => kind === 'sector')) return [];
      const facts = count(reasons, 'irritant') + count(reasons, 'data-source');
      const score = facts + Math.min(1, count(reasons, 'question')) + Math.min(1, count(reasons, 'sector'));
      return [{ modelId: model.id, score, reasons }];
    })
    .toSorted((a, b) => answersIrritant(b) - answersIrritant(a) || b.score - a.score);
}

/** Gives the reasons of a model in this mission: irritants, then data sources, answers and sector; none when nothing speaks for it. */
export function reasonFinder(
  { company, irritants, dataSources, answers }: Facts,
  pack: Pick<ContentPack, 'questions' | 'sectors'>,
): (model: UseCaseModel) => readonly SuggestionReason[] {
  const readIrritants = irritants.map(({ id, title, description }) => ({
    id,
    name: title.trim() || 'Sans titre',
    words: foldedWords(`${title} ${description}`),
  }));
  const readSources = dataSources.map(({ id, name, description }) => ({
    id,
    name: name.trim() || 'Sans nom',
    words: foldedWords(`${name} ${description}`),
  }));
  const sector = pack.sectors.find(({ id }) => id === company.sectorId);

  return ({ suggestWhen: { irritantWords, dataSourceWords, questions, sectorIds } }) => [
    ...readIrritants
      .filter(({ words }) => irritantWords.some((stem) => holdsStem(words, stem)))
      .map(({ id, name }) => ({ kind: 'irritant' as const, id, sentence: `Irritant relevé : « ${name} »` })),
    ...readSources
      .filter(({ words }) => dataSourceWords.some((stem) => holdsStem(words, stem)))
      .map(({ id, name }) => ({
        kind: 'data-source' as const,
        id,
        sentence: `Données qui existent : « ${name} »`,
      })),
    ...questions.flatMap(({ questionId, minLevel, maxLevel }) => {
      const value = answers[questionId]?.value;
      if (value?.kind !== 'level') return [];
      if (value.level < (minLevel ?? value.level) || value.level > (maxLevel ?? value.level)) return [];
      const label = pack.questions.find(({ id }) => id === questionId)?.label ?? questionId;
      const sentence = `Réponse : « ${label} », niveau ${value.level} sur 4`;
      return [{ kind: 'question' as const, id: questionId, sentence }];
    }),
    ...(sector && sectorIds.includes(sector.id)
      ? [{ kind: 'sector' as const, id: sector.id, sentence: `Fréquent dans le secteur : ${sector.name}` }]
      : []),
  ];
}

function isOfSector(sectorIds: readonly Id[], sectorId: Id): boolean {
  return sectorId === '' || sectorIds.length === 0 || sectorIds.includes(sectorId);
}

function answersIrritant({ reasons }: UseCaseSuggestion): number {
  return reasons.some(({ kind }) => kind === 'irritant') ? 1 : 0;
}

function count(reasons: readonly SuggestionReason[], kind: SuggestionReason['kind']): number {
  return reasons.filter((reason) => reason.kind === kind).length;
}
