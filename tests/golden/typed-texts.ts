import type { MissionDoc } from '#shared/domain/mission.ts';
import { plainTextOf } from '#shared/domain/rich-text.ts';

/**
 * Every text of a mission that the report is meant to carry, as typed. Left out on purpose: working notes, contacts,
 * what may not be cited, and the fields of use cases that have no sheet.
 */
export function typedTexts(doc: MissionDoc): readonly string[] {
  const { company, framing, deliverables, expert } = doc;
  return [
    company.name,
    company.activity,
    company.nafCode,
    company.address,
    company.city,
    company.region,
    company.website,
    company.groupName,
    company.leaderName,
    company.leaderRole,
    company.referentName,
    company.referentRole,
    expert.name,
    expert.firm,
    doc.reference,
    framing.context,
    framing.goals,
    framing.scope,
    framing.outOfScope,
    framing.successCriteria,
    framing.constraints,
    deliverables.options['report']?.title ?? '',
    deliverables.confidentiality,
    ...Object.values(doc.sectionTexts).flatMap((text) => plainTextOf(text).split('\n')),
    ...fieldTexts(doc),
    ...landscapeTexts(doc),
    ...textsOfUseCases(doc),
  ].filter((text) => text.trim() !== '');
}

function fieldTexts(doc: MissionDoc): readonly string[] {
  const { pseudonymiseQuotes } = doc.deliverables;
  const held = doc.interviews.filter(({ status }) => status !== 'cancelled');
  const met = doc.people.filter(({ id }) => held.some(({ personIds }) => personIds.includes(id)));
  return [
    ...held.flatMap(({ title, place }) => [title, place]),
    ...held
      .filter(({ status }) => status === 'done')
      .flatMap(({ quotes }) => quotes.filter(({ isCitable }) => isCitable).map(({ text }) => text)),
    ...met.flatMap(({ name, role }) => (pseudonymiseQuotes && role.trim() !== '' ? [role] : [name, role])),
    ...doc.documentRequests.flatMap(({ label, ownerName }) => [label, ownerName]),
    ...doc.deMinimisAids.map(({ label }) => label),
    ...Object.values(doc.answers).flatMap(({ value, comment }) => (value === null ? [] : [comment])),
  ];
}

function landscapeTexts(doc: MissionDoc): readonly string[] {
  return [
    ...doc.processes.flatMap(({ name, ownerName, description }) => [name, ownerName, description]),
    ...doc.irritants.flatMap(({ title, description }) => [title, description]),
    ...doc.applications.flatMap((it) => [
      it.name,
      it.vendor,
      it.purpose,
      it.ownerName,
      it.contract,
      it.interfaces,
      it.note,
    ]),
    ...doc.dataSources.flatMap((it) => [
      it.name,
      it.description,
      it.ownerName,
      it.format,
      it.volume,
      it.history,
      it.refresh,
      it.access,
      it.qualityEvidence,
      it.machineDataHolder,
      it.note,
    ]),
    ...doc.dataFlows.map(({ label }) => label),
    ...doc.aiUsages.flatMap((it) => [it.tool, it.usage, it.dataExposed, it.contract, it.rule]),
  ];
}

function textsOfUseCases(doc: MissionDoc): readonly string[] {
  return [
    ...doc.useCases.flatMap(({ title, problem, solution }) => [title, problem, solution]),
    ...doc.useCases
      .filter(({ status }) => status === 'retained')
      .flatMap((it) => [
        it.users,
        it.approachReason,
        it.dataNeeds,
        it.prerequisites,
        it.risks,
        it.compliance,
        it.ownerName,
        it.kpi.name,
        it.kpi.unit,
        ...Object.values(doc.scores[it.id] ?? {}).map(({ comment }) => comment.replace(/\.$/, '')),
      ]),
    ...doc.criteria.flatMap(({ name, description }) =>
      doc.useCases.length > 0 && hasRank(doc) ? [name, description] : [],
    ),
    ...doc.recommendations.flatMap((it) => [
      it.title,
      it.description,
      it.ownerName,
      it.firstStep,
      it.prerequisite,
      it.indicator,
      it.baseline,
      it.target,
    ]),
  ];
}

function hasRank(doc: MissionDoc): boolean {
  return Object.keys(doc.scores).length > 0;
}
