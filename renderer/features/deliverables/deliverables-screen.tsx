import { useState } from 'react';
import { DossierDocument } from '#renderer/features/deliverables/dossier/dossier-document.tsx';
import { SlidesDocument } from '#renderer/features/deliverables/slides/slides-document.tsx';
import { WorkbookDocument } from '#renderer/features/deliverables/workbook/workbook-document.tsx';
import { type DocumentSpot, parseDocumentSpot } from '#renderer/ui/navigation/document-spot.ts';
import { useFocusSpot } from '#renderer/ui/navigation/use-focus-spot.ts';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { anyDeliverableOf, isWord } from '#shared/report/deliverables/all-deliverables.ts';
import { WordDocument } from './word-document.tsx';

/** One document at a time: read, completed, checked, written, handed over. */
export function DeliverablesScreen() {
  const { spot } = useMissionPlace();
  const document = useLastDocument(parseDocumentSpot(spot));
  const deliverable = anyDeliverableOf(document?.deliverableId ?? null);
  useFocusSpot(spot);
  if (isWord(deliverable))
    return (
      <WordDocument key={deliverable.id} deliverable={deliverable} subjectId={document?.subjectId ?? null} />
    );
  switch (deliverable.id) {
    case 'restitution':
      return <SlidesDocument deliverable={deliverable} />;
    case 'workbook':
      return <WorkbookDocument deliverable={deliverable} />;
    case 'dossier':
      return <DossierDocument deliverable={deliverable} />;
  }
}

/** The document a place names; a place that names a field stays on the document it was reached from. */
function useLastDocument(named: DocumentSpot | null): DocumentSpot | null {
  const [last, setLast] = useState(named);
  if (named !== null && (named.deliverableId !== last?.deliverableId || named.subjectId !== last.subjectId))
    setLast(named);
  return named ?? last;
}
