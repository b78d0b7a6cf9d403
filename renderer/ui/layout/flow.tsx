import type { CSSProperties, ReactNode } from 'react';

type FlowProps = {
  readonly children: ReactNode;
  /** Space between the children, in pixels (8 px grid). */
  readonly gap?: number;
  readonly style?: CSSProperties;
};

/** Children one under the other. */
export function Stack({ children, gap = 12, style }: FlowProps) {
  return <div style={{ display: 'grid', gap, alignContent: 'start', minWidth: 0, ...style }}>{children}</div>;
}

/** Columns given as a CSS grid template; collapses to one column when narrower than `minWidth` pixels each. */
export function Columns({ children, gap = 12, columns, style }: FlowProps & { readonly columns: string }) {
  return (
    <div
      style={{
        display: 'grid',
        gridTemplateColumns: columns,
        gap,
        alignItems: 'start',
        minWidth: 0,
        ...style,
      }}
    >
      {children}
    </div>
  );
}

/** Form grid: as many equal columns as fit at `min` pixels. */
export function FieldGrid({ children, gap = 12, min = 190 }: FlowProps & { readonly min?: number }) {
  return (
    <div
      style={{
        display: 'grid',
        gridTemplateColumns: `repeat(auto-fill, minmax(${min}px, 1fr))`,
        gap,
        alignItems: 'start',
      }}
    >
      {children}
    </div>
  );
}
