import type { Command } from '#shared/domain/command.ts';
import { formatDecimal } from '#shared/domain/french.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { Id } from '#shared/domain/primitives.ts';
import { mapSpans, type Span } from '#shared/domain/rich-text.ts';
import { EMPTY_SCORE, type UseCase, type UseCaseScore } from '#shared/domain/use-case.ts';
import { hasNoFigure, isBlankKpi, leftOver } from './left-over.ts';
import { addVotes } from './votes.ts';

const TEXTS = [
  'solution',
  'users',
  'plainAlternative',
  'approachReason',
  'dataNeeds',
  'prerequisites',
  'risks',
  'compliance',
] as const;
const ADVANCE: readonly UseCase['status'][] = ['rejected', 'idea', 'candidate', 'retained'];

/**
 * Makes one case of two, as one step to undo. The first keeps its title; the title of the other, and whatever of it has
 * no free place in the first, are written into the problem. Texts follow each other, links are united, points add up,
 * and what led to the second (recommendations, dependencies, scores, passages, files) leads to the first.
 */
export function mergeUseCases(doc: MissionDoc, firstId: Id, secondId: Id): Command | null {
  const first = doc.useCases.find(({ id }) => id === firstId);
  const second = doc.useCases.find(({ id }) => id === secondId);
  if (!first || !second || firstId === secondId) return null;
  return {
    type: 'batch',
    label: 'Fusionner deux idées',
    commands: [
      { type: 'editItem', collection: 'useCases', id: firstId, patch: mergedFields(first, second) },
      ...scoresOf(doc, firstId, secondId),
      ...leadToFirst(doc, firstId, secondId),
      { type: 'removeItem', collection: 'useCases', id: secondId },
    ],
  };
}

function mergedFields(first: UseCase, second: UseCase): Partial<UseCase> {
  const texts = Object.fromEntries(TEXTS.map((key) => [key, oneAfterTheOther(first[key], second[key])]));
  const problem = [
    first.problem,
    `Idée fusionnée : « ${second.title.trim() || 'Sans titre'} »`,
    second.problem,
  ];
  const both = (key: 'irritantIds' | 'dataSourceIds' | 'interviewIds' | 'dependsOnIds') =>
    [...new Set([...first[key], ...second[key]])].filter((id) => id !== first.id && id !== second.id);
  return {
    ...texts,
    problem: [...problem, ...leftOver(first, second)].filter((text) => text.trim() !== '').join('\n'),
    title: first.title.trim() === '' ? second.title : first.title,
    status: ADVANCE[Math.max(ADVANCE.indexOf(first.status), ADVANCE.indexOf(second.status))] ?? first.status,
    modelId: first.modelId ?? second.modelId,
    businessFunction: first.businessFunction === 'other' ? second.businessFunction : first.businessFunction,
    pattern: first.pattern ?? second.pattern,
    technologies: [...new Set([...first.technologies, ...second.technologies])],
    purpose: first.purpose ?? second.purpose,
    sourcing: first.sourcing ?? second.sourcing,
    nature: first.nature === 'undecided' ? second.nature : first.nature,
    approach: first.approach ?? second.approach,
    ownerName: first.ownerName || second.ownerName,
    complianceAnswers: { ...second.complianceAnswers, ...first.complianceAnswers },
    kpi: isBlankKpi(first.kpi) ? second.kpi : first.kpi,
    economics: hasNoFigure(first.economics) ? second.economics : first.economics,
    irritantIds: both('irritantIds'),
    dataSourceIds: both('dataSourceIds'),
    interviewIds: both('interviewIds'),
    dependsOnIds: both('dependsOnIds'),
    votes: addVotes(first.votes, second.votes),
    effortDays: first.effortDays ?? second.effortDays,
    pilotOn: first.pilotOn ?? second.pilotOn,
  };
}

/** Empty ones aside; the same text is not said twice. */
function oneAfterTheOther(first: string, second: string): string {
  return [...new Set([first, second])].filter((text) => text.trim() !== '').join('\n');
}

function scoresOf(doc: MissionDoc, firstId: Id, secondId: Id): readonly Command[] {
  return Object.entries(doc.scores[secondId] ?? {}).map(([criterionId, other]) => ({
    type: 'scoreUseCase',
    useCaseId: firstId,
    criterionId,
    patch: mergedScore(doc.scores[firstId]?.[criterionId] ?? EMPTY_SCORE, other),
  }));
}

/** The level of the first stands; that of the other is written beside it. What each person gave is kept, once a person. */
function mergedScore(score: UseCaseScore, other: UseCaseScore): UseCaseScore {
  const isOther = score.level === null;
  const unlike =
    isOther || other.level === null || other.level === score.level
      ? ''
      : `Note de l’idée fusionnée : ${formatDecimal(other.level, 1)}`;
  const known = new Set(score.given.map(({ personId }) => personId));
  return {
    level: isOther ? other.level : score.level,
    retained: isOther ? other.retained : score.retained,
    comment: [score.comment, unlike, other.comment].filter((text) => text.trim() !== '').join('\n'),
    given: [...score.given, ...other.given.filter(({ personId }) => !known.has(personId))],
  };
}

/** Everything that pointed at the second case points at the first, before the second goes. */
function leadToFirst(doc: MissionDoc, firstId: Id, secondId: Id): readonly Command[] {
  const swap = (ids: readonly Id[]) => [...new Set(ids.map((id) => (id === secondId ? firstId : id)))];
  const relink = (span: Span): Span => {
    if (!span.links.some(({ kind, id }) => kind === 'use-case' && id === secondId)) return span;
    const isOnFirst = span.links.some(({ kind, id }) => kind === 'use-case' && id === firstId);
    const links = span.links.flatMap((link) => {
      if (link.kind !== 'use-case' || link.id !== secondId) return [link];
      return isOnFirst ? [] : [{ ...link, id: firstId }];
    });
    return { ...span, links };
  };
  return [
    ...doc.useCases
      .filter(({ id, dependsOnIds }) => id !== firstId && dependsOnIds.includes(secondId))
      .map(
        ({ id, dependsOnIds }): Command => ({
          type: 'editItem',
          collection: 'useCases',
          id,
          patch: { dependsOnIds: swap(dependsOnIds) },
        }),
      ),
    ...doc.recommendations
      .filter(({ useCaseIds, duty }) => useCaseIds.includes(secondId) || duty?.useCaseId === secondId)
      .map(
        ({ id, useCaseIds, duty }): Command => ({
          type: 'editItem',
          collection: 'recommendations',
          id,
          patch: {
            useCaseIds: swap(useCaseIds),
            duty: duty?.useCaseId === secondId ? { ...duty, useCaseId: firstId } : duty,
          },
        }),
      ),
    ...doc.interviews.flatMap(({ id, notes }): Command[] => {
      const relinked = mapSpans(notes, relink);
      return relinked === notes
        ? []
        : [{ type: 'editItem', collection: 'interviews', id, patch: { notes: relinked } }];
    }),
    ...doc.attachments
      .filter(({ target }) => target?.kind === 'use-case' && target.id === secondId)
      .map(
        ({ id }): Command => ({
          type: 'editItem',
          collection: 'attachments',
          id,
          patch: { target: { kind: 'use-case', id: firstId } },
        }),
      ),
  ];
}
