import { useAssessment, usePack } from '#renderer/data/use-assessment.tsx';
import { useMission } from '#renderer/data/use-mission.tsx';
import { Explained } from '#renderer/ui/feedback/explain.tsx';
import { LinkList } from '#renderer/ui/layout/link-list.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import type { ContentPack } from '#shared/content/pack.ts';
import { FACT_COLLECTIONS, type FactRef } from '#shared/domain/fact-ref.ts';
import { formatEuros, formatNumber } from '#shared/domain/french.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import { qualityMean } from '#shared/scoring/data-quality.ts';
import type { IrritantCost } from '#shared/scoring/irritants.ts';
import type { SwotProposal } from '#shared/scoring/swot-proposal.ts';

type SwotReasonProps = {
  readonly proposal: SwotProposal;
  readonly onOpenQuestion: (questionId: string) => void;
};

/** « pourquoi ? »: the facts a line rests on, each a link to its place. */
export function SwotReason({ proposal, onOpenQuestion }: SwotReasonProps) {
  const doc = useMission();
  const pack = usePack();
  const { irritants } = useAssessment();
  const { goTo } = useMissionPlace();
  const facts = proposal.sources.map((fact) => ({
    fact,
    id: `${fact.kind}.${fact.id}`,
    ...wordsOf(fact, { doc, pack, irritants }),
  }));
  const open = (chosen: string) => {
    const fact = facts.find(({ id }) => id === chosen)?.fact;
    if (!fact) return;
    if (fact.kind === 'question') onOpenQuestion(fact.id);
    else goTo('landscape', `${FACT_COLLECTIONS[fact.kind]}.${fact.id}`);
  };
  return (
    <Explained
      label={`Pourquoi : ${proposal.text}`}
      explanation={
        <LinkList
          title="Ce sur quoi elle repose"
          items={facts}
          onOpen={open}
          none="Plus aucun fait de la mission."
        />
      }
    >
      pourquoi ?
    </Explained>
  );
}

type Known = {
  readonly doc: MissionDoc;
  readonly pack: ContentPack;
  readonly irritants: readonly IrritantCost[];
};

/** The name of a fact, and the figure the line was drawn from. */
function wordsOf({ kind, id }: FactRef, { doc, pack, irritants }: Known): { label: string; side: string } {
  const named = <T extends { readonly id: string }>(items: readonly T[]) => items.find((it) => it.id === id);
  switch (kind) {
    case 'question': {
      const value = doc.answers[id]?.value;
      return {
        label: named(pack.questions)?.label ?? id,
        side: value?.kind === 'level' ? `niveau ${value.level}` : 'voix opposées',
      };
    }
    case 'irritant': {
      const total = irritants.find(({ irritantId }) => irritantId === id)?.total ?? null;
      return {
        label: named(doc.irritants)?.title ?? id,
        side: total === null ? 'non chiffré' : `${formatEuros(total)} par an`,
      };
    }
    case 'data-source': {
      const source = named(doc.dataSources);
      const mean = source ? qualityMean(source) : null;
      return {
        label: source?.name ?? id,
        side: mean === null ? 'qualité non examinée' : `qualité ${formatNumber(mean, 1)} sur 4`,
      };
    }
    case 'application':
      return { label: named(doc.applications)?.name ?? id, side: 'application' };
    case 'ai-usage':
      return { label: named(doc.aiUsages)?.tool ?? id, side: 'usage d’IA' };
    default:
      return { label: id, side: '' };
  }
}
