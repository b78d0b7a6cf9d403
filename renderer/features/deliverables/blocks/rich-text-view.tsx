import type { ReactNode } from 'react';
import type { RichBlock, RichText, Span } from '#shared/domain/rich-text.ts';
import { useMedium } from './medium.tsx';

/** A text with structure, as HTML. Its headings stand below those of the document. */
export function RichTextView({ blocks }: { readonly blocks: RichText }): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a text have no identity of their own
  return blocks.map((block, index) => <RichBlockView key={index} block={block} />);
}

function RichBlockView({ block }: { readonly block: RichBlock }): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Spans spans={block.spans} />
        </p>
      );
    case 'heading': {
      const Heading = block.level === 1 ? 'h5' : 'h6';
      return (
        <Heading>
          <Spans spans={block.spans} />
        </Heading>
      );
    }
    case 'list': {
      const List = block.isOrdered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: items of a typed list have no identity of their own
            <li key={index}>
              <RichTextView blocks={item} />
            </li>
          ))}
        </List>
      );
    }
    case 'quote':
      return (
        <blockquote>
          <RichTextView blocks={block.blocks} />
        </blockquote>
      );
    case 'table':
      return <RichTable table={block} />;
  }
}

function RichTable({ table }: { readonly table: RichBlock & { readonly kind: 'table' } }) {
  const { classes } = useMedium();
  const header = table.hasHeader ? table.rows[0] : undefined;
  return (
    <div className={classes['scrolled']}>
      <table>
        {header ? (
          <thead>
            <tr>
              {header.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity of their own
                <th key={index} scope="col">
                  <RichTextView blocks={cell} />
                </th>
              ))}
            </tr>
          </thead>
        ) : null}
        <tbody>
          {table.rows.slice(header ? 1 : 0).map((row, y) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own
            <tr key={y}>
              {row.map((cell, x) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity of their own
                <td key={x}>
                  <RichTextView blocks={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Spans({ spans }: { readonly spans: readonly Span[] }): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: spans have no identity of their own
  return spans.map((span, index) => <SpanView key={index} span={span} />);
}

function SpanView({ span: { text, isStrong, isEmphasis } }: { readonly span: Span }): ReactNode {
  const emphasised = isEmphasis ? <em>{text}</em> : text;
  return isStrong ? <strong>{emphasised}</strong> : emphasised;
}
