import { useMemo } from 'react';
import { deliveryTabs } from '#renderer/features/deliverables/delivery-tabs.tsx';
import { DocumentFrame } from '#renderer/features/deliverables/document-frame.tsx';
import { resultOf, runFileJob } from '#renderer/features/deliverables/file-jobs/run-file-job.ts';
import { useDeliverableContext } from '#renderer/features/deliverables/use-context.ts';
import { useFileExport } from '#renderer/features/deliverables/use-file-export.ts';
import { useLazy } from '#renderer/features/deliverables/use-lazy.ts';
import {
  useOtherDelivery,
  type WriteFromContext,
} from '#renderer/features/deliverables/use-other-delivery.ts';
import type { OtherDeliverable } from '#shared/report/deliverables/all-deliverables.ts';
import { WorkbookPreview } from './workbook-preview.tsx';

const loadBuilder = () => import('#shared/report/sheets/build-workbook.ts');
const KIND = { extension: 'xlsx', filter: { name: 'Classeur Excel', extensions: ['xlsx'] } } as const;

const write: WriteFromContext = async (context, signal) => {
  const { buildWorkbook } = await loadBuilder();
  return resultOf(runFileJob('workbook', { workbook: buildWorkbook(context) }), signal);
};

/** The workbook: its sheets on screen, its file with live formulas. */
export function WorkbookDocument({ deliverable }: { readonly deliverable: OtherDeliverable }) {
  const { context, isWaiting } = useDeliverableContext();
  const builder = useLazy(loadBuilder);
  const workbook = useMemo(() => builder?.buildWorkbook(context) ?? null, [builder, context]);
  const delivery = useOtherDelivery(deliverable, KIND, write);
  const file = useFileExport(
    useMemo(
      () => ({
        ...KIND,
        nameParts: workbook?.fileNameParts ?? [],
        make: (signal) => write(context, signal),
      }),
      [workbook, context],
    ),
  );
  return (
    <DocumentFrame
      deliverable={deliverable}
      subjectId={null}
      file={file}
      isWaiting={isWaiting || workbook === null}
      tabs={[
        {
          id: 'preview',
          label: 'Aperçu',
          content: () => (workbook === null ? null : <WorkbookPreview workbook={workbook} />),
        },
        ...deliveryTabs(delivery, isWaiting),
      ]}
    />
  );
}
