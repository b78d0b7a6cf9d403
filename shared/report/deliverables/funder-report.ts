import { annexAnswers } from '#shared/report/chapters/annex-answers.ts';
import { annexAttachments } from '#shared/report/chapters/annex-attachments.ts';
import { annexFormulas } from '#shared/report/chapters/annex-formulas.ts';
import { annexSources } from '#shared/report/chapters/annex-sources.ts';
import { compliance } from '#shared/report/chapters/compliance.ts';
import { framing } from '#shared/report/chapters/framing.ts';
import { funderAttestation } from '#shared/report/chapters/funder-attestation.ts';
import { funderEligibility } from '#shared/report/chapters/funder-eligibility.ts';
import { funderMission } from '#shared/report/chapters/funder-mission.ts';
import { funderPriority } from '#shared/report/chapters/funder-priority.ts';
import { funderProgramme } from '#shared/report/chapters/funder-programme.ts';
import { maturity } from '#shared/report/chapters/maturity.ts';
import { nextSteps } from '#shared/report/chapters/next-steps.ts';
import { operations } from '#shared/report/chapters/operations.ts';
import { portfolio } from '#shared/report/chapters/portfolio.ts';
import { prioritisation } from '#shared/report/chapters/prioritisation.ts';
import { roadmap } from '#shared/report/chapters/roadmap.ts';
import { systems } from '#shared/report/chapters/systems.ts';
import { tableOfContents } from '#shared/report/chapters/table-of-contents.ts';
import { useCaseSheets } from '#shared/report/chapters/use-case-sheets.ts';
import type { Deliverable } from './deliverable.ts';

/** The report as the funder reads it: the programme and the mission first, then the same facts as the company's. */
export const funderReport: Deliverable = {
  id: 'funder-report',
  title: 'Rapport pour Bpifrance',
  writeLabel: 'Écrire le rapport Bpifrance (Word)',
  fileStem: 'Rapport Bpifrance Diag Data IA',
  opening: 'cover',
  hasDetail: true,
  headline: () => 'Diag Data IA : rapport au financeur',
  sections: [
    tableOfContents,
    funderProgramme,
    funderEligibility,
    funderMission,
    framing,
    operations,
    systems,
    maturity,
    portfolio,
    funderPriority,
    prioritisation,
    useCaseSheets,
    compliance,
    roadmap,
    nextSteps,
    funderAttestation,
  ],
};

/** What backs the funder's report: it goes beside it in the file, as a document of its own. */
export const funderAnnexes: Deliverable = {
  id: 'funder-annexes',
  title: 'Annexes pour Bpifrance',
  writeLabel: 'Écrire les annexes (Word)',
  fileStem: 'Annexes Diag Data IA',
  opening: 'cover',
  detail: 'full',
  headline: () => 'Annexes du diagnostic',
  sections: [tableOfContents, annexAnswers, annexFormulas, annexSources, annexAttachments],
};
