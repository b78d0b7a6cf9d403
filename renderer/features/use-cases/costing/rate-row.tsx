import { useItem } from '#renderer/data/use-bind.ts';
import { useMissionSelect } from '#renderer/data/use-mission.tsx';
import { bindPart } from '#renderer/features/use-cases/bind-part.ts';
import { OptionalSelectField } from '#renderer/ui/fields/choice-fields.tsx';
import { formatDecimal } from '#shared/domain/french.ts';
import type { UseCase } from '#shared/domain/use-case.ts';
import { ECONOMIC_INPUT_LABELS } from '#shared/scoring/decision/describe-errors.ts';
import type { EconomicFinding } from '#shared/scoring/decision/economics.ts';
import classes from './costing.module.css';
import { POINTS, PointCells, RowFindings } from './three-point-row.tsx';

/** Whose time is saved: the rate of a profile of the mission, or one typed here. */
export function RateRow({
  useCase,
  findings,
}: {
  readonly useCase: UseCase;
  readonly findings: readonly EconomicFinding[];
}) {
  const profiles = useMissionSelect((doc) => doc.rateProfiles);
  const economics = bindPart(useItem('useCases', useCase)('economics'));
  const { profileId } = useCase.economics;
  const rate = profiles.find(({ id }) => id === profileId)?.hourlyRate ?? null;
  const options = Object.fromEntries(profiles.map(({ id, name }) => [id, name.trim() || 'Profil sans nom']));
  return (
    <>
      <tr>
        <th scope="row">
          {ECONOMIC_INPUT_LABELS.hourlyRate}
          {profiles.length === 0 ? null : (
            <OptionalSelectField
              hideLabel
              label="Profil dont le temps est gagné"
              options={options}
              emptyLabel="Saisi pour ce cas"
              {...economics('profileId')}
            />
          )}
        </th>
        {profileId === null ? (
          <PointCells
            input="hourlyRate"
            name={ECONOMIC_INPUT_LABELS.hourlyRate}
            part={economics('hourlyRate')}
          />
        ) : (
          <td colSpan={POINTS.length} className={classes.profileRate}>
            {rate === null ? 'Taux du profil à saisir' : `${formatDecimal(rate, 2)}\u00a0€/h, taux du profil`}
          </td>
        )}
      </tr>
      <RowFindings findings={findings} />
    </>
  );
}
