import {
  createSpotlight,
  Spotlight,
  type SpotlightActionData,
  type SpotlightActionGroupData,
} from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useState } from 'react';
import type { SearchHit } from '#renderer/data/search.ts';
import { foldText } from '#shared/domain/french.ts';
import { type AppCommand, PALETTE_COMMAND_ID } from './commands.ts';
import classes from './palette.module.css';
import { shortcutKeys } from './shortcuts.ts';

type PaletteProps = {
  readonly commands: readonly AppCommand[];
  readonly search: (query: string, signal: AbortSignal) => Promise<readonly SearchHit[]>;
  readonly onOpenHit: (hit: SearchHit) => void;
};

const [store, { open }] = createSpotlight();

export function openPalette(): void {
  open();
}

/** Ctrl+K: what can be done here, and every text of every mission. Accents and case do not matter. */
export function Palette({ commands, search, onOpenHit }: PaletteProps) {
  const [query, setQuery] = useState('');
  const hits = useHits(useDeferredValue(query), search);
  useEffect(() => {
    if (hits.length > 0) selectFirstIfNone();
  }, [hits]);
  return (
    <Spotlight
      actions={[...commandGroups(commands, query), ...hitGroups(hits, onOpenHit)]}
      store={store}
      query={query}
      onQueryChange={setQuery}
      // Commands and hits are already chosen; the component's own filter would drop accented or partial words.
      filter={(_, actions) => actions}
      shortcut={null}
      scrollable
      maxHeight={440}
      highlightQuery={false}
      nothingFound="Rien de ce nom, ni dans les commandes ni dans les missions."
      searchProps={{
        leftSection: <IconSearch size={18} />,
        placeholder: 'Rechercher dans toutes les missions, ou aller à…',
        'aria-label': 'Rechercher, aller à',
      }}
      attributes={{ content: { 'aria-label': 'Rechercher, aller à' } }}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': 'Résultats' } }}
      transitionProps={{ duration: 100 }}
    />
  );
}

function commandGroups(commands: readonly AppCommand[], query: string): SpotlightActionGroupData[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  const groups = new Map<string, SpotlightActionData[]>();
  for (const command of commands) {
    if (command.id === PALETTE_COMMAND_ID) continue;
    const text = foldText(`${command.label} ${command.keywords}`);
    if (!command.isEnabled || !words.every((word) => text.includes(word))) continue;
    const actions = groups.get(command.group) ?? [];
    actions.push({
      id: command.id,
      label: command.label,
      onClick: command.run,
      rightSection: command.shortcut ? <Keys shortcut={command.shortcut} /> : undefined,
    });
    groups.set(command.group, actions);
  }
  return [...groups].map(([group, actions]) => ({ group, actions }));
}

function hitGroups(
  hits: readonly SearchHit[],
  onOpenHit: (hit: SearchHit) => void,
): SpotlightActionGroupData[] {
  if (hits.length === 0) return [];
  return [
    {
      group: 'Dans les missions',
      actions: hits.map((hit, index) => ({
        id: `hit-${index.toString()}`,
        label: hit.excerpt,
        description: hit.missionName,
        onClick: () => onOpenHit(hit),
      })),
    },
  ];
}

function Keys({ shortcut }: { readonly shortcut: string }) {
  return (
    <span className={classes.keys}>
      {shortcutKeys(shortcut).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}

/** Hits arrive after the component has chosen its first line: without this, Enter on a lone hit would do nothing. */
function selectFirstIfNone(): void {
  const list = document.getElementById(store.getState().listId);
  const first = list?.querySelector('[data-action]');
  if (!first || list?.querySelector('[data-selected]')) return;
  first.setAttribute('data-selected', 'true');
  store.updateState((state) => ({ ...state, selected: 0 }));
}

/** One letter or digit is in every text; one sign, such as [ or «, is not. */
function isWorthSearching(query: string): boolean {
  return query.trim() !== '' && !/^[\p{L}\p{N}]$/u.test(query.trim());
}

/** Hits of the latest query; an older search is cancelled and never overwrites a newer one. */
function useHits(query: string, search: PaletteProps['search']): readonly SearchHit[] {
  const [hits, setHits] = useState<readonly SearchHit[]>([]);
  useEffect(() => {
    const controller = new AbortController();
    if (!isWorthSearching(query)) {
      setHits([]);
      return;
    }
    search(query, controller.signal)
      .then((found) => {
        if (!controller.signal.aborted) setHits(found);
      })
      .catch(() => {
        // A cancelled search has nothing to say; the next one replaces it.
      });
    return () => controller.abort();
  }, [query, search]);
  return hits;
}
