import { useMemo } from 'react';
import type { OtherDeliverable } from '#shared/report/deliverables/all-deliverables.ts';
import { DocumentFrame } from './document-frame.tsx';
import { runFileJob } from './file-jobs/run-file-job.ts';
import { useDeliverableContext } from './use-context.ts';
import { useFileExport } from './use-file-export.ts';
import { useLazy } from './use-lazy.ts';
import { WorkbookPreview } from './workbook-preview.tsx';

const loadBuilder = () => import('#shared/report/sheets/build-workbook.ts');
const FILTER = { name: 'Classeur Excel', extensions: ['xlsx'] };

/** The workbook: its sheets on screen, its file with live formulas. */
export function WorkbookDocument({ deliverable }: { readonly deliverable: OtherDeliverable }) {
  const { context, isWaiting } = useDeliverableContext();
  const builder = useLazy(loadBuilder);
  const workbook = useMemo(() => builder?.buildWorkbook(context) ?? null, [builder, context]);
  const file = useFileExport(
    useMemo(
      () => ({
        nameParts: workbook?.fileNameParts ?? [],
        extension: 'xlsx',
        filter: FILTER,
        make: async (signal) => {
          if (workbook === null) return null;
          const job = runFileJob('workbook', { workbook });
          signal.addEventListener('abort', job.cancel, { once: true });
          return job.result;
        },
      }),
      [workbook],
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
      ]}
    />
  );
}
