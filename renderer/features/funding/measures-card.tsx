import { useServices } from '#renderer/data/services.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import classes from './funding.module.css';
import { SourceNote } from './source-note.tsx';

/** What can follow the diagnostic. Dated, sourced, and to be confirmed. */
export function MeasuresCard() {
  const { measures } = useServices().programme;
  return (
    <Card title="Les suites possibles" note={`${measures.length} mesures`}>
      {measures.length === 0 ? (
        <EmptyState title="Aucune mesure connue">
          Le programme livré avec l’application n’en décrit aucune.
        </EmptyState>
      ) : (
        <ul className={classes.measures}>
          {measures.map(({ id, name, what, whenUseful, sourced }) => (
            <li key={id}>
              <h3 className={classes.measureName}>{name}</h3>
              <p>{what}</p>
              <p className={classes.when}>
                <b>Utile quand :</b> {whenUseful}
              </p>
              <SourceNote sourced={sourced} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
