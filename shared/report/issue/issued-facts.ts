import type { Assessment } from '#shared/assessment/assess.ts';
import type { ContentPack } from '#shared/content/pack.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { UseCase } from '#shared/domain/use-case.ts';
import type { ScoreStatus } from '#shared/scoring/coverage.ts';
import { probableYearlyGain } from '#shared/scoring/use-case-economics.ts';

/**
 * The conclusions of a mission on the day a version was handed over: kept with it, so that they can be read, and set
 * against those of today, without computing anything again. Scores 0–4, money in euros, coverage 0–1.
 */
export type IssuedFacts = {
  readonly maturity: {
    readonly score: number | null;
    readonly status: ScoreStatus;
    readonly coverage: number;
  };
  readonly axes: readonly {
    readonly id: string;
    readonly name: string;
    readonly score: number | null;
    readonly status: ScoreStatus;
  }[];
  /** Yearly, over those that have a cost; null when none has. */
  readonly irritantCost: number | null;
  /** Yearly, probable, over the retained cases that have one; null when none has. */
  readonly gain: number | null;
  /** Of the recommendations that have a cost; null when none has. */
  readonly roadmapCost: number | null;
  /** Those that are ranked or retained, best first. */
  readonly useCases: readonly {
    readonly id: string;
    readonly title: string;
    readonly status: UseCase['status'];
    readonly rank: number | null;
    readonly score: number | null;
    readonly gain: number | null;
    readonly netGain: number | null;
  }[];
  readonly recommendations: readonly {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly dueOn: string | null;
    readonly ownerName: string;
    readonly cost: number | null;
  }[];
};

export function issuedFacts(doc: MissionDoc, assessment: Assessment, pack: ContentPack): IssuedFacts {
  const { maturity, irritants, ranking } = assessment;
  const { score, status, coverage } = maturity.overall;
  const retained = doc.useCases.filter((useCase) => useCase.status === 'retained');
  return {
    maturity: { score, status, coverage },
    axes: maturity.axes.map((axis) => ({
      id: axis.axisId,
      name: pack.axes.find(({ id }) => id === axis.axisId)?.name ?? axis.axisId,
      score: axis.score,
      status: axis.status,
    })),
    irritantCost: sum(irritants.map(({ total }) => total)),
    gain: sum(retained.map((useCase) => probableYearlyGain(useCase, doc.rateProfiles))),
    roadmapCost: sum(doc.recommendations.map(({ cost }) => cost)),
    useCases: ranking.useCases.flatMap(({ useCaseId, rank, total, netGain }) => {
      const useCase = doc.useCases.find(({ id }) => id === useCaseId);
      if (!useCase) return [];
      const { id, title } = useCase;
      const gain = probableYearlyGain(useCase, doc.rateProfiles);
      return [{ id, title, status: useCase.status, rank, score: total.score, gain, netGain }];
    }),
    recommendations: doc.recommendations.map(({ id, number, title, dueOn, ownerName, cost }) => ({
      id,
      number,
      title,
      dueOn,
      ownerName,
      cost,
    })),
  };
}

/** Of what is known; null when nothing is. */
function sum(amounts: readonly (number | null)[]): number | null {
  const known = amounts.flatMap((amount) => amount ?? []);
  return known.length === 0 ? null : known.reduce((total, amount) => total + amount, 0);
}
