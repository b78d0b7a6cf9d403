import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useAssessment } from '#renderer/data/use-assessment.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { type TabItem, Tabs } from '#renderer/ui/layout/tabs.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { formatCount } from '#shared/domain/french.ts';
import type { AnyDeliverable } from '#shared/report/deliverables/all-deliverables.ts';
import { DeliverableChoice } from './deliverable-choice.tsx';
import type { FileExport } from './use-file-export.ts';

export type DocumentTab = TabItem<string> & {
  readonly content: (openTab: (id: string) => void) => ReactNode;
  /** Fields it holds begin so: a place that names one opens it. */
  readonly fields?: readonly string[];
};

/** What every deliverable has: the choice of the document, its tabs, the button that writes it. */
export function DocumentFrame({
  deliverable,
  subjectId,
  file,
  isWaiting,
  actions,
  tabs,
}: {
  readonly deliverable: AnyDeliverable;
  readonly subjectId: string | null;
  readonly file: FileExport;
  readonly isWaiting: boolean;
  /** Beside the button that writes it. */
  readonly actions?: ReactNode;
  readonly tabs: readonly DocumentTab[];
}) {
  const { findings } = useAssessment();
  const { spot, goTo } = useMissionPlace();
  const [chosen, setChosen] = useState<string | null>(null);
  const named = tabOf(tabs, spot);
  const current = named ?? tabs.find(({ id }) => id === chosen) ?? tabs[0];
  const choose = (id: string) => {
    setChosen(id);
    // A place that names a field would lead back to the tab it is on.
    if (named) goTo('deliverables');
  };
  return (
    <Page
      title="Livrables"
      subtitle={deliverable.title}
      lead={leadOf(findings)}
      actions={
        file.isWriting ? (
          <>
            <Button onClick={file.cancel}>Annuler l’écriture</Button>
            <Button kind="primary" isBusy>
              {file.progress > 0 ? `Écriture : ${Math.round(file.progress * 100)} %` : 'Écriture en cours'}
            </Button>
          </>
        ) : (
          <>
            {actions}
            <Button
              kind="primary"
              icon={<IconDownload size={17} />}
              onClick={file.write}
              isDisabled={isWaiting}
            >
              {deliverable.writeLabel}
            </Button>
          </>
        )
      }
    >
      <DeliverableChoice deliverable={deliverable} subjectId={subjectId} />
      {tabs.length > 1 ? (
        <Tabs label="Livrables" items={tabs} current={current?.id ?? ''} onChange={choose} />
      ) : null}
      {current?.content(choose)}
    </Page>
  );
}

/** The tab that holds the field a place names: the one that names most of it. */
function tabOf(tabs: readonly DocumentTab[], spot: string | null): DocumentTab | undefined {
  if (spot === null) return undefined;
  const claims = tabs.flatMap((tab) =>
    (tab.fields ?? []).flatMap((start) => (spot.startsWith(start) ? [{ tab, length: start.length }] : [])),
  );
  return claims.toSorted((a, b) => b.length - a.length)[0]?.tab;
}

function leadOf(findings: readonly { readonly severity: string }[]): string {
  if (findings.length === 0) return 'Rien ne manque au rapport.';
  const blocking = findings.filter(({ severity }) => severity === 'blocking').length;
  const among = blocking > 0 ? `, dont ${blocking} bloquant${blocking > 1 ? 's' : ''}` : '';
  return `${formatCount(findings.length, 'point')} à traiter avant remise${among}.`;
}
