import { memo, useDeferredValue } from 'react';
import { useAssessment, usePack } from '#renderer/data/use-assessment.tsx';
import { useMissionSelect } from '#renderer/data/use-mission.tsx';
import { Explained } from '#renderer/ui/feedback/explain.tsx';
import { Explanation } from '#renderer/ui/feedback/explanation.tsx';
import { LevelChip } from '#renderer/ui/feedback/level.tsx';
import { ScoreExplanation } from '#renderer/ui/feedback/score-explanation.tsx';
import { StatusTag } from '#renderer/ui/feedback/tag.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { type Column, Table } from '#renderer/ui/layout/table.tsx';
import {
  formatCount,
  formatDecimal,
  formatEuros,
  formatEurosShort,
  formatNumber,
  formatPercent,
} from '#shared/domain/french.ts';
import type { Criterion, UseCase } from '#shared/domain/use-case.ts';
import type { CoveredScore } from '#shared/scoring/coverage.ts';
import type { RankedUseCase } from '#shared/scoring/ranking.ts';
import { probableYearlyGain } from '#shared/scoring/use-case-economics.ts';
import classes from './prioritisation.module.css';
import { criterionName, rankLabel, roleScore } from './ranking-model.ts';
import { TopsisNote } from './topsis-note.tsx';

type RankingTableProps = { readonly selectedId: string | null; readonly onSelect: (id: string) => void };
type Line = { readonly entry: RankedUseCase; readonly useCase: UseCase; readonly rank: string };

export function RankingTable(props: RankingTableProps) {
  const useCases = useMissionSelect((doc) => doc.useCases);
  const horizonYears = useMissionSelect((doc) => doc.prioritisation.horizonYears);
  // As late as the ranking: a key in a weight is shown before the table is.
  const criteria = useDeferredValue(useMissionSelect((doc) => doc.criteria));
  return <Lines {...props} useCases={useCases} criteria={criteria} horizonYears={horizonYears} />;
}

type LinesProps = RankingTableProps & {
  readonly useCases: readonly UseCase[];
  readonly criteria: readonly Criterion[];
  readonly horizonYears: number;
};

const Lines = memo(({ selectedId, onSelect, useCases, criteria, horizonYears }: LinesProps) => {
  const { ranking } = useAssessment();
  const { scoring } = usePack();
  const lines = ranking.useCases.flatMap((entry): Line[] => {
    const useCase = useCases.find(({ id }) => id === entry.useCaseId);
    return useCase ? [{ entry, useCase, rank: rankLabel(entry.rank, ranking.useCases) }] : [];
  });
  const nameOf = (id: string) => criterionName(criteria, id);
  const columns: readonly Column<Line>[] = [
    { id: 'rank', header: 'Rang', width: '88px', cell: ({ rank }) => <b>{rank}</b> },
    {
      id: 'title',
      header: 'Cas d’usage',
      cell: ({ useCase, entry }) => <CaseTitle useCase={useCase} dominatedByIds={entry.dominatedByIds} />,
    },
    {
      id: 'total',
      header: 'Score',
      cell: ({ entry, useCase }) => (
        <span className={classes.scoreCell}>
          <ScoreFigure what="Score" score={entry.total} digits={2} title={titleOf(useCase)} nameOf={nameOf} />
          <StatusTag status={entry.total.status} />
        </span>
      ),
    },
    {
      id: 'topsis',
      header: 'TOPSIS',
      align: 'right',
      cell: ({ entry }) => entry.topsisRank ?? '—',
    },
    {
      id: 'coverage',
      header: 'Couverture',
      align: 'right',
      cell: ({ entry }) => formatPercent(entry.total.coverage),
    },
    {
      id: 'value',
      header: 'Valeur',
      align: 'right',
      cell: ({ entry, useCase }) => (
        <ScoreFigure
          what="Valeur"
          score={roleScore(entry.total, criteria, 'value', scoring)}
          digits={1}
          title={titleOf(useCase)}
          nameOf={nameOf}
        />
      ),
    },
    {
      id: 'feasibility',
      header: 'Faisabilité',
      align: 'right',
      cell: ({ entry, useCase }) => (
        <ScoreFigure
          what="Faisabilité"
          score={roleScore(entry.total, criteria, 'feasibility', scoring)}
          digits={1}
          title={titleOf(useCase)}
          nameOf={nameOf}
        />
      ),
    },
    {
      id: 'gain',
      header: `Gain net, ${formatCount(horizonYears, 'an')}`,
      align: 'right',
      cell: ({ entry, useCase }) => <NetGainFigure netGain={entry.netGain} useCase={useCase} />,
    },
  ];
  return (
    <Card title="Classement" note="meilleur score d’abord, mêmes scores au même rang">
      <Table
        label="Classement des cas d’usage"
        columns={columns}
        rows={lines}
        rowKey={({ useCase }) => useCase.id}
        selectedKey={selectedId}
        onOpen={({ useCase }) => onSelect(useCase.id)}
      />
      <TopsisNote />
    </Card>
  );
});

type CaseTitleProps = { readonly useCase: UseCase; readonly dominatedByIds: readonly string[] };

/** « dominé par … »: no choice of weights could put it before that one. */
function CaseTitle({ useCase, dominatedByIds }: CaseTitleProps) {
  const useCases = useMissionSelect((doc) => doc.useCases);
  const dominant = useCases.find(({ id }) => id === dominatedByIds[0]);
  const others = dominatedByIds.length - 1;
  return (
    <>
      {titleOf(useCase)}
      {dominant ? (
        <small className={classes.dominated}>
          dominé par {titleOf(dominant)}
          {others > 0 ? ` et ${formatCount(others, 'autre')}` : ''}
        </small>
      ) : null}
    </>
  );
}

type ScoreFigureProps = {
  readonly what: string;
  readonly title: string;
  readonly score: CoveredScore;
  readonly digits: number;
  readonly nameOf: (id: string) => string;
};

function ScoreFigure({ what, title, score, digits, nameOf }: ScoreFigureProps) {
  const shown = score.score === null ? 'pas de score' : formatNumber(score.score, digits);
  return (
    <Explained
      label={`${what}, ${title} : ${shown}. Voir le calcul`}
      explanation={
        <ScoreExplanation
          title={`${what} : ${title}`}
          score={score}
          nameOf={nameOf}
          formula="Σ (poids × note) ÷ Σ poids, sur les critères notés."
        />
      }
    >
      <LevelChip level={score.score} digits={digits} />
    </Explained>
  );
}

function NetGainFigure({ netGain, useCase }: { readonly netGain: number | null; readonly useCase: UseCase }) {
  const rateProfiles = useMissionSelect((doc) => doc.rateProfiles);
  const prioritisation = useMissionSelect((doc) => doc.prioritisation);
  const { oneOffCost, yearlyCost, monthsToProduction } = useCase.economics;
  const years = formatCount(prioritisation.horizonYears, 'an');
  const shown = netGain === null ? 'à chiffrer' : formatEurosShort(netGain);
  const months = monthsToProduction.probable;
  return (
    <Explained
      label={`Gain net, ${titleOf(useCase)} : ${shown}. Voir le calcul`}
      explanation={
        <Explanation
          title={`Gain net sur ${years} : ${titleOf(useCase)}`}
          text="(gain annuel − coût annuel) × années en service − coût initial, valeurs probables."
        >
          <p>
            ({eurosOf(probableYearlyGain(useCase, rateProfiles))} − {eurosOf(yearlyCost.probable)}) × ({years}{' '}
            − {months === null ? '?' : formatDecimal(months)} mois) − {eurosOf(oneOffCost.probable)} ={' '}
            <b>{eurosOf(netGain)}</b>
          </p>
        </Explanation>
      }
    >
      {shown}
    </Explained>
  );
}

function titleOf({ title }: UseCase): string {
  return title.trim() || 'Sans titre';
}

function eurosOf(value: number | null): string {
  return value === null ? '?' : formatEuros(value);
}
