import type { ScoringRules } from '#shared/content/pack.ts';
import { formatDate, formatDayMonth, formatDecimal, formatNumber } from '#shared/domain/french.ts';
import type { CoveredScore } from '#shared/scoring/coverage.ts';

/* Small pieces of French: lists, agreements, levels. Sentences are written in the chapters. */

/** `a`, `a et b`, `a, b et c`. */
export function joinAnd(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} et ${last}`;
}

/** « title » in guillemets. */
export function named(title: string): string {
  return `« ${title.trim() || 'sans titre'} »`;
}

export function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** First letter small: to go on with a label inside a sentence. Acronyms (« IA », « SI ») stay. */
export function uncapitalised(text: string): string {
  const [first = '', second = ''] = text;
  return second !== second.toLowerCase() ? text : first.toLowerCase() + text.slice(first.length);
}

/** Spelled out up to seize, in figures above; gender matters for one only. */
export function countInWords(count: number, gender: 'masculine' | 'feminine' = 'masculine'): string {
  const words = [
    gender === 'feminine' ? 'aucune' : 'aucun',
    gender === 'feminine' ? 'une' : 'un',
    ...'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(' '),
  ];
  return words[count] ?? formatNumber(count);
}

/** `trois entretiens`, `une démonstration`. */
export function counted(
  count: number,
  singular: string,
  gender: 'masculine' | 'feminine' = 'masculine',
  plural = `${singular}s`,
): string {
  return `${countInWords(count, gender)} ${count < 2 ? singular : plural}`;
}

/** The form that agrees with `count`. */
export function agree(count: number, singular: string, plural: string): string {
  return Math.abs(count) < 2 ? singular : plural;
}

/** A score from 0 to 4, as it is shown everywhere: `2,1`; `—` without one. */
export function formatScore(score: number | null): string {
  return score === null ? '—' : formatNumber(score, 1);
}

/** What a reader must know of a score's worth; empty for a firm one. */
export function scoreCaveat({ status }: Pick<CoveredScore, 'status'>): string {
  if (status === 'indicative') return 'indicatif';
  return status === 'empty' ? 'non évalué' : '';
}

/** With a full stop, unless it has its own end. */
export function ended(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[.!?…»]$/.test(trimmed) ? trimmed : `${trimmed}.`;
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
