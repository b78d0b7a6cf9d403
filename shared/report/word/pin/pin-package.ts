import type { ReportDocument } from '#shared/report/model.ts';
export function pinPackage(bytes: Uint8Array, _report: ReportDocument): Uint8Array {
  return bytes;
}
