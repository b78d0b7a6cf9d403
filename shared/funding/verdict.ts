/** Yes, no, or « à vérifier ». What is not known is never a no. */
export type Verdict = 'yes' | 'no' | 'to-check';

export const VERDICT_LABELS: Readonly<Record<Verdict, string>> = {
  yes: 'Oui',
  no: 'Non',
  'to-check': 'À vérifier',
};

/** One no is enough to refuse; failing that one doubt is enough to check; nothing to judge is a doubt. */
export function combineVerdicts(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('no')) return 'no';
  return verdicts.length === 0 || verdicts.includes('to-check') ? 'to-check' : 'yes';
}
