import { IconExternalLink } from '@tabler/icons-react';
import { useServices } from '#renderer/data/services.tsx';
import { IconButton } from '#renderer/ui/feedback/button.tsx';
import { Tag } from '#renderer/ui/feedback/tag.tsx';
import type { Sourced } from '#shared/content/sourced.ts';
import { formatDate } from '#shared/domain/french.ts';
import classes from './funding.module.css';

const CONFIDENCE: Readonly<Record<Sourced['confidence'], string>> = {
  high: 'confiance haute',
  medium: 'confiance moyenne',
  low: 'confiance faible',
};

/** Where a term of the programme comes from, when it was read, and who has to confirm it. */
export function SourceNote({
  sourced,
  confirmWith = 'auprès de Bpifrance',
}: {
  readonly sourced: Sourced;
  readonly confirmWith?: string;
}) {
  const { platform } = useServices();
  const { source, url, checkedOn, confidence, needsConfirmation } = sourced;
  return (
    <div className={classes.source}>
      <p>
        {source} Consulté le {formatDate(checkedOn)}.
      </p>
      <span className={classes.sourceTags}>
        <Tag tone={confidence === 'high' ? 'teal' : 'neutral'}>{CONFIDENCE[confidence]}</Tag>
        {needsConfirmation ? <Tag tone="warn">à confirmer {confirmWith}</Tag> : null}
        {url === '' ? null : (
          <IconButton
            label={`Ouvrir la source dans le navigateur : ${url}`}
            icon={<IconExternalLink size={15} />}
            onClick={() => void platform.openExternal(url)}
          />
        )}
      </span>
    </div>
  );
}
