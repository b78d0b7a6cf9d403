import { strToU8 } from 'fflate';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { ChapterContext } from '#shared/report/chapters/chapter.ts';
import { buildWorkbook } from '#shared/report/sheets/build-workbook.ts';
import { renderWorkbook } from '#shared/report/sheets/render-workbook.ts';
import { packZip } from '#shared/report/word/package/zip.ts';
import { renderWord } from '#shared/report/word/render-word.ts';
import type { Agreement } from './agreement.ts';
import { buildDiagnostic } from './build-diagnostic.ts';
import { DIAGNOSTIC_VERSION, diagnosticJsonSchema } from './diagnostic.ts';
import type { DossierRole, Manifest } from './manifest.ts';
import { agreementOf, type DossierReports, dossierReports } from './reports.ts';

export type DossierInput = {
  readonly context: ChapterContext;
  /** The reports to hand over; built from the context without them. */
  readonly reports?: DossierReports;
  readonly appVersion: string;
  /** Bytes of the attached images, by SHA-256. */
  readonly images?: ReadonlyMap<string, Uint8Array>;
  /** Hexadecimal. */
  readonly sha256: (bytes: Uint8Array) => Promise<string>;
};

export type Dossier = {
  readonly bytes: Uint8Array;
  readonly manifest: Manifest;
  readonly agreement: Agreement;
  /** Name of the file, in parts. */
  readonly fileNameParts: readonly string[];
};

/**
 * The file for Bpifrance: one zip of the funder's report and its annexes (Word), the workbook, `diagnostic.json` with its
 * JSON Schema, and `manifest.json`. Refused, with the differences, when the company and the funder would not be told the
 * same (agreement.ts). Same context, version and images: same bytes.
 */
export async function buildDossier({
  context,
  reports = dossierReports(context),
  appVersion,
  images,
  sha256,
}: DossierInput): Promise<Result<Dossier, Agreement>> {
  const agreement = agreementOf(reports);
  if (!agreement.isAgreed) return err(agreement);
  const word = (report: DossierReports['funder']) => renderWord(report, images ? { images } : {});
  const contents: readonly (readonly [path: string, role: DossierRole, bytes: Uint8Array])[] = [
    ['rapport-bpifrance.docx', 'report', await word(reports.funder)],
    ['annexes.docx', 'annexes', await word(reports.annexes)],
    ['classeur.xlsx', 'workbook', renderWorkbook(buildWorkbook(context))],
    ['diagnostic.json', 'diagnostic', json(buildDiagnostic(context, appVersion))],
    [`diagnostic-${DIAGNOSTIC_VERSION}.schema.json`, 'schema', json(diagnosticJsonSchema())],
  ];
  const { doc, options } = context;
  const manifest: Manifest = {
    format: 'jalon-dossier',
    formatVersion: '1.0.0',
    generator: { name: 'Jalon', version: appVersion },
    content: { packId: doc.pack.id, packVersion: doc.pack.version },
    company: doc.company.name,
    reference: doc.reference,
    date: options.date,
    files: await Promise.all(
      contents.map(async ([path, role, bytes]) => ({
        path,
        role,
        size: bytes.length,
        sha256: await sha256(bytes),
      })),
    ),
  };
  const bytes = packZip([
    // Office files are compressed already.
    ...contents.map(([name, , content]) => ({ name, content, isStored: !name.endsWith('.json') })),
    { name: 'manifest.json', content: json(manifest) },
  ]);
  return ok({
    bytes,
    manifest,
    agreement,
    fileNameParts: ['Dossier Bpifrance Diag Data IA', doc.company.name, options.date],
  });
}

function json(value: unknown): Uint8Array {
  return strToU8(`${JSON.stringify(value, null, 2)}\n`);
}
