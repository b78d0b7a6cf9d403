import { IconFileTypePdf } from '@tabler/icons-react';
import { Button } from '#renderer/ui/feedback/button.tsx';
import type { ReportDocument } from '#shared/report/model.ts';
import { usePdfExport } from './use-pdf-export.ts';

/** The document as it would be printed, in a file. */
export function PdfButton({
  report,
  isDisabled,
}: {
  readonly report: ReportDocument;
  readonly isDisabled: boolean;
}) {
  const pdf = usePdfExport(report);
  return (
    <Button
      icon={<IconFileTypePdf size={17} />}
      onClick={pdf.write}
      isBusy={pdf.isWriting}
      isDisabled={isDisabled}
    >
      Enregistrer en PDF
    </Button>
  );
}
