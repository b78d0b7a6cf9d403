import type { ReactNode } from 'react';
import type { Severity } from '#shared/journey/finding.ts';
import type { ScoreStatus } from '#shared/scoring/coverage.ts';
import classes from './tag.module.css';

export type TagTone = 'neutral' | 'teal' | 'warn' | 'bad';

/** A word with a colour; the word alone is enough to understand. */
export function Tag({
  tone = 'neutral',
  children,
}: {
  readonly tone?: TagTone;
  readonly children: ReactNode;
}) {
  return <span className={`${classes.tag} ${classes[tone]}`}>{children}</span>;
}

const SEVERITIES: Readonly<Record<Severity, { tone: TagTone; label: string }>> = {
  blocking: { tone: 'bad', label: 'bloquant' },
  'to-check': { tone: 'warn', label: 'à vérifier' },
  missing: { tone: 'neutral', label: 'manque' },
};

export function SeverityTag({ severity }: { readonly severity: Severity }) {
  const { tone, label } = SEVERITIES[severity];
  return <Tag tone={tone}>{label}</Tag>;
}

/** Says « indicatif » or « pas de score » where it is so; nothing for a firm score. */
export function StatusTag({ status }: { readonly status: ScoreStatus }) {
  if (status === 'firm') return null;
  return status === 'indicative' ? <Tag tone="warn">indicatif</Tag> : <Tag>pas de score</Tag>;
}
