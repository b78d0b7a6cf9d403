import { memo } from 'react';
import { Tag, type TagTone } from '#renderer/ui/feedback/tag.tsx';
import { ListRow } from '#renderer/ui/layout/list-row.tsx';
import { formatEurosShort } from '#shared/domain/french.ts';
import { FUNCTION_LABELS, USE_CASE_STATUS_LABELS } from '#shared/domain/labels.ts';
import type { UseCase } from '#shared/domain/use-case.ts';
import { useNetGain } from './use-net-gain.ts';

const TONES: Readonly<Record<UseCase['status'], TagTone>> = {
  idea: 'neutral',
  candidate: 'warn',
  retained: 'teal',
  rejected: 'bad',
};

export const UseCaseRow = memo(function UseCaseRow({ useCase }: { readonly useCase: UseCase }) {
  const { title, status, businessFunction } = useCase;
  const netGain = useNetGain(useCase);
  return (
    <ListRow
      title={title}
      note={FUNCTION_LABELS[businessFunction]}
      side={
        <>
          <Tag tone={TONES[status]}>{USE_CASE_STATUS_LABELS[status]}</Tag>
          {netGain === null ? null : <span>{formatEurosShort(netGain)}</span>}
        </>
      }
    />
  );
});
