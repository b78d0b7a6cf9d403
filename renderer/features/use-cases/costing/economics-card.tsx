import { useItem } from '#renderer/data/use-bind.ts';
import { useMissionSelect } from '#renderer/data/use-mission.tsx';
import { bindPart } from '#renderer/features/use-cases/bind-part.ts';
import { useNetGain } from '#renderer/features/use-cases/use-net-gain.ts';
import { Explained } from '#renderer/ui/feedback/explain.tsx';
import { SegmentedField } from '#renderer/ui/fields/choice-fields.tsx';
import { TextField } from '#renderer/ui/fields/text-field.tsx';
import { DetailSection } from '#renderer/ui/layout/detail-section.tsx';
import { Stack } from '#renderer/ui/layout/flow.tsx';
import { formatCount, formatEuros, formatEurosShort } from '#shared/domain/french.ts';
import type { Economics, UseCase } from '#shared/domain/use-case.ts';
import { ECONOMIC_INPUT_LABELS } from '#shared/scoring/decision/describe-errors.ts';
import type { EconomicFinding } from '#shared/scoring/decision/economics.ts';
import { irritantCost } from '#shared/scoring/irritants.ts';
import {
  economicFindings,
  idleTime,
  probableYearlyGain,
  usedInputs,
} from '#shared/scoring/use-case-economics.ts';
import classes from './costing.module.css';
import { IrritantBaselines } from './irritant-baselines.tsx';
import { OutcomeExplanation } from './outcome-explanation.tsx';
import { RateProfiles } from './rate-profiles.tsx';
import { RateRow } from './rate-row.tsx';
import { SimulationResult } from './simulation-result.tsx';
import { SimulationSettings } from './simulation-settings.tsx';
import { POINTS, ThreePointRow } from './three-point-row.tsx';

const BASIS_LABELS: Readonly<Record<Economics['gainBasis'], string>> = {
  time: 'Gain calculé du temps gagné',
  amount: 'Gain chiffré directement',
};

/** What the case brings and costs: three-point figures, the probable outcome, and what thousands of draws say. */
export function EconomicsCard({ useCase }: { readonly useCase: UseCase }) {
  const rateProfiles = useMissionSelect((doc) => doc.rateProfiles);
  const prioritisation = useMissionSelect((doc) => doc.prioritisation);
  const economics = bindPart(useItem('useCases', useCase)('economics'));
  const { gainBasis } = useCase.economics;
  const findings = economicFindings(useCase, rateProfiles);
  const years = formatCount(prioritisation.horizonYears, 'an');
  const netGain = useNetGain(useCase);
  const shown = netGain === null ? 'à chiffrer' : formatEurosShort(netGain);
  return (
    <DetailSection
      title="Chiffrage"
      note="minimum, probable, maximum"
      actions={
        <span className={classes.netGain}>
          Gain net sur {years} :{' '}
          <Explained
            label={`Gain net sur ${years} : ${shown}. Voir le calcul`}
            explanation={<OutcomeExplanation useCase={useCase} />}
          >
            <b>{shown}</b>
          </Explained>
        </span>
      }
    >
      <Stack>
        <SegmentedField
          hideLabel
          label="Façon d’obtenir le gain"
          options={BASIS_LABELS}
          {...economics('gainBasis')}
        />
        {gainBasis === 'time' ? <IrritantBaselines useCase={useCase} /> : null}
        <table className={classes.figures} aria-label="Chiffrage en trois points">
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">Poste</span>
              </th>
              {POINTS.map(({ key, label }) => (
                <th key={key} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {usedInputs(useCase).map((input) => {
              const shownFindings = findings.filter((it) => it.input === input && !isUntouched(useCase, it));
              if (input === 'hourlyRate') {
                return <RateRow key={input} useCase={useCase} findings={shownFindings} />;
              }
              return (
                <ThreePointRow
                  key={input}
                  input={input}
                  label={gainBasis === 'amount' && input === 'otherYearlyGain' ? 'Gain annuel' : undefined}
                  isOptional={gainBasis === 'time' && input === 'otherYearlyGain'}
                  part={economics(input)}
                  findings={shownFindings}
                >
                  {input === 'volumePerYear' ? (
                    <TextField
                      hideLabel
                      label="Unité du volume"
                      placeholder="factures, pièces…"
                      {...economics('volumeUnit')}
                    />
                  ) : null}
                </ThreePointRow>
              );
            })}
          </tbody>
        </table>
        <Missing findings={findings.filter((it) => isUntouched(useCase, it))} />
        <IdleTimeNote useCase={useCase} />
        <GainCheck useCase={useCase} />
        {gainBasis === 'time' ? <RateProfiles useCase={useCase} /> : null}
        <SimulationResult useCase={useCase} />
        <SimulationSettings />
      </Stack>
    </DetailSection>
  );
}

/** A figure nobody began to type is named once below, not scolded in its row. */
function isUntouched({ economics }: UseCase, finding: EconomicFinding): boolean {
  if (finding.kind !== 'missing') return false;
  if (finding.input === 'hourlyRate' && economics.profileId !== null) return false;
  return POINTS.every(({ key }) => economics[finding.input][key] === null);
}

function Missing({ findings }: { readonly findings: readonly EconomicFinding[] }) {
  if (findings.length === 0) return null;
  const names = findings.map(({ input }) => ECONOMIC_INPUT_LABELS[input].toLowerCase());
  return (
    <p className={classes.hint}>Il manque{` : ${names.join(', ')}`}. Un manque ne compte pas pour zéro.</p>
  );
}

function IdleTimeNote({ useCase }: { readonly useCase: UseCase }) {
  const profiles = useMissionSelect((doc) => doc.rateProfiles);
  const idle = idleTime(useCase, profiles);
  if (idle === null) return null;
  return (
    <p className={classes.warning}>
      {idle.kind === 'review-too-long'
        ? 'La relecture prend autant de temps que ce qui est gagné : le temps ne rapporte rien.'
        : `${ECONOMIC_INPUT_LABELS[idle.input]} à zéro : le temps gagné ne rapporte rien.`}
    </p>
  );
}

/** A gain larger than what the linked irritants cost has to be argued. */
function GainCheck({ useCase }: { readonly useCase: UseCase }) {
  const irritants = useMissionSelect((doc) => doc.irritants);
  const profiles = useMissionSelect((doc) => doc.rateProfiles);
  const gain = probableYearlyGain(useCase, profiles);
  const linked = irritants.filter(({ id }) => useCase.irritantIds.includes(id)).map(irritantCost);
  const total = linked.reduce((sum, cost) => sum + (cost.total ?? 0), 0);
  const isKnown = linked.length > 0 && linked.every((cost) => cost.total !== null);
  if (gain === null || !isKnown || gain <= total) return null;
  return (
    <p className={classes.warning}>
      Le gain annuel probable dépasse le coût des irritants liés ({formatEuros(total)} par an) : à justifier.
    </p>
  );
}
