import { Popover } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import classes from './explain.module.css';

/** A figure that opens what it was computed from. */
export function Explained({
  label,
  children,
  explanation,
}: {
  readonly label: string;
  readonly children: ReactNode;
  readonly explanation: ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      width={440}
      position="bottom-end"
      withinPortal
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button
          type="button"
          className={classes.figure}
          aria-label={label}
          onClick={() => setOpen((open) => !open)}
        >
          {children}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the explanation scrolls and must be reachable by keyboard */}
        <div className={classes.box} tabIndex={0}>
          {explanation}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
