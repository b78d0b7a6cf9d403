import { Popover } from '@mantine/core';
import { useClickOutside } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import classes from './explain.module.css';

type ExplainedProps = {
  readonly label: string;
  readonly children: ReactNode;
  readonly explanation: ReactNode;
};

/** A figure that opens what it was computed from. A screen may hold hundreds: only the open one has a panel. */
export function Explained({ label, children, explanation }: ExplainedProps) {
  const [isOpen, setOpen] = useState(false);
  const [figure, setFigure] = useState<HTMLButtonElement | null>(null);
  const close = () => {
    setOpen(false);
    figure?.focus();
  };
  return (
    <>
      <button
        ref={setFigure}
        type="button"
        className={classes.figure}
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen((open) => !open)}
      >
        {children}
      </button>
      {isOpen ? (
        <Panel figure={figure} onClose={close} onLeave={() => setOpen(false)}>
          {explanation}
        </Panel>
      ) : null}
    </>
  );
}

type PanelProps = {
  readonly figure: HTMLButtonElement | null;
  readonly onClose: () => void;
  /** Clicked elsewhere: the focus is there already. */
  readonly onLeave: () => void;
  readonly children: ReactNode;
};

function Panel({ figure, onClose, onLeave, children }: PanelProps) {
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  useClickOutside(onLeave, null, [figure, box]);
  return (
    <Popover
      opened
      onChange={onClose}
      width={440}
      position="bottom-end"
      withinPortal
      trapFocus
      closeOnClickOutside={false}
    >
      <Popover.Target>
        <span />
      </Popover.Target>
      <Popover.Dropdown>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the explanation scrolls and must be reachable by keyboard */}
        <div ref={setBox} className={classes.box} tabIndex={0}>
          {children}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
