import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';

const EDIT: readonly MenuItemConstructorOptions[] = [
  { label: 'Couper', role: 'cut' },
  { label: 'Copier', role: 'copy' },
  { label: 'Coller', role: 'paste' },
  { label: 'Tout sélectionner', role: 'selectAll' },
];

/**
 * The application menu, hidden behind Alt but on macOS. Undo and redo are left out: they belong to the
 * application, which undoes across screens.
 */
export function setApplicationMenu(developerToolsAllowed: boolean): void {
  const view: MenuItemConstructorOptions[] = [
    { label: 'Agrandir le texte', role: 'zoomIn' },
    { label: 'Réduire le texte', role: 'zoomOut' },
    { label: 'Taille normale', role: 'resetZoom' },
    { type: 'separator' },
    { label: 'Plein écran', role: 'togglefullscreen' },
  ];
  if (developerToolsAllowed) {
    view.push(
      { type: 'separator' },
      { label: 'Recharger', role: 'reload' },
      { label: 'Outils de développement', role: 'toggleDevTools' },
    );
  }
  const first: MenuItemConstructorOptions =
    process.platform === 'darwin'
      ? {
          label: 'Jalon',
          submenu: [
            { label: 'À propos de Jalon', role: 'about' },
            { type: 'separator' },
            { label: 'Masquer Jalon', role: 'hide' },
            { label: 'Masquer les autres', role: 'hideOthers' },
            { label: 'Tout afficher', role: 'unhide' },
            { type: 'separator' },
            { label: 'Quitter Jalon', role: 'quit' },
          ],
        }
      : { label: 'Fichier', submenu: [{ label: 'Quitter', role: 'quit', accelerator: 'Ctrl+Q' }] };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      first,
      { label: 'Édition', submenu: [...EDIT] },
      { label: 'Affichage', submenu: view },
    ]),
  );
}

/** Right click on a text: Electron shows nothing by itself. */
export function setContextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, target) => {
    if (!target.isEditable && target.selectionText === '') return;
    const items: MenuItemConstructorOptions[] = target.isEditable
      ? [...EDIT]
      : [{ label: 'Copier', role: 'copy' }];
    Menu.buildFromTemplate(items).popup({ window });
  });
}
