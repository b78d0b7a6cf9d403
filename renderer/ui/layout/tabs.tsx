import { type KeyboardEvent, useRef } from 'react';
import classes from './tabs.module.css';

export type TabItem<K extends string> = { readonly id: K; readonly label: string; readonly count?: number };

/** Tabs over the content below; Left and Right move between them. Compact: for the actions of a page's header. */
export function Tabs<K extends string>({
  label,
  items,
  current,
  onChange,
  isCompact = false,
}: {
  readonly label: string;
  readonly items: readonly TabItem<K>[];
  readonly current: K;
  readonly onChange: (id: K) => void;
  readonly isCompact?: boolean;
}) {
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const offset = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const index = items.findIndex(({ id }) => id === current) + offset;
    const next = items[index];
    if (offset === 0 || !next) return;
    event.preventDefault();
    onChange(next.id);
    bar.current?.querySelectorAll('button')[index]?.focus();
  };
  return (
    <div
      ref={bar}
      className={isCompact ? classes.compact : classes.tabs}
      role="tablist"
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      {items.map(({ id, label: text, count }) => (
        <button
          key={id}
          type="button"
          role="tab"
          aria-selected={id === current}
          tabIndex={id === current ? 0 : -1}
          className={classes.tab}
          onClick={() => onChange(id)}
        >
          {text}
          {count === undefined ? null : <span className={classes.count}>{count}</span>}
        </button>
      ))}
    </div>
  );
}
