import { useServices } from '#renderer/data/services.tsx';
import { useMission } from '#renderer/data/use-mission.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { type Column, Table } from '#renderer/ui/layout/table.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { checkEligibility, type EligibilityCriterion } from '#shared/funding/eligibility.ts';
import classes from './funding.module.css';
import { SourceNote } from './source-note.tsx';
import { VerdictTag } from './verdict-tag.tsx';

export function EligibilityCard({ onDate }: { readonly onDate: string }) {
  const { company } = useMission();
  const { programme } = useServices();
  const { goTo } = useMissionPlace();
  const { verdict, summary, criteria } = checkEligibility(company, programme.eligibility, onDate);
  const columns: readonly Column<EligibilityCriterion>[] = [
    { id: 'label', header: 'Condition', cell: ({ label }) => <b className={classes.strong}>{label}</b> },
    {
      id: 'value',
      header: 'Constaté',
      cell: ({ value, field, verdict: one }) =>
        one === 'to-check' ? (
          <span className={classes.inline}>
            <Button kind="quiet" size="xs" onClick={() => goTo('framing', `company.${field}`)}>
              {value}
            </Button>
          </span>
        ) : (
          value
        ),
    },
    {
      id: 'threshold',
      header: 'Demandé',
      cell: ({ threshold, reason }) => (
        <>
          {threshold}
          <small className={classes.reason}>{reason}</small>
        </>
      ),
    },
    { id: 'verdict', header: 'Verdict', cell: ({ verdict: one }) => <VerdictTag verdict={one} /> },
  ];
  return (
    <Card title="Éligibilité au Diag Data IA" actions={<VerdictTag verdict={verdict} />}>
      <p className={classes.summary}>{summary}</p>
      <Table label="Conditions d’éligibilité" columns={columns} rows={criteria} rowKey={({ id }) => id} />
      <SourceNote sourced={programme.eligibility.sourced} />
    </Card>
  );
}
