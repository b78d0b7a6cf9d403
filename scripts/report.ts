import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { describeImportError } from '#shared/archive/describe-import-error.ts';
import { readMissionFile } from '#shared/archive/read-mission-file.ts';
import { assess } from '#shared/assessment/assess.ts';
import { DETAIL_LEVELS, type DetailLevel } from '#shared/domain/deliverable.ts';
import { fileNameOf } from '#shared/domain/file-name.ts';
import { formatCount, frenchTypography, NARROW_SPACE } from '#shared/domain/french.ts';
import { IsoDateSchema } from '#shared/domain/primitives.ts';
import type { Finding, Severity } from '#shared/journey/finding.ts';
import { buildDeliverable } from '#shared/report/build.ts';
import type { ChapterContext } from '#shared/report/chapters/chapter.ts';
import type { Deliverable } from '#shared/report/deliverables/deliverable.ts';
import { DELIVERABLES } from '#shared/report/deliverables/deliverables.ts';
import { buildDossier } from '#shared/report/dossier/build-dossier.ts';
import { buildWorkbook } from '#shared/report/sheets/build-workbook.ts';
import { renderWorkbook } from '#shared/report/sheets/render-workbook.ts';
import { renderWord } from '#shared/report/word/render-word.ts';
import { simulate } from '#shared/scoring/simulate.ts';
import {
  loadBenchmarks,
  loadCompliance,
  loadPack,
  loadProgramme,
  loadToolbox,
  shippedPacks,
} from './lib/load-content.ts';
import { sha256 } from './lib/sha256.ts';

/*
 * npm run report -- <mission file> --out <folder>: the findings on the screen, the Word report in the folder.
 * `--deliverable <id>` writes another deliverable: `workbook` the XLSX workbook, `dossier` the zip for Bpifrance.
 * `--detail <level>` sets how much of what is known is printed.
 */

/** What is no Word file: made from the same model. */
const OTHERS = ['workbook', 'dossier'] as const;
type Other = (typeof OTHERS)[number];

const KNOWN = [...DELIVERABLES.map(({ id }) => id), ...OTHERS].join(', ');
const USAGE = `Usage : npm run report -- <fichier de mission .jalon ou .json> --out <dossier> [--date AAAA-MM-JJ] [--deliverable <${KNOWN}>] [--detail <${DETAIL_LEVELS.join(', ')}>]`;
const EXIT = { done: 0, badFile: 1, badUsage: 2 } as const;

type Order = {
  readonly file: string;
  readonly out: string;
  readonly date: string;
  readonly deliverable: Deliverable | Other;
  /** As the mission says, without it. */
  readonly detail: DetailLevel | null;
};

async function main(args: readonly string[]): Promise<number> {
  const order = readOrder(args);
  if (typeof order === 'string') return fail(`${order}\n${USAGE}`, EXIT.badUsage);

  const bytes = attempt(() => readFileSync(order.file));
  if (bytes === null)
    return fail(`Le fichier « ${order.file} » est introuvable ou illisible : vérifiez son chemin.`);

  const read = await readMissionFile(new Uint8Array(bytes), basename(order.file), {
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
      ...(order.detail === null ? {} : { detail: order.detail }),
    },
  };
  const made = await fileOf(order.deliverable, context, read.value.attachments);
  if (typeof made === 'string') return fail(made);

  const target = join(order.out, made.name);
  const written = attempt(() => {
    mkdirSync(order.out, { recursive: true });
    writeFileSync(target, made.bytes);
    return true;
  });
  if (!written)
    return fail(
      `Le document n’a pas pu être écrit dans « ${order.out} » : vérifiez que le dossier est accessible.`,
    );
  console.log(`\nDocument écrit${NARROW_SPACE}: ${target}`);
  return EXIT.done;
}

type MadeFile = { readonly name: string; readonly bytes: Uint8Array };

/** The file, or why it is not made. */
async function fileOf(
  deliverable: Order['deliverable'],
  context: ChapterContext,
  images: ReadonlyMap<string, Uint8Array>,
): Promise<MadeFile | string> {
  if (deliverable === 'workbook') {
    const workbook = buildWorkbook(context);
    return { name: fileNameOf(workbook.fileNameParts, 'xlsx'), bytes: renderWorkbook(workbook) };
  }
  if (deliverable === 'dossier') {
    const made = await buildDossier({ context, appVersion: appVersion(), images, sha256 });
    return made.ok
      ? { name: fileNameOf(made.value.fileNameParts, 'zip'), bytes: made.value.bytes }
      : `Les deux rapports ne disent pas la même chose, le dossier n’est pas écrit :\n${made.error.differences
          .filter(({ isBlocking }) => isBlocking)
          .map(({ what, client, funder }) => `  - ${what} : « ${client.value} », « ${funder.value} »`)
          .join('\n')}`;
  }
  const { doc, assessment, pack, options } = context;
  const report = buildDeliverable(deliverable, doc, assessment, pack, options);
  return {
    name: fileNameOf(report.fileNameParts, 'docx'),
    bytes: await renderWord(report, { images }),
  };
}

function appVersion(): string {
  const path = new URL('../package.json', import.meta.url);
  return String((JSON.parse(readFileSync(path, 'utf8')) as { readonly version: unknown }).version);
}

/** What was asked, or a sentence that says what is wrong with it. */
function readOrder(args: readonly string[]): Order | string {
  const parsed = attempt(() =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        date: { type: 'string' },
        deliverable: { type: 'string' },
        detail: { type: 'string' },
      },
    }),
  );
  if (parsed === null) return 'Option inconnue ou incomplète.';
  const [file, ...others] = parsed.positionals;
  if (file === undefined || others.length > 0) return 'Indiquez un fichier de mission, et un seul.';
  if (parsed.values.out === undefined) return 'Indiquez le dossier où écrire le rapport.';
  const date = parsed.values.date ?? today();
  if (!IsoDateSchema.safeParse(date).success) return `« ${date} » n’est pas une date.`;
  const { deliverable: id = 'report' } = parsed.values;
  const deliverable = OTHERS.find((other) => other === id) ?? DELIVERABLES.find((known) => known.id === id);
  if (!deliverable) return `« ${id} » n’est pas un livrable : ${KNOWN}.`;
  const { detail: level } = parsed.values;
  const detail = DETAIL_LEVELS.find((known) => known === level) ?? null;
  if (level !== undefined && detail === null)
    return `« ${level} » n’est pas un niveau de détail : ${DETAIL_LEVELS.join(', ')}.`;
  return { file: resolve(file), out: resolve(parsed.values.out), date, deliverable, detail };
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

function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}

function fail(sentence: string, code: number = EXIT.badFile): number {
  console.error(frenchTypography(sentence));
  return code;
}

process.exitCode = await main(process.argv.slice(2));
