import { useSection } from '#renderer/data/use-bind.ts';
import { useMission } from '#renderer/data/use-mission.tsx';
import { NumberField } from '#renderer/ui/fields/number-field.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { FieldGrid, Stack } from '#renderer/ui/layout/flow.tsx';
import { type Column, Table } from '#renderer/ui/layout/table.tsx';
import { formatDecimal, formatEuros, formatNumber, NO_BREAK_SPACE } from '#shared/domain/french.ts';
import { describeDecisionError } from '#shared/scoring/decision/describe-errors.ts';
import type { Portfolio } from '#shared/scoring/decision/portfolio.ts';
import {
  describeBinding,
  describeLacks,
  describeNext,
  type PortfolioProblem,
} from '#shared/scoring/portfolio-choice.ts';
import shared from './prioritisation.module.css';
import classes from './robustness.module.css';
import { usePortfolio } from './use-portfolio.ts';

/** The use cases to do together within a budget and the time of the company’s people, and why these. */
export function PortfolioView() {
  const { useCases, prioritisation } = useMission();
  const section = useSection('prioritisation');
  const { problem, reply } = usePortfolio();
  const titleOf = (useCaseId: string) =>
    useCases.find(({ id }) => id === useCaseId)?.title.trim() || 'Sans titre';
  const nameOf = (option: number) => `« ${titleOf(problem.useCaseIds[option] ?? '')} »`;
  const budget = section('budget');
  const capacity = section('capacityDays');
  return (
    <Stack gap={14}>
      <Card title="Enveloppe">
        <FieldGrid min={220}>
          <NumberField
            label="Budget de départ"
            unit="€"
            placeholder="sans limite"
            {...budget}
            onChange={(value) => budget.onChange(positive(value))}
          />
          <NumberField
            label="Capacité des équipes"
            unit="jours"
            placeholder="sans limite"
            {...capacity}
            onChange={(value) => capacity.onChange(positive(value))}
          />
        </FieldGrid>
        <p className={shared.caption}>
          La combinaison retenue est celle dont la somme des scores (0 à 4) est la plus haute, calculée
          exactement. Coût : coût de départ probable. Charge : jours des équipes de l’entreprise. Un cas n’est
          pris qu’avec ceux dont il dépend.
        </p>
        {prioritisation.budget === null && prioritisation.capacityDays === null ? (
          <p className={shared.hint}>Sans budget ni capacité, tout tient : saisissez au moins une limite.</p>
        ) : null}
      </Card>
      {problem.options.length === 0 ? (
        <Card>
          <p>Aucun cas n’a tout ce qu’il faut pour être choisi.</p>
        </Card>
      ) : reply === null ? (
        <Card>
          <p role="status">Recherche de la meilleure combinaison…</p>
        </Card>
      ) : reply.ok ? (
        <ChosenCard problem={problem} portfolio={reply.value} titleOf={titleOf} nameOf={nameOf} />
      ) : (
        <Card title="Pas de réponse">
          <p>
            {describeDecisionError(reply.error, { options: problem.useCaseIds.map(titleOf), criteria: [] })}
          </p>
        </Card>
      )}
      {problem.apart.length > 0 ? (
        <Card title="Laissés de côté" note="il manque de quoi les compter">
          <ul className={classes.upset}>
            {problem.apart.map((each) => (
              <li key={each.useCaseId}>
                {titleOf(each.useCaseId)} : {describeLacks(each, titleOf)}
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </Stack>
  );
}

type ChosenCardProps = {
  readonly problem: PortfolioProblem;
  readonly portfolio: Portfolio;
  readonly titleOf: (useCaseId: string) => string;
  readonly nameOf: (option: number) => string;
};

function ChosenCard({ problem, portfolio, titleOf, nameOf }: ChosenCardProps) {
  const { limits, options, useCaseIds } = problem;
  const { chosen, value, cost, days, binding, next } = portfolio;
  const rows = useCaseIds.map((id, option) => ({
    id,
    title: titleOf(id),
    isChosen: chosen.includes(option),
    needs: (options[option]?.needs ?? []).map((need) => titleOf(useCaseIds[need] ?? '')),
    value: options[option]?.value ?? 0,
    cost: options[option]?.cost ?? 0,
    days: options[option]?.days ?? 0,
  }));
  type Row = (typeof rows)[number];
  const columns: readonly Column<Row>[] = [
    {
      id: 'chosen',
      header: 'Choix',
      width: '90px',
      cell: ({ isChosen }) => (isChosen ? <b>retenu</b> : '—'),
    },
    {
      id: 'title',
      header: 'Cas d’usage',
      cell: ({ title, needs }) => (
        <>
          {title}
          {needs.length > 0 ? <small className={shared.dominated}>après {needs.join(', ')}</small> : null}
        </>
      ),
    },
    { id: 'value', header: 'Score', align: 'right', cell: (row) => formatNumber(row.value, 2) },
    ...(limits.budget === null
      ? []
      : [
          {
            id: 'cost',
            header: 'Coût de départ',
            align: 'right' as const,
            cell: (row: Row) => formatEuros(row.cost),
          },
        ]),
    ...(limits.days === null
      ? []
      : [{ id: 'days', header: 'Charge', align: 'right' as const, cell: (row: Row) => daysOf(row.days) }]),
  ];
  const spent = [
    `somme des scores ${formatNumber(value, 2)}`,
    ...(limits.budget === null ? [] : [`${formatEuros(cost)} sur ${formatEuros(limits.budget)}`]),
    ...(limits.days === null ? [] : [`${daysOf(days)} sur ${daysOf(limits.days)}`]),
  ];
  return (
    <Card title={`${chosen.length} cas sur ${options.length}`} note={spent.join(' · ')}>
      <p>{describeBinding(binding, limits)}</p>
      {next ? <p className={shared.hint}>{describeNext(next, nameOf)}</p> : null}
      <Table
        label="Cas choisis sous contrainte"
        columns={columns}
        rows={rows.toSorted((a, b) => Number(b.isChosen) - Number(a.isChosen))}
        rowKey={({ id }) => id}
      />
    </Card>
  );
}

/** A limit is not negative. */
function positive(value: number | null): number | null {
  return value === null ? null : Math.max(0, value);
}

function daysOf(days: number): string {
  return `${formatDecimal(days)}${NO_BREAK_SPACE}j`;
}
