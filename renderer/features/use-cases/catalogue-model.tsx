import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { usePack } from '#renderer/data/use-assessment.tsx';
import { useMission } from '#renderer/data/use-mission.tsx';
import { useToolbox } from '#renderer/data/use-toolbox.ts';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { Tag } from '#renderer/ui/feedback/tag.tsx';
import { DetailSection } from '#renderer/ui/layout/detail-section.tsx';
import { Stack } from '#renderer/ui/layout/flow.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import type { UseCaseModel } from '#shared/content/use-case-model.ts';
import {
  APPROACH_LABELS,
  FUNCTION_LABELS,
  NATURE_LABELS,
  PATTERN_LABELS,
  PURPOSE_LABELS,
  SOURCING_LABELS,
  TECHNOLOGY_LABELS,
} from '#shared/domain/labels.ts';
import { reasonFinder } from '#shared/ideation/suggest.ts';
import classes from './catalogue.module.css';
import { figuresOf, hintsOf } from './model-words.ts';
import { ReasonList } from './reason-list.tsx';
import { useTakeModel } from './use-take-model.ts';

type ModelProps = { readonly model: UseCaseModel };

/** Everything a model says, with where its figures come from. */
export function CatalogueModel({ model }: ModelProps) {
  return (
    <Stack gap={12}>
      <ModelHead model={model} />
      <MissionReasons model={model} />
      <DetailSection title="Le besoin">
        <Stack gap={8}>
          <p className={classes.text}>{model.problem}</p>
          <Line label="Utilisateurs">{model.users}</Line>
        </Stack>
      </DetailSection>
      <DetailSection title="La réponse">
        <Stack gap={8}>
          <p className={classes.text}>{model.solution}</p>
          <Line label={`Approche : ${APPROACH_LABELS[model.approach].toLowerCase()}`}>
            {model.approachReason}
          </Line>
          <Line label="Enquête européenne">
            {[
              SOURCING_LABELS[model.sourcing],
              PURPOSE_LABELS[model.purpose],
              ...model.technologies.map((technology) => TECHNOLOGY_LABELS[technology]),
            ].join(' · ')}
          </Line>
        </Stack>
      </DetailSection>
      <DetailSection title="IA ou règle fixe ?" note={NATURE_LABELS[model.nature].toLowerCase()}>
        <p className={classes.text}>{model.plainAlternative}</p>
      </DetailSection>
      <DetailSection title="Données et prérequis">
        <Stack gap={8}>
          <Items label="Données" items={model.dataNeeds} />
          <Items label="Prérequis" items={model.prerequisites} />
        </Stack>
      </DetailSection>
      <ModelFigures model={model} />
      <DetailSection title="Risques et conformité" note="à confirmer">
        <Stack gap={8}>
          <Items label="Risques" items={model.risks} />
          <Items label="À regarder avec la loi" items={hintsOf(model.complianceHints)} />
        </Stack>
      </DetailSection>
      <Signs model={model} />
      <UsefulEntries model={model} />
    </Stack>
  );
}

function ModelHead({ model }: ModelProps) {
  const { useCases } = useMission();
  const { sectors } = usePack();
  const { goTo } = useMissionPlace();
  const { take } = useTakeModel();
  const existing = useCases.find(({ modelId }) => modelId === model.id);
  const sectorNames = sectors.filter(({ id }) => model.sectorIds.includes(id)).map(({ name }) => name);
  return (
    <div className={classes.head}>
      <div>
        <p className={classes.title}>{model.title}</p>
        <p className={classes.tags}>
          <Tag>{FUNCTION_LABELS[model.functionId]}</Tag>
          <Tag>{PATTERN_LABELS[model.pattern]}</Tag>
          <Tag tone={model.nature === 'undecided' ? 'warn' : 'teal'}>{NATURE_LABELS[model.nature]}</Tag>
        </p>
        <p className={classes.note}>
          {sectorNames.length === 0 ? 'Tous secteurs' : `Secteurs : ${sectorNames.join(' ; ')}`}
        </p>
      </div>
      {existing ? (
        <Button onClick={() => goTo('use-cases', `useCases.${existing.id}`)}>
          {existing.status === 'rejected' ? 'Ouvrir la fiche écartée' : 'Ouvrir la fiche'}
        </Button>
      ) : (
        <Button icon={<IconPlus size={15} />} onClick={() => take(model)}>
          Prendre ce modèle
        </Button>
      )}
    </div>
  );
}

function MissionReasons({ model }: ModelProps) {
  const doc = useMission();
  const pack = usePack();
  const reasons = useMemo(() => reasonFinder(doc, pack)(model), [doc, pack, model]);
  if (reasons.length === 0) return null;
  return (
    <DetailSection title="Dans cette mission" note="ce qui parle pour ce cas">
      <ReasonList label={`Raisons : ${model.title}`} reasons={reasons} />
    </DetailSection>
  );
}

function ModelFigures({ model }: ModelProps) {
  return (
    <DetailSection title="Indicateur et ordres de grandeur" note={model.costSource.label.toLowerCase()}>
      <Stack gap={8}>
        <Line label="Indicateur">
          {model.kpi.name} ({model.kpi.unit}). {model.kpi.baselineHint}
        </Line>
        <dl className={classes.figures}>
          {figuresOf(model).map(([label, value]) => (
            <div key={label} style={{ display: 'contents' }}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p className={classes.note}>{model.gain.note}</p>
        <p className={classes.note}>
          Source des coûts : {model.costSource.label}
          {model.costSource.sourceKey === null ? ', sans étude publiée' : ` (${model.costSource.sourceKey})`}.
          Hors taxes, pour 10 à 500 salariés. À remplacer par les chiffres de l’entreprise.
        </p>
      </Stack>
    </DetailSection>
  );
}

function Signs({ model }: ModelProps) {
  const { questions } = usePack();
  const { suggestWhen } = model;
  const answers = suggestWhen.questions.map(({ questionId, minLevel, maxLevel }) => {
    const label = questions.find(({ id }) => id === questionId)?.label ?? questionId;
    if (minLevel === null) return `${label} : niveau ${maxLevel} ou moins`;
    if (maxLevel === null) return `${label} : niveau ${minLevel} ou plus`;
    return `${label} : niveau de ${minLevel} à ${maxLevel}`;
  });
  return (
    <DetailSection title="Signes qui le font proposer">
      <Stack gap={8}>
        <Line label="Mots d’un irritant">{suggestWhen.irritantWords.join(', ')}</Line>
        <Line label="Mots d’une source de données">{suggestWhen.dataSourceWords.join(', ')}</Line>
        <Items label="Réponses" items={answers} />
      </Stack>
    </DetailSection>
  );
}

/** Entries of the knowledge base and recommendations that go with a model. */
function UsefulEntries({ model: { links } }: ModelProps) {
  const { recommendations } = useToolbox();
  const titles = recommendations
    .filter(({ id }) => links.recommendationIds.includes(id))
    .map(({ title }) => title);
  return (
    <DetailSection title="À lire avec">
      <Stack gap={8}>
        <KnowledgeEntries knowledgeIds={links.knowledgeIds} />
        <Items label="Recommandations types" items={titles} />
      </Stack>
    </DetailSection>
  );
}

export function KnowledgeEntries({ knowledgeIds }: { readonly knowledgeIds: readonly string[] }) {
  const { knowledge } = useToolbox();
  return (
    <div className={classes.entries}>
      {knowledge
        .filter(({ id }) => knowledgeIds.includes(id))
        .map(({ id, title, text }) => (
          <details key={id}>
            <summary>{title}</summary>
            <p>{text}</p>
          </details>
        ))}
    </div>
  );
}

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <p className={classes.label}>{label}</p>
      <p className={classes.text}>{children}</p>
    </div>
  );
}

function Items({ label, items }: { readonly label: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <div>
      <p className={classes.label}>{label}</p>
      <ul className={classes.items}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}
