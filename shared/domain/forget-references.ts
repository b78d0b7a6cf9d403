import type { Draft } from 'immer';
import { FACT_COLLECTIONS, type FactRef, isSameFact } from './fact-ref.ts';
import type { CollectionName, MissionDoc } from './mission.ts';
import type { Id } from './primitives.ts';
import { assertNever } from './result.ts';
import { mapSpans, type RichText } from './rich-text.ts';

/** Takes every reference to a removed item out of the draft, so that no link leads nowhere. */
export function forgetReferences(draft: Draft<MissionDoc>, collection: CollectionName, id: Id): void {
  for (const [kind, owner] of Object.entries(FACT_COLLECTIONS))
    if (owner === collection) forgetFact(draft, { kind: kind as FactRef['kind'], id });
  switch (collection) {
    case 'people':
      for (const interview of draft.interviews) {
        interview.personIds = without(interview.personIds, id);
        for (const quote of interview.quotes) if (quote.personId === id) quote.personId = null;
      }
      for (const answer of Object.values(draft.answers))
        for (const heard of answer.heard) if (heard.personId === id) heard.personId = null;
      // Points that were given stay counted, by nobody in particular; so does a level retained from a score.
      for (const useCase of draft.useCases)
        for (const vote of useCase.votes) if (vote.personId === id) vote.personId = null;
      forgetScorer(draft, id);
      return;
    case 'interviews':
      for (const irritant of draft.irritants) irritant.interviewIds = without(irritant.interviewIds, id);
      for (const useCase of draft.useCases) useCase.interviewIds = without(useCase.interviewIds, id);
      for (const answer of Object.values(draft.answers)) {
        answer.interviewIds = without(answer.interviewIds, id);
        for (const heard of answer.heard) if (heard.interviewId === id) heard.interviewId = null;
      }
      return;
    case 'processes':
      for (const irritant of draft.irritants) if (irritant.processId === id) irritant.processId = null;
      return;
    case 'irritants':
      for (const useCase of draft.useCases) useCase.irritantIds = without(useCase.irritantIds, id);
      return;
    case 'applications':
      for (const source of draft.dataSources) if (source.applicationId === id) source.applicationId = null;
      forgetFlowEnds(draft, id);
      return;
    case 'dataSources':
      for (const useCase of draft.useCases) useCase.dataSourceIds = without(useCase.dataSourceIds, id);
      forgetFlowEnds(draft, id);
      return;
    case 'useCases':
      delete draft.scores[id];
      for (const useCase of draft.useCases) useCase.dependsOnIds = without(useCase.dependsOnIds, id);
      for (const recommendation of draft.recommendations) {
        recommendation.useCaseIds = without(recommendation.useCaseIds, id);
        if (recommendation.duty?.useCaseId === id) recommendation.duty = null;
      }
      return;
    case 'criteria':
      for (const row of Object.values(draft.scores)) delete row[id];
      draft.prioritisation.comparisons = draft.prioritisation.comparisons.filter(
        ({ aId, bId }) => aId !== id && bId !== id,
      );
      return;
    case 'rateProfiles':
      for (const { economics } of draft.useCases) if (economics.profileId === id) economics.profileId = null;
      return;
    case 'recommendations':
      for (const recommendation of draft.recommendations)
        recommendation.dependsOnIds = without(recommendation.dependsOnIds, id);
      return;
    case 'deMinimisAids':
    case 'documentRequests':
    case 'timeEntries':
    case 'dataFlows':
    case 'aiUsages':
    case 'swotItems':
    case 'attachments':
    case 'waivers':
    case 'issues':
      return;
    default:
      assertNever(collection);
  }
}

function forgetScorer(draft: Draft<MissionDoc>, personId: Id): void {
  for (const row of Object.values(draft.scores))
    for (const score of Object.values(row))
      if (score.given.some((each) => each.personId === personId))
        score.given = score.given.filter((each) => each.personId !== personId);
}

/** Passages lose their link and keep their words; an attached file stays, tied to nothing. */
function forgetFact(draft: Draft<MissionDoc>, fact: FactRef): void {
  const unlinked = (text: RichText) =>
    mapSpans(text, (span) => {
      const links = span.links.filter((link) => !isSameFact(link, fact));
      return links.length === span.links.length ? span : { ...span, links };
    });
  for (const interview of draft.interviews) {
    const kept = unlinked(interview.notes);
    if (kept !== interview.notes) interview.notes = kept;
  }
  for (const [sectionId, text] of Object.entries(draft.sectionTexts)) {
    const kept = unlinked(text);
    if (kept !== text) draft.sectionTexts[sectionId] = kept;
  }
  for (const attachment of draft.attachments)
    if (attachment.target && isSameFact(attachment.target, fact)) attachment.target = null;
}

function forgetFlowEnds(draft: Draft<MissionDoc>, id: Id): void {
  for (const flow of draft.dataFlows) {
    if (flow.fromId === id) flow.fromId = null;
    if (flow.toId === id) flow.toId = null;
  }
}

/** Keeps the same array when nothing is removed, so that patches stay minimal. */
function without(ids: Id[], id: Id): Id[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : ids;
}
