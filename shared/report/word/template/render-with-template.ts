import { buildDeliverable } from '#shared/report/build.ts';
import type { ChapterContext } from '#shared/report/chapters/chapter.ts';
import type { Deliverable } from '#shared/report/deliverables/deliverable.ts';
import { withOptions } from '#shared/report/deliverables/options.ts';
import { diagnosticReport } from '#shared/report/deliverables/report.ts';
import type { ReportDocument } from '#shared/report/model.ts';
import { pseudonymise } from '#shared/report/pseudonymise.ts';
import { compileTemplate } from './compile/compile-template.ts';
import { newReport, type TemplateFinding } from './finding.ts';
import { openTemplate } from './reading/open-template.ts';
import { newBudget, TooMuchWork } from './render/budget.ts';
import { fillTemplate } from './render/fill-template.ts';

export type TemplateInput = {
  readonly context: ChapterContext;
  /** Whose sections `{{@rapport}}` inserts, and whose options count; the diagnostic report unless told otherwise. */
  readonly deliverable?: Deliverable;
  /** Bytes of the images of the report, by SHA-256. */
  readonly images?: ReadonlyMap<string, Uint8Array>;
};

/** `bytes` is null when no document can be written: a blocking finding says why. */
export type TemplateRendering = {
  readonly bytes: Uint8Array | null;
  readonly findings: readonly TemplateFinding[];
};

/**
 * Writes a deliverable into the expert's own Word template. Never throws on a bad template: what is wrong with it is found, located
 * and said in French. Same template, mission and date, same bytes. Runs no code of the template, reaches no file and no network.
 */
export function renderWithTemplate(template: Uint8Array, input: TemplateInput): TemplateRendering {
  const report = newReport();
  const opened = openTemplate(template, report);
  const compiled = opened && compileTemplate(opened, report);
  if (!compiled || report.isBlocked()) return { bytes: null, findings: report.findings() };
  const deliverable = input.deliverable ?? diagnosticReport;
  const { doc: mission, assessment, pack, options } = input.context;
  // Built when it is first needed: a template that asks for too much is given up before.
  let built: ReportDocument | null = null;
  const whole = () => {
    built ??= buildDeliverable(deliverable, mission, assessment, pack, options);
    return built;
  };
  const chosen = withOptions(mission, deliverable.id);
  const doc = chosen.deliverables.pseudonymisePeople ? pseudonymise(chosen) : chosen;
  try {
    const bytes = fillTemplate({
      opened,
      compiled,
      deliverable,
      whole,
      context: input.context,
      source: { ...input.context, doc, title: () => whole().cover.title },
      images: input.images ?? new Map(),
      budget: newBudget(),
      report,
    });
    return { bytes: report.isBlocked() ? null : bytes, findings: report.findings() };
  } catch (error) {
    if (!(error instanceof TooMuchWork)) throw error;
    report.add({
      kind: 'too-much-work',
      severity: 'blocking',
      where: error.where,
      message:
        error.source === ''
          ? 'Ce modèle produirait un document démesuré : raccourcissez-le.'
          : `La boucle ${error.source} produirait un document démesuré : retirez les boucles imbriquées qui répètent tout à chaque tour, ou parcourez une liste plus courte.`,
    });
    return { bytes: null, findings: report.findings() };
  }
}

/** What is wrong with a template whatever the mission: to be shown as soon as it is chosen. */
export function lintTemplate(template: Uint8Array): readonly TemplateFinding[] {
  const report = newReport();
  const opened = openTemplate(template, report);
  if (opened) compileTemplate(opened, report);
  return report.findings();
}
