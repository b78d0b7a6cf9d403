import { usePack } from '#renderer/data/use-assessment.tsx';
import { useItem } from '#renderer/data/use-bind.ts';
import { useMissionSelect } from '#renderer/data/use-mission.tsx';
import { Explained } from '#renderer/ui/feedback/explain.tsx';
import { Explanation, SumLines } from '#renderer/ui/feedback/explanation.tsx';
import { LevelChip } from '#renderer/ui/feedback/level.tsx';
import { ScoreExplanation } from '#renderer/ui/feedback/score-explanation.tsx';
import { StatusTag } from '#renderer/ui/feedback/tag.tsx';
import { PickManyField } from '#renderer/ui/fields/choice-fields.tsx';
import type { ScoringRules } from '#shared/content/pack.ts';
import { formatEuros, formatEurosShort, formatNumber } from '#shared/domain/french.ts';
import { BASIS_LABELS, QUALITY_LABELS } from '#shared/domain/labels.ts';
import type { DataQuality, DataSource, Irritant } from '#shared/domain/landscape.ts';
import type { UseCase } from '#shared/domain/use-case.ts';
import { type CoveredScore, coveredMean } from '#shared/scoring/coverage.ts';
import { irritantCost } from '#shared/scoring/irritants.ts';
import classes from './use-cases.module.css';

/** Irritants the case answers, each with what it costs a year. */
export function LinkedIrritants({ useCase }: { readonly useCase: UseCase }) {
  const irritants = useMissionSelect((doc) => doc.irritants);
  const field = useItem('useCases', useCase);
  const linked = irritants.filter(({ id }) => useCase.irritantIds.includes(id));
  return (
    <div>
      <PickManyField
        label="Irritants traités"
        placeholder="Choisir parmi les irritants de l’état des lieux"
        options={irritants.map(({ id, title }) => ({ value: id, label: title.trim() || 'Sans titre' }))}
        {...field('irritantIds')}
      />
      {linked.length === 0 ? null : (
        <ul className={classes.facts} aria-label="Coût annuel des irritants traités">
          {linked.map((irritant) => (
            <IrritantFact key={irritant.id} irritant={irritant} />
          ))}
        </ul>
      )}
    </div>
  );
}

function IrritantFact({ irritant }: { readonly irritant: Irritant }) {
  const cost = irritantCost(irritant);
  const title = irritant.title.trim() || 'Sans titre';
  const shown = cost.total === null ? 'coût inconnu' : `${formatEurosShort(cost.total)} par an`;
  return (
    <li>
      <span>{title}</span>
      <span className={classes.factNote}>
        {irritant.basis === null ? '' : BASIS_LABELS[irritant.basis].toLowerCase()}
      </span>
      <Explained
        label={`${title} : ${shown}. Voir le calcul`}
        explanation={
          <Explanation
            title={title}
            text="Occurrences × minutes × personnes ÷ 60 × taux horaire, plus le coût des erreurs."
          >
            <SumLines
              lines={[
                {
                  label: 'Heures par an',
                  value: cost.hoursPerYear === null ? 'inconnu' : formatNumber(cost.hoursPerYear),
                },
                { label: 'Coût du temps', value: euros(cost.timeCost) },
                { label: 'Coût des erreurs', value: euros(cost.errorCost) },
                { label: cost.isPartial ? 'Total, partiel' : 'Total', value: euros(cost.total) },
              ]}
            />
          </Explanation>
        }
      >
        {shown}
      </Explained>
    </li>
  );
}

/** Data the case lives on, each with its readiness. */
export function LinkedDataSources({ useCase }: { readonly useCase: UseCase }) {
  const dataSources = useMissionSelect((doc) => doc.dataSources);
  const { scoring } = usePack();
  const field = useItem('useCases', useCase);
  const linked = dataSources.filter(({ id }) => useCase.dataSourceIds.includes(id));
  return (
    <div>
      <PickManyField
        label="Sources de données"
        placeholder="Choisir parmi les sources de l’état des lieux"
        options={dataSources.map(({ id, name }) => ({ value: id, label: name.trim() || 'Sans nom' }))}
        {...field('dataSourceIds')}
      />
      {linked.length === 0 ? null : (
        <ul className={classes.facts} aria-label="Qualité des sources de données">
          {linked.map((source) => (
            <SourceFact key={source.id} source={source} rules={scoring} />
          ))}
        </ul>
      )}
    </div>
  );
}

function SourceFact({ source, rules }: { readonly source: DataSource; readonly rules: ScoringRules }) {
  const readiness = readinessOf(source, rules);
  const name = source.name.trim() || 'Sans nom';
  const shown = readiness.score === null ? 'non évaluée' : `${formatNumber(readiness.score, 1)} sur 4`;
  return (
    <li>
      <span>{name}</span>
      <span className={classes.factNote}>
        {readiness.score === null ? 'qualité non évaluée' : 'qualité'} <StatusTag status={readiness.status} />
      </span>
      <Explained
        label={`${name} : qualité ${shown}. Voir le calcul`}
        explanation={
          <ScoreExplanation
            title={name}
            score={readiness}
            nameOf={(id) => QUALITY_LABELS[id as keyof DataQuality]}
            formula="Moyenne des dimensions de qualité examinées, de 0 à 4."
          />
        }
      >
        <LevelChip level={readiness.score} digits={1} />
      </Explained>
    </li>
  );
}

/** Mean of the quality dimensions that were examined, equal weights. */
function readinessOf({ quality }: DataSource, rules: ScoringRules): CoveredScore {
  const dimensions = Object.entries(quality).map(([id, level]) => ({ id, weight: 1, level }));
  return coveredMean(dimensions, rules);
}

function euros(value: number | null): string {
  return value === null ? 'inconnu' : formatEuros(value);
}
