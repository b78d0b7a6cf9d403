import { useItem } from '#renderer/data/use-bind.ts';
import { useMissionSelect } from '#renderer/data/use-mission.tsx';
import { PickManyField } from '#renderer/ui/fields/choice-fields.tsx';
import { DateField } from '#renderer/ui/fields/date-field.tsx';
import { NumberField } from '#renderer/ui/fields/number-field.tsx';
import { TextAreaField } from '#renderer/ui/fields/text-field.tsx';
import { DetailSection } from '#renderer/ui/layout/detail-section.tsx';
import { FieldGrid, Stack } from '#renderer/ui/layout/flow.tsx';
import type { UseCase } from '#shared/domain/use-case.ts';
import { dependentsOf } from '#shared/ideation/dependencies.ts';
import classes from './use-cases.module.css';

/** What comes first, what it takes of the company's people, and when the pilot begins. */
export function DependenciesCard({ useCase }: { readonly useCase: UseCase }) {
  const useCases = useMissionSelect((doc) => doc.useCases);
  const field = useItem('useCases', useCase);
  const chosen = useCase.dependsOnIds;
  const dependents = dependentsOf(useCase.id, useCases);
  const others = useCases.filter(({ id }) => id !== useCase.id);
  // A circle that is there already stays in sight: what was chosen can be taken back.
  const offered = others.filter(({ id }) => !dependents.has(id) || chosen.includes(id));
  const withheld = others.filter(({ id }) => dependents.has(id) && !chosen.includes(id)).map(nameOf);
  const rejected = others
    .filter(({ id, status }) => chosen.includes(id) && status === 'rejected')
    .map(nameOf);
  return (
    <DetailSection title="Prérequis et calendrier">
      <Stack>
        <PickManyField
          label="Dépend d’autres cas"
          placeholder="Choisir"
          options={offered.map((other) => ({ value: other.id, label: nameOf(other) }))}
          {...field('dependsOnIds')}
        />
        {withheld.length === 0 ? null : (
          <p className={classes.factNote}>
            Non proposés, car ils dépendent de celui-ci : {withheld.join(' ; ')}.
          </p>
        )}
        {dependents.has(useCase.id) ? (
          <p className={classes.warning}>
            Ce cas dépend de lui-même à travers les autres : aucun des deux ne peut commencer. Retirez une
            dépendance.
          </p>
        ) : null}
        {rejected.length === 0 ? null : (
          <p className={classes.warning}>Dépend d’un cas écarté : {rejected.join(' ; ')}.</p>
        )}
        <TextAreaField label="Prérequis" minRows={2} {...field('prerequisites')} />
        <FieldGrid min={200}>
          <NumberField
            label="Charge interne"
            unit="jours"
            description="Temps des salariés jusqu’à l’usage courant."
            {...field('effortDays')}
          />
          <DateField
            label="Début du pilote"
            description="Ce que la loi demande vient avant."
            {...field('pilotOn')}
          />
        </FieldGrid>
      </Stack>
    </DetailSection>
  );
}

function nameOf({ title }: UseCase): string {
  return title.trim() || 'Sans titre';
}
