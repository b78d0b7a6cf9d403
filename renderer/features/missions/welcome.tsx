import { useServices } from '#renderer/data/services.tsx';
import type { SampleMission } from '#renderer/platform/content-library.ts';
import { Button } from '#renderer/ui/feedback/button.tsx';
import classes from './missions.module.css';

type WelcomeProps = {
  readonly hasMissions: boolean;
  readonly onCreate: () => void;
  readonly onOpenSample: (sample: SampleMission) => void;
};

/** First contact: what Jalon does, and three missions to look at before one's own. */
export function Welcome({ hasMissions, onCreate, onOpenSample }: WelcomeProps) {
  const { content } = useServices();
  return (
    <div className={classes.welcome}>
      {hasMissions ? null : (
        <div className={classes.intro}>
          <span className={classes.rod} aria-hidden="true" />
          <div>
            <p className={classes.promise}>
              Tout se saisit une fois, pendant la mission. À la fin, le rapport s’écrit d’un clic.
            </p>
            <p className={classes.text}>
              Jalon vous accompagne dans les huit à dix jours d’un Diag Data IA, du cadrage à la feuille de
              route. Chaque chiffre s’explique et se rattache à qui l’a dit. Rien ne quitte cet ordinateur.
            </p>
            <Button kind="primary" onClick={onCreate}>
              Ouvrir votre première mission
            </Button>
          </div>
        </div>
      )}
      <h2 className={classes.samplesTitle}>
        {hasMissions ? 'Missions d’exemple' : 'Ou regardez d’abord un exemple'}
      </h2>
      <div className={classes.samples}>
        {content.samples.map((sample) => (
          <button
            key={sample.id}
            type="button"
            className={classes.sample}
            onClick={() => onOpenSample(sample)}
          >
            <b>{sample.name}</b>
            <span>{sample.what}</span>
          </button>
        ))}
      </div>
    </div>
  );
}
