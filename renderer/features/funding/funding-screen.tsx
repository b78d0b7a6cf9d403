import { useToday } from '#renderer/data/use-assessment.tsx';
import { useMission } from '#renderer/data/use-mission.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { Columns, Stack } from '#renderer/ui/layout/flow.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { useFocusSpot } from '#renderer/ui/navigation/use-focus-spot.ts';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { formatDate } from '#shared/domain/french.ts';
import { DeMinimisCard } from './de-minimis-card.tsx';
import { EligibilityCard } from './eligibility-card.tsx';
import { MeasuresCard } from './measures-card.tsx';

export function FundingScreen() {
  const { plan } = useMission();
  const today = useToday();
  const { spot, goTo } = useMissionPlace();
  // A link to an aid, from the search, leads to its first field.
  useFocusSpot(spot !== null && /^deMinimisAids\.[^.]+$/.test(spot) ? `${spot}.label` : spot);
  const grantedOn = plan.startedOn ?? today;
  const dated =
    plan.startedOn === null
      ? `Au ${formatDate(today)}, date du jour : la mission n’a pas encore de date d’engagement.`
      : `Au ${formatDate(plan.startedOn)}, date d’engagement de la mission.`;
  return (
    <Page
      title="Financements"
      lead={dated}
      actions={
        <Button kind="primary" onClick={() => goTo('deliverables')}>
          Continuer : livrables
        </Button>
      }
    >
      <Columns columns="minmax(0, 1.15fr) minmax(320px, 1fr)" gap={14}>
        <Stack gap={14}>
          <EligibilityCard onDate={grantedOn} />
          <DeMinimisCard grantedOn={grantedOn} />
        </Stack>
        <MeasuresCard onDate={today} />
      </Columns>
    </Page>
  );
}
