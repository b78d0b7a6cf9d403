import { noteCommitments, noteData, noteSignatures } from '#shared/report/chapters/note-agreement.ts';
import { noteCompany, noteGoals, noteScope, noteSuccess } from '#shared/report/chapters/note-frame.ts';
import { noteDocuments, notePeople, notePlan } from '#shared/report/chapters/note-plan.ts';
import { noteEligibility, noteTerms } from '#shared/report/chapters/note-terms.ts';
import type { Deliverable } from './deliverable.ts';

/** What the company and the expert agree on before the first interview, to be signed by both. */
export const framingNote: Deliverable = {
  id: 'framing-note',
  title: 'Note de cadrage',
  writeLabel: 'Écrire la note de cadrage (Word)',
  fileStem: 'Note de cadrage',
  opening: 'letterhead',
  isOneText: true,
  headline: () => 'Note de cadrage du diagnostic data et IA',
  sections: [
    noteCompany,
    noteGoals,
    noteScope,
    noteSuccess,
    noteTerms,
    noteEligibility,
    notePlan,
    notePeople,
    noteDocuments,
    noteData,
    noteCommitments,
    noteSignatures,
  ],
};
