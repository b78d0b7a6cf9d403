import { useCallback, useMemo } from 'react';
import { readReportImages } from '#renderer/data/report-images.ts';
import { useServices } from '#renderer/data/services.tsx';
import { deliveryTabs } from '#renderer/features/deliverables/delivery-tabs.tsx';
import { DocumentFrame } from '#renderer/features/deliverables/document-frame.tsx';
import { resultOf, runFileJob } from '#renderer/features/deliverables/file-jobs/run-file-job.ts';
import { useDeliverableContext } from '#renderer/features/deliverables/use-context.ts';
import { useFileExport } from '#renderer/features/deliverables/use-file-export.ts';
import {
  useOtherDelivery,
  type WriteFromContext,
} from '#renderer/features/deliverables/use-other-delivery.ts';
import { Card } from '#renderer/ui/layout/card.tsx';
import { Stack } from '#renderer/ui/layout/flow.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import type { OtherDeliverable } from '#shared/report/deliverables/all-deliverables.ts';
import { agreementOf, dossierReports } from '#shared/report/dossier/reports.ts';
import { AgreementList } from './agreement-list.tsx';

const KIND = { extension: 'zip', filter: { name: 'Dossier compressé', extensions: ['zip'] } } as const;

const CONTENTS = [
  ['rapport-bpifrance.docx', 'le rapport pour le financeur, avec sa liste de chapitres'],
  ['annexes.docx', 'ses annexes'],
  ['classeur.xlsx', 'le classeur, formules vives'],
  ['diagnostic.json', 'les résultats, lisibles par un programme'],
  ['diagnostic-1.0.0.schema.json', 'leur schéma (JSON Schema)'],
  ['manifest.json', 'la liste des fichiers et leur empreinte SHA-256'],
] as const;

/** The file for Bpifrance: what it holds, and whether it says what the company was told. */
export function DossierDocument({ deliverable }: { readonly deliverable: OtherDeliverable }) {
  const { data } = useServices();
  const { missionId } = useMissionPlace();
  const { context, isWaiting } = useDeliverableContext();
  const reports = useMemo(() => (isWaiting ? null : dossierReports(context)), [context, isWaiting]);
  const agreement = useMemo(() => (reports === null ? null : agreementOf(reports)), [reports]);
  const write = useCallback<WriteFromContext>(
    async (of, signal) => {
      const { client, funder, annexes } = dossierReports(of);
      const read = await Promise.all(
        [client, funder, annexes].map((report) => readReportImages(data, missionId, report)),
      );
      const images = new Map(
        read.flatMap((each) => [...each]).map(([sha256, bytes]) => [sha256, new Uint8Array(bytes)]),
      );
      const job = runFileJob('dossier', { context: of, appVersion: data.appVersion, images });
      const built = await resultOf(job, signal);
      if (built.ok) return built.value;
      throw new Error(
        'Les deux rapports ne disent pas la même chose : levez les différences de l’onglet « Concordance ».',
      );
    },
    [data, missionId],
  );
  const delivery = useOtherDelivery(deliverable, KIND, write);
  const file = useFileExport(
    useMemo(
      () => ({
        ...KIND,
        nameParts: delivery.report.fileNameParts,
        make: (signal) => write(context, signal),
      }),
      [context, write, delivery.report],
    ),
  );
  return (
    <DocumentFrame
      deliverable={deliverable}
      subjectId={null}
      file={file}
      isWaiting={agreement === null || !agreement.isAgreed}
      tabs={[
        {
          id: 'agreement',
          label: 'Concordance',
          content: () => (
            <Stack gap={14}>
              <Card title="Concordance du rapport de l’entreprise et de celui de Bpifrance">
                {agreement === null ? (
                  <p role="status">Comparaison en cours…</p>
                ) : (
                  <AgreementList agreement={agreement} />
                )}
              </Card>
              <Card title="Ce que contient le dossier">
                <ul>
                  {CONTENTS.map(([name, what]) => (
                    <li key={name}>
                      <strong>{name}</strong> : {what}
                    </li>
                  ))}
                </ul>
              </Card>
            </Stack>
          ),
        },
        ...deliveryTabs(delivery, isWaiting || !agreement?.isAgreed),
      ]}
    />
  );
}
