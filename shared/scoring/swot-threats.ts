import type { Question } from '#shared/content/pack.ts';
import { capitalised, counted, joinAnd, named, saysNone, uncapitalised } from '#shared/domain/french.ts';
import type { Application } from '#shared/domain/landscape.ts';
import { managementAndField } from './contradictions.ts';
import { MOST_PER_RULE, originOf, proposal, type SwotFacts, type SwotProposal } from './swot-proposal.ts';

/** What may harm: data that leave without a rule, weak access, know-how of one person, closed applications, disputes. */
export function threats(facts: SwotFacts): readonly SwotProposal[] {
  return [
    ...shadowUses(facts),
    ...exposedPersonalData(facts),
    ...heldByOne(facts),
    ...closedApplications(facts),
    ...disputes(facts),
  ];
}

function shadowUses({ doc }: SwotFacts): readonly SwotProposal[] {
  return doc.aiUsages
    .filter(({ origin, dataExposed, rule }) => origin === 'found' && !saysNone(dataExposed) && saysNone(rule))
    .slice(0, MOST_PER_RULE)
    .map(({ id, tool, dataExposed, contract }) =>
      proposal(
        'threat',
        originOf('shadow', id),
        `Usage constaté de ${named(tool)}, ${saysNone(contract) ? 'sans règle ni contrat connus' : 'sans règle connue'}. Données exposées : ${uncapitalised(dataExposed.trim())}`,
        [{ kind: 'ai-usage', id }],
      ),
    );
}

type LevelReached = { readonly question: Question; readonly level: number };

/** Questions of the pack's rule whose level is one of those it names. */
function reached({ doc, pack }: SwotFacts, rule: 'heldByOne' | 'weakAccess'): readonly LevelReached[] {
  return (pack.swot?.[rule] ?? []).flatMap(({ questionId, levels }) => {
    const question = pack.questions.find(({ id }) => id === questionId);
    const value = doc.answers[questionId]?.value;
    return question && value?.kind === 'level' && levels.includes(value.level)
      ? [{ question, level: value.level }]
      : [];
  });
}

function exposedPersonalData(facts: SwotFacts): readonly SwotProposal[] {
  const personal = facts.doc.dataSources.filter(({ hasPersonalData }) => hasPersonalData === 'yes');
  const weak = reached(facts, 'weakAccess');
  const [only] = personal;
  if (!only || weak.length === 0) return [];
  const subject =
    personal.length === 1
      ? `${named(only.name)} contient des données personnelles`
      : `${capitalised(counted(personal.length, 'source'))} contiennent des données personnelles`;
  const levels = joinAnd(weak.map(({ question, level }) => `${named(question.label)} au niveau ${level}`));
  return [
    proposal(
      'threat',
      'personal-data',
      `${subject}, alors que l’accès et le partage sont peu maîtrisés : ${levels}`,
      [
        ...weak.map(({ question }) => ({ kind: 'question' as const, id: question.id })),
        ...personal.map(({ id }) => ({ kind: 'data-source' as const, id })),
      ],
      [...new Set(weak.map(({ question }) => question.axisId))],
    ),
  ];
}

/** Questions whose level says that one person holds a know-how: told as a threat, not as a weakness too. */
export function questionsHeldByOne(facts: SwotFacts): ReadonlySet<string> {
  return new Set(heldByOne(facts).flatMap(({ sources }) => sources.map(({ id }) => id)));
}

function heldByOne(facts: SwotFacts): readonly SwotProposal[] {
  return reached(facts, 'heldByOne')
    .slice(0, MOST_PER_RULE)
    .map(({ question, level }) =>
      proposal(
        'threat',
        originOf('held', question.id),
        `Savoir à la merci d’un départ (${uncapitalised(question.label)}). ${question.levels[level] ?? ''}`,
        [{ kind: 'question', id: question.id }],
        [question.axisId],
      ),
    );
}

/** Rated 1–5: from here on the work stops without it. */
const CRITICAL_FROM = 4;

function closedApplications({ doc }: SwotFacts): readonly SwotProposal[] {
  return doc.applications
    .flatMap((application) => {
      const lacks = lacksOf(application);
      return (application.criticality ?? 0) >= CRITICAL_FROM && lacks.length > 0
        ? [{ application, lacks }]
        : [];
    })
    .toSorted((a, b) => (b.application.criticality ?? 0) - (a.application.criticality ?? 0))
    .slice(0, MOST_PER_RULE)
    .map(({ application: { id, name, criticality }, lacks }) =>
      proposal(
        'threat',
        originOf('closed', id),
        `Le travail dépend de ${named(name)} (criticité ${criticality} sur 5), qui ${joinAnd(lacks)}`,
        [{ kind: 'application', id }],
      ),
    );
}

/** What is known to be missing: an empty contract is one that nobody has looked at yet. */
function lacksOf({ hasApi, contract }: Application): readonly string[] {
  return [
    ...(hasApi === 'no' ? ['n’offre pas d’interface'] : []),
    ...(contract.trim() !== '' && saysNone(contract) ? ['n’est couvert par aucun contrat connu'] : []),
  ];
}

function disputes({ contradictions, pack }: SwotFacts): readonly SwotProposal[] {
  return contradictions
    .filter(({ state }) => state !== 'settled')
    .slice(0, MOST_PER_RULE)
    .flatMap((contradiction) => {
      const question = pack.questions.find(({ id }) => id === contradiction.questionId);
      if (!question) return [];
      const who = managementAndField(contradiction) ? 'Direction et terrain' : 'Les personnes entendues';
      return [
        proposal(
          'threat',
          originOf('dispute', question.id),
          `${who} se contredisent sur ${named(question.label)}, de ${contradiction.gap} niveaux : ce qui s’y décide reste fragile`,
          [{ kind: 'question', id: question.id }],
          [question.axisId],
        ),
      ];
    });
}
