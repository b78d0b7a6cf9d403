import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useServices } from '#renderer/data/services.tsx';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { blankSwotItem } from '#shared/domain/blank.ts';
import { formatCount } from '#shared/domain/french.ts';
import { QUADRANT_LABELS } from '#shared/domain/labels.ts';
import type { Quadrant, SwotItem } from '#shared/domain/swot.ts';
import type { SwotProposal } from '#shared/scoring/swot-proposal.ts';
import classes from './swot.module.css';
import { SwotLine } from './swot-line.tsx';
import { DismissedLine, ProposedLine } from './swot-proposed.tsx';
import { useFocusAfter } from './use-focus-after.ts';

type SwotQuadrantProps = {
  readonly quadrant: Quadrant;
  readonly proposals: readonly SwotProposal[];
  readonly supported: readonly SwotProposal[];
  readonly onOpenQuestion: (questionId: string) => void;
};

/** One quadrant: the lines a person stands for, then what is proposed, then what was dismissed. */
export function SwotQuadrant({ quadrant, proposals, supported, onOpenQuestion }: SwotQuadrantProps) {
  const { swotItems } = useMission();
  const { newId } = useServices();
  const run = useRun();
  const focusAfter = useFocusAfter();
  const [showsDismissed, setShowsDismissed] = useState(false);
  const lines = swotItems.filter((item) => item.quadrant === quadrant && item.state === 'confirmed');
  const dismissed = swotItems.filter((item) => item.quadrant === quadrant && item.state === 'dismissed');
  const addButton = `[data-swot-add="${quadrant}"] button`;

  const keep = ({ originId, text }: SwotProposal, state: SwotItem['state']): string => {
    const id = newId('swo');
    run({ type: 'addItem', collection: 'swotItems', item: { id, quadrant, text, originId, state } });
    return id;
  };
  /** The next proposal of the quadrant, so that a whole list is gone through from the keyboard. */
  const nextAfter = (proposal: SwotProposal) => {
    const index = proposals.indexOf(proposal);
    const next = proposals[index + 1] ?? proposals[index - 1];
    return next ? `[data-proposal="${next.originId}"] button` : addButton;
  };
  const add = () => {
    const id = newId('swo');
    run({ type: 'addItem', collection: 'swotItems', item: blankSwotItem(id, quadrant) });
    focusAfter(fieldOf(id));
  };
  const move = (item: SwotItem, offset: 1 | -1, button: string) => {
    const neighbour = lines[lines.indexOf(item) + offset];
    if (!neighbour) return;
    const toIndex = swotItems.indexOf(neighbour);
    run({ type: 'moveItem', collection: 'swotItems', id: item.id, toIndex });
    focusAfter(`${button}:not(:disabled)`, fieldOf(item.id));
  };
  const remove = ({ id }: SwotItem) => {
    const index = lines.findIndex((line) => line.id === id);
    const next = lines[index + 1] ?? lines[index - 1];
    run({ type: 'removeItem', collection: 'swotItems', id });
    focusAfter(next ? fieldOf(next.id) : addButton);
    notifySuccess('Ligne retirée. Ctrl+Z pour annuler.');
  };

  return (
    <section className={classes.quadrant} aria-label={QUADRANT_LABELS[quadrant]} data-quadrant={quadrant}>
      <h3>{QUADRANT_LABELS[quadrant]}</h3>
      {lines.length > 0 ? (
        <ol className={classes.lines} aria-label={`${QUADRANT_LABELS[quadrant]} confirmées`}>
          {lines.map((item, index) => (
            <SwotLine
              key={item.id}
              item={item}
              isFirst={index === 0}
              isLast={index === lines.length - 1}
              origin={supported.find(({ originId }) => originId === item.originId)}
              onMove={(offset, button) => move(item, offset, button)}
              onRemove={() => remove(item)}
              onOpenQuestion={onOpenQuestion}
            />
          ))}
        </ol>
      ) : null}
      {proposals.length > 0 ? (
        <ul className={classes.proposals} aria-label={`${QUADRANT_LABELS[quadrant]} proposées`}>
          {proposals.map((proposal) => (
            <ProposedLine
              key={proposal.originId}
              proposal={proposal}
              onConfirm={() => {
                keep(proposal, 'confirmed');
                focusAfter(nextAfter(proposal));
              }}
              onEdit={() => focusAfter(fieldOf(keep(proposal, 'confirmed')))}
              onDismiss={() => {
                keep(proposal, 'dismissed');
                focusAfter(nextAfter(proposal));
              }}
              onOpenQuestion={onOpenQuestion}
            />
          ))}
        </ul>
      ) : null}
      {lines.length + proposals.length === 0 ? <p className={classes.none}>Rien dans ce cadran.</p> : null}
      <div className={classes.foot} data-swot-add={quadrant}>
        <Button
          size="xs"
          kind="quiet"
          icon={<IconPlus size={14} />}
          onClick={add}
          ariaLabel={`Ajouter une ligne : ${QUADRANT_LABELS[quadrant]}`}
        >
          Ajouter une ligne
        </Button>
        {dismissed.length > 0 ? (
          <Button size="xs" kind="quiet" onClick={() => setShowsDismissed(!showsDismissed)}>
            {showsDismissed ? 'Replier' : `Revoir ${formatCount(dismissed.length, 'écartée')}`}
          </Button>
        ) : null}
      </div>
      {showsDismissed && dismissed.length > 0 ? (
        <ul className={classes.proposals} aria-label={`${QUADRANT_LABELS[quadrant]} écartées`}>
          {dismissed.map((item) => (
            <DismissedLine
              key={item.id}
              text={item.text}
              onRestore={() => {
                run({ type: 'removeItem', collection: 'swotItems', id: item.id });
                focusAfter(`[data-proposal="${item.originId}"] button`, addButton);
              }}
            />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function fieldOf(id: string): string {
  return `[data-field="swotItems.${id}.text"]`;
}
