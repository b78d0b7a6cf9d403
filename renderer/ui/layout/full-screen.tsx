import { FocusTrap } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './full-screen.module.css';

type FullScreenProps = {
  readonly label: string;
  readonly isFull: boolean;
  readonly onLeave: () => void;
  readonly children: ReactNode;
};

/**
 * A part of a screen that can take the whole window, in large type, to be read from the back of a room. Tab then stays
 * inside, and Escape leaves. What was being typed in it is not lost on the way.
 */
export function FullScreen({ label, isFull, onLeave, children }: FullScreenProps) {
  return (
    <FocusTrap active={isFull}>
      <section
        aria-label={label}
        className={isFull ? classes.full : classes.place}
        onKeyDown={(event) => {
          if (isFull && event.key === 'Escape') onLeave();
        }}
      >
        {children}
      </section>
    </FocusTrap>
  );
}
