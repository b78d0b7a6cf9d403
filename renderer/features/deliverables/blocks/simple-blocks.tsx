import type { Block } from '#shared/report/model.ts';
import { Inlines } from './inlines.tsx';
import { useMedium } from './medium.tsx';

/* Blocks that stand alike in a report and on a slide. */

export function ListView({ block }: { readonly block: Extract<Block, { kind: 'list' }> }) {
  const { classes } = useMedium();
  const List = block.isOrdered ? 'ol' : 'ul';
  return (
    <List className={classes['list']}>
      {block.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items of a report list have no identity of their own
        <li key={index}>
          <Inlines content={item} />
        </li>
      ))}
    </List>
  );
}

export function ScorecardView({ block }: { readonly block: Extract<Block, { kind: 'scorecard' }> }) {
  const { classes } = useMedium();
  return (
    <div className={classes['scorecard']}>
      {block.items.map(({ label, value, detail, tone }) => (
        <div key={label} data-tone={tone}>
          <p>{label}</p>
          <strong>{value}</strong>
          <p>{detail}</p>
        </div>
      ))}
    </div>
  );
}

export function CalloutView({ block }: { readonly block: Extract<Block, { kind: 'callout' }> }) {
  const { classes } = useMedium();
  return (
    <aside className={classes['callout']} data-tone={block.tone}>
      <p className={classes['calloutTitle']}>{block.title}</p>
      <p>
        <Inlines content={block.content} />
      </p>
    </aside>
  );
}
