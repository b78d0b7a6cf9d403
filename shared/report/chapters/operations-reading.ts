import { formatEurosShort, formatNumber, formatPercent } from '#shared/domain/french.ts';
import type { Irritant } from '#shared/domain/landscape.ts';
import type { BusinessFunction } from '#shared/domain/primitives.ts';
import { reference, text } from '#shared/report/blocks.ts';
import { reading, type Sentence } from '#shared/report/derived-text.ts';
import { FUNCTION_NAMES, joinSome, verbOf } from '#shared/report/grammar.ts';
import type { Block, Source } from '#shared/report/model.ts';
import { agree, capitalised, counted, countInWords, joinAnd, named } from '#shared/report/phrases.ts';
import { computed, fromIrritant, fromMission } from '#shared/report/sources.ts';
import type { IrritantCost } from '#shared/scoring/irritants.ts';
import type { ChapterContext } from './chapter.ts';

export type Costed = { readonly irritant: Irritant; readonly cost: IrritantCost; readonly total: number };

/** Irritants with a known cost above zero, dearest first. */
export function costedIrritants({
  doc,
  assessment,
}: Pick<ChapterContext, 'doc' | 'assessment'>): readonly Costed[] {
  return assessment.irritants.flatMap((cost) => {
    const irritant = doc.irritants.find(({ id }) => id === cost.irritantId);
    return irritant && cost.total !== null && cost.total > 0 ? [{ irritant, cost, total: cost.total }] : [];
  });
}

function sumOf(costed: readonly Costed[]): number {
  return costed.reduce((sum, { total }) => sum + total, 0);
}

function sourcesOf(costed: readonly Costed[]): readonly Source[] {
  return [computed('irritant-total'), ...costed.map(({ irritant }) => fromIrritant(irritant.id))];
}

/** What the irritants cost, and how that cost is spread. */
export function costReading(context: ChapterContext): readonly Block[] {
  const { doc } = context;
  const costed = costedIrritants(context);
  const sources = costed.length > 0 ? sourcesOf(costed) : doc.irritants.map(({ id }) => fromIrritant(id));
  return reading(
    'operations-costs',
    [howMany(context), ...(costed.length > 0 ? [concentration(costed), errorsOrTime(costed)] : [])],
    [...sources, ...(doc.company.headcount === null ? [] : [fromMission('company')])],
    'lead',
  );
}

function howMany({ doc, assessment }: ChapterContext): Sentence {
  const known = assessment.irritants.filter(({ total }) => total !== null);
  const sum = known.reduce((all, { total }) => all + (total ?? 0), 0);
  const hours = assessment.irritants.reduce((all, { hoursPerYear }) => all + (hoursPerYear ?? 0), 0);
  const critical = doc.irritants.filter(({ severity }) => (severity ?? 0) >= 4).length;
  const all = `${capitalised(counted(doc.irritants.length, 'irritant relevé', 'masculine', 'irritants relevés'))}${critical > 0 ? `, dont ${counted(critical, 'jugé', 'masculine')} de gravité 4 ou 5` : ''}`;
  if (known.length === 0) return `${all}. Aucun n’est encore chiffré.`;
  const { headcount } = doc.company;
  const each =
    headcount !== null && headcount > 0 && hours >= headcount
      ? `, soit ${formatNumber(hours / headcount)} heures par salarié`
      : '';
  const costed =
    known.length === doc.irritants.length
      ? agree(known.length, 'Il coûte', 'Ensemble, ils coûtent')
      : `${capitalised(counted(known.length, 'est chiffré et coûte', 'masculine', 'sont chiffrés et coûtent'))}`;
  const spent =
    hours >= 1 ? ` et ${formatNumber(hours)} ${agree(Math.round(hours), 'heure', 'heures')} de travail` : '';
  return `${all}. ${costed} ${formatEurosShort(sum)}${spent} par an${each}.`;
}

/** How few irritants make half of the cost: whether one project can change the sum. */
function concentration(costed: readonly Costed[]): Sentence {
  const [first] = costed;
  const sum = sumOf(costed);
  if (!first || costed.length < 3) return null;
  if (first.total >= sum * 0.4) {
    return `À lui seul, ${named(first.irritant.title)} en fait ${formatPercent(first.total / sum)} : le traiter change l’ordre de grandeur, les autres non.`;
  }
  let running = 0;
  const half = costed.findIndex(({ total }) => {
    running += total;
    return running >= sum / 2;
  });
  const few = costed.slice(0, half + 1);
  const names = joinAnd(few.map(({ irritant }) => named(irritant.title)));
  if (few.length <= Math.max(1, costed.length / 4)) {
    return `Le coût est concentré : ${names} ${agree(few.length, 'en fait', 'en font')} la moitié.`;
  }
  return few.length <= Math.min(4, costed.length / 2)
    ? `${names} en font la moitié.`
    : `Le coût est dispersé : il faut réunir ${countInWords(few.length)} irritants pour en atteindre la moitié, et aucun projet isolé ne suffira.`;
}

/** Time lost, or mistakes paid for: not the same remedy. */
function errorsOrTime(costed: readonly Costed[]): Sentence {
  const errors = costed.reduce((sum, { cost }) => sum + (cost.errorCost ?? 0), 0);
  const time = costed.reduce((sum, { cost }) => sum + (cost.timeCost ?? 0), 0);
  const share = errors / (errors + time);
  if (errors + time <= 0 || errors === 0) return null;
  if (share >= 0.6) {
    return `Les erreurs en font ${formatPercent(share)}, le temps passé ${formatPercent(1 - share)} : le gain est à chercher dans la qualité avant la vitesse.`;
  }
  if (share <= 0.4) {
    return `Le temps passé en fait ${formatPercent(1 - share)}, les erreurs ${formatPercent(share)} : le gain est d’abord du temps rendu aux équipes.`;
  }
  return `Temps passé et erreurs y comptent presque autant (${formatPercent(1 - share)} et ${formatPercent(share)}).`;
}

export type FunctionCost = {
  readonly businessFunction: BusinessFunction;
  readonly items: readonly Costed[];
  readonly total: number;
};

/** By function of the company, dearest first. */
export function costByFunction(costed: readonly Costed[]): readonly FunctionCost[] {
  const functions = [...new Set(costed.map(({ irritant }) => irritant.businessFunction))];
  return functions
    .map((businessFunction) => {
      const items = costed.filter(({ irritant }) => irritant.businessFunction === businessFunction);
      return { businessFunction, items, total: sumOf(items) };
    })
    .toSorted((a, b) => b.total - a.total);
}

/** Where the time and the money go: functions, then processes. */
export function whereReading(context: ChapterContext): readonly Block[] {
  const costed = costedIrritants(context);
  const sum = sumOf(costed);
  const byFunction = costByFunction(costed);
  const [first, second, third] = byFunction;
  if (!first || costed.length < 2) return [];
  const share = ({ total }: FunctionCost) => formatPercent(total / sum);
  const nameOf = ({ businessFunction }: FunctionCost) => FUNCTION_NAMES[businessFunction];
  const lead: Sentence =
    second === undefined
      ? `Tout ce coût se trouve dans une seule fonction : ${nameOf(first)}.`
      : [
          text(
            `${capitalised(nameOf(first))} ${verbOf(nameOf(first), 'porte', 'portent')} ${share(first)} du coût (${formatEurosShort(first.total)}, ${counted(first.items.length, 'irritant')}), devant ${nameOf(second)} (${share(second)})${third ? ` et ${nameOf(third)} (${share(third)})` : ''}`,
          ),
          ...(byFunction.length >= 3
            ? [text(' : voir '), reference('fig_couts_fonctions', 'la figure des fonctions')]
            : []),
          text('.'),
        ];
  return reading(
    'operations-functions',
    [lead, manyForLittle(byFunction, sum), processes(context, costed)],
    sourcesOf(costed),
  );
}

/** Felt by many, worth little: it is said, so that it is not taken for the priority. */
function manyForLittle(byFunction: readonly FunctionCost[], sum: number): Sentence {
  const minor = byFunction.slice(1).filter(({ items, total }) => items.length >= 2 && total < sum * 0.05);
  const [it] = minor;
  if (!it) return null;
  const name = FUNCTION_NAMES[it.businessFunction];
  return `À l’inverse, ${name} ${verbOf(name, 'compte', 'comptent')} ${counted(it.items.length, 'irritant')} pour ${formatPercent(it.total / sum)} du coût : une gêne réelle, un enjeu limité.`;
}

function processes({ doc }: ChapterContext, costed: readonly Costed[]): Sentence {
  const sum = sumOf(costed);
  const withCost = doc.processes
    .map((process) => {
      const items = costed.filter(({ irritant }) => irritant.processId === process.id);
      return { process, count: items.length, total: sumOf(items) };
    })
    .filter(({ total }) => total > 0)
    .toSorted((a, b) => b.total - a.total);
  const [first] = withCost;
  if (!first || doc.processes.length < 2) return null;
  const quiet = doc.processes.filter(({ id }) => !doc.irritants.some(({ processId }) => processId === id));
  const spared =
    quiet.length === 0
      ? ''
      : quiet.length > 3
        ? ` ; ${counted(quiet.length, 'processus', 'masculine', 'processus')} n’en ont fait relever aucun`
        : ` ; rien n’a été relevé sur ${joinAnd(quiet.map(({ name }) => named(name)))}`;
  return `Le processus le plus coûteux est ${named(first.process.name)} : ${counted(first.count, 'irritant chiffré', 'masculine', 'irritants chiffrés')}, ${formatPercent(first.total / sum)} du total${spared}.`;
}

/** What the figures are worth: measured, declared or estimated, in share of the cost. */
export function basisReading(context: ChapterContext): readonly Block[] {
  const costed = costedIrritants(context);
  const sum = sumOf(costed);
  if (costed.length === 0) return [];
  const ofBasis = (basis: Irritant['basis']) =>
    sumOf(costed.filter(({ irritant }) => irritant.basis === basis)) / sum;
  const [measured, declared, estimated] = [ofBasis('measured'), ofBasis('declared'), ofBasis('estimated')];
  const others = [
    ...(declared >= 0.005 ? [`${formatPercent(declared)} sur des déclarations`] : []),
    ...(estimated >= 0.005 ? [`${formatPercent(estimated)} sur des estimations`] : []),
  ];
  const worth: Sentence =
    measured >= 0.995
      ? 'Tous ces coûts reposent sur des mesures.'
      : measured < 0.005
        ? 'Aucun de ces coûts ne repose sur une mesure : ils donnent un ordre de grandeur, pas une base de calcul.'
        : `${formatPercent(measured)} du coût repose sur des mesures${others.length > 0 ? `, ${joinAnd(others)}` : ''}.`;
  const [dearest] = costed;
  const caution: Sentence =
    dearest && dearest.irritant.basis !== 'measured' && measured >= 0.005
      ? `Le plus coûteux, ${named(dearest.irritant.title)} (${formatEurosShort(dearest.total)}), n’est pas mesuré : une mesure doit précéder toute dépense qui s’appuie sur lui.`
      : null;
  return reading('operations-basis', [worth, caution, severeButCheap(context, costed)], sourcesOf(costed));
}

/** Grave for those who live with it, small in the sum. */
function severeButCheap({ doc }: ChapterContext, costed: readonly Costed[]): Sentence {
  const sum = sumOf(costed);
  const cheap = costed.filter(({ irritant, total }) => irritant.severity === 5 && total < sum * 0.03);
  const unknown = doc.irritants.filter(
    ({ id, severity }) => (severity ?? 0) >= 4 && !costed.some(({ irritant }) => irritant.id === id),
  );
  if (unknown.length > 0) {
    return `${joinSome(
      unknown.map(({ title }) => named(title)),
      3,
    )} ${agree(unknown.length, 'est jugé grave sans être chiffré', 'sont jugés graves sans être chiffrés')} : ${agree(unknown.length, 'son', 'leur')} coût est à établir.`;
  }
  const [it] = cheap;
  return it
    ? `${named(it.irritant.title)} est jugé de gravité 5 pour ${formatEurosShort(it.total)} par an : ce qui pèse sur les équipes n’est pas toujours ce qui coûte.`
    : null;
}
