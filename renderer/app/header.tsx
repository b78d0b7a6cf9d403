import type { ReactNode } from 'react';
import { pathTo } from '#renderer/ui/navigation/paths.ts';
import classes from './header.module.css';
import { openPalette } from './palette.tsx';

/** Mark, what is open, and the way to everything else. */
export function Header({ children }: { readonly children?: ReactNode }) {
  return (
    <header className={classes.header}>
      <a
        className={classes.brand}
        href={`#${pathTo({ kind: 'missions' })}`}
        aria-label="Jalon, liste des missions"
      >
        <span className={classes.mark} aria-hidden="true" />
        Jalon
      </a>
      {children}
      <button type="button" className={classes.search} onClick={openPalette}>
        <span>Rechercher, aller à…</span>
        <span>
          <kbd>Ctrl</kbd> <kbd>K</kbd>
        </span>
      </button>
    </header>
  );
}
