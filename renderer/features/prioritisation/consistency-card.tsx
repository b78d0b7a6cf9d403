import { useAssessment, usePack } from '#renderer/data/use-assessment.tsx';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { Tag } from '#renderer/ui/feedback/tag.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { formatCount, formatNumber, frenchTypography } from '#shared/domain/french.ts';
import { withComparison } from '#shared/scoring/comparisons.ts';
import type { Mend } from '#shared/scoring/decision/ahp.ts';
import { describePairwiseError } from '#shared/scoring/decision/describe-errors.ts';
import { describeComparison } from '#shared/scoring/saaty-words.ts';
import shared from './prioritisation.module.css';
import classes from './weights.module.css';

/** Whether the answers hold together, and the one to look at again when they do not. */
export function ConsistencyCard() {
  const { criteria } = useMission();
  const { weighting, weightingError } = useAssessment().ranking;
  const { acceptableRatio } = usePack().scoring.pairwise;
  const names = criteria.map(({ name }) => name.trim() || 'Sans nom');
  if (weightingError?.kind === 'pairwise') {
    return (
      <Card title="Cohérence">
        <p>
          <Tag tone="warn">pas de poids</Tag>
        </p>
        <p className={shared.hint}>{frenchTypography(describePairwiseError(weightingError.error, names))}</p>
      </Card>
    );
  }
  const ahp = weighting?.ahp;
  if (!ahp) return null;
  const { consistencyRatio: ratio, isAcceptable, randomIndexName, completed, mend } = ahp;
  const limit = formatNumber(acceptableRatio, 2);
  return (
    <Card title="Cohérence">
      <p className={classes.ratio}>
        Ratio de cohérence : <b>{ratio === null ? '—' : formatNumber(ratio, 3)}</b>{' '}
        {isAcceptable === null ? null : (
          <Tag tone={isAcceptable ? 'teal' : 'warn'}>
            {isAcceptable ? 'acceptable' : `au-dessus de ${limit}`}
          </Tag>
        )}
      </p>
      <p className={shared.hint}>
        {ratio === null
          ? `La table des indices aléatoires « ${randomIndexName} » ne va pas jusqu’à ${formatCount(names.length, 'critère')}.`
          : `Indices aléatoires de la table « ${randomIndexName} » ; acceptable jusqu’à ${limit}.`}
        {completed.length > 0
          ? ` ${formatCount(completed.length, 'comparaison est complétée', 'comparaisons sont complétées')} par le calcul : ce ratio est un minimum.`
          : ''}
      </p>
      {mend ? <MendAdvice mend={mend} names={names} /> : null}
      {isAcceptable === false && !mend ? (
        <p className={shared.hint}>
          Aucun changement d’une seule comparaison ne l’abaisserait : revoyez-les.
        </p>
      ) : null}
    </Card>
  );
}

function MendAdvice({ mend, names }: { readonly mend: Mend; readonly names: readonly string[] }) {
  const { criteria, prioritisation } = useMission();
  const run = useRun();
  const [a, b] = [criteria[mend.a], criteria[mend.b]];
  if (!a || !b) return null;
  const say = (value: number) => describeComparison(names[mend.a] ?? '', names[mend.b] ?? '', value);
  const apply = () => {
    run({
      type: 'batch',
      label: 'Corriger la comparaison la plus incohérente',
      commands: [
        {
          type: 'editSection',
          section: 'prioritisation',
          patch: {
            comparisons: withComparison(prioritisation.comparisons, { aId: a.id, bId: b.id }, mend.suggested),
          },
        },
      ],
    });
    notifySuccess('Comparaison corrigée. Ctrl+Z pour annuler.');
  };
  return (
    <section className={classes.mend} aria-label="Comparaison à revoir">
      <p>
        La plus incohérente : {say(mend.given)}. Si {say(mend.suggested)}, le ratio passe à{' '}
        <b>{formatNumber(mend.ratio, 3)}</b>.
      </p>
      <Button size="xs" onClick={apply}>
        Appliquer cette valeur
      </Button>
    </section>
  );
}
