import { MissionsScreen } from '#renderer/features/missions/missions-screen.tsx';
import { SettingsScreen } from '#renderer/features/settings/settings-screen.tsx';
import { usePlace } from '#renderer/ui/navigation/use-place.ts';
import { CommandCentre } from './command-centre.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Header } from './header.tsx';
import { MissionShell } from './mission-shell.tsx';
import classes from './shell.module.css';

export function App() {
  const [place] = usePlace();
  if (place.kind === 'mission') return <MissionShell key={place.missionId} missionId={place.missionId} />;
  return (
    <div className={classes.plain}>
      <CommandCentre mission={null} />
      <Header />
      <main className={classes.main} id="contenu">
        <ErrorBoundary resetKey={place.kind}>
          {place.kind === 'missions' ? <MissionsScreen /> : <SettingsScreen />}
        </ErrorBoundary>
      </main>
    </div>
  );
}
