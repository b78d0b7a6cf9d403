import { useMantineColorScheme } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { createSearch, type SearchHit } from '#renderer/data/search.ts';
import { useServices } from '#renderer/data/services.tsx';
import { placeOfTarget } from '#renderer/ui/navigation/paths.ts';
import { usePlace } from '#renderer/ui/navigation/use-place.ts';
import { appCommands, type CommandContext } from './commands.ts';
import { openPalette, Palette } from './palette.tsx';
import { useShortcuts } from './shortcuts.ts';

/** One registry of commands for the palette and the keyboard. */
export function CommandCentre({ mission }: { readonly mission: CommandContext['mission'] }) {
  const [place, go] = usePlace();
  const { data } = useServices();
  const { toggleColorScheme } = useMantineColorScheme();
  const commands = useMemo(
    () => appCommands({ place, go, mission, toggleColorScheme, openPalette }),
    [place, go, mission, toggleColorScheme],
  );
  useShortcuts(commands);
  const find = useMemo(() => createSearch(data), [data]);
  const search = useCallback(
    (query: string, signal: AbortSignal) => find(query, { signal, limit: 12 }),
    [find],
  );
  const openHit = useCallback(
    ({ missionId, target }: SearchHit) => go(placeOfTarget(missionId, target)),
    [go],
  );
  return <Palette commands={commands} search={search} onOpenHit={openHit} />;
}
