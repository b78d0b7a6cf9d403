import type { ScoringRules } from '#shared/content/pack.ts';
import { agree, formatDate, formatDayMonth, formatDecimal, formatNumber } from '#shared/domain/french.ts';
import type { CoveredScore } from '#shared/scoring/coverage.ts';

/* Small pieces of French: levels, periods, shares. Sentences are written in the chapters. */

// What computations word too is in the domain; the chapters find all their phrases here.
export {
  agree,
  capitalised,
  counted,
  countInWords,
  ended,
  joinAnd,
  named,
  uncapitalised,
} from '#shared/domain/french.ts';

/** A score from 0 to 4, as it is shown everywhere: `2,1`; `—` without one. */
export function formatScore(score: number | null): string {
  return score === null ? '—' : formatNumber(score, 1);
}

/** What a reader must know of a score's worth; empty for a firm one. */
export function scoreCaveat({ status }: Pick<CoveredScore, 'status'>): string {
  if (status === 'indicative') return 'indicatif';
  return status === 'empty' ? 'non évalué' : '';
}

/** `le 10 novembre 2026`, `du 10 au 18 novembre 2026`, `du 28 décembre 2026 au 4 janvier 2027`. */
export function period(from: string, to: string): string {
  if (from === to) return `le ${formatDate(from)}`;
  const isSameMonth = from.slice(0, 7) === to.slice(0, 7);
  const isSameYear = from.slice(0, 4) === to.slice(0, 4);
  const start = isSameMonth
    ? (formatDayMonth(from).split(' ')[0] ?? '')
    : isSameYear
      ? formatDayMonth(from)
      : formatDate(from);
  return `du ${start} au ${formatDate(to)}`;
}

/** `3 sur 8`. */
export function outOf(part: number, whole: number): string {
  return `${formatNumber(part)} sur ${formatNumber(whole)}`;
}

export function bandRange(bands: ScoringRules['bands'], index: number): string {
  const from = bands[index]?.from ?? 0;
  const next = bands[index + 1]?.from;
  return next === undefined
    ? `${formatNumber(from, 1)} à 4,0`
    : `${formatNumber(from, 1)} à ${formatNumber(next - 0.1, 1)}`;
}

/** `1,5 jour`, `8 jours`. */
export function days(count: number): string {
  return `${formatDecimal(count)}\u00a0${agree(count, 'jour', 'jours')}`;
}
