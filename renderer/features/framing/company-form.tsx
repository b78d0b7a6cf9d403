import { usePack } from '#renderer/data/use-assessment.tsx';
import { useSection } from '#renderer/data/use-bind.ts';
import { useMission } from '#renderer/data/use-mission.tsx';
import { SelectField } from '#renderer/ui/fields/choice-fields.tsx';
import { DateField } from '#renderer/ui/fields/date-field.tsx';
import { NumberField } from '#renderer/ui/fields/number-field.tsx';
import { TextAreaField, TextField } from '#renderer/ui/fields/text-field.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { Columns, FieldGrid, Stack } from '#renderer/ui/layout/flow.tsx';
import { TRI_STATE_LABELS } from '#shared/domain/labels.ts';
import { isValidSiren } from '#shared/domain/siren.ts';

export function CompanyForm() {
  const { company: data } = useMission();
  const company = useSection('company');
  const expert = useSection('expert');
  const sectors = Object.fromEntries([['', '—'], ...usePack().sectors.map(({ id, name }) => [id, name])]);
  const sirenWarning =
    data.siren !== '' && !isValidSiren(data.siren)
      ? 'La clé de contrôle ne correspond pas : vérifiez les neuf chiffres.'
      : undefined;
  return (
    <Columns columns="minmax(0, 1.6fr) minmax(300px, 1fr)" gap={14}>
      <Card title="Entreprise">
        <Stack gap={14}>
          <FieldGrid>
            <TextField label="Nom" {...company('name')} />
            <TextField label="SIREN" placeholder="9 chiffres" warning={sirenWarning} {...company('siren')} />
            <TextField label="Code NAF" {...company('nafCode')} />
            <SelectField label="Secteur" options={sectors} {...company('sectorId')} />
          </FieldGrid>
          <TextAreaField
            label="Activité"
            minRows={2}
            description="Ce que l’entreprise vend, à qui, avec quels moyens."
            {...company('activity')}
          />
          <FieldGrid>
            <NumberField label="Effectif" unit="ETP" {...company('headcount')} />
            <NumberField label="Chiffre d’affaires" unit="€/an" {...company('turnover')} />
            <NumberField label="Total du bilan" unit="€" {...company('balanceSheetTotal')} />
            <DateField label="Date de création" {...company('foundedOn')} />
            <SelectField
              label="Entreprise indépendante"
              options={TRI_STATE_LABELS}
              {...company('isIndependent')}
            />
            <TextField label="Groupe" {...company('groupName')} />
            <SelectField
              label="En difficulté (au sens européen)"
              options={TRI_STATE_LABELS}
              {...company('isInDifficulty')}
            />
          </FieldGrid>
          <FieldGrid>
            <TextField label="Adresse" {...company('address')} />
            <TextField label="Code postal" {...company('postcode')} />
            <TextField label="Ville" {...company('city')} />
            <TextField label="Région" {...company('region')} />
            <TextField label="Site internet" type="url" {...company('website')} />
          </FieldGrid>
        </Stack>
      </Card>
      <Stack gap={14}>
        <Card title="Interlocuteurs">
          <FieldGrid>
            <TextField label="Dirigeant" {...company('leaderName')} />
            <TextField label="Fonction" {...company('leaderRole')} />
            <TextField label="Référent interne" {...company('referentName')} />
            <TextField label="Fonction du référent" {...company('referentRole')} />
            <TextField label="Courriel" type="email" {...company('referentEmail')} />
            <TextField label="Téléphone" type="tel" {...company('referentPhone')} />
          </FieldGrid>
        </Card>
        <Card title="Expert" note="agréé à titre personnel">
          <FieldGrid>
            <TextField label="Nom de l’expert" {...expert('name')} />
            <TextField label="Cabinet" {...expert('firm')} />
            <TextField label="Courriel de l’expert" type="email" {...expert('email')} />
            <TextField label="Téléphone de l’expert" type="tel" {...expert('phone')} />
            <TextField label="Numéro d’agrément" {...expert('agreementNumber')} />
          </FieldGrid>
        </Card>
      </Stack>
    </Columns>
  );
}
