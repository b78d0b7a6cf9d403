import { SAMPLES, sampleContext } from '#tests/support/samples.ts';
import { buildDeliverable } from '#shared/report/build.ts';
import { diagnosticReport } from '#shared/report/deliverables/report.ts';
import { funderReport, funderAnnexes } from '#shared/report/deliverables/funder-report.ts';
import { checkAgreement } from '#shared/report/dossier/agreement.ts';
for (const s of SAMPLES) {
  const c = sampleContext(s);
  const build = (d: any) => buildDeliverable(d, c.doc, c.assessment, c.pack, c.options);
  const [r, f, a] = [diagnosticReport, funderReport, funderAnnexes].map(build);
  const t = performance.now();
  const ag = checkAgreement(r!, [f!, a!]);
  console.log(s, ag.isAgreed, ag.compared, (performance.now()-t).toFixed(0)+'ms', ag.differences.length);
  for (const d of ag.differences.slice(0, 25)) console.log('  ', d.isBlocking, d.kind, '|', d.what, '|', d.client.value, '@', d.client.where, '|', d.funder.value, '@', d.funder.where);
}
