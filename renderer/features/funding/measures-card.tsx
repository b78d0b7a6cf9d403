import { IconPlus } from '@tabler/icons-react';
import { useServices } from '#renderer/data/services.tsx';
import { useAssessment } from '#renderer/data/use-assessment.tsx';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { Tag, type TagTone } from '#renderer/ui/feedback/tag.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { checkEligibility } from '#shared/funding/eligibility.ts';
import {
  modelIdOf,
  ORIENTATION_LABELS,
  type Orientation,
  type OrientationReason,
  type OrientationVerdict,
  orient,
  recommendationFromMeasure,
} from '#shared/funding/orient.ts';
import classes from './funding.module.css';
import { SourceNote } from './source-note.tsx';

const TONES: Readonly<Record<OrientationVerdict, TagTone>> = {
  recommended: 'teal',
  possible: 'neutral',
  no: 'bad',
  'to-check': 'warn',
};

const REASON_LEADS: Readonly<Record<OrientationReason['kind'], string>> = {
  for: 'Pour :',
  against: 'Contre :',
  ask: 'À demander :',
};

/** What can follow the diagnostic for this company. Dated, sourced, and to be confirmed. */
export function MeasuresCard({ onDate }: { readonly onDate: string }) {
  const doc = useMission();
  const { maturity } = useAssessment();
  const { measures, eligibility } = useServices().programme;
  const orientations = orient(
    {
      doc,
      axes: maturity.axes,
      eligibility: checkEligibility(doc.company, eligibility, onDate).verdict,
      onDate,
    },
    measures,
  );
  return (
    <Card title="Les suites possibles" note={`${measures.length} mesures`}>
      {orientations.length === 0 ? (
        <EmptyState title="Aucune mesure connue">
          Le programme livré avec l’application n’en décrit aucune.
        </EmptyState>
      ) : (
        <ul className={classes.measures}>
          {orientations.map((orientation) => (
            <MeasureItem key={orientation.measure.id} orientation={orientation} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function MeasureItem({ orientation }: { readonly orientation: Orientation }) {
  const { measure, verdict, reasons, calls } = orientation;
  const { name, what, whenUseful, nextStep, horizonMonths, confirmWith, sourced } = measure;
  return (
    <li>
      <div className={classes.measureHead}>
        <h3 className={classes.measureName}>{name}</h3>
        <Tag tone={TONES[verdict]}>{ORIENTATION_LABELS[verdict]}</Tag>
      </div>
      <p>{what}</p>
      <p className={classes.when}>
        <b>Utile quand :</b> {whenUseful}
      </p>
      {reasons.length === 0 && calls.length === 0 ? null : (
        <ul className={classes.reasons}>
          {reasons.map(({ kind, text }) => (
            <li key={text} className={classes[kind]}>
              <b>{REASON_LEADS[kind]}</b> {text}
            </li>
          ))}
          {calls.map((call) => (
            <li key={call}>{call}</li>
          ))}
        </ul>
      )}
      {verdict === 'no' ? null : (
        <div className={classes.nextStep}>
          <p>
            <b>Prochain pas, à {horizonMonths} mois :</b> {nextStep}
          </p>
          <AddToRoadmap orientation={orientation} />
        </div>
      )}
      <SourceNote sourced={sourced} confirmWith={confirmWith} />
    </li>
  );
}

function AddToRoadmap({ orientation }: { readonly orientation: Orientation }) {
  const { recommendations, lastRecommendationNumber, company } = useMission();
  const { newId } = useServices();
  const run = useRun();
  const { measure } = orientation;
  const added = recommendations.find(({ modelId }) => modelId === modelIdOf(measure));
  if (added) return <Tag tone="teal">dans la feuille de route, n° {added.number}</Tag>;
  const add = () => {
    const number = lastRecommendationNumber + 1;
    const owner = company.referentName.trim() || company.leaderName.trim();
    const item = recommendationFromMeasure(orientation, { id: newId('rec'), number, owner });
    if (run({ type: 'addItem', collection: 'recommendations', item }).ok)
      notifySuccess(`Recommandation n° ${number} ajoutée à la feuille de route. À dater.`);
  };
  return (
    <Button
      size="xs"
      icon={<IconPlus size={14} />}
      onClick={add}
      ariaLabel={`Ajouter à la feuille de route : ${measure.name}`}
    >
      Ajouter à la feuille de route
    </Button>
  );
}
