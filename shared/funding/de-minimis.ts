import type { EligibilityRules } from '#shared/content/programme.ts';
import { addMonths } from '#shared/domain/calendar.ts';
import type { DeMinimisAid, ProgrammeTerms } from '#shared/domain/company.ts';
import { formatDate, formatEuros } from '#shared/domain/french.ts';
import type { Verdict } from './verdict.ts';

/** Where an aid stands against the rolling window. */
export type WindowPlace = 'inside' | 'before' | 'after' | 'undated';

export type DeMinimisLine = {
  readonly aid: DeMinimisAid;
  readonly place: WindowPlace;
  /** Euros that surely count; null when that cannot be told. */
  readonly counted: number | null;
  readonly reason: string;
};

export type DeMinimis = {
  readonly verdict: Verdict;
  readonly summary: string;
  /** First and last day looked at, both included; null when the grant is not dated. */
  readonly windowFrom: string | null;
  readonly windowTo: string | null;
  readonly lines: readonly DeMinimisLine[];
  /** Euros: past aids that surely count, this aid, their sum, and what the ceiling leaves. */
  readonly pastAid: number;
  readonly thisAid: number | null;
  readonly total: number;
  readonly ceiling: number;
  readonly margin: number;
};

type DeMinimisInput = {
  readonly aids: readonly DeMinimisAid[];
  readonly terms: Pick<ProgrammeTerms, 'priceExclTax' | 'aidRate'>;
  readonly rules: Pick<EligibilityRules, 'deMinimisCeiling' | 'deMinimisYears'>;
  /** ISO date of the grant, or null. */
  readonly grantedOn: string | null;
};

/**
 * Room under the de minimis ceiling (Regulation (EU) 2023/2831: rolling years before the grant, single undertaking).
 * Counted: aids dated in the `deMinimisYears` up to the grant, the same day that many years earlier included out of
 * prudence, plus this aid = price excl. tax × rate. No: what is certain exceeds the ceiling. « À vérifier »: something
 * unknown could exceed it, or no aid was declared at all, which is not the same as none received.
 */
export function checkDeMinimis({ aids, terms, rules, grantedOn }: DeMinimisInput): DeMinimis {
  const windowFrom = grantedOn === null ? null : addMonths(grantedOn, -12 * rules.deMinimisYears);
  const lines = aids.map((aid) => lineOf(aid, windowFrom, grantedOn));
  const pastAid = sum(lines.map(({ counted }) => counted ?? 0));
  const thisAid = aidOf(terms);
  const total = pastAid + (thisAid ?? 0);
  const ceiling = rules.deMinimisCeiling;
  // An aid without a date may count in full; one without an amount may be of any size.
  const doubtful = lines.filter(({ counted }) => counted === null).map(({ aid }) => knownAmount(aid));
  const isUnbounded = thisAid === null || doubtful.includes(null);
  const worst = total + sum(doubtful.map((amount) => amount ?? 0));
  const verdict: Verdict =
    total > ceiling ? 'no' : aids.length === 0 || isUnbounded || worst > ceiling ? 'to-check' : 'yes';
  const result = {
    verdict,
    windowFrom,
    windowTo: grantedOn,
    lines,
    pastAid,
    thisAid,
    total,
    ceiling,
    margin: ceiling - total,
  };
  return { ...result, summary: summaryOf(result, doubtful.length) };
}

/** Euros of this aid: price excl. tax × rate; null when either is not known. */
export function aidOf({
  priceExclTax,
  aidRate,
}: Pick<ProgrammeTerms, 'priceExclTax' | 'aidRate'>): number | null {
  return priceExclTax === null || aidRate === null ? null : priceExclTax * aidRate;
}

function lineOf(aid: DeMinimisAid, from: string | null, to: string | null): DeMinimisLine {
  const place = placeOf(aid.grantedOn, from, to);
  const amount = knownAmount(aid);
  if (place === 'before') {
    return { aid, place, counted: 0, reason: 'Hors de la période : ne compte plus.' };
  }
  if (place === 'after') {
    return { aid, place, counted: 0, reason: 'Postérieure à l’octroi : ne compte pas ici.' };
  }
  if (amount === 0) return { aid, place, counted: 0, reason: 'Montant nul.' };
  if (amount === null) {
    return {
      aid,
      place,
      counted: null,
      reason: aid.amount === null ? 'Montant à demander.' : 'Montant négatif : à corriger.',
    };
  }
  if (place === 'undated') {
    return {
      aid,
      place,
      counted: null,
      reason:
        aid.grantedOn === null
          ? 'Date à demander : l’aide compte peut-être.'
          : 'Date d’octroi de ce diagnostic à fixer : l’aide compte peut-être.',
    };
  }
  return { aid, place, counted: amount, reason: 'Dans la période : compte en entier.' };
}

function placeOf(date: string | null, from: string | null, to: string | null): WindowPlace {
  if (date === null || from === null || to === null) return 'undated';
  if (date < from) return 'before';
  return date > to ? 'after' : 'inside';
}

function knownAmount({ amount }: DeMinimisAid): number | null {
  return amount === null || amount < 0 ? null : amount;
}

function summaryOf(result: Omit<DeMinimis, 'summary'>, doubtfulCount: number): string {
  const { verdict, lines, thisAid, total, ceiling, windowTo } = result;
  const sums = `${formatEuros(total)} pour un plafond de ${formatEuros(ceiling)}`;
  if (verdict === 'no') return `Plafond dépassé : ${sums}.`;
  if (verdict === 'yes') {
    return doubtfulCount === 0
      ? `Plafond respecté : ${sums}.`
      : `Plafond respecté, même en comptant les aides mal connues : ${sums}.`;
  }
  const doubts = [
    lines.length === 0 ? 'aucune aide déclarée : poser la question au dirigeant' : null,
    thisAid === null ? 'prix ou taux de ce diagnostic à saisir au cadrage' : null,
    lines.length > 0 && windowTo === null ? 'date d’octroi de cette aide à fixer' : null,
    doubtfulCount > 0 ? 'date ou montant d’une aide à préciser' : null,
  ].filter((doubt) => doubt !== null);
  return `Total connu ${sums}. Reste à établir : ${doubts.join(' ; ')}.`;
}

/** « du 23 novembre 2023 au 23 novembre 2026 », or null when the grant is not dated. */
export function windowLabel({
  windowFrom,
  windowTo,
}: Pick<DeMinimis, 'windowFrom' | 'windowTo'>): string | null {
  return windowFrom === null || windowTo === null
    ? null
    : `du ${formatDate(windowFrom)} au ${formatDate(windowTo)}`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
