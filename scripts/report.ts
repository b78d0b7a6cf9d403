import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describeImportError } from '#shared/archive/describe-import-error.ts';
import { readMissionFile } from '#shared/archive/read-mission-file.ts';
import { assess } from '#shared/assessment/assess.ts';
import { formatCount, frenchTypography, NARROW_SPACE } from '#shared/domain/french.ts';
import type { Finding, Severity } from '#shared/journey/finding.ts';
import type { ChapterContext } from '#shared/report/chapters/chapter.ts';
import type { TemplateFinding } from '#shared/report/word/template/finding.ts';
import { simulate } from '#shared/scoring/simulate.ts';
import { attempt } from './lib/attempt.ts';
import { deliverableFile } from './lib/deliverable-file.ts';
import {
  loadBenchmarks,
  loadCompliance,
  loadPack,
  loadProgramme,
  loadToolbox,
  shippedPacks,
} from './lib/load-content.ts';
import { readOrder, USAGE } from './lib/report-order.ts';
import { sha256 } from './lib/sha256.ts';

/*
 * npm run report -- <mission file> --out <folder>: the findings on the screen, the Word report in the folder.
 * `--deliverable <id>` writes another deliverable: `restitution` the slides, `workbook` the XLSX workbook, `dossier` the
 * zip for Bpifrance. `--detail <level>` sets how much of what is known is printed, `--template <file>` pours a Word document
 * into a template, `--working` writes the working version, with its sources.
 */

const EXIT = { done: 0, badFile: 1, badUsage: 2 } as const;

async function main(args: readonly string[]): Promise<number> {
  const order = readOrder(args, today());
  if (typeof order === 'string') return fail(`${order}\n${USAGE}`, EXIT.badUsage);

  const bytes = readBytes(order.file);
  if (bytes === null) return fail(unreadable(order.file));
  const template = order.template === null ? null : readBytes(order.template);
  if (order.template !== null && template === null) return fail(unreadable(order.template));

  const read = await readMissionFile(bytes, basename(order.file), {
    sha256,
    knownPacks: shippedPacks(),
  });
  if (!read.ok) return fail(describeImportError(read.error));
  const { doc } = read.value;
  const pack = read.value.pack ?? loadPack(doc.pack);
  if (pack === null) return fail(describeImportError({ kind: 'missing-pack', ...doc.pack }));

  const compliance = loadCompliance();
  const assessment = assess(doc, pack, order.date, compliance);
  printFindings(doc.company.name || 'Mission sans nom', assessment.findings);
  const context: ChapterContext = {
    doc,
    assessment,
    pack,
    options: {
      date: order.date,
      programme: loadProgramme(),
      benchmarks: loadBenchmarks(),
      compliance,
      simulations: simulate(doc, pack.scoring),
      guides: loadToolbox(pack).guides,
      isWorkingVersion: order.isWorkingVersion,
      ...(order.detail === null ? {} : { detail: order.detail }),
    },
  };
  const made = await deliverableFile(order.deliverable, context, read.value.attachments, template);
  printRemarks(made.remarks);
  const { bytes: content } = made;
  if (content === null) return fail(made.refusal);

  const target = join(order.out, made.name);
  const written = attempt(() => {
    mkdirSync(order.out, { recursive: true });
    writeFileSync(target, content);
    return true;
  });
  if (!written)
    return fail(
      `Le document n’a pas pu être écrit dans « ${order.out} » : vérifiez que le dossier est accessible.`,
    );
  console.log(`\nDocument écrit${NARROW_SPACE}: ${target}`);
  return EXIT.done;
}

function readBytes(path: string): Uint8Array | null {
  return attempt(() => new Uint8Array(readFileSync(path)));
}

function unreadable(path: string): string {
  return `Le fichier « ${path} » est introuvable ou illisible : vérifiez son chemin.`;
}

function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const SEVERITIES: readonly { readonly severity: Severity; readonly title: string }[] = [
  { severity: 'blocking', title: 'Bloquant' },
  { severity: 'to-check', title: 'À vérifier' },
  { severity: 'missing', title: 'À compléter' },
];

function printFindings(company: string, findings: readonly Finding[]): void {
  console.log(
    findings.length === 0
      ? `${company}${NARROW_SPACE}: rien à signaler.`
      : `${company}${NARROW_SPACE}: ${formatCount(findings.length, 'point')} à traiter.`,
  );
  for (const { severity, title } of SEVERITIES) {
    const found = findings.filter((finding) => finding.severity === severity);
    if (found.length > 0)
      console.log(`\n${title}\n${found.map(({ message }) => `  - ${message}`).join('\n')}`);
  }
}

const REMARKS: Readonly<Record<TemplateFinding['severity'], string>> = {
  blocking: 'Bloquant',
  warning: 'À corriger',
  information: 'À savoir',
};

function printRemarks(remarks: readonly TemplateFinding[]): void {
  if (remarks.length === 0) return;
  const lines = remarks.map(
    ({ severity, message, where }) =>
      `  - ${REMARKS[severity]} : ${message}${where === '' ? '' : ` (${where})`}`,
  );
  console.log(frenchTypography(`\nModèle Word\n${lines.join('\n')}`));
}

function fail(sentence: string, code: number = EXIT.badFile): number {
  console.error(frenchTypography(sentence));
  return code;
}

process.exitCode = await main(process.argv.slice(2));
