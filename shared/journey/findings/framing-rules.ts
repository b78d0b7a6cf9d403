import { formatDate } from '#shared/domain/french.ts';
import { isValidSiren } from '#shared/domain/siren.ts';
import { type FindingRule, fieldFinding, finding, isBlank } from './context.ts';

export const framingRules: readonly FindingRule[] = [
  ({ doc: { company, expert } }) => [
    ...fieldFinding(
      isBlank(company.name),
      'blocking',
      'framing',
      'company.name',
      'Nom de l’entreprise à saisir',
    ),
    ...fieldFinding(
      isBlank(expert.name),
      'blocking',
      'framing',
      'expert.name',
      'Nom de l’expert à saisir : il signe le rapport',
    ),
    ...fieldFinding(
      isBlank(company.siren),
      'missing',
      'framing',
      'company.siren',
      'SIREN de l’entreprise à saisir',
    ),
    ...fieldFinding(
      !isBlank(company.siren) && !isValidSiren(company.siren),
      'to-check',
      'framing',
      'company.siren',
      'SIREN à vérifier : la clé de contrôle ne correspond pas',
    ),
    ...fieldFinding(
      company.headcount === null,
      'missing',
      'framing',
      'company.headcount',
      'Effectif de l’entreprise à saisir',
    ),
    ...fieldFinding(
      company.turnover === null,
      'missing',
      'framing',
      'company.turnover',
      'Chiffre d’affaires à saisir',
    ),
    ...fieldFinding(
      isBlank(company.referentName),
      'missing',
      'framing',
      'company.referentName',
      'Référent interne à désigner',
    ),
  ],
  ({ doc: { framing, plan } }) => [
    ...fieldFinding(
      isBlank(framing.goals),
      'missing',
      'framing',
      'framing.goals',
      'Objectifs de la mission à écrire',
    ),
    ...fieldFinding(isBlank(framing.scope), 'missing', 'framing', 'framing.scope', 'Périmètre à écrire'),
    ...fieldFinding(
      plan.startedOn === null,
      'missing',
      'framing',
      'plan.startedOn',
      'Date d’engagement de la mission à saisir',
    ),
    ...fieldFinding(
      framing.restitutionOn === null,
      'missing',
      'framing',
      'framing.restitutionOn',
      'Date de restitution à fixer',
    ),
  ],
  ({ doc: { terms } }) =>
    fieldFinding(
      !terms.isConfirmed,
      'to-check',
      'framing',
      'terms.isConfirmed',
      'Conditions du programme à confirmer auprès de Bpifrance',
    ),
  ({ time }) =>
    time.deadline !== null && time.daysToDeadline !== null && time.daysToDeadline < 0
      ? [
          finding(
            'framing.deadline',
            'to-check',
            'framing',
            `Délai du programme dépassé depuis le ${formatDate(time.deadline)}`,
          ),
        ]
      : [],
  ({ time }) =>
    time.remainingDays < 0
      ? [finding('framing.overrun', 'to-check', 'framing', 'Temps passé au-delà du plan')]
      : [],
];
