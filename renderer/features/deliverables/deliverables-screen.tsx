import { IconFileTypeDocx } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useServices } from '#renderer/data/services.tsx';
import { useAssessment, usePack, useToday } from '#renderer/data/use-assessment.tsx';
import { useBenchmarks } from '#renderer/data/use-benchmarks.ts';
import { useMission } from '#renderer/data/use-mission.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { Tabs } from '#renderer/ui/layout/tabs.tsx';
import { useFocusSpot } from '#renderer/ui/navigation/use-focus-spot.ts';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { formatCount } from '#shared/domain/french.ts';
import { buildReport } from '#shared/report/build.ts';
import type { Source } from '#shared/report/model.ts';
import classes from './preview.module.css';
import { ReportOptionsCard } from './report-options.tsx';
import { ReportPreview } from './report-preview.tsx';
import { targetOfSource } from './report-sources.ts';
import { ReportTexts } from './report-texts.tsx';
import { useWordExport } from './use-word-export.ts';

const TABS = [
  { id: 'preview', label: 'Aperçu' },
  { id: 'texts', label: 'Textes de l’expert' },
] as const;

export function DeliverablesScreen() {
  const doc = useMission();
  const pack = usePack();
  const assessment = useAssessment();
  const { programme } = useServices();
  const benchmarks = useBenchmarks();
  const today = useToday();
  const { spot, goToTarget } = useMissionPlace();
  const [chosen, setChosen] = useState<{
    readonly spot: string | null;
    readonly tab: 'preview' | 'texts';
  } | null>(null);
  const tab = chosen && chosen.spot === spot ? chosen.tab : spot === null ? 'preview' : 'texts';
  const report = useMemo(
    () => buildReport(doc, assessment, pack, { date: today, programme, benchmarks }),
    [doc, assessment, pack, programme, benchmarks, today],
  );
  const word = useWordExport(report, doc.company.name);
  useFocusSpot(spot);

  const blocking = assessment.findings.filter(({ severity }) => severity === 'blocking').length;
  const openSource = (source: Source) => {
    const target = targetOfSource(source);
    if (target) goToTarget(target);
  };
  return (
    <Page
      title="Livrables"
      subtitle="Rapport de diagnostic"
      lead={
        assessment.findings.length === 0
          ? 'Rien ne manque au rapport.'
          : `${formatCount(assessment.findings.length, 'point')} à traiter avant remise${blocking > 0 ? `, dont ${blocking} bloquant${blocking > 1 ? 's' : ''}` : ''}.`
      }
      actions={
        word.isWriting ? (
          <>
            <Button onClick={word.cancel}>Annuler l’écriture</Button>
            <Button kind="primary" isBusy>
              Écriture du rapport
            </Button>
          </>
        ) : (
          <Button kind="primary" icon={<IconFileTypeDocx size={17} />} onClick={word.write}>
            Écrire le rapport Word
          </Button>
        )
      }
    >
      <Tabs label="Livrables" items={TABS} current={tab} onChange={(id) => setChosen({ spot, tab: id })} />
      {tab === 'preview' ? (
        <div className={classes.layout}>
          <ReportPreview report={report} onOpenSource={openSource} />
          <ReportOptionsCard />
        </div>
      ) : (
        <ReportTexts />
      )}
    </Page>
  );
}
