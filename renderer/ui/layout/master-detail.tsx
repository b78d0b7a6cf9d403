import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { Fragment, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { Button, IconButton } from '#renderer/ui/feedback/button.tsx';
import classes from './master-detail.module.css';

type MasterDetailProps<T extends { readonly id: string }> = {
  /** Name of one item, for buttons and readers: « irritant ». */
  readonly label: string;
  readonly items: readonly T[];
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  readonly renderRow: (item: T) => ReactNode;
  /** Title above the first row of each run of items that share it; items come already in that order. */
  readonly groupOf?: (item: T) => string;
  readonly renderDetail: (item: T) => ReactNode;
  /** Both or neither: a list one only reads has none. */
  readonly addLabel?: string;
  readonly onAdd?: () => void;
  readonly onRemove?: (item: T) => void;
  readonly onMove?: (item: T, toIndex: number) => void;
  /** Above the list: filters, totals. */
  readonly toolbar?: ReactNode;
  readonly empty: ReactNode;
};

/**
 * A list on the left, the chosen item on the right. Arrows move in the list, Enter goes into the item.
 * Removing asks nothing: it can be undone, and the caller says so.
 */
export function MasterDetail<T extends { readonly id: string }>(props: MasterDetailProps<T>) {
  const {
    label,
    items,
    selectedId,
    onSelect,
    renderRow,
    groupOf,
    renderDetail,
    addLabel,
    onAdd,
    onRemove,
    onMove,
    toolbar,
    empty,
  } = props;
  const detail = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const selected = items.find(({ id }) => id === selectedId) ?? items[0];
  const index = selected ? items.indexOf(selected) : -1;
  const selectedKey = selected?.id;

  useEffect(() => {
    if (!selectedKey) return;
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
    if (detail.current) detail.current.scrollTop = 0;
  }, [selectedKey]);

  const move = (event: KeyboardEvent, offset: number) => {
    const next = items[index + offset];
    if (!next) return;
    event.preventDefault();
    onSelect(next.id);
    const rows = list.current?.querySelectorAll<HTMLElement>('button[data-row]');
    rows?.[index + offset]?.focus();
  };

  if (!selected) {
    return (
      <div className={classes.emptyBox}>
        {toolbar}
        {empty}
      </div>
    );
  }

  return (
    <div className={classes.grid}>
      <div className={classes.master}>
        {toolbar ? <div className={classes.toolbar}>{toolbar}</div> : null}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the buttons inside */}
        <div
          ref={list}
          className={classes.list}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') move(event, 1);
            else if (event.key === 'ArrowUp') move(event, -1);
            else if (event.key === 'ArrowRight') focusFirstField(detail.current);
          }}
        >
          {items.map((item, position) => {
            const group = groupOf?.(item);
            const previous = items[position - 1];
            const isFirst = group !== undefined && (previous === undefined || groupOf?.(previous) !== group);
            return (
              <Fragment key={item.id}>
                {isFirst ? <p className={classes.group}>{group}</p> : null}
                <button
                  type="button"
                  data-row
                  className={classes.row}
                  aria-current={item.id === selected.id}
                  onClick={() => onSelect(item.id)}
                >
                  {renderRow(item)}
                </button>
              </Fragment>
            );
          })}
        </div>
        {onAdd ? (
          <div className={classes.add}>
            <Button icon={<IconPlus size={15} />} onClick={onAdd}>
              {addLabel}
            </Button>
          </div>
        ) : null}
      </div>
      <section ref={detail} className={classes.detail} aria-label={label} key={selected.id} data-file-panel>
        {onRemove || onMove ? (
          <div className={classes.tools}>
            {onMove ? (
              <>
                <IconButton
                  label="Monter"
                  icon={<IconArrowUp size={16} />}
                  isDisabled={index === 0}
                  onClick={() => onMove(selected, index - 1)}
                />
                <IconButton
                  label="Descendre"
                  icon={<IconArrowDown size={16} />}
                  isDisabled={index === items.length - 1}
                  onClick={() => onMove(selected, index + 1)}
                />
              </>
            ) : null}
            {onRemove ? (
              <IconButton
                label={`Supprimer : ${label}`}
                icon={<IconTrash size={16} />}
                onClick={() => onRemove(selected)}
              />
            ) : null}
          </div>
        ) : null}
        {renderDetail(selected)}
      </section>
    </div>
  );
}

function focusFirstField(container: HTMLElement | null): void {
  container?.querySelector<HTMLElement>('input, textarea, select')?.focus();
}
