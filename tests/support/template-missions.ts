import { assess } from '#shared/assessment/assess.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { ChapterContext } from '#shared/report/chapters/chapter.ts';
import {
  renderWithTemplate,
  type TemplateRendering,
} from '#shared/report/word/template/render-with-template.ts';
import { aMission } from './mission-builder.ts';
import { aPack } from './pack-builder.ts';
import { REPORT_DATE } from './report.ts';

/** A mission with what templates speak of: a company, two use cases, a recommendation, answers on every axis. */
export function aTemplateMission() {
  return aMission()
    .withCompany({ city: 'Saint-Étienne', activity: 'Mécanique <& précision>', turnover: 12_400_000 })
    .withAnswer('a1-01', 3)
    .withAnswer('a1-02', 2)
    .withAnswer('a1-03', 3)
    .withAnswer('a2-01', 1)
    .withAnswer('a2-02', 2)
    .withAnswer('a2-03', 1)
    .withAnswer('a3-01', 4)
    .withAnswer('a3-02', 4)
    .withAnswer('a3-03', 3)
    .withIrritant('irritant-1', { title: 'Double saisie', severity: 4 })
    .withUseCase(
      'case-1',
      { title: 'Lecture des commandes', status: 'retained', irritantIds: ['irritant-1'] },
      { value: 4, ease: 3 },
    )
    .withUseCase('case-2', { title: 'Prévision des pannes', status: 'candidate' }, { value: 2, ease: 1 })
    .withRecommendation(1, {
      title: 'Nommer un référent data',
      horizonMonths: 3,
      dueOn: '2027-03-31',
      cost: 12_000,
      ownerName: 'Anne Roy',
    });
}

export function contextOf(doc: MissionDoc): ChapterContext {
  const pack = aPack();
  return { doc, pack, assessment: assess(doc, pack, REPORT_DATE), options: { date: REPORT_DATE } };
}

export function rendered(
  template: Uint8Array,
  doc: MissionDoc = aTemplateMission().build(),
): TemplateRendering {
  return renderWithTemplate(template, { context: contextOf(doc) });
}

/** The bytes of a rendering that must have some. */
export function writtenBytes({ bytes, findings }: TemplateRendering): Uint8Array {
  if (!bytes) throw new Error(`Nothing was written: ${findings.map(({ message }) => message).join(' ')}`);
  return bytes;
}
