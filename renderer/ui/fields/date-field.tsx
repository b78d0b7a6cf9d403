import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Bound } from './bound.ts';

/** A calendar date, typed or picked; empty is « not known yet ». An incomplete date leaves the document as it was. */
export function DateField({
  label,
  description,
  hideLabel,
  name,
  value,
  onChange,
}: Bound<string | null> & {
  readonly label: string;
  readonly description?: string;
  readonly hideLabel?: boolean;
}) {
  const [isIncomplete, setIncomplete] = useState(false);
  return (
    <TextInput
      data-field={name}
      type="date"
      min="1900-01-01"
      max="2199-12-31"
      label={hideLabel ? undefined : label}
      aria-label={hideLabel ? label : undefined}
      description={description}
      error={isIncomplete ? 'Date incomplète : saisissez jour, mois et année.' : undefined}
      value={value ?? ''}
      onChange={(event) => {
        const { value: typed, validity } = event.currentTarget;
        setIncomplete(validity.badInput);
        // A year still being typed (0002-…) must not replace the date in the document.
        if (typed === '' ? !validity.badInput : typed >= '1900') onChange(typed === '' ? null : typed);
      }}
      onBlur={(event) => setIncomplete(event.currentTarget.validity.badInput)}
    />
  );
}
