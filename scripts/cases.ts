import { readFileSync } from 'node:fs';
import { frenchTypography } from '#shared/domain/french.ts';
import type { Check } from './lib/cases/checks.ts';
import { CaseError, readCases } from './lib/cases/raw-case.ts';
import { type CaseReport, runCase } from './lib/cases/run-case.ts';

/* npm run cases -- <file>: what papers and other people’s test suites publish, beside what Jalon computes. */

const USAGE = 'Usage : npm run cases -- <fichier de cas .json>';
const EXIT = { agree: 0, differ: 1, badUsage: 2 } as const;

function main(args: readonly string[]): number {
  const [file, ...others] = args;
  if (file === undefined || others.length > 0) return refuse(USAGE);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return refuse(`Le fichier « ${file} » est introuvable ou illisible : vérifiez son chemin.`);
  }
  let reports: readonly CaseReport[];
  try {
    reports = readCases(text).map(runCase);
  } catch (error) {
    if (error instanceof CaseError) return refuse(error.message);
    throw error;
  }
  for (const report of reports) print(report);
  const counted = reports.flatMap(({ checks }) => checks ?? []).filter(({ agrees }) => agrees !== null);
  const differing = counted.filter(({ agrees }) => !agrees).length;
  const unknown = reports.filter(({ checks }) => checks === null).map(({ method }) => method);
  console.log(
    frenchTypography(
      `\n${reports.length} cas, ${counted.length} valeurs : ${counted.length - differing} ok, ${differing} écart${differing > 1 ? 's' : ''}.`,
    ),
  );
  if (unknown.length > 0)
    console.log(frenchTypography(`Méthodes inconnues, non comptées : ${[...new Set(unknown)].join(', ')}.`));
  return differing > 0 ? EXIT.differ : EXIT.agree;
}

function print({ id, method, checks }: CaseReport): void {
  if (checks === null) console.log(`—      ${id} : méthode inconnue « ${method} », non comptée`);
  for (const check of checks ?? []) console.log(lineOf(id, check));
}

function lineOf(id: string, { what, computed, expected, agrees, note }: Check): string {
  const verdict = agrees === null ? '—' : agrees ? 'ok' : 'écart';
  const line = `${verdict.padEnd(5)}  ${id}  ${what} : calculé ${computed} | attendu ${expected}`;
  return note === undefined ? line : `${line}  (${note})`;
}

function refuse(sentence: string): number {
  console.error(frenchTypography(sentence));
  return EXIT.badUsage;
}

process.exitCode = main(process.argv.slice(2));
