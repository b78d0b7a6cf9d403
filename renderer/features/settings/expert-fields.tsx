import { useState } from 'react';
import { TextField } from '#renderer/ui/fields/text-field.tsx';
import { FieldGrid } from '#renderer/ui/layout/flow.tsx';
import type { Expert } from '#shared/domain/company.ts';

/** Shows what is typed at once; the database follows. */
export function ExpertFields({
  initial,
  onChange,
}: {
  readonly initial: Expert;
  readonly onChange: (expert: Expert) => void;
}) {
  const [expert, setExpert] = useState(initial);
  const bind = (key: keyof Expert) => ({
    name: `settings.expert.${key}`,
    value: expert[key],
    onChange: (value: string) => {
      const next = { ...expert, [key]: value };
      setExpert(next);
      onChange(next);
    },
  });
  return (
    <FieldGrid min={220}>
      <TextField label="Nom de l’expert" {...bind('name')} />
      <TextField label="Cabinet" {...bind('firm')} />
      <TextField label="Courriel" type="email" {...bind('email')} />
      <TextField label="Téléphone" type="tel" {...bind('phone')} />
      <TextField label="Numéro d’agrément" {...bind('agreementNumber')} />
    </FieldGrid>
  );
}
