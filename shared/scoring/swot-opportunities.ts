import {
  capitalised,
  counted,
  foldText,
  formatEurosShort,
  formatNumber,
  named,
  saysNone,
} from '#shared/domain/french.ts';
import type { Irritant } from '#shared/domain/landscape.ts';
import { qualityMean } from './data-quality.ts';
import {
  MOST_PER_RULE,
  namesOf,
  originOf,
  proposal,
  type SwotFacts,
  type SwotProposal,
} from './swot-proposal.ts';

/** What the landscape offers: costs to win back, data and applications ready to be used, rights, framed uses of AI. */
export function opportunities(facts: SwotFacts): readonly SwotProposal[] {
  return [
    ...dearIrritants(facts),
    ...soundData(facts),
    ...openApplications(facts),
    ...machineData(facts),
    ...ruledUses(facts),
  ];
}

const BASIS_WORDS: Readonly<Record<NonNullable<Irritant['basis']>, string>> = {
  measured: ', d’après une mesure',
  declared: ', d’après une déclaration',
  estimated: ', d’après une estimation',
};

function dearIrritants({ doc, irritants }: SwotFacts): readonly SwotProposal[] {
  return irritants
    .flatMap((cost) => {
      const irritant = doc.irritants.find(({ id }) => id === cost.irritantId);
      return irritant && cost.total !== null && cost.total > 0
        ? [{ irritant, total: cost.total, isPartial: cost.isPartial }]
        : [];
    })
    .slice(0, MOST_PER_RULE)
    .map(({ irritant, total, isPartial }) => {
      const amount = `${isPartial ? 'au moins ' : ''}${formatEurosShort(total)}`;
      const basis = irritant.basis === null ? '' : BASIS_WORDS[irritant.basis];
      return proposal(
        'opportunity',
        originOf('cost', irritant.id),
        `${named(irritant.title)} coûte ${amount} par an${basis} : une part est à regagner`,
        [{ kind: 'irritant', id: irritant.id }],
      );
    });
}

/** From this mean on (0–4) a source can be used as it is. */
const SOUND_FROM = 3;

function soundData({ doc }: SwotFacts): readonly SwotProposal[] {
  const sound = doc.dataSources
    .map((source) => ({ source, mean: qualityMean(source) ?? 0 }))
    .filter(({ mean }) => mean >= SOUND_FROM)
    .toSorted((a, b) => b.mean - a.mean);
  const [best] = sound;
  if (!best) return [];
  const text =
    sound.length === 1
      ? `Une source est de qualité suffisante pour servir sans attendre : ${named(best.source.name)}, ${formatNumber(best.mean, 1)} sur 4 en moyenne`
      : `${capitalised(counted(sound.length, 'source'))} sont de qualité suffisante pour servir sans attendre, à ${SOUND_FROM} sur 4 ou plus en moyenne : ${namesOf(
          sound.map(({ source }) => source.name),
          'feminine',
        )}`;
  return [
    proposal(
      'opportunity',
      'sound-data',
      text,
      sound.map(({ source }) => ({ kind: 'data-source', id: source.id })),
    ),
  ];
}

function openApplications({ doc }: SwotFacts): readonly SwotProposal[] {
  const open = doc.applications.filter(({ hasApi }) => hasApi === 'yes');
  if (open.length === 0) return [];
  const names = namesOf(
    open.map(({ name }) => name),
    'feminine',
  );
  return [
    proposal(
      'opportunity',
      'open-applications',
      open.length === 1
        ? `Une application offre une interface à laquelle brancher un outil : ${names}`
        : `${capitalised(counted(open.length, 'application'))} offrent une interface à laquelle brancher un outil : ${names}`,
      open.map(({ id }) => ({ kind: 'application', id })),
    ),
  ];
}

/** Data of connected machines that somebody else than the company holds. */
function machineData({ doc }: SwotFacts): readonly SwotProposal[] {
  const company = foldText(doc.company.name).trim();
  return doc.dataSources
    .filter(
      ({ machineDataHolder: holder }) =>
        !saysNone(holder) && (company === '' || !foldText(holder).includes(company)),
    )
    .slice(0, MOST_PER_RULE)
    .map(({ id, name, machineDataHolder }) =>
      proposal(
        'opportunity',
        originOf('machine', id),
        `Le règlement européen sur les données (Data Act) permet de demander l’accès aux données de ${named(name)} (détenteur : ${machineDataHolder.trim()})`,
        [{ kind: 'data-source', id }],
      ),
    );
}

function ruledUses({ doc }: SwotFacts): readonly SwotProposal[] {
  const ruled = doc.aiUsages.filter(({ origin, rule }) => origin === 'declared' && !saysNone(rule));
  if (ruled.length === 0) return [];
  const names = namesOf(
    ruled.map(({ tool }) => tool),
    'masculine',
  );
  return [
    proposal(
      'opportunity',
      'ruled-ai',
      ruled.length === 1
        ? `L’usage de ${names} est déclaré et suit une consigne : il peut s’étendre sur cette base`
        : `Les usages de ${names} sont déclarés et suivent une consigne : ils peuvent s’étendre sur cette base`,
      ruled.map(({ id }) => ({ kind: 'ai-usage', id })),
    ),
  ];
}
