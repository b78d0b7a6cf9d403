import { useState } from 'react';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { useSimulations } from '#renderer/data/use-simulations.ts';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { ProgressBar } from '#renderer/ui/feedback/progress-bar.tsx';
import { SegmentedField } from '#renderer/ui/fields/choice-fields.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { formatNumber } from '#shared/domain/french.ts';
import type { Simulations } from '#shared/scoring/simulate.ts';
import { AcceptabilityTable } from './acceptability-table.tsx';
import shared from './prioritisation.module.css';
import classes from './robustness.module.css';
import { StabilityCard } from './stability-card.tsx';
import { UpsetCard } from './upset-card.tsx';

/** How far the ranking may be relied on: exactly, and drawn at random. */
export function RobustnessView() {
  return (
    <div className={classes.robustness}>
      <StabilityCard />
      <UpsetCard />
      <div className={shared.wide}>
        <DrawsCard />
      </div>
    </div>
  );
}

const BELIEFS = { around: 'Autour des poids choisis', any: 'Tous poids possibles' } as const;

function DrawsCard() {
  const { simulations, progress } = useSimulations();
  const [belief, setBelief] = useState<keyof typeof BELIEFS>('around');
  const robustness = simulations?.robustness ?? null;
  const shown = belief === 'around' ? (robustness?.around ?? null) : (robustness?.any ?? null);
  return (
    <Card
      title="Rang obtenu"
      note="selon les poids et l’écart entre les avis, tirés au sort"
      actions={
        <div className={classes.belief}>
          <SegmentedField
            label="Poids tirés"
            hideLabel
            name="belief"
            options={BELIEFS}
            value={belief}
            onChange={setBelief}
          />
        </div>
      }
    >
      {simulations === null ? <ProgressBar label="Tirages en cours" ratio={progress ?? 0} /> : null}
      {simulations !== null && robustness === null ? (
        <p className={shared.hint}>Il faut au moins deux cas à classer et un critère.</p>
      ) : null}
      {robustness !== null && shown === null ? (
        <p className={shared.hint}>
          Les poids choisis sont inutilisables : voyez l’onglet Poids, ou tirez tous les poids possibles.
        </p>
      ) : null}
      {robustness && shown ? (
        <AcceptabilityTable robustness={robustness} result={shown} belief={belief} />
      ) : null}
      {simulations ? <SeedNote simulations={simulations} /> : null}
    </Card>
  );
}

function SeedNote({ simulations }: { readonly simulations: Simulations }) {
  const { prioritisation } = useMission();
  const run = useRun();
  const { seed, draws, engineVersion, concentration } = simulations;
  const again = () =>
    run({
      type: 'batch',
      label: 'Relancer les tirages avec une autre graine',
      commands: [
        { type: 'editSection', section: 'prioritisation', patch: { seed: prioritisation.seed + 1 } },
      ],
    });
  return (
    <div className={classes.seed} data-field="prioritisation.seed" tabIndex={-1}>
      <span>
        {formatNumber(draws)} tirages, graine {seed}, concentration {concentration}, moteur {engineVersion}.
        La même graine redonne les mêmes chiffres.
      </span>
      <Button size="xs" kind="quiet" onClick={again}>
        Relancer avec une autre graine
      </Button>
    </div>
  );
}
