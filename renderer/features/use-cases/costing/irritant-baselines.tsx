import { useMissionSelect, useRun } from '#renderer/data/use-mission.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { formatDecimal } from '#shared/domain/french.ts';
import { BASIS_LABELS } from '#shared/domain/labels.ts';
import type { Irritant } from '#shared/domain/landscape.ts';
import type { ThreePoint } from '#shared/domain/primitives.ts';
import type { Economics, UseCase } from '#shared/domain/use-case.ts';
import classes from './costing.module.css';

/** Offers the volume and the minutes that were found on site, and says what it would write. */
export function IrritantBaselines({ useCase }: { readonly useCase: UseCase }) {
  const irritants = useMissionSelect((doc) => doc.irritants);
  const run = useRun();
  const offers = irritants
    .filter(({ id }) => useCase.irritantIds.includes(id))
    .flatMap((irritant) => {
      const found = baselineOf(irritant);
      return found && !isTaken(useCase.economics, found) ? [{ irritant, found }] : [];
    });
  if (offers.length === 0) return null;
  const take = (found: Baseline) => {
    run({
      type: 'batch',
      label: 'Volume et minutes repris d’un irritant',
      commands: [
        {
          type: 'editItem',
          collection: 'useCases',
          id: useCase.id,
          patch: { economics: { ...useCase.economics, ...found } },
        },
      ],
    });
    notifySuccess('Volume et minutes repris de l’irritant. Ctrl+Z pour annuler.');
  };
  return (
    <ul className={classes.offers} aria-label="Valeurs de départ des irritants traités">
      {offers.map(({ irritant, found }) => {
        const title = irritant.title.trim() || 'Sans titre';
        const basis = irritant.basis === null ? '' : `, ${BASIS_LABELS[irritant.basis].toLowerCase()}`;
        return (
          <li key={irritant.id}>
            <span>
              « {title} »{basis} : volume {shown(found.volumePerYear)} par an, {shown(found.minutesSaved)} min
              gagnées au plus
            </span>
            <Button
              size="xs"
              onClick={() => take(found)}
              ariaLabel={`Reprendre le volume et les minutes de « ${title} »`}
            >
              Reprendre
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

type Baseline = Pick<Economics, 'volumePerYear' | 'minutesSaved'>;

/**
 * People who take part each spend the minutes. A measured figure is taken for sure; any other as the most probable
 * alone, for its bounds are not known.
 */
function baselineOf({
  basis,
  occurrencesPerYear,
  minutesPerOccurrence,
  peopleInvolved,
}: Irritant): Baseline | null {
  if (occurrencesPerYear === null || minutesPerOccurrence === null || peopleInvolved === null) return null;
  const points = (value: number): ThreePoint =>
    basis === 'measured'
      ? { min: value, probable: value, max: value }
      : { min: null, probable: value, max: null };
  return {
    volumePerYear: points(occurrencesPerYear * peopleInvolved),
    minutesSaved: points(minutesPerOccurrence),
  };
}

function isTaken({ volumePerYear, minutesSaved }: Economics, found: Baseline): boolean {
  return (
    volumePerYear.probable === found.volumePerYear.probable &&
    minutesSaved.max !== null &&
    found.minutesSaved.probable !== null &&
    minutesSaved.max <= found.minutesSaved.probable
  );
}

function shown({ probable }: ThreePoint): string {
  return probable === null ? '—' : formatDecimal(probable, 2);
}
