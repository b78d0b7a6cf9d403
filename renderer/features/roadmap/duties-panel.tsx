import { IconPlus } from '@tabler/icons-react';
import { useServices } from '#renderer/data/services.tsx';
import { useAssessment, useToday } from '#renderer/data/use-assessment.tsx';
import { useComplianceRules } from '#renderer/data/use-compliance-rules.ts';
import { useMission, useRun } from '#renderer/data/use-mission.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { Tag } from '#renderer/ui/feedback/tag.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { Stack } from '#renderer/ui/layout/flow.tsx';
import { useMissionPlace } from '#renderer/ui/navigation/use-place.ts';
import type { ComplianceRules } from '#shared/content/compliance.ts';
import { formatCount, formatDate } from '#shared/domain/french.ts';
import {
  type DutyDrift,
  type DutyToPlace,
  dutiesToPlace,
  dutyDrifts,
  placeDuties,
  resetDuty,
} from '#shared/roadmap/duties.ts';
import classes from './duties-panel.module.css';
import { titleOf } from './gantt-model.ts';

/** What the law asks for before the pilots: to be placed, and to be reset where a pilot has moved. */
export function useDuties(): {
  readonly rules: ComplianceRules | null;
  readonly toPlace: readonly DutyToPlace[];
  readonly drifts: readonly DutyDrift[];
} {
  const mission = useMission();
  const { compliance } = useAssessment();
  const rules = useComplianceRules();
  return rules === null
    ? { rules, toPlace: [], drifts: [] }
    : {
        rules,
        toPlace: dutiesToPlace(mission, compliance, rules),
        drifts: dutyDrifts(mission, compliance, rules),
      };
}

export function DutiesPanel({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const { rules, toPlace, drifts } = useDuties();
  const { recommendations } = useMission();
  const { goTo } = useMissionPlace();
  const placed = recommendations.filter(({ duty }) => duty !== null);
  if (rules === null) return null;
  return (
    <Stack gap={14}>
      {drifts.length > 0 ? <Drifts drifts={drifts} onOpen={onOpen} /> : null}
      {toPlace.length > 0 ? <ToPlace toPlace={toPlace} rules={rules} /> : null}
      {toPlace.length === 0 && drifts.length === 0 ? (
        <Card>
          <EmptyState
            title={
              placed.length > 0 ? 'Toutes les obligations connues sont placées' : 'Aucune obligation connue'
            }
            action={<Button onClick={() => goTo('use-cases')}>Vérifier la conformité des cas</Button>}
          >
            Elles viennent des réponses sur la conformité des cas retenus. Une question sans réponse n’en
            demande aucune : elle reste à poser.
          </EmptyState>
        </Card>
      ) : null}
      {placed.length > 0 ? (
        <Card title="Obligations placées" note={String(placed.length)}>
          <ul className={classes.list}>
            {placed.map((it) => (
              <li key={it.id} className={classes.item}>
                <span>
                  <b>n° {it.number}</b> {titleOf(it)}
                  <small className={classes.facts}>
                    {it.dueOn === null ? 'à dater' : `échéance le ${formatDate(it.dueOn)}`}
                  </small>
                </span>
                <Button
                  size="xs"
                  kind="quiet"
                  onClick={() => onOpen(it.id)}
                  ariaLabel={`Ouvrir la n° ${it.number}`}
                >
                  Ouvrir
                </Button>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </Stack>
  );
}

type ToPlaceProps = { readonly toPlace: readonly DutyToPlace[]; readonly rules: ComplianceRules };

function ToPlace({ toPlace, rules }: ToPlaceProps) {
  const mission = useMission();
  const run = useRun();
  const { newId } = useServices();
  const today = useToday();
  const place = (duties: readonly DutyToPlace[], label: string) => {
    const commands = placeDuties(mission, duties, rules, () => newId('rec'));
    if (run({ type: 'batch', label, commands }).ok)
      notifySuccess(
        `${formatCount(duties.length, 'obligation placée', 'obligations placées')} avant ce qu’elles conditionnent. Ctrl+Z pour annuler.`,
      );
  };
  return (
    <Card
      title="Obligations à placer"
      note={String(toPlace.length)}
      actions={
        <Button kind="primary" size="xs" onClick={() => place(toPlace, 'Placer les obligations')}>
          Placer toutes
        </Button>
      }
    >
      <p className={classes.hint}>
        Ce que la loi demande avant le pilote de chaque cas retenu. Placée, une obligation devient un
        prérequis des recommandations du cas ; supprimée, elle est proposée de nouveau.
      </p>
      <ul className={classes.list}>
        {toPlace.map((it) => {
          const { duty, useCaseIds, startsOn, dueOn } = it;
          const cases = mission.useCases.filter(({ id }) => useCaseIds.includes(id));
          const text = rules.texts.find(({ id }) => id === duty.reference.textId)?.shortName ?? '';
          const carrier = rules.carriers.find(({ id }) => id === duty.carrierId)?.label ?? '';
          return (
            <li key={`${duty.id} ${useCaseIds.join(' ')}`} className={classes.item}>
              <div>
                <p className={classes.title}>{duty.label}</p>
                <p className={classes.facts}>
                  {text}, {duty.reference.article} · {carrier} · {cases.map(titleOf).join(', ')}
                </p>
                <p className={classes.tags}>
                  {startsOn === null || dueOn === null ? (
                    <Tag tone="warn">à dater : le pilote n’a pas de date</Tag>
                  ) : (
                    <Tag tone="teal">
                      du {formatDate(startsOn)} au {formatDate(dueOn)}
                    </Tag>
                  )}{' '}
                  {startsOn !== null && startsOn < today ? (
                    <Tag tone="bad">le pilote est trop proche : il faudrait avoir commencé</Tag>
                  ) : null}{' '}
                  {duty.reference.confidence === 'to-check' ? <Tag tone="warn">à vérifier</Tag> : null}
                </p>
              </div>
              <Button
                size="xs"
                icon={<IconPlus size={14} />}
                onClick={() => place([it], 'Placer une obligation')}
                ariaLabel={`Placer : ${duty.label} (${cases.map(titleOf).join(', ')})`}
              >
                Placer
              </Button>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

type DriftsProps = { readonly drifts: readonly DutyDrift[]; readonly onOpen: (id: string) => void };

function Drifts({ drifts, onOpen }: DriftsProps) {
  const mission = useMission();
  const run = useRun();
  const reset = (some: readonly DutyDrift[]) => {
    const commands = some.flatMap((drift) => resetDuty(mission, drift));
    if (run({ type: 'batch', label: 'Recaler sur le pilote', commands }).ok)
      notifySuccess(
        `${formatCount(some.length, 'obligation recalée', 'obligations recalées')}. Ctrl+Z pour annuler.`,
      );
  };
  const urgent = drifts.filter(({ kind }) => kind === 'late' || kind === 'undated');
  return (
    <Card
      title="Obligations à recaler"
      note={String(drifts.length)}
      actions={
        urgent.length > 1 ? (
          <Button size="xs" onClick={() => reset(urgent)}>
            Recaler toutes
          </Button>
        ) : null
      }
    >
      <ul className={classes.list}>
        {drifts.map((drift) => {
          const { recommendation, kind, message, startsOn, dueOn } = drift;
          return (
            <li key={recommendation.id} className={classes.item}>
              <div>
                <p className={kind === 'early' ? undefined : classes.warning}>{message}</p>
                <p className={classes.facts}>
                  {startsOn === null || dueOn === null
                    ? 'À retirer, ou à garder comme précaution : à vous de choisir.'
                    : `Place recalculée : du ${formatDate(startsOn)} au ${formatDate(dueOn)}.`}
                </p>
              </div>
              {dueOn === null ? (
                <Button
                  size="xs"
                  onClick={() => onOpen(recommendation.id)}
                  ariaLabel={`Ouvrir la n° ${recommendation.number}`}
                >
                  Ouvrir
                </Button>
              ) : (
                <Button
                  size="xs"
                  onClick={() => reset([drift])}
                  ariaLabel={`Recaler la n° ${recommendation.number}`}
                >
                  Recaler
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
