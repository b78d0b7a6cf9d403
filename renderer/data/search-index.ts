import { foldText } from '#shared/domain/french.ts';
import { COLLECTION_SCHEMAS, type CollectionName, type MissionDoc } from '#shared/domain/mission.ts';
import { walkTexts } from '#shared/domain/walk-texts.ts';
import type { Screen, Target } from '#shared/journey/finding.ts';

/** A text of a mission, ready to be searched. */
export type SearchEntry = { readonly text: string; readonly folded: string; readonly target: Target };

/** Where each part of the document is edited. */
const SCREEN_OF: Readonly<Record<keyof MissionDoc, Screen>> = {
  schemaVersion: 'overview',
  id: 'overview',
  createdAt: 'overview',
  pack: 'overview',
  reference: 'framing',
  company: 'framing',
  expert: 'framing',
  terms: 'framing',
  framing: 'framing',
  plan: 'framing',
  documentRequests: 'framing',
  timeEntries: 'framing',
  people: 'interviews',
  interviews: 'interviews',
  processes: 'landscape',
  irritants: 'landscape',
  applications: 'landscape',
  dataSources: 'landscape',
  dataFlows: 'landscape',
  aiUsages: 'landscape',
  answers: 'maturity',
  swotItems: 'maturity',
  rateProfiles: 'use-cases',
  useCases: 'use-cases',
  criteria: 'prioritisation',
  scores: 'prioritisation',
  recommendations: 'roadmap',
  lastRecommendationNumber: 'roadmap',
  prioritisation: 'prioritisation',
  compliance: 'use-cases',
  deMinimisAids: 'funding',
  deliverables: 'deliverables',
  theme: 'deliverables',
  attachments: 'landscape',
  sectionTexts: 'deliverables',
  confirmations: 'deliverables',
  waivers: 'deliverables',
  issues: 'deliverables',
};

/** Every text of the mission with the place where it is edited. */
export function indexMission(doc: MissionDoc): readonly SearchEntry[] {
  return walkTexts(doc).map(({ path, text }) => ({
    text,
    folded: foldText(text),
    target: targetOf(doc, path),
  }));
}

function targetOf(doc: MissionDoc, path: readonly (string | number)[]): Target {
  const part = path[0] as keyof MissionDoc;
  const screen = SCREEN_OF[part];
  if (part === 'answers') return { kind: 'question', questionId: String(path[1]) };
  if (part === 'scores') return { kind: 'item', screen, collection: 'useCases', id: String(path[1]) };
  if (isCollection(part)) {
    const id = doc[part][Number(path[1])]?.id;
    return id === undefined ? { kind: 'screen', screen } : { kind: 'item', screen, collection: part, id };
  }
  return { kind: 'field', screen, field: path.join('.') };
}

function isCollection(part: string): part is CollectionName {
  return Object.hasOwn(COLLECTION_SCHEMAS, part);
}

/** The words of a query, folded. Any character counts: nothing in a query is an operator. */
export function queryWords(query: string): readonly string[] {
  return foldText(query).split(/\s+/).filter(Boolean);
}

/** Part of a text around the first word found, with the places of all words in it. */
type Excerpt = {
  readonly excerpt: string;
  readonly matches: readonly { readonly start: number; readonly end: number }[];
};

const EXCERPT_BEFORE = 40;
const EXCERPT_LENGTH = 160;

export function excerptOf(text: string, words: readonly string[]): Excerpt {
  const { folded, origins } = foldWithOrigins(text);
  const found = words
    .map((word) => ({ start: folded.indexOf(word), length: word.length }))
    .filter(({ start }) => start >= 0)
    .map(({ start, length }) => ({
      start: origins[start] ?? 0,
      end: origins[start + length] ?? text.length,
    }))
    .sort((left, right) => left.start - right.start);
  const first = found[0]?.start ?? 0;
  const from = first > EXCERPT_BEFORE ? wordStart(text, first - EXCERPT_BEFORE) : 0;
  const to = Math.min(text.length, from + EXCERPT_LENGTH);
  const before = from > 0 ? '…' : '';
  return {
    excerpt: `${before}${text.slice(from, to)}${to < text.length ? '…' : ''}`,
    matches: found
      .filter(({ end }) => end <= to)
      .map(({ start, end }) => ({ start: start - from + before.length, end: end - from + before.length })),
  };
}

function wordStart(text: string, index: number): number {
  const space = text.indexOf(' ', index);
  return space < 0 || space > index + 20 ? index : space + 1;
}

/** Folding changes lengths (œ becomes oe, accents go): where each folded character comes from. */
function foldWithOrigins(text: string): { readonly folded: string; readonly origins: readonly number[] } {
  let folded = '';
  const origins: number[] = [];
  let index = 0;
  for (const character of text) {
    const part = foldText(character);
    for (let at = 0; at < part.length; at += 1) origins.push(index);
    folded += part;
    index += character.length;
  }
  return { folded, origins };
}
