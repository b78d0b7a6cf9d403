import { useAssessment } from '#renderer/data/use-assessment.tsx';
import { useMission } from '#renderer/data/use-mission.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { useFocusSpot } from '#renderer/ui/navigation/use-focus-spot.ts';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import { parseListSpot } from '#renderer/ui/navigation/use-spot-list.ts';
import { formatCount } from '#shared/domain/french.ts';
import { QUADRANTS } from '#shared/domain/swot.ts';
import classes from './swot.module.css';
import { SwotQuadrant } from './swot-quadrant.tsx';

/** Strengths, weaknesses, opportunities, threats: what a person stands for, and what the facts still propose. */
export function SwotCard({ onOpenQuestion }: { readonly onOpenQuestion: (questionId: string) => void }) {
  const { swotItems } = useMission();
  const { swot } = useAssessment();
  const { spot } = useMissionPlace();
  useFocusSpot(focusedField(spot));
  // From the document itself: a line just confirmed is no proposal any more, before the assessment has caught up.
  const seen = new Set(swotItems.map(({ originId }) => originId));
  const proposals = swot.proposals.filter(({ originId }) => !seen.has(originId));
  const confirmed = swotItems.filter(({ state }) => state === 'confirmed');
  const isEmpty = swotItems.length === 0 && proposals.length === 0;
  return (
    <div className={classes.card} data-field="swot" tabIndex={-1}>
      <Card
        title="Forces, faiblesses, opportunités, menaces"
        note={
          isEmpty
            ? 'rien encore'
            : [
                formatCount(confirmed.length, 'ligne confirmée', 'lignes confirmées'),
                ...(proposals.length > 0 ? [formatCount(proposals.length, 'proposition')] : []),
              ].join(', ')
        }
      >
        {isEmpty || proposals.length > 0 ? (
          <p className={classes.lead}>
            {isEmpty
              ? 'Les réponses au questionnaire, les irritants chiffrés et l’inventaire proposeront ici des lignes, à confirmer une à une. Vous pouvez déjà écrire les vôtres.'
              : 'Une proposition se déduit des faits. Elle n’engage personne tant qu’elle n’est pas confirmée, et le rapport la marque comme telle.'}
          </p>
        ) : null}
        <div className={classes.quadrants}>
          {QUADRANTS.map((quadrant) => (
            <SwotQuadrant
              key={quadrant}
              quadrant={quadrant}
              proposals={proposals.filter((proposal) => proposal.quadrant === quadrant)}
              supported={swot.supported}
              onOpenQuestion={onOpenQuestion}
            />
          ))}
        </div>
      </Card>
    </div>
  );
}

/** A finding leads to the card, a search result to its line. */
function focusedField(spot: string | null): string | null {
  if (spot === null || !isSwotSpot(spot)) return null;
  const { itemId } = parseListSpot(spot);
  return itemId === null ? 'swot' : `swotItems.${itemId}.text`;
}

export function isSwotSpot(spot: string): boolean {
  return spot === 'swot' || spot.startsWith('swotItems.');
}
