import type { KeyboardEvent } from 'react';
import { useAssessment } from '#renderer/data/use-assessment.tsx';
import { useMissionSelect } from '#renderer/data/use-mission.tsx';
import { ChartFrame, LazyValueFeasibilityMatrix } from '#renderer/ui/charts/lazy.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { formatCount } from '#shared/domain/french.ts';
import classes from './prioritisation.module.css';

const HEIGHT = 530;
/** Beyond, many bubbles have no room for their name. */
const MOST_LABELLED = 20;

type MatrixCardProps = { readonly selectedId: string | null; readonly onSelect: (id: string) => void };

export function MatrixCard({ selectedId, onSelect }: MatrixCardProps) {
  const useCases = useMissionSelect((doc) => doc.useCases);
  const prioritisation = useMissionSelect((doc) => doc.prioritisation);
  const { goTo } = useMissionPlace();
  const { ranking } = useAssessment();
  const points = ranking.useCases.flatMap(({ useCaseId, rank, value, feasibility, netGain }) => {
    const title = useCases.find(({ id }) => id === useCaseId)?.title.trim() || 'Sans titre';
    return value === null || feasibility === null
      ? []
      : [{ id: useCaseId, rank, label: title, value, feasibility, netGain }];
  });
  const unplaced = ranking.useCases.length - points.length;
  return (
    <Card>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the bubbles, which are buttons */}
      <div onKeyDown={moveBetweenBubbles}>
        <ChartFrame height={HEIGHT}>
          <LazyValueFeasibilityMatrix
            points={points}
            selectedId={selectedId}
            onSelect={onSelect}
            onOpen={(id) => goTo('use-cases', `useCases.${id}`)}
            height={HEIGHT}
          />
        </ChartFrame>
      </div>
      <p className={classes.caption}>
        Surface = gain net probable sur {formatCount(prioritisation.horizonYears, 'an')}, en creux s’il est
        négatif. Flèches entre les cas, <kbd>Espace</kbd> pour expliquer, <kbd>Entrée</kbd> pour ouvrir la
        fiche. Les mêmes chiffres sont dans le classement, dessous.
        {unplaced > 0
          ? ` ${formatCount(unplaced, 'cas n’est pas placé', 'cas ne sont pas placés')} : trop peu de notes.`
          : ''}
      </p>
      {points.length > MOST_LABELLED ? <Legend points={points} onSelect={onSelect} /> : null}
    </Card>
  );
}

type LegendProps = {
  readonly points: readonly { readonly id: string; readonly rank: number | null; readonly label: string }[];
  readonly onSelect: (id: string) => void;
};

/** The names behind the numbers. */
function Legend({ points, onSelect }: LegendProps) {
  return (
    <ol className={classes.legend} aria-label="Numéros de la matrice">
      {points.map(({ id, rank, label }) => (
        <li key={id}>
          <button type="button" onClick={() => onSelect(id)}>
            <b>{rank ?? '–'}</b> {label}
          </button>
        </li>
      ))}
    </ol>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Bubbles are in rank order: arrows go to the next and the previous rank. */
function moveBetweenBubbles(event: KeyboardEvent<HTMLElement>): void {
  const offset = STEPS[event.key];
  const bubbles = [...event.currentTarget.querySelectorAll<SVGGElement>('g[role="button"]')];
  const index = bubbles.indexOf(event.target as SVGGElement);
  const next = offset === undefined || index < 0 ? undefined : bubbles[index + offset];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
