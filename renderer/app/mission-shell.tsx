import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { findPack } from '#renderer/data/packs.ts';
import { useServices } from '#renderer/data/services.tsx';
import { describeStorageError } from '#renderer/data/storage-error.ts';
import { AnalysisProvider } from '#renderer/data/use-assessment.tsx';
import {
  MissionProvider,
  useBackUpNow,
  useMissionSelect,
  useSession,
  useUndo,
} from '#renderer/data/use-mission.tsx';
import { describeDomainError } from '#renderer/i18n/domain-errors.ts';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { notifyFailure, notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { useMissionPlace, usePlace } from '#renderer/ui/navigation/use-place.ts';
import type { ContentPack } from '#shared/content/pack.ts';
import type { DomainError } from '#shared/domain/apply-command.ts';
import { CommandCentre } from './command-centre.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Header } from './header.tsx';
import { MissionHeader } from './mission-header.tsx';
import { MissionScreen } from './mission-screen.tsx';
import { Rail } from './rail.tsx';
import classes from './shell.module.css';
import { useExportArchive } from './use-export-archive.ts';

/** An open mission: header, the rod of its steps, the screen in use. */
export function MissionShell({ missionId }: { readonly missionId: string }) {
  return (
    <MissionProvider
      missionId={missionId}
      onRefused={tellRefusal}
      opening={<Plain>{null}</Plain>}
      failed={(error) => <CannotOpen message={describeStorageError(error)} />}
    >
      <WithPack />
    </MissionProvider>
  );
}

function tellRefusal(error: DomainError): void {
  notifyFailure('Modification refusée', describeDomainError(error));
}

function WithPack() {
  const { data } = useServices();
  const { id, version } = useMissionSelect((doc) => doc.pack);
  const [pack, setPack] = useState<ContentPack | 'missing' | null>(null);
  useEffect(() => {
    let isGone = false;
    void findPack(data, { id, version }).then((found) => {
      if (!isGone) setPack(found ?? 'missing');
    });
    return () => {
      isGone = true;
    };
  }, [data, id, version]);
  if (pack === null) return <Plain>{null}</Plain>;
  if (pack === 'missing') {
    return (
      <CannotOpen
        message={`Le référentiel ${id} ${version} de cette mission n’est pas dans cette version de Jalon : ouvrez-la avec la version qui l’a créée. Rien n’a été modifié.`}
      />
    );
  }
  return (
    <AnalysisProvider pack={pack}>
      <OpenMission />
    </AnalysisProvider>
  );
}

function OpenMission() {
  const { screen, missionId } = useMissionPlace();
  return (
    <div className={classes.shell}>
      <MissionCommands />
      <button type="button" className={classes.skip} onClick={focusContent}>
        Aller au contenu
      </button>
      <MissionHeader />
      <Rail />
      <main className={classes.main} id="contenu" tabIndex={-1}>
        <ErrorBoundary resetKey={`${missionId}/${screen}`}>
          <MissionScreen screen={screen} />
        </ErrorBoundary>
      </main>
    </div>
  );
}

function focusContent(): void {
  document.getElementById('contenu')?.focus();
}

function MissionCommands() {
  const session = useSession();
  const { undoable, redoable, undo, redo } = useUndo();
  const backUpNow = useBackUpNow();
  const exportArchive = useExportArchive(session);
  const mission = useMemo(
    () => ({
      canUndo: undoable !== null,
      canRedo: redoable !== null,
      undo,
      redo,
      exportArchive,
      backUp: () =>
        void backUpNow().then(({ error }) => {
          if (error) notifyFailure('Sauvegarde impossible', error);
          else notifySuccess('Enregistré, et sauvegardé sur disque.');
        }),
    }),
    [undoable, redoable, undo, redo, exportArchive, backUpNow],
  );
  return <CommandCentre mission={mission} />;
}

function Plain({ children }: { readonly children: ReactNode }) {
  return (
    <div className={classes.plain}>
      <Header />
      <main className={classes.main}>{children}</main>
    </div>
  );
}

function CannotOpen({ message }: { readonly message: string }) {
  const [, go] = usePlace();
  return (
    <Plain>
      <EmptyState
        title="Cette mission ne s’ouvre pas"
        action={
          <Button kind="primary" onClick={() => go({ kind: 'missions' })}>
            Revenir aux missions
          </Button>
        }
      >
        {message}
      </EmptyState>
    </Plain>
  );
}
