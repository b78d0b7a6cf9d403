import { formatDate, formatEuros, formatEurosShort } from '#shared/domain/french.ts';
import { callout } from '#shared/report/blocks.ts';
import { isFilled } from '#shared/report/chapters/chapter.ts';
import { gantt, quarterCosts } from '#shared/report/chapters/roadmap-schedule.ts';
import { agree, capitalised, counted, joinAnd } from '#shared/report/phrases.ts';
import { costByQuarter } from '#shared/roadmap/quarters.ts';
import { roadmapStart, type ScheduledItem, scheduleRoadmap } from '#shared/roadmap/schedule.ts';
import { column, forTheRoom, row, type SlideBuilder, slide } from './slide.ts';

const MOST_BARS = 12;

/** The actions in time, and what each quarter costs. */
export const roadmap: SlideBuilder = (context) => {
  const { doc, options } = context;
  if (doc.recommendations.length === 0) return [];
  const schedule = scheduleRoadmap(doc.recommendations, roadmapStart(doc, options.date));
  if (!schedule.ok)
    return slide(context, {
      id: 'roadmap',
      title: 'La feuille de route attend que ses prérequis soient mis en ordre',
      rows: [row(column([callout('warning', 'À compléter', schedule.error.message)]))],
      notes: doc.recommendations.map(({ number, title }) => `R${number} ${title}`),
    });
  const { items, conflicts } = schedule.value;
  const shown = firstToBegin(items);
  const cost = costByQuarter(items);
  const left = items.length - shown.length;
  return slide(context, {
    id: 'roadmap',
    title: titleOf(items, cost.total),
    rows: [
      row(
        column(forTheRoom([gantt(shown)], { bars: MOST_BARS, label: 46 }), {
          share: 62,
          title: left > 0 ? `Les ${shown.length} premières actions, en mois` : 'Actions, en mois',
        }),
        column(quarterCosts(cost), { share: 38, title: 'Coût par trimestre, hors taxes' }),
      ),
    ],
    notes: [
      ...items.map(
        ({ recommendation: it, shown: span, isDated }) =>
          `R${it.number} ${it.title || 'Sans titre'} : du ${formatDate(span.startsOn)} au ${formatDate(span.dueOn)}${isDated ? '' : ' (dates proposées)'}, ${it.cost === null ? 'coût à chiffrer' : formatEuros(it.cost)}, ${isFilled(it.ownerName) ? it.ownerName : 'responsable à nommer'}.`,
      ),
      cost.quarters.length > 0
        ? `Coût par trimestre : ${cost.quarters.map(({ quarter, cost: amount }) => `${quarter.label}, ${formatEuros(amount)}`).join(' ; ')}.`
        : '',
      cost.unknown.length > 0
        ? `Sans coût, hors du total : ${joinAnd(cost.unknown.map(({ number }) => `R${number}`))}.`
        : '',
      ...conflicts.map(({ message }) => message),
    ],
  });
};

function titleOf(items: readonly ScheduledItem[], total: number): string {
  const [from] = items.map(({ shown }) => shown.startsOn).toSorted();
  const to = items
    .map(({ shown }) => shown.dueOn)
    .toSorted()
    .at(-1);
  const costed = items.filter(({ recommendation }) => recommendation.cost !== null).length;
  const actions = capitalised(counted(items.length, 'action', 'feminine'));
  const when = from === undefined || to === undefined ? '' : ` ${monthRange(from, to)}`;
  if (costed === 0) return `${actions}${when}, dont le coût reste à chiffrer`;
  return `${actions}${when}, pour ${formatEurosShort(total)}${
    costed < items.length
      ? ` (${counted(costed, agree(costed, 'chiffrée', 'chiffrées'), 'feminine', 'chiffrées')})`
      : ''
  }`;
}

/** « de décembre 2026 à mars 2028 », « en mars 2027 ». */
function monthRange(from: string, to: string): string {
  const month = (date: string) => formatDate(date).replace(/^\S+ /, '');
  if (month(from) === month(to)) return `en ${month(from)}`;
  const start = from.slice(0, 4) === to.slice(0, 4) ? month(from).replace(/ \d+$/, '') : month(from);
  return `${/^[aeiouéh]/.test(start) ? 'd’' : 'de '}${start} à ${month(to)}`;
}

/** Those that begin first, by number. */
function firstToBegin(items: readonly ScheduledItem[]): readonly ScheduledItem[] {
  const first = items
    .toSorted((a, b) => a.shown.startsOn.localeCompare(b.shown.startsOn))
    .slice(0, MOST_BARS);
  return items.filter((item) => first.includes(item));
}
