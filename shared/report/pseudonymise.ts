import { foldText } from '#shared/domain/french.ts';
import type { Person } from '#shared/domain/interview.ts';
import { FUNCTION_LABELS, GROUP_LABELS } from '#shared/domain/labels.ts';
import { mapTexts } from '#shared/domain/map-texts.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { RichBlock, RichText, Span } from '#shared/domain/rich-text.ts';
import { uncapitalised } from './phrases.ts';
import { type Replacement, type Replacer, replaceNames } from './replace-names.ts';

/**
 * The mission with each person met under a pseudonym: the role where one person alone holds it, else « Interlocuteur 3
 * (production) » by place in the list of people; among other words a role stands in brackets. The full name, and the family name as a word of its own, are replaced
 * in every free text, whatever the accents and the case (a family name that is also a common word, « petit », only with a
 * capital). First names alone stay. Contacts and private notes on people are emptied. Untouched: the expert, and the
 * names and address of the company and its group, which may hold the name of their owner. Pure and stable: same people, same
 * pseudonyms.
 */
export function pseudonymise(doc: MissionDoc): MissionDoc {
  const names = doc.people.filter(({ name }) => name.trim() !== '');
  if (names.length === 0) return doc;
  const firms = [doc.company.name, doc.company.groupName, doc.expert.name, doc.expert.firm];
  // A role that names someone (« assistante de Mme Roy ») is no pseudonym.
  const namesSomeone = replaceNames(
    names.map(({ name }) => ({ name, pseudonym: '' })),
    firms,
  );
  const people = doc.people.map((person, index) =>
    aliasOf(person, index, doc.people, (role) => namesSomeone(role).length > 0),
  );
  const find = replaceNames(
    people.map(({ inSentence }, index) => ({
      name: doc.people[index]?.name ?? '',
      pseudonym: inSentence,
    })),
    firms,
  );
  const full = new Map(people.map(({ pseudonym, inSentence }) => [inSentence, pseudonym]));
  const changed = mapTexts(doc, {
    plain: (text, path) => {
      if (isKept(path)) return text;
      const words = replaced(text, find(text));
      return full.get(words.trim()) ?? words;
    },
    rich: (text) => mapParagraphs(text, (spans) => replacedSpans(spans, find)),
  });
  return {
    ...changed,
    people: changed.people.map((person, index) => ({
      ...person,
      name: people[index]?.pseudonym ?? '',
      email: '',
      phone: '',
      note: '',
    })),
  };
}

const KEPT_FIELDS: readonly unknown[] = ['name', 'groupName', 'website'];

function isKept([part, field]: readonly (string | number)[]): boolean {
  return part === 'expert' || (part === 'company' && KEPT_FIELDS.includes(field));
}

/** How a person is called alone, and among other words: a role has no article there, brackets tell why. */
type Alias = { readonly pseudonym: string; readonly inSentence: string };

function aliasOf(
  person: Person,
  index: number,
  people: readonly Person[],
  namesSomeone: (role: string) => boolean,
): Alias {
  const role = person.role.trim();
  const isUnique = people.filter((other) => foldText(other.role.trim()) === foldText(role)).length === 1;
  if (role !== '' && isUnique && !namesSomeone(role))
    return { pseudonym: role, inSentence: `[${uncapitalised(role)}]` };
  const side =
    person.businessFunction === 'other'
      ? GROUP_LABELS[person.group]
      : FUNCTION_LABELS[person.businessFunction];
  const pseudonym = `Interlocuteur ${index + 1} (${uncapitalised(side)})`;
  return { pseudonym, inSentence: pseudonym };
}

function replaced(text: string, found: readonly Replacement[]): string {
  return found.reduceRight(
    (all, { start, end, words }) => all.slice(0, start) + words + all.slice(end),
    text,
  );
}

/** A name may run over words of several looks: its pseudonym takes the look of its first letter. */
function replacedSpans(spans: readonly Span[], find: Replacer): Span[] {
  const found = find(spans.map(({ text }) => text).join(''));
  let before = 0;
  return spans.map((span) => {
    const from = before;
    const to = from + span.text.length;
    before = to;
    const inside = found.flatMap(({ start, end, words }) =>
      end <= from || start >= to
        ? []
        : [
            {
              start: Math.max(start, from) - from,
              end: Math.min(end, to) - from,
              words: start >= from ? words : '',
            },
          ],
    );
    return inside.length === 0 ? span : { ...span, text: replaced(span.text, inside) };
  });
}

type SpanChange = (spans: readonly Span[]) => Span[];

function mapParagraphs(blocks: RichText, change: SpanChange): RichText {
  return blocks.map((block) => mapBlock(block, change));
}

function mapBlock(block: RichBlock, change: SpanChange): RichBlock {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, spans: change(block.spans) };
    case 'list':
      return { ...block, items: block.items.map((item) => mapParagraphs(item, change)) };
    case 'quote':
      return { ...block, blocks: mapParagraphs(block.blocks, change) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map((cell) => mapParagraphs(cell, change))) };
  }
}
