import type { ReactNode } from 'react';
import { useMissionSelect } from '#renderer/data/use-mission.tsx';
import { useSimulations } from '#renderer/data/use-simulations.ts';
import { Explained } from '#renderer/ui/feedback/explain.tsx';
import { ProgressBar } from '#renderer/ui/feedback/progress-bar.tsx';
import {
  formatCount,
  formatEuros,
  formatEurosShort,
  formatNumber,
  formatPercent,
} from '#shared/domain/french.ts';
import type { UseCase } from '#shared/domain/use-case.ts';
import type { Simulation } from '#shared/scoring/decision/monte-carlo.ts';
import classes from './costing.module.css';
import { Tornado } from './tornado.tsx';

/** What the draws say of the case. Figures of a former state are dimmed while the new ones are computed. */
export function SimulationResult({ useCase }: { readonly useCase: UseCase }) {
  const { simulations, last, progress, failure } = useSimulations();
  const status = useMissionSelect((doc) => doc.useCases.find(({ id }) => id === useCase.id)?.status);
  if (status === 'rejected') {
    return <p className={classes.hint}>Cas écarté : pas de simulation.</p>;
  }
  if (failure !== null) {
    return (
      <p className={classes.warning} role="alert">
        La simulation n’a pas abouti ({failure}). Votre saisie est intacte : changez un chiffre pour relancer.
      </p>
    );
  }
  const drawn = (simulations ?? last)?.economics[useCase.id];
  const isStale = simulations === null;
  return (
    <section aria-label="Simulation" aria-busy={isStale} className={classes.simulation}>
      {isStale && progress !== null ? <ProgressBar label="Simulation en cours" ratio={progress} /> : null}
      {drawn?.kind === 'done' ? (
        <div className={isStale ? classes.stale : undefined}>
          <Figures simulation={drawn.simulation} />
        </div>
      ) : null}
      {!isStale && drawn?.kind === 'refused' ? (
        <p className={classes.hint}>
          {drawn.error.kind === 'findings'
            ? 'La simulation se fera quand les chiffres ci-dessus seront complets et cohérents.'
            : 'L’horizon ou le taux d’actualisation est hors limites : voyez les réglages.'}
        </p>
      ) : null}
    </section>
  );
}

function Figures({ simulation }: { readonly simulation: Simulation }) {
  const missionSeed = useMissionSelect((doc) => doc.prioritisation.seed);
  const { netGain, presentValue, paybackMonths, shareThatPaysBack, positiveReturn } = simulation;
  const { years, discountRate, draws, seed, engineVersion } = simulation;
  const horizon = formatCount(years, 'an');
  const drawn = `Sur ${formatNumber(draws)} tirages, chaque chiffre est pris au hasard entre son minimum et son maximum, plus souvent près de sa valeur probable.`;
  const payback = (months: number | null) =>
    months === null ? `au-delà de ${horizon}` : `${formatNumber(months)} mois`;
  return (
    <>
      <dl className={classes.tiles}>
        <Tile
          label={`Gain net sur ${horizon}, médian (P50)`}
          shown={formatEurosShort(netGain.p50)}
          text={`${drawn} La moitié des tirages donne au plus ${formatEuros(netGain.p50)}. Moyenne : ${formatEuros(netGain.mean)}.`}
        >
          prudent (P10) {formatEurosShort(netGain.p10)} · favorable (P90) {formatEurosShort(netGain.p90)}
        </Tile>
        <Tile
          label={`Valeur actuelle nette à ${formatPercent(discountRate, 1)}`}
          shown={formatEurosShort(presentValue.p50)}
          text={`${drawn} Chaque année de marge est divisée par (1 + ${formatPercent(discountRate, 1)}) autant de fois qu’il y a d’années d’attente, puis le coût initial est retiré.`}
        >
          P10 {formatEurosShort(presentValue.p10)} · P90 {formatEurosShort(presentValue.p90)}
        </Tile>
        <Tile
          label="Retour sur investissement"
          shown={payback(paybackMonths.p50)}
          text={`${drawn} Retour = mois avant la mise en service + coût initial ÷ marge mensuelle, depuis la décision. ${formatPercent(shareThatPaysBack)} des tirages remboursent le coût initial dans l’horizon.`}
        >
          P10 {payback(paybackMonths.p10)} · P90 {payback(paybackMonths.p90)}
        </Tile>
        <Tile
          label="Probabilité d’un gain positif"
          shown={formatPercent(positiveReturn)}
          text={`${drawn} Part des tirages dont le gain net sur ${horizon} dépasse zéro.`}
        >
          part des tirages au-dessus de zéro
        </Tile>
      </dl>
      <Tornado simulation={simulation} />
      <p className={classes.hint}>
        {formatNumber(draws)} tirages, graine {missionSeed} ({seed} pour ce cas), moteur v{engineVersion}
        {' : '}les mêmes chiffres donnent toujours le même résultat.
      </p>
    </>
  );
}

function Tile({
  label,
  shown,
  text,
  children,
}: {
  readonly label: string;
  readonly shown: string;
  readonly text: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={classes.tile}>
      <dt>{label}</dt>
      <dd>
        <Explained label={`${label} : ${shown}. Voir le calcul`} explanation={<p>{text}</p>}>
          <b>{shown}</b>
        </Explained>
        <small>{children}</small>
      </dd>
    </div>
  );
}
