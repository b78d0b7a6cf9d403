import { Tag, type TagTone } from '#renderer/ui/feedback/tag.tsx';
import { formatEurosShort } from '#shared/domain/french.ts';
import { FUNCTION_LABELS, USE_CASE_STATUS_LABELS } from '#shared/domain/labels.ts';
import type { UseCase } from '#shared/domain/use-case.ts';
import { netGainOverThreeYears } from '#shared/scoring/ranking.ts';
import classes from './use-cases.module.css';

const TONES: Readonly<Record<UseCase['status'], TagTone>> = {
  idea: 'neutral',
  candidate: 'warn',
  retained: 'teal',
  rejected: 'bad',
};

export function UseCaseRow({ useCase }: { readonly useCase: UseCase }) {
  const netGain = netGainOverThreeYears(useCase);
  return (
    <>
      <span className={useCase.title.trim() === '' ? classes.untitled : classes.rowTitle}>
        {useCase.title.trim() === '' ? 'Sans titre' : useCase.title}
      </span>
      <span className={classes.rowFacts}>
        <Tag tone={TONES[useCase.status]}>{USE_CASE_STATUS_LABELS[useCase.status]}</Tag>
        <span className={classes.rowFunction}>{FUNCTION_LABELS[useCase.businessFunction]}</span>
        {netGain === null ? null : <span>{formatEurosShort(netGain)}</span>}
      </span>
    </>
  );
}
