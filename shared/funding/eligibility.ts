import type { EligibilityRules } from '#shared/content/programme.ts';
import { addMonths } from '#shared/domain/calendar.ts';
import type { Company } from '#shared/domain/company.ts';
import { formatDate, formatEuros, formatNumber, NO_BREAK_SPACE } from '#shared/domain/french.ts';
import { isValidSiren } from '#shared/domain/siren.ts';
import { combineVerdicts, type Verdict } from './verdict.ts';

export type CriterionId = 'headcount' | 'turnover' | 'age' | 'difficulty' | 'registration' | 'independence';

/** One condition of the programme: what is known of the company, what is asked, and what follows. All in French. */
export type EligibilityCriterion = {
  readonly id: CriterionId;
  readonly label: string;
  readonly value: string;
  readonly threshold: string;
  readonly verdict: Verdict;
  readonly reason: string;
  /** Field of the company where the answer is typed. */
  readonly field: keyof Company;
};

export type Eligibility = {
  readonly verdict: Verdict;
  readonly summary: string;
  readonly criteria: readonly EligibilityCriterion[];
};

const UNKNOWN = 'non renseigné';

/**
 * Whether a company may ask for the diagnostic on a date (ISO; null when not known), one verdict per condition and one
 * overall: no as soon as one condition fails, « à vérifier » as soon as one is not known. Thresholds are inclusive and
 * come from the dated programme data; turnover in euros, headcount in full-time equivalents, age in completed months.
 */
export function checkEligibility(
  company: Company,
  rules: EligibilityRules,
  onDate: string | null,
): Eligibility {
  const criteria = [
    headcountCriterion(company, rules),
    turnoverCriterion(company, rules),
    ageCriterion(company, rules, onDate),
    difficultyCriterion(company),
    registrationCriterion(company),
    independenceCriterion(company),
  ];
  const verdict = combineVerdicts(criteria.map((criterion) => criterion.verdict));
  return { verdict, summary: summaryOf(verdict, criteria), criteria };
}

function headcountCriterion({ headcount }: Company, rules: EligibilityRules): EligibilityCriterion {
  const { minHeadcount, maxHeadcount } = rules;
  const base = {
    id: 'headcount',
    label: 'Effectif',
    value:
      headcount === null ? UNKNOWN : `${formatNumber(headcount, wholeOr(headcount, 1))}${NO_BREAK_SPACE}ETP`,
    threshold: `de ${formatNumber(minHeadcount)} à ${formatNumber(maxHeadcount)}${NO_BREAK_SPACE}ETP`,
    field: 'headcount',
  } as const;
  if (headcount === null) return { ...base, verdict: 'to-check', reason: 'Effectif à saisir au cadrage.' };
  if (headcount < 0)
    return { ...base, verdict: 'to-check', reason: 'Effectif négatif : à corriger au cadrage.' };
  if (headcount < minHeadcount)
    return { ...base, verdict: 'no', reason: 'Effectif sous le plancher du programme.' };
  if (headcount > maxHeadcount) {
    return { ...base, verdict: 'no', reason: 'Effectif au-dessus du plafond du programme.' };
  }
  return { ...base, verdict: 'yes', reason: 'Effectif dans les bornes, bornes comprises.' };
}

function turnoverCriterion({ turnover }: Company, { minTurnover }: EligibilityRules): EligibilityCriterion {
  const base = {
    id: 'turnover',
    label: 'Chiffre d’affaires',
    value: turnover === null ? UNKNOWN : formatEuros(turnover),
    threshold: `au moins ${formatEuros(minTurnover)} sur douze mois`,
    field: 'turnover',
  } as const;
  if (turnover === null)
    return { ...base, verdict: 'to-check', reason: 'Chiffre d’affaires à saisir au cadrage.' };
  return turnover < minTurnover
    ? { ...base, verdict: 'no', reason: 'Chiffre d’affaires sous le plancher du programme.' }
    : { ...base, verdict: 'yes', reason: 'Plancher atteint.' };
}

function ageCriterion(
  { foundedOn }: Company,
  { minAgeMonths }: EligibilityRules,
  onDate: string | null,
): EligibilityCriterion {
  const base = {
    id: 'age',
    label: 'Ancienneté',
    value: foundedOn === null ? UNKNOWN : `créée le ${formatDate(foundedOn)}`,
    threshold: `au moins ${formatNumber(minAgeMonths)} mois d’existence${onDate === null ? '' : ` au ${formatDate(onDate)}`}`,
    field: 'foundedOn',
  } as const;
  if (foundedOn === null)
    return { ...base, verdict: 'to-check', reason: 'Date de création à saisir au cadrage.' };
  if (onDate === null) return { ...base, verdict: 'to-check', reason: 'Date de la demande non connue.' };
  const oldEnoughOn = addMonths(foundedOn, minAgeMonths);
  return oldEnoughOn <= onDate
    ? { ...base, verdict: 'yes', reason: `Ancienneté atteinte depuis le ${formatDate(oldEnoughOn)}.` }
    : { ...base, verdict: 'no', reason: `Ancienneté atteinte le ${formatDate(oldEnoughOn)} seulement.` };
}

function difficultyCriterion({ isInDifficulty }: Company): EligibilityCriterion {
  const base = {
    id: 'difficulty',
    label: 'Entreprise en difficulté',
    threshold: 'ne pas l’être au sens européen',
    field: 'isInDifficulty',
  } as const;
  switch (isInDifficulty) {
    case 'yes':
      return { ...base, value: 'oui', verdict: 'no', reason: 'Une entreprise en difficulté est exclue.' };
    case 'no':
      return { ...base, value: 'non', verdict: 'yes', reason: 'Déclaré par l’entreprise.' };
    case 'unknown':
      return {
        ...base,
        value: UNKNOWN,
        verdict: 'to-check',
        reason: 'À demander au dirigeant ou au comptable.',
      };
  }
}

function registrationCriterion({ siren }: Company): EligibilityCriterion {
  const base = {
    id: 'registration',
    label: 'Immatriculation en France',
    value: siren.trim() === '' ? UNKNOWN : siren.trim(),
    threshold: 'un numéro SIREN, outre-mer compris',
    field: 'siren',
  } as const;
  if (siren.trim() === '') return { ...base, verdict: 'to-check', reason: 'SIREN à saisir au cadrage.' };
  return isValidSiren(siren)
    ? { ...base, verdict: 'yes', reason: 'SIREN saisi ; un Kbis récent en fera foi.' }
    : { ...base, verdict: 'to-check', reason: 'La clé de contrôle du SIREN saisi ne correspond pas.' };
}

/** Sources disagree on whether independence is asked for: it is looked at, and never a no by itself. */
function independenceCriterion({ isIndependent, groupName }: Company): EligibilityCriterion {
  const base = {
    id: 'independence',
    label: 'Taille du groupe',
    threshold: 'PME ou ETI, sociétés liées comprises',
    field: 'isIndependent',
  } as const;
  switch (isIndependent) {
    case 'yes':
      return {
        ...base,
        value: 'indépendante',
        verdict: 'yes',
        reason: 'L’effectif et le chiffre d’affaires propres suffisent.',
      };
    case 'no':
      return {
        ...base,
        value: groupName.trim() === '' ? 'fait partie d’un groupe' : `groupe ${groupName.trim()}`,
        verdict: 'to-check',
        reason: 'La taille se juge avec le groupe ; certaines sources demandent une entreprise indépendante.',
      };
    case 'unknown':
      return { ...base, value: UNKNOWN, verdict: 'to-check', reason: 'À demander au dirigeant.' };
  }
}

function summaryOf(verdict: Verdict, criteria: readonly EligibilityCriterion[]): string {
  const named = criteria
    .filter((criterion) => criterion.verdict === verdict)
    .map(({ label }) => label.charAt(0).toLowerCase() + label.slice(1))
    .join(', ');
  switch (verdict) {
    case 'yes':
      return 'Toutes les conditions publiées sont remplies.';
    case 'no':
      return `Condition non remplie : ${named}.`;
    case 'to-check':
      return `Reste à établir : ${named}.`;
  }
}

function wholeOr(value: number, digits: number): number {
  return Number.isInteger(value) ? 0 : digits;
}
