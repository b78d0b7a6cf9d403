/** What the application asks of the machine it runs on. Electron, browser and memory (tests) implement it. */

export type FileFilter = { readonly name: string; readonly extensions: readonly string[] };

export type FileFailure =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'denied'; readonly path: string }
  | { readonly kind: 'too-large'; readonly size: number; readonly limit: number }
  | { readonly kind: 'not-found'; readonly path: string }
  | { readonly kind: 'failed'; readonly detail: string };

export type FileResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: FileFailure };

export type OpenedFile = { readonly name: string; readonly bytes: Uint8Array };

/** A backup on disk. `name` is a plain file name, unique in the mission's folder; `writtenAt` an ISO instant. */
export type BackupInfo = {
  readonly missionId: string;
  readonly name: string;
  readonly label: string;
  readonly size: number;
  readonly writtenAt: string;
};

export type Platform = {
  readonly kind: 'electron' | 'browser' | 'memory';
  readonly appVersion: string;
  /** Asks where to save, then writes atomically. The value is the place shown to the user. */
  saveFile(input: {
    readonly suggestedName: string;
    readonly filter: FileFilter;
    readonly bytes: Uint8Array;
  }): Promise<FileResult<{ readonly shownPath: string }>>;
  /**
   * Prints what the page shows on paper to a PDF file, after asking where. `shownPath` null: the page was handed to the
   * print window of the browser, which does not say what became of it.
   */
  printPdf(input: {
    readonly suggestedName: string;
  }): Promise<FileResult<{ readonly shownPath: string | null }>>;
  /** Asks for a file and reads it. */
  openFile(input: {
    readonly filter: FileFilter;
    readonly maxBytes: number;
  }): Promise<FileResult<OpenedFile>>;
  /** Shows a saved file in the file manager; does nothing where there is none. */
  revealFile(shownPath: string): Promise<void>;

  /** Where backups are written, as shown to the user; null where the platform cannot keep any on disk. */
  readonly backupFolder: string | null;
  writeBackup(input: {
    readonly missionId: string;
    readonly label: string;
    readonly bytes: Uint8Array;
  }): Promise<FileResult<BackupInfo>>;
  /** Newest first; of every mission when `missionId` is absent. */
  listBackups(missionId?: string): Promise<FileResult<readonly BackupInfo[]>>;
  readBackup(backup: Pick<BackupInfo, 'missionId' | 'name'>): Promise<FileResult<Uint8Array>>;
  removeBackups(missionId: string): Promise<FileResult<{ readonly removed: number }>>;
  revealBackups(): Promise<void>;

  /** Opens an https or mailto link outside the application. */
  openExternal(url: string): Promise<void>;
  /** The window is about to close: the handler saves what is pending, then the window closes. Returns unsubscribe. */
  onCloseRequested(handler: () => Promise<void>): () => void;
  /** A .jalon file opened by double click or at start. Returns unsubscribe. */
  onFileOpened(handler: (file: OpenedFile) => void): () => void;
};
