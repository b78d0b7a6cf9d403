import { foldText, formatCount, named } from '#shared/domain/french.ts';
import type { Person } from '#shared/domain/interview.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { Target } from '#shared/journey/finding.ts';
import { optionsOf } from '#shared/report/deliverables/options.ts';
import { replaceNames } from '#shared/report/replace-names.ts';
import { type CheckRule, documentCheck, excerpt, type Passage } from './check.ts';

type Found = { readonly passage: Passage; readonly start: number; readonly end: number };

/**
 * Names of people met, left in a document that promises none: every word of it is read again, cover and captions
 * included, whatever the document was made from. One check a person.
 */
const namesLeft: CheckRule = (context) => {
  const { doc, passages } = context;
  if (!doc.deliverables.pseudonymisePeople) return [];
  return namesIn(passages, doc.people, doc).map(({ person, places }) =>
    documentCheck(
      context,
      `names.${person.id}`,
      'blocking',
      `Le nom de ${person.name.trim()} reste dans un document pseudonymisé (${whereOf(places)}) : retirez-le de ce passage`,
      places[0].passage.target,
    ),
  );
};

/** Documents sent back to the people met: everyone is named in them. */
const NAME_EVERYONE: readonly string[] = ['interview-minutes'];

/** Quotes are to be signed by the function alone, where the options of the document say so. */
const namesUnderQuotes: CheckRule = (context) => {
  const { doc, passages, deliverableId } = context;
  const hidesNames = optionsOf(doc, deliverableId).pseudonymiseQuotes ?? doc.deliverables.pseudonymiseQuotes;
  // Of a pseudonymised document, every word is read for names already.
  if (!hidesNames || doc.deliverables.pseudonymisePeople || NAME_EVERYONE.includes(deliverableId)) return [];
  const signatures = passages.filter(
    ({ block, text }) => block?.kind === 'quote' && text === block.attribution,
  );
  return namesIn(signatures, doc.people, doc).map(({ person, places }) => {
    const target: Target = { kind: 'item', screen: 'interviews', collection: 'people', id: person.id };
    return documentCheck(
      context,
      `quote-names.${person.id}`,
      'blocking',
      `Citation signée du nom de ${person.name.trim()}, alors qu’elle doit l’être de sa fonction (${whereOf(places)}) : vérifiez la fonction saisie`,
      target,
    );
  });
};

function whereOf([first, ...others]: readonly [Found, ...Found[]]): string {
  const { passage, start, end } = first;
  const rest =
    others.length === 0 ? '' : `, et à ${formatCount(others.length, 'autre endroit', 'autres endroits')}`;
  return `${passage.place}, ${named(excerpt(passage.text, start, end))}${rest}`;
}

type PersonNamed = { readonly person: Person; readonly places: readonly [Found, ...Found[]] };

/** The same rules of names as pseudonyms are given by: what a family name is, and what is a common word. */
function namesIn(
  passages: readonly Passage[],
  among: readonly Person[],
  { company, expert }: MissionDoc,
): readonly PersonNamed[] {
  const people = among.filter(({ name }) => name.trim() !== '');
  // The firm may bear the name of its owner, and so may its address on the web.
  const firms = [company.name, company.groupName, company.website, expert.name, expert.firm];
  const find = replaceNames(
    people.map(({ name }, index) => ({ name, pseudonym: `#${index}#` })),
    firms,
  );
  // However a name is written, its last word is there: a look that spares most passages the search letter by letter.
  const lastWords = people.map(({ name }) => foldText(name).trim().split(/\s+/).at(-1) ?? '');
  const mayHold = (text: string) => {
    const folded = foldText(text);
    return lastWords.some((word) => folded.includes(word));
  };
  const found = passages
    .filter(({ text }) => mayHold(text))
    .flatMap((passage) =>
      find(passage.text).map(({ start, end, words }) => ({
        person: people[Number(/#(\d+)#/.exec(words)?.[1])],
        place: { passage, start, end },
      })),
    );
  return people.flatMap((person) => {
    const [first, ...others] = found.flatMap((it) => (it.person === person ? [it.place] : []));
    return first ? [{ person, places: [first, ...others] }] : [];
  });
}

export const namesRules: readonly CheckRule[] = [namesLeft, namesUnderQuotes];
