import type { AppliesWhen, ContentPack, Question } from '#shared/content/pack.ts';
import { formatNumber, frenchTypography } from '#shared/domain/french.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';

/** `reason` is a French sentence: « Sans objet : l’entreprise compte moins de 50 salariés. » */
export type Applicability = { readonly applies: true } | { readonly applies: false; readonly reason: string };

type AskedCompany = Pick<MissionDoc, 'company' | 'answers'>;

/**
 * Whether a question is put to this company, by the `appliesWhen` of the pack. A size, a sector or a level that is not
 * known rules nothing out. Says nothing of an answer given all the same, which always counts (maturity.ts).
 */
export function applicability(question: Question, doc: AskedCompany, pack: ContentPack): Applicability {
  const reason = question.appliesWhen ? whyNot(question.appliesWhen, doc, pack) : null;
  return reason === null
    ? { applies: true }
    : { applies: false, reason: frenchTypography(`Sans objet : ${reason}.`) };
}

/** The first condition that fails, in words; null when none does. */
function whyNot(when: AppliesWhen, { company, answers }: AskedCompany, pack: ContentPack): string | null {
  // 49.5 full-time equivalents are still fewer than 50.
  const people = company.headcount === null ? null : Math.floor(company.headcount);
  if (people !== null && people < (when.minHeadcount ?? 0))
    return `l’entreprise compte moins de ${formatNumber(when.minHeadcount ?? 0)} salariés`;
  if (people !== null && people > (when.maxHeadcount ?? people))
    return `l’entreprise compte plus de ${formatNumber(when.maxHeadcount ?? 0)} salariés`;
  const sector = pack.sectors.find(({ id }) => id === company.sectorId);
  if (sector && !isAbout(when, sector.id)) return `la question ne concerne pas le secteur « ${sector.name} »`;
  for (const { questionId, minLevel = 0, maxLevel = 4 } of when.answers ?? []) {
    const value = answers[questionId]?.value;
    if (value?.kind !== 'level' || (value.level >= minLevel && value.level <= maxLevel)) continue;
    const label = pack.questions.find(({ id }) => id === questionId)?.label ?? questionId;
    const bound =
      value.level < minLevel ? `à partir du niveau ${minLevel}` : `jusqu’au niveau ${maxLevel} seulement`;
    return `la question se pose ${bound} de « ${label} », qui est au niveau ${value.level}`;
  }
  return null;
}

function isAbout({ sectorIds, notSectorIds }: AppliesWhen, sectorId: string): boolean {
  return (sectorIds ?? [sectorId]).includes(sectorId) && !(notSectorIds ?? []).includes(sectorId);
}
