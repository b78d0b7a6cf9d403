import { usePack } from '#renderer/data/use-assessment.tsx';
import { useBenchmarks } from '#renderer/data/use-benchmarks.ts';
import { useMission } from '#renderer/data/use-mission.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { Table } from '#renderer/ui/layout/table.tsx';
import type { Benchmark } from '#shared/content/benchmark.ts';
import { formatCount } from '#shared/domain/french.ts';
import { benchmarkSource, benchmarkValue, UNKNOWN_HEADCOUNT } from '#shared/report/benchmark-words.ts';
import { benchmarksAcross, benchmarksFor } from '#shared/scoring/benchmarks.ts';
import classes from './benchmark-cards.module.css';

/** One published figure beside the question; the others of its axis are folded, each with its own survey. */
export function BenchmarkCard({ axisId }: { readonly axisId: string }) {
  const { company } = useMission();
  const matches = benchmarksFor(useBenchmarks(), company, axisId);
  const [first, ...others] = matches.flatMap(({ benchmarks }) => benchmarks);
  if (!first) return null;
  return (
    <Card title="Repère">
      <Figure benchmark={first} isAlone />
      {matches.some(({ isHeadcountKnown }) => !isHeadcountKnown) ? (
        <p className={classes.quiet}>{UNKNOWN_HEADCOUNT}</p>
      ) : null}
      {others.length > 0 ? (
        <details className={classes.others}>
          <summary>{formatCount(others.length, 'autre repère', 'autres repères')}</summary>
          {matches.map(({ survey, benchmarks }) => {
            const folded = benchmarks.filter((it) => it !== first);
            return folded.length > 0 ? (
              <section key={survey.id} aria-label={survey.name}>
                <p className={classes.quiet}>
                  <b>{survey.name}.</b> {survey.caveat}
                </p>
                {folded.map((benchmark) => (
                  <Figure key={benchmark.id} benchmark={benchmark} />
                ))}
              </section>
            ) : null;
          })}
        </details>
      ) : null}
    </Card>
  );
}

/** Alone, it says for itself what the caveat of its survey says of the others. */
function Figure({ benchmark, isAlone }: { readonly benchmark: Benchmark; readonly isAlone?: boolean }) {
  return (
    <div className={classes.figure} title={benchmark.definition}>
      <p>
        <b>{benchmarkValue(benchmark)}</b> {benchmark.statement}.
      </p>
      <p className={classes.quiet}>
        {benchmark.population}, {benchmark.year}. Source{'\u202f'}: {benchmarkSource(benchmark)}.
        {isAlone ? ' N’est pas un rang.' : ''}
      </p>
    </div>
  );
}

/** The overview, survey by survey: each keeps its caveat, so that no figure is read against another survey’s. */
export function BenchmarksCard() {
  const pack = usePack();
  const { company } = useMission();
  const matches = benchmarksAcross(useBenchmarks(), company);
  if (matches.length === 0) return null;
  const axesOf = ({ axisIds }: Benchmark) =>
    pack.axes.flatMap(({ id, code }) => (axisIds.includes(id) ? [code] : [])).join(', ');
  return (
    <Card title="Repères" note="chiffres publiés, pas un classement" className={classes.overview}>
      {matches.some(({ isHeadcountKnown }) => !isHeadcountKnown) ? (
        <p className={classes.quiet}>{UNKNOWN_HEADCOUNT}</p>
      ) : null}
      {matches.map(({ survey, benchmarks }) => (
        <section key={survey.id} className={classes.survey} aria-label={survey.name}>
          <h3>{survey.name}</h3>
          <p className={classes.quiet}>{survey.caveat}</p>
          <Table
            label={survey.name}
            rows={benchmarks}
            rowKey={({ id }) => id}
            columns={[
              { id: 'axes', header: 'Axe', width: '64px', cell: axesOf },
              {
                id: 'value',
                header: 'Part',
                align: 'right',
                width: '64px',
                cell: (it) => <b className={classes.value}>{benchmarkValue(it)}</b>,
              },
              {
                id: 'statement',
                header: 'Ce qui est compté',
                cell: ({ statement, definition }) => (
                  <>
                    {statement}
                    <small>{definition}</small>
                  </>
                ),
              },
              { id: 'population', header: 'Population', cell: ({ population }) => population },
              { id: 'year', header: 'Année', cell: ({ year }) => year },
              { id: 'source', header: 'Source', width: '24%', cell: benchmarkSource },
            ]}
          />
        </section>
      ))}
    </Card>
  );
}
