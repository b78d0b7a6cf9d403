import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useServices } from '#renderer/data/services.tsx';
import { useItem } from '#renderer/data/use-bind.ts';
import { useMissionSelect, useRun } from '#renderer/data/use-mission.tsx';
import { Button, IconButton } from '#renderer/ui/feedback/button.tsx';
import { notifySuccess } from '#renderer/ui/feedback/notify.tsx';
import { NumberField } from '#renderer/ui/fields/number-field.tsx';
import { TextField } from '#renderer/ui/fields/text-field.tsx';
import { blankRateProfile } from '#shared/domain/blank-economics.ts';
import { formatCount, formatDecimal } from '#shared/domain/french.ts';
import type { RateProfile, UseCase } from '#shared/domain/use-case.ts';
import classes from './costing.module.css';

/** What an hour of each profile costs, the same for every case of the mission; started from the rates of the irritants. */
export function RateProfiles({ useCase }: { readonly useCase: UseCase }) {
  const profiles = useMissionSelect((doc) => doc.rateProfiles);
  const irritants = useMissionSelect((doc) => doc.irritants);
  const { newId } = useServices();
  const run = useRun();
  const known = new Set(profiles.map(({ hourlyRate }) => hourlyRate));
  const heard = irritants.filter(
    ({ id, hourlyRate }) => useCase.irritantIds.includes(id) && hourlyRate !== null && !known.has(hourlyRate),
  );
  const add = () =>
    run({ type: 'addItem', collection: 'rateProfiles', item: blankRateProfile(newId('profil')) });
  const addAndUse = (title: string, hourlyRate: number) => {
    const item = { ...blankRateProfile(newId('profil'), title), hourlyRate };
    run({
      type: 'batch',
      label: 'Profil repris d’un irritant',
      commands: [
        { type: 'addItem', collection: 'rateProfiles', item },
        {
          type: 'editItem',
          collection: 'useCases',
          id: useCase.id,
          patch: { economics: { ...useCase.economics, profileId: item.id } },
        },
      ],
    });
    notifySuccess('Profil ajouté et choisi pour ce cas. Ctrl+Z pour annuler.');
  };
  return (
    <details className={classes.fold}>
      <summary>
        Taux horaires par profil · {formatCount(profiles.length, 'profil')}, communs à tous les cas
      </summary>
      <p className={classes.hint}>Coût d’une heure pour l’entreprise, charges comprises.</p>
      {profiles.map((profile) => (
        <ProfileRow key={profile.id} profile={profile} />
      ))}
      <div className={classes.actions}>
        <Button size="xs" icon={<IconPlus size={14} />} onClick={add}>
          Ajouter un profil
        </Button>
        {heard.map(({ id, title, hourlyRate }) => (
          <Button key={id} size="xs" onClick={() => addAndUse(title, hourlyRate ?? 0)}>
            Partir de {formatDecimal(hourlyRate ?? 0, 2)} €/h, taux de « {title.trim() || 'Sans titre'} »
          </Button>
        ))}
      </div>
    </details>
  );
}

function ProfileRow({ profile }: { readonly profile: RateProfile }) {
  const run = useRun();
  const field = useItem('rateProfiles', profile);
  const remove = () => {
    run({ type: 'removeItem', collection: 'rateProfiles', id: profile.id });
    notifySuccess('Profil supprimé. Ctrl+Z pour annuler.');
  };
  return (
    <div className={classes.profile}>
      <TextField hideLabel label="Nom du profil" placeholder="Opérateur, technicien…" {...field('name')} />
      <NumberField hideLabel label="Coût horaire du profil" unit="€/h" {...field('hourlyRate')} />
      <IconButton
        label={`Supprimer le profil ${profile.name}`}
        icon={<IconTrash size={15} />}
        onClick={remove}
      />
    </div>
  );
}
