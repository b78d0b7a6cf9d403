import { IconPlus } from '@tabler/icons-react';
import { useServices } from '#renderer/data/services.tsx';
import { usePack } from '#renderer/data/use-assessment.tsx';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { LevelChip } from '#renderer/ui/feedback/level.tsx';
import { notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { Tag } from '#renderer/ui/feedback/tag.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import type { RecommendationModel } from '#shared/content/recommendation-model.ts';
import { FUNCTION_LABELS } from '#shared/domain/labels.ts';
import { type Proposal, recommendationFromModel } from '#shared/journey/proposals.ts';
import classes from './proposals.module.css';

const EFFORTS: Readonly<Record<RecommendationModel['effort'], string>> = {
  days: 'quelques jours',
  weeks: 'quelques semaines',
  months: 'quelques mois',
};

/** What the answers call for, by axis: each with the answer that does, to be taken over or left. */
export function Proposals({ proposals }: { readonly proposals: readonly Proposal[] }) {
  const pack = usePack();
  return (
    <div className={classes.axes}>
      {pack.axes.map(({ id, code, name }) => {
        const ofAxis = proposals.filter(({ model }) => model.axisId === id);
        return ofAxis.length === 0 ? null : (
          <Card key={id} title={`${code} ${name}`} note={String(ofAxis.length)}>
            <ul className={classes.list}>
              {ofAxis.map((proposal) => (
                <ProposalItem key={proposal.model.id} proposal={proposal} />
              ))}
            </ul>
          </Card>
        );
      })}
    </div>
  );
}

function ProposalItem({ proposal }: { readonly proposal: Proposal }) {
  const { model, questionId, level } = proposal;
  const { lastRecommendationNumber } = useMission();
  const { newId } = useServices();
  const { goTo } = useMissionPlace();
  const run = useRun();
  const question = usePack().questions.find(({ id }) => id === questionId);
  const take = () => {
    const number = lastRecommendationNumber + 1;
    const owner = FUNCTION_LABELS[model.owner];
    const item = recommendationFromModel(model, { id: newId('rec'), number, owner });
    if (run({ type: 'addItem', collection: 'recommendations', item }).ok) {
      notifySuccess(`Recommandation n° ${number} ajoutée. À dater et à confier à quelqu’un.`);
    }
  };
  return (
    <li className={classes.item}>
      <div>
        <p className={classes.title}>{model.title}</p>
        <p>{model.description}</p>
        <p className={classes.first}>Premier pas : {model.firstStep}</p>
        <p className={classes.facts}>
          <button type="button" className={classes.why} onClick={() => goTo('maturity', questionId)}>
            {question?.label ?? questionId} <LevelChip level={level} />
          </button>
          <Tag>{FUNCTION_LABELS[model.owner]}</Tag> <Tag>{EFFORTS[model.effort]}</Tag>{' '}
          <Tag>à {model.horizonMonths} mois</Tag>
        </p>
      </div>
      <Button size="xs" icon={<IconPlus size={14} />} onClick={take} ariaLabel={`Reprendre : ${model.title}`}>
        Reprendre
      </Button>
    </li>
  );
}
