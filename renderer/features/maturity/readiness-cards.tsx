import { useState } from 'react';
import { useAssessment } from '#renderer/data/use-assessment.tsx';
import { useMission } from '#renderer/data/use-mission.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { Bar, LevelChip } from '#renderer/ui/feedback/level.tsx';
import { QualityStrip } from '#renderer/ui/feedback/quality-strip.tsx';
import { YearlySum } from '#renderer/ui/feedback/yearly-sum.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { Table } from '#renderer/ui/layout/table.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { formatEurosShort } from '#shared/domain/french.ts';
import { BASIS_LABELS, QUALITY_LABELS } from '#shared/domain/labels.ts';
import { qualityMean } from '#shared/scoring/data-quality.ts';
import classes from './synthesis.module.css';

/** The others are a click away: the dear ones are what one looks for here. */
const SHOWN = 10;

/** Irritants, dearest first; each opens its sheet, where its cost is computed. */
export function IrritantsCard() {
  const { irritants: sheets } = useMission();
  const { irritants } = useAssessment();
  const { goTo } = useMissionPlace();
  const [isWhole, setWhole] = useState(false);
  const rows = irritants.flatMap((cost) => {
    const sheet = sheets.find(({ id }) => id === cost.irritantId);
    return sheet ? [{ ...cost, sheet }] : [];
  });
  const shown = isWhole ? rows : rows.slice(0, SHOWN);
  const dearest = Math.max(...rows.map(({ total }) => total ?? 0), 1);
  return (
    <Card
      title="Irritants par coût annuel"
      actions={
        rows.length > 0 ? (
          <p className={classes.sum}>
            <YearlySum
              label="Coût annuel des irritants"
              lineName="Irritant"
              lines={rows.map(({ sheet, total }) => ({ id: sheet.id, name: sheet.title, amount: total }))}
            />
          </p>
        ) : null
      }
    >
      {rows.length === 0 ? (
        <p className={classes.nothing}>Aucun irritant n’est encore relevé dans l’état des lieux.</p>
      ) : (
        <>
          <Table
            label="Irritants par coût annuel"
            rows={shown}
            rowKey={({ irritantId }) => irritantId}
            onOpen={({ irritantId }) => goTo('landscape', `irritants.${irritantId}`)}
            columns={[
              { id: 'title', header: 'Irritant', cell: ({ sheet }) => sheet.title || 'Sans titre' },
              {
                id: 'bar',
                header: '',
                width: '80px',
                cell: ({ total }) => (total === null ? null : <Bar value={total} max={dearest} />),
              },
              {
                id: 'basis',
                header: 'Base',
                cell: ({ sheet }) => (sheet.basis === null ? '—' : BASIS_LABELS[sheet.basis].toLowerCase()),
              },
              {
                id: 'total',
                header: 'Par an',
                align: 'right',
                cell: ({ total, isPartial }) =>
                  total === null ? 'non chiffré' : `${isPartial ? '≥ ' : ''}${formatEurosShort(total)}`,
              },
            ]}
          />
          {rows.length > SHOWN ? (
            <Button size="xs" kind="quiet" onClick={() => setWhole(!isWhole)}>
              {isWhole ? 'Replier' : `Voir les ${rows.length} irritants`}
            </Button>
          ) : null}
        </>
      )}
    </Card>
  );
}

/** What each source is worth for a use case, the readiest first; each opens its sheet. */
export function DataReadinessCard() {
  const { dataSources } = useMission();
  const { goTo } = useMissionPlace();
  const rows = dataSources
    .map((source) => ({ source, mean: qualityMean(source) }))
    .toSorted((a, b) => (b.mean ?? -1) - (a.mean ?? -1));
  return (
    <Card title="Données prêtes à servir" note="moyenne des dimensions examinées, sur 4">
      {rows.length === 0 ? (
        <p className={classes.nothing}>
          Aucune source de données n’est encore décrite dans l’état des lieux.
        </p>
      ) : (
        <>
          <Table
            label="Qualité des sources de données"
            rows={rows}
            rowKey={({ source }) => source.id}
            onOpen={({ source }) => goTo('landscape', `dataSources.${source.id}`)}
            columns={[
              { id: 'name', header: 'Source', cell: ({ source }) => source.name || 'Sans nom' },
              {
                id: 'strip',
                header: 'Qualité',
                cell: ({ source }) => <QualityStrip quality={source.quality} />,
              },
              {
                id: 'mean',
                header: 'Moyenne',
                align: 'right',
                cell: ({ mean }) => (mean === null ? 'non examinée' : <LevelChip level={mean} digits={1} />),
              },
            ]}
          />
          <p className={classes.reading}>
            Dans l’ordre : {Object.values(QUALITY_LABELS).join(', ').toLowerCase()}.
          </p>
        </>
      )}
    </Card>
  );
}
