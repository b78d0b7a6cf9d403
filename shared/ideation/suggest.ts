import type { ContentPack } from '#shared/content/pack.ts';
import { foldedWords, holdsStem, type UseCaseModel } from '#shared/content/use-case-model.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { Id } from '#shared/domain/primitives.ts';
import type { UseCase } from '#shared/domain/use-case.ts';

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
  doc: Facts & { readonly useCases: readonly Pick<UseCase, 'modelId'>[] },
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
    text: readText(`${title} ${description}`),
  }));
  const readSources = dataSources.map(({ id, name, description }) => ({
    id,
    name: name.trim() || 'Sans nom',
    text: readText(`${name} ${description}`),
  }));
  const sector = pack.sectors.find(({ id }) => id === company.sectorId);

  return ({ suggestWhen: { irritantWords, dataSourceWords, questions, sectorIds } }) => [
    ...readIrritants.flatMap(({ id, name, text }) => {
      const word = wordFound(text, irritantWords);
      const sentence = `Irritant relevé : « ${name} », mot « ${word} »`;
      return word === null ? [] : [{ kind: 'irritant' as const, id, sentence }];
    }),
    ...readSources.flatMap(({ id, name, text }) => {
      const word = wordFound(text, dataSourceWords);
      const sentence = `Données qui existent : « ${name} », mot « ${word} »`;
      return word === null ? [] : [{ kind: 'data-source' as const, id, sentence }];
    }),
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

type ReadText = { readonly words: string; readonly typed: readonly string[] };

function readText(text: string): ReadText {
  return { words: foldedWords(text), typed: text.match(/[\p{L}\p{N}]+/gu) ?? [] };
}

/** The first of the stems that is in the text, as it is written there; null when none is. */
function wordFound({ words, typed }: ReadText, stems: readonly string[]): string | null {
  const stem = stems.find((each) => holdsStem(words, each));
  if (stem === undefined) return null;
  const length = stem.split(' ').length;
  const found = typed
    .map((_, start) => typed.slice(start, start + length).join(' '))
    .find((candidate) => holdsStem(foldedWords(candidate), stem));
  return found ?? stem;
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
