import { type DutyAction, dutyActions } from '#shared/compliance/actions.ts';
import type { ComplianceResult } from '#shared/compliance/assess.ts';
import type { ComplianceRules, Duty } from '#shared/content/compliance.ts';
import { blankRecommendation } from '#shared/domain/blank.ts';
import { addMonths } from '#shared/domain/calendar.ts';
import type { Command } from '#shared/domain/command.ts';
import { formatDate, frenchTypography } from '#shared/domain/french.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { Id } from '#shared/domain/primitives.ts';
import type { Recommendation, UseCase } from '#shared/domain/use-case.ts';

type Laws = Readonly<Record<Id, ComplianceResult>>;
type RoadmapDoc = Pick<MissionDoc, 'useCases' | 'recommendations' | 'lastRecommendationNumber' | 'framing'>;

/** A duty of the law to be done before a pilot, for one use case or, where one file serves them all, for several. */
export type DutyToPlace = {
  readonly duty: Duty;
  readonly useCaseIds: readonly Id[];
  /** ISO dates ahead of the earliest pilot; null as long as no pilot is dated. */
  readonly startsOn: string | null;
  readonly dueOn: string | null;
};

/**
 * Obligations that come before the pilot of a retained use case and stand in no recommendation yet, the earliest first.
 * A recommendation stands for the duty it was placed for, for all its use cases. Advised precautions are left out: they
 * stay on the sheet of the case. A duty whose condition is not known is not asked for yet.
 */
export function dutiesToPlace(doc: RoadmapDoc, laws: Laws, rules: ComplianceRules): readonly DutyToPlace[] {
  const retained = doc.useCases.filter(({ status }) => status === 'retained');
  return rules.duties
    .filter(({ beforePilot, nature }) => beforePilot && nature === 'obligation')
    .flatMap((duty): DutyToPlace[] => {
      const bound = retained.filter(
        ({ id }) => isAskedOf(laws[id], duty.id) && !isPlaced(doc.recommendations, duty.id, id),
      );
      if (bound.length === 0) return [];
      const groups = duty.servesAllCases === true ? [bound] : bound.map((useCase) => [useCase]);
      return groups.map((useCases) => ({
        duty,
        useCaseIds: useCases.map(({ id }) => id),
        ...earliestDates(useCases, duty, laws, rules),
      }));
    })
    .toSorted((a, b) => (a.startsOn ?? '9999').localeCompare(b.startsOn ?? '9999'));
}

/**
 * Commands that add one recommendation for each duty and make it a prerequisite of the other recommendations of its use
 * cases: nothing else of theirs changes. `newId` gives a fresh id.
 */
export function placeDuties(
  doc: RoadmapDoc,
  duties: readonly DutyToPlace[],
  rules: ComplianceRules,
  newId: () => Id,
): readonly Command[] {
  const placed = duties.map((it, index) =>
    recommendationOf(it, doc, rules, { id: newId(), number: doc.lastRecommendationNumber + 1 + index }),
  );
  const awaited = doc.recommendations.flatMap((it): Command[] => {
    if (it.duty !== null) return [];
    const before = placed.filter(({ useCaseIds }) => useCaseIds.some((id) => it.useCaseIds.includes(id)));
    return before.length === 0
      ? []
      : [
          {
            type: 'editItem',
            collection: 'recommendations',
            id: it.id,
            patch: { dependsOnIds: [...it.dependsOnIds, ...before.map(({ id }) => id)] },
          },
        ];
  });
  return [
    ...placed.map((item): Command => ({ type: 'addItem', collection: 'recommendations', item })),
    ...awaited,
  ];
}

/**
 * A placed duty that no longer fits the law or the pilot. late: due on the day of the pilot or after · undated: the pilot
 * has a date, the duty has none · early: sooner than it needs to be · not-asked: the answers ask for it no more.
 */
export type DutyDrift = {
  readonly recommendation: Recommendation;
  readonly kind: 'late' | 'undated' | 'early' | 'not-asked';
  readonly startsOn: string | null;
  readonly dueOn: string | null;
  readonly message: string;
};

/** Placed duties whose dates or reason have changed since. Said, never mended by itself. */
export function dutyDrifts(doc: RoadmapDoc, laws: Laws, rules: ComplianceRules): readonly DutyDrift[] {
  return doc.recommendations.flatMap((recommendation): DutyDrift[] => {
    const duty = rules.duties.find(({ id }) => id === recommendation.duty?.dutyId);
    if (duty === undefined || !duty.beforePilot) return [];
    const covered = coveredCases(doc, recommendation).filter(({ id }) => laws[id] !== undefined);
    const bound = covered.filter(({ id }) => isAskedOf(laws[id], duty.id));
    const { number } = recommendation;
    const drift = (
      kind: DutyDrift['kind'],
      message: string,
      dates = { startsOn: null as string | null, dueOn: null as string | null },
    ) => [{ recommendation, kind, message: frenchTypography(message), ...dates }];
    if (bound.length === 0) {
      const isPending = covered.some(({ id }) =>
        laws[id]?.pendingDuties.some(({ dutyId }) => dutyId === duty.id),
      );
      return isPending || covered.length === 0
        ? []
        : drift('not-asked', `La n° ${number} n’est plus demandée par les réponses sur la conformité.`);
    }
    const dates = earliestDates(bound, duty, laws, rules);
    if (dates.dueOn === null) return [];
    const pilot = firstPilot(bound);
    const by = `le pilote commence le ${pilot === null ? '—' : formatDate(pilot)}`;
    if (recommendation.dueOn === null) return drift('undated', `La n° ${number} est à dater : ${by}.`, dates);
    if (recommendation.dueOn > dates.dueOn)
      return drift('late', `La n° ${number} s’achève le ${formatDate(recommendation.dueOn)} : ${by}.`, dates);
    return recommendation.dueOn < dates.dueOn
      ? drift(
          'early',
          `La n° ${number} s’achève le ${formatDate(recommendation.dueOn)}, plus tôt qu’il ne faut : ${by}.`,
          dates,
        )
      : [];
  });
}

/** The command that puts a duty where the law and the pilot ask for it; none where there is no date to give. */
export function resetDuty(
  doc: RoadmapDoc,
  { recommendation, startsOn, dueOn }: DutyDrift,
): readonly Command[] {
  return startsOn === null || dueOn === null
    ? []
    : [
        {
          type: 'editItem',
          collection: 'recommendations',
          id: recommendation.id,
          patch: { startsOn, dueOn, horizonMonths: horizonOf(dueOn, doc) },
        },
      ];
}

/** Use cases a duty stands for: those it is linked to, and the one it was placed for. */
function coveredCases(
  { useCases }: RoadmapDoc,
  { duty, useCaseIds }: Pick<Recommendation, 'duty' | 'useCaseIds'>,
): readonly UseCase[] {
  return useCases.filter(({ id }) => id === duty?.useCaseId || useCaseIds.includes(id));
}

function isPlaced(recommendations: readonly Recommendation[], dutyId: Id, useCaseId: Id): boolean {
  return recommendations.some(
    ({ duty, useCaseIds }) =>
      duty?.dutyId === dutyId && (duty.useCaseId === useCaseId || useCaseIds.includes(useCaseId)),
  );
}

function isAskedOf(law: ComplianceResult | undefined, dutyId: Id): boolean {
  return law?.duties.some((it) => it.dutyId === dutyId) === true;
}

function firstPilot(useCases: readonly UseCase[]): string | null {
  return useCases.flatMap(({ pilotOn }) => pilotOn ?? []).toSorted()[0] ?? null;
}

function earliestDates(
  useCases: readonly UseCase[],
  duty: Duty,
  laws: Laws,
  rules: ComplianceRules,
): Pick<DutyAction, 'startsOn' | 'dueOn'> {
  const actions = useCases.flatMap(({ id, pilotOn }) => {
    const law = laws[id];
    return law === undefined ? [] : dutyActions(law, rules, pilotOn).filter((it) => it.dutyId === duty.id);
  });
  const [first] = actions
    .filter(({ dueOn }) => dueOn !== null)
    .toSorted((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''));
  return { startsOn: first?.startsOn ?? null, dueOn: first?.dueOn ?? null };
}

function recommendationOf(
  { duty, useCaseIds, startsOn, dueOn }: DutyToPlace,
  doc: RoadmapDoc,
  rules: ComplianceRules,
  given: { readonly id: Id; readonly number: number },
): Recommendation {
  const titles = doc.useCases
    .filter(({ id }) => useCaseIds.includes(id))
    .map(({ title }) => title.trim() || 'Sans titre');
  const carrier = rules.carriers.find(({ id }) => id === duty.carrierId)?.label ?? '';
  const text = rules.texts.find(({ id }) => id === duty.reference.textId)?.shortName ?? '';
  const isShared = duty.servesAllCases === true;
  const sentences = [
    `Obligation avant le pilote : ${text}, ${duty.reference.article}.`,
    `À produire : ${duty.documents.join(' ; ')}.`,
    `Qui la porte : ${carrier}.`,
    `${titles.length > 1 ? 'Cas d’usage' : 'Cas d’usage concerné'} : ${titles.join(' ; ')}.`,
    duty.reference.confidence === 'to-check' ? `À vérifier : ${duty.reference.note}` : '',
  ];
  const [useCaseId = ''] = useCaseIds;
  return {
    ...blankRecommendation(given.id, given.number),
    title: frenchTypography(isShared ? duty.label : `${duty.label} (${titles.join(', ')})`),
    description: frenchTypography(sentences.filter((it) => it !== '').join(' ')),
    useCaseIds: [...useCaseIds],
    horizonMonths: dueOn === null ? null : horizonOf(dueOn, doc),
    startsOn,
    dueOn,
    ownerName: carrier,
    prerequisite: dueOn === null ? 'Date du pilote à fixer : action à dater' : '',
    indicator: 'Pièces au dossier avant le pilote',
    target: duty.documents.join(' ; '),
    duty: { useCaseId, dutyId: duty.id },
  };
}

/** The nearest horizon, counted from the restitution, that holds the date; null without one. */
function horizonOf(dueOn: string, { framing }: RoadmapDoc): Recommendation['horizonMonths'] {
  const { restitutionOn } = framing;
  const horizons = [3, 6, 12, 24] as const;
  return restitutionOn === null
    ? null
    : (horizons.find((months) => dueOn <= addMonths(restitutionOn, months)) ?? null);
}
