import { useAssessment, usePack } from '#renderer/data/use-assessment.tsx';
import { useMission } from '#renderer/data/use-mission.tsx';
import { SCREEN_NAMES } from '#renderer/i18n/screens.ts';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import type { Assessment } from '#shared/assessment/assess.ts';
import { formatDayMonth } from '#shared/domain/french.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { Finding, Target } from '#shared/journey/finding.ts';
import { uncapitalised } from '#shared/report/phrases.ts';
import { FindingsCard } from './findings-card.tsx';
import { MaturityCard } from './maturity-card.tsx';
import classes from './overview.module.css';
import { TimeSpentCard } from './time-spent-card.tsx';
import { TopUseCasesCard } from './top-use-cases-card.tsx';

export function OverviewScreen() {
  const doc = useMission();
  const pack = usePack();
  const assessment = useAssessment();
  const { goTo, goToTarget } = useMissionPlace();
  const next = nextThing(assessment, pack.questions);
  return (
    <Page
      title="Vue d’ensemble"
      lead={datesLine(doc, assessment)}
      actions={
        <>
          <Button onClick={() => goTo('deliverables')}>Aperçu du rapport</Button>
          <Button kind="primary" onClick={() => goToTarget(next.target)}>
            {next.label}
          </Button>
        </>
      }
    >
      <div className={classes.grid}>
        <MaturityCard className={classes.maturity} />
        <FindingsCard />
        <TimeSpentCard />
        <TopUseCasesCard className={classes.useCases} />
      </div>
    </Page>
  );
}

function datesLine({ plan, framing }: MissionDoc, { time }: Assessment): string {
  const parts = [
    plan.startedOn === null
      ? 'Date d’engagement à fixer'
      : `Mission engagée le ${formatDayMonth(plan.startedOn)}`,
    framing.restitutionOn === null ? null : `restitution prévue le ${formatDayMonth(framing.restitutionOn)}`,
    time.deadline === null ? null : `limite : ${formatDayMonth(time.deadline)}`,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** The one thing to do next: the first screen of the method that is not done, at the spot where something is missing. */
function nextThing(
  { progress, findings }: Assessment,
  questions: readonly { readonly id: string; readonly label: string }[],
): { readonly label: string; readonly target: Target } {
  const current = progress.find(({ screen, status }) => screen !== 'overview' && status !== 'done');
  if (!current) return { label: 'Produire le rapport', target: { kind: 'screen', screen: 'deliverables' } };
  const finding: Finding | undefined = findings.find(({ screen }) => screen === current.screen);
  const verb = current.status === 'started' ? 'Continuer' : 'Commencer';
  const target: Target = finding?.target ?? { kind: 'screen', screen: current.screen };
  const detail =
    target.kind === 'question' ? questions.find(({ id }) => id === target.questionId)?.label : undefined;
  const name = uncapitalised(SCREEN_NAMES[current.screen]);
  return { label: `${verb} : ${name}${detail ? `, ${uncapitalised(detail)}` : ''}`, target };
}
