import type { ReactNode } from 'react';
import classes from './tabbed-area.module.css';
import { type TabItem, Tabs } from './tabs.tsx';

type TabbedAreaProps<K extends string> = {
  readonly label: string;
  readonly items: readonly TabItem<K>[];
  readonly current: K;
  readonly onChange: (id: K) => void;
  readonly children: ReactNode;
};

/** Tabs over a panel that takes all the height left: what is in it scrolls on its own. For a page that is filled. */
export function TabbedArea<K extends string>({
  label,
  items,
  current,
  onChange,
  children,
}: TabbedAreaProps<K>) {
  const shown = items.find(({ id }) => id === current);
  return (
    <div className={classes.area}>
      <Tabs label={label} items={items} current={current} onChange={onChange} />
      <div key={current} role="tabpanel" aria-label={shown?.label} className={classes.panel}>
        {children}
      </div>
    </div>
  );
}
