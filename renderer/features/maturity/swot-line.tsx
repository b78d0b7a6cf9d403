import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useItem } from '#renderer/data/use-bind.ts';
import { IconButton } from '#renderer/ui/feedback/button.tsx';
import { Tag } from '#renderer/ui/feedback/tag.tsx';
import { TextAreaField } from '#renderer/ui/fields/text-field.tsx';
import { QUADRANT_LABELS } from '#shared/domain/labels.ts';
import type { SwotItem } from '#shared/domain/swot.ts';
import type { SwotProposal } from '#shared/scoring/swot-proposal.ts';
import classes from './swot.module.css';
import { SwotReason } from './swot-reason.tsx';

type SwotLineProps = {
  readonly item: SwotItem;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** What the facts say today of the line it was taken from. */
  readonly origin: SwotProposal | undefined;
  /** `button`: selector of the button that was pressed, which keeps the focus. */
  readonly onMove: (offset: 1 | -1, button: string) => void;
  readonly onRemove: () => void;
  readonly onOpenQuestion: (questionId: string) => void;
};

/** A line somebody stands for, written in place. Alt and an arrow move it, as the two buttons do. */
export function SwotLine(props: SwotLineProps) {
  const { item, isFirst, isLast, origin, onMove, onRemove, onOpenQuestion } = props;
  const field = useItem('swotItems', item);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1, `[data-field="swotItems.${item.id}.text"]`);
  };
  return (
    <li className={classes.line} onKeyDown={onKeyDown}>
      <TextAreaField
        hideLabel
        minRows={1}
        label={`${QUADRANT_LABELS[item.quadrant]}, ligne confirmée`}
        placeholder="Un fait observé, en une phrase."
        {...field('text')}
      />
      <div className={classes.tools}>
        <span data-move={`${item.id}-up`}>
          <IconButton
            label="Monter"
            icon={<IconArrowUp size={14} />}
            isDisabled={isFirst}
            onClick={() => onMove(-1, `[data-move="${item.id}-up"] button`)}
          />
        </span>
        <span data-move={`${item.id}-down`}>
          <IconButton
            label="Descendre"
            icon={<IconArrowDown size={14} />}
            isDisabled={isLast}
            onClick={() => onMove(1, `[data-move="${item.id}-down"] button`)}
          />
        </span>
        <IconButton label="Retirer la ligne" icon={<IconTrash size={14} />} onClick={onRemove} />
        <span className={classes.origin}>
          {origin ? <SwotReason proposal={origin} onOpenQuestion={onOpenQuestion} /> : null}
          {item.originId !== null && !origin ? (
            <Tag tone="warn">ne ressort plus des faits, à revoir</Tag>
          ) : null}
        </span>
      </div>
    </li>
  );
}
