import type { ReactNode } from 'react';
import classes from './page.module.css';

type PageProps = {
  readonly title: string;
  /** Second part of the title, quieter: the axis, the item. */
  readonly subtitle?: string;
  readonly lead?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** The page fills the window and its parts scroll on their own. */
  readonly isFilled?: boolean;
};

/** Title, one sentence of context, at most one primary action, then the content. */
export function Page({ title, subtitle, lead, actions, children, isFilled = false }: PageProps) {
  return (
    <div className={isFilled ? `${classes.page} ${classes.filled}` : classes.page}>
      <header className={classes.header}>
        <div>
          <h1 className={classes.title} tabIndex={-1}>
            {title}
            {subtitle ? <span className={classes.subtitle}> · {subtitle}</span> : null}
          </h1>
          {lead ? <p className={classes.lead}>{lead}</p> : null}
        </div>
        {actions ? <div className={classes.actions}>{actions}</div> : null}
      </header>
      <div className={classes.content}>{children}</div>
    </div>
  );
}
