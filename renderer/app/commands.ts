import { SCREEN_NAMES } from '#renderer/i18n/screens.ts';
import type { Place } from '#renderer/ui/navigation/paths.ts';
import type { Screen } from '#shared/journey/finding.ts';
import { SCREENS } from '#shared/journey/finding.ts';

/** One thing the user can do, said once for the palette, the menus and the keyboard. */
export type AppCommand = {
  readonly id: string;
  readonly label: string;
  /** Other words it is found by. */
  readonly keywords: string;
  readonly group: 'Aller à' | 'Mission' | 'Affichage' | 'Application';
  /** Such as `mod+Z`, shown and listened to. */
  readonly shortcut: string | null;
  readonly isEnabled: boolean;
  readonly run: () => void;
};

/** Opens the palette, which does not list it. */
export const PALETTE_COMMAND_ID = 'app.palette';

/** What the commands act on. */
export type CommandContext = {
  readonly place: Place;
  readonly go: (place: Place) => void;
  readonly toggleColorScheme: () => void;
  readonly openPalette: () => void;
  /** Null outside a mission. */
  readonly mission: {
    readonly canUndo: boolean;
    readonly canRedo: boolean;
    readonly undo: () => void;
    readonly redo: () => void;
    readonly exportArchive: () => void;
    readonly backUp: () => void;
  } | null;
};

/** Every command of the application, in the order of the palette. */
export function appCommands(context: CommandContext): readonly AppCommand[] {
  const { mission, go, place } = context;
  const missionId = place.kind === 'mission' ? place.missionId : null;
  return [
    ...SCREENS.map((screen, index): AppCommand => goToScreen(context, missionId, screen, index)),
    {
      id: 'go.missions',
      label: 'Missions',
      keywords: 'liste accueil dossiers ouvrir',
      group: 'Aller à',
      shortcut: 'mod+M',
      isEnabled: place.kind !== 'missions',
      run: () => go({ kind: 'missions' }),
    },
    {
      id: 'go.settings',
      label: 'Réglages',
      keywords: 'préférences expert cabinet sauvegardes confidentialité',
      group: 'Aller à',
      shortcut: 'mod+,',
      isEnabled: place.kind !== 'settings',
      run: () => go({ kind: 'settings' }),
    },
    {
      id: 'mission.undo',
      label: 'Annuler',
      keywords: 'défaire revenir en arrière',
      group: 'Mission',
      shortcut: 'mod+Z',
      isEnabled: mission?.canUndo ?? false,
      run: () => mission?.undo(),
    },
    {
      id: 'mission.redo',
      label: 'Rétablir',
      keywords: 'refaire',
      group: 'Mission',
      shortcut: 'mod+shift+Z',
      isEnabled: mission?.canRedo ?? false,
      run: () => mission?.redo(),
    },
    {
      id: 'mission.export',
      label: 'Exporter la mission (.jalon)',
      keywords: 'archive copie envoyer transmettre',
      group: 'Mission',
      shortcut: 'mod+shift+S',
      isEnabled: mission !== null,
      run: () => mission?.exportArchive(),
    },
    {
      id: 'mission.backup',
      label: 'Sauvegarder sur disque maintenant',
      keywords: 'copie sécurité enregistrer',
      group: 'Mission',
      shortcut: 'mod+S',
      isEnabled: mission !== null,
      run: () => mission?.backUp(),
    },
    {
      id: PALETTE_COMMAND_ID,
      label: 'Rechercher, aller à…',
      keywords: '',
      group: 'Application',
      shortcut: 'mod+K',
      isEnabled: true,
      run: context.openPalette,
    },
    {
      id: 'view.color-scheme',
      label: 'Passer du clair au sombre',
      keywords: 'thème nuit jour couleurs',
      group: 'Affichage',
      shortcut: null,
      isEnabled: true,
      run: context.toggleColorScheme,
    },
  ];
}

function goToScreen(
  { go, place }: CommandContext,
  missionId: string | null,
  screen: Screen,
  index: number,
): AppCommand {
  return {
    id: `go.${screen}`,
    label: SCREEN_NAMES[screen],
    keywords: KEYWORDS[screen],
    group: 'Aller à',
    // Alt+1…9, then Alt+0: the order of the rail.
    shortcut: `alt+${(index + 1) % 10}`,
    isEnabled: missionId !== null && !(place.kind === 'mission' && place.screen === screen),
    run: () => {
      if (missionId !== null) go({ kind: 'mission', missionId, screen, spot: null });
    },
  };
}

const KEYWORDS: Readonly<Record<Screen, string>> = {
  overview: 'accueil tableau de bord points à traiter',
  framing: 'entreprise siren expert périmètre plan temps documents conditions',
  interviews: 'personnes notes citations ateliers',
  landscape: 'processus irritants applications sources données flux ia',
  maturity: 'questionnaire questions axes niveaux radar',
  'use-cases': 'idées fiches portefeuille',
  prioritisation: 'priorité classement poids critères matrice valeur faisabilité',
  roadmap: 'recommandations actions échéances',
  funding: 'éligibilité minimis aides mesures',
  deliverables: 'rapport word aperçu export',
};
