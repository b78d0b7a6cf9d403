import { formatDate, formatNumber, formatShortDate } from '#shared/domain/french.ts';
import { callout, cell, strong, table, column as tableColumn } from '#shared/report/blocks.ts';
import type { ChapterContext } from '#shared/report/chapters/chapter.ts';
import { assessedCases } from '#shared/report/chapters/compliance.ts';
import type { Block } from '#shared/report/model.ts';
import { agree, capitalised, counted, countInWords, joinAnd, named } from '#shared/report/phrases.ts';
import { firstClauses, shortened } from '#shared/report/slides/shorten.ts';
import { fromUseCase } from '#shared/report/sources.ts';
import { dutiesToPlace } from '#shared/roadmap/duties.ts';
import { column, row, type SlideBuilder, slide } from './slide.ts';

const MOST_DUTIES = 7;

type PilotDuty = {
  readonly label: string;
  readonly cases: readonly { readonly id: string; readonly title: string }[];
  readonly carrier: string;
  /** « R2 », or what remains to be done. */
  readonly place: string;
  readonly dueOn: string | null;
  readonly documents: readonly string[];
};

/** What the law asks for before the pilots of the retained cases. Left out without the rules, or with no case to examine. */
export const compliance: SlideBuilder = (context) => {
  const rules = context.options.compliance;
  const retained = assessedCases(context).filter(({ useCase }) => useCase.status === 'retained');
  if (!rules || retained.length === 0) return [];
  const duties = pilotDuties(context);
  const shown = duties.slice(0, MOST_DUTIES);
  const dates = duties.flatMap(({ dueOn }) => dueOn ?? []).toSorted();
  return slide(context, {
    id: 'compliance',
    title:
      duties.length === 0
        ? 'Aucune obligation n’est connue avant les pilotes des cas retenus'
        : `${capitalised(counted(duties.length, 'obligation', 'feminine'))} à remplir avant les pilotes${
            dates[0] ? `, la première d’ici au ${formatDate(dates[0])}` : ''
          }`,
    rows: [
      row(
        column(
          table(
            'Obligations avant les pilotes',
            [
              tableColumn('Obligation', 38),
              tableColumn('Cas concernés', 22),
              tableColumn('Qui', 15),
              tableColumn('Action', 13, 'center'),
              tableColumn('Échéance', 12, 'right'),
            ],
            shown.map(({ label, cases, carrier, place, dueOn }) => [
              cell([strong(firstClauses(label, 100))], { sources: cases.map(({ id }) => fromUseCase(id)) }),
              cell(
                cases.length > 2
                  ? `${formatNumber(cases.length)} cas retenus`
                  : cases.map(({ title }) => shortened(title || 'Sans titre', 38)).join(' ; '),
              ),
              cell(shortened(carrier, 40)),
              cell(place, place.includes('à ') ? { tone: 'warning' } : {}),
              cell(
                dueOn === null ? 'à dater' : formatShortDate(dueOn),
                dueOn === null ? { tone: 'warning' } : {},
              ),
            ]),
          ),
        ),
      ),
      row(column([classes(context, retained)])),
    ],
    notes: [
      ...duties.map(
        ({ label, cases, documents }) =>
          `${label} : ${cases.map(({ title }) => title).join(' ; ')}.${documents.length > 0 ? ` À produire : ${documents.join(' ; ')}.` : ''}`,
      ),
      `Ceci n’est pas un conseil juridique. ${rules.disclaimer}`,
    ],
  });
};

function pilotDuties({ doc, assessment, options }: ChapterContext): readonly PilotDuty[] {
  const rules = options.compliance;
  if (!rules) return [];
  const retained = doc.useCases.filter(({ status }) => status === 'retained');
  const toPlace = dutiesToPlace(doc, assessment.compliance, rules);
  return rules.duties
    .filter(({ beforePilot, nature }) => beforePilot && nature === 'obligation')
    .flatMap((duty): PilotDuty[] => {
      const cases = retained.filter(
        ({ id }) => assessment.compliance[id]?.duties.some(({ dutyId }) => dutyId === duty.id) === true,
      );
      if (cases.length === 0) return [];
      const placed = doc.recommendations.filter((it) => it.duty?.dutyId === duty.id);
      const missing = toPlace.filter((it) => it.duty.id === duty.id);
      const dates = [...placed, ...missing].flatMap(({ dueOn }) => dueOn ?? []).toSorted();
      return [
        {
          label: duty.label,
          cases,
          carrier: rules.carriers.find(({ id }) => id === duty.carrierId)?.label ?? '—',
          place: placeWords(placed, missing.length > 0),
          dueOn: dates[0] ?? null,
          documents: duty.documents,
        },
      ];
    })
    .toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'));
}

/** « R2 », « R2, à compléter » when it does not stand for every case, « à placer ». */
function placeWords(placed: readonly { readonly number: number }[], isMissing: boolean): string {
  if (placed.length === 0) return 'à placer';
  const numbers = placed.map(({ number }) => `R${number}`).join(', ');
  return isMissing ? `${numbers}, à compléter` : numbers;
}

/** The classes of the AI Act among the retained cases, what is worst first. */
function classes(context: ChapterContext, retained: ReturnType<typeof assessedCases>): Block {
  const rules = context.options.compliance;
  const of = (classId: string) => retained.filter(({ result }) => result.classId === classId);
  const [banned, high, open] = [of('interdit'), of('haut-risque'), of('a-examiner')];
  const names = (cases: typeof retained) =>
    joinAnd(cases.slice(0, 2).map(({ useCase }) => named(shortened(useCase.title, 48))));
  const sources = retained.map(({ useCase }) => fromUseCase(useCase.id));
  if (banned.length + high.length > 0) {
    const worst = banned.length > 0 ? banned : high;
    const label = rules?.classes.find(({ id }) => id === worst[0]?.result.classId)?.label ?? '';
    return callout(
      'critical',
      'Règlement européen sur l’IA',
      `${capitalised(countInWords(worst.length))} ${agree(worst.length, 'cas retenu relève', 'cas retenus relèvent')} de la classe ${named(label)} : ${names(worst)}.`,
      sources,
    );
  }
  return open.length > 0
    ? callout(
        'warning',
        'Règlement européen sur l’IA',
        `Aucun cas retenu n’est classé à haut risque ; ${counted(open.length, 'reste', 'masculine', 'restent')} à examiner : ${names(open)}.`,
        sources,
      )
    : callout(
        'positive',
        'Règlement européen sur l’IA',
        `${agree(retained.length, 'Le cas retenu a été examiné ; il n’est pas', 'Tous les cas retenus ont été examinés ; aucun n’est')} à haut risque ni interdit.`,
        sources,
      );
}
