import type { ComplianceRules } from '#shared/content/compliance.ts';
import { countInWords, formatDate } from '#shared/domain/french.ts';
import { reading, type Sentence } from '#shared/report/derived-text.ts';
import { joinSome } from '#shared/report/grammar.ts';
import type { Block } from '#shared/report/model.ts';
import { agree, capitalised, counted, joinAnd, named, uncapitalised } from '#shared/report/phrases.ts';
import { fromUseCase } from '#shared/report/sources.ts';
import type { ChapterContext } from './chapter.ts';
import { type Assessed, obligationsBeforePilot } from './compliance-words.ts';

/** Which cases the law stops, which are open, and what must be done before the first pilot. */
export function complianceReading(
  { options }: ChapterContext,
  assessed: readonly Assessed[],
  rules: ComplianceRules,
): readonly Block[] {
  const live = assessed.filter(({ useCase }) => useCase.status !== 'rejected');
  const bound = live.filter(({ result }) => obligationsBeforePilot(result, rules) > 0);
  return reading(
    'compliance-overview',
    [
      classes(assessed, rules),
      open(live),
      before(bound, live, assessed.length),
      nextDate(live, options.date),
    ],
    assessed.map(({ useCase }) => fromUseCase(useCase.id)),
    'lead',
  );
}

/** By class, the gravest first as the rules list them. */
function classes(assessed: readonly Assessed[], rules: ComplianceRules): Sentence {
  const parts = rules.classes.flatMap(({ id, label }) => {
    const found = assessed.filter(({ result }) => result.classId === id);
    return found.length === 0 ? [] : [{ label, found }];
  });
  const [only] = parts;
  if (!only) return null;
  const all = assessed.length;
  if (parts.length === 1) {
    return `${all === 1 ? 'Le cas examiné relève' : `Les ${all} cas examinés relèvent`} de la classe ${named(uncapitalised(only.label))}.`;
  }
  return `${capitalised(counted(all, 'cas examiné', 'masculine', 'cas examinés'))} : ${joinAnd(
    parts.map(({ label, found }) =>
      found.length === 1
        ? `un ${named(uncapitalised(label))} (${named(found[0]?.useCase.title ?? '')})`
        : `${countInWords(found.length)} ${named(uncapitalised(label))}`,
    ),
  )}.`;
}

function open(live: readonly Assessed[]): Sentence {
  const unsure = live.filter(({ result }) => result.openQuestionIds.length > 0);
  if (unsure.length === 0) return live.length > 0 ? 'Toutes les questions ont reçu une réponse.' : null;
  return `Des questions restent sans réponse pour ${joinSome(
    unsure.map(({ useCase }) => named(useCase.title)),
    3,
  )} : ${agree(unsure.length, 'sa classe peut', 'leur classe peut')} encore changer.`;
}

function before(bound: readonly Assessed[], live: readonly Assessed[], all: number): Sentence {
  if (live.length === 0) return null;
  if (bound.length === 0) return 'Aucune obligation n’est à remplir avant un pilote.';
  return bound.length === live.length
    ? agree(
        live.length,
        `${all === 1 ? 'Il' : 'Le cas qui n’est pas écarté'} a une obligation au moins à remplir avant son pilote.`,
        'Tous ont au moins une obligation à remplir avant leur pilote.',
      )
    : `${capitalised(counted(bound.length, 'a', 'masculine', 'ont'))} au moins une obligation à remplir avant ${agree(bound.length, 'son', 'leur')} pilote.`;
}

/** The first date of the calendar still to come. */
function nextDate(live: readonly Assessed[], today: string): Sentence {
  const dates = live
    .flatMap(({ result }) => result.duties.flatMap(({ applicableOn }) => applicableOn ?? []))
    .filter((date) => date > today)
    .toSorted();
  return dates[0] === undefined
    ? null
    : `Prochaine échéance du calendrier légal : le ${formatDate(dates[0])}.`;
}
