import classes from './link-list.module.css';

export type LinkItem = { readonly id: string; readonly label: string; readonly side?: string };

type LinkListProps = {
  readonly title: string;
  readonly items: readonly LinkItem[];
  readonly onOpen: (id: string) => void;
  /** Said when the list is empty. */
  readonly none: string;
};

/** Where an item is used elsewhere in the mission; each line leads there. */
export function LinkList({ title, items, onOpen, none }: LinkListProps) {
  return (
    <div>
      <p className={classes.title}>{items.length > 0 ? `${title} (${items.length})` : title}</p>
      {items.length === 0 ? (
        <p className={classes.none}>{none}</p>
      ) : (
        <ul className={classes.list} aria-label={title}>
          {items.map(({ id, label, side }) => (
            <li key={id}>
              <button type="button" className={classes.link} onClick={() => onOpen(id)}>
                <span>{label.trim() === '' ? 'Sans titre' : label}</span>
                {side ? <span className={classes.side}>{side}</span> : null}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
