import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatDecimal } from '#shared/domain/french.ts';
import type { Bound } from './bound.ts';
import { parseFrenchNumber } from './parse-number.ts';

export type NumberFieldProps = Bound<number | null> & {
  readonly label: string;
  /** Unit shown in the field: €, h, min, jours… */
  readonly unit?: string;
  readonly description?: string;
  readonly placeholder?: string;
  readonly hideLabel?: boolean;
  /** Decimals kept when the figure is shown. */
  readonly digits?: number;
};

/**
 * A figure typed the French way (1 234,5). What was typed stays on screen until it reads as a number: the document
 * then holds the last valid figure, and the field says so.
 */
export function NumberField(props: NumberFieldProps) {
  const { label, unit, description, placeholder, hideLabel, digits = 2, name, value, onChange } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const [seen, setSeen] = useState({ value, isOwnChange: false });
  // Undone, or changed in another window: what was typed here no longer stands.
  if (seen.value !== value) {
    setSeen({ value, isOwnChange: false });
    if (!seen.isOwnChange) setDraft(null);
  }
  const parsed = draft === null ? null : parseFrenchNumber(draft);
  const isUnreadable = parsed !== null && !parsed.ok;
  const shown = value === null ? '' : formatDecimal(value, digits);

  return (
    <TextInput
      data-field={name}
      inputMode="decimal"
      label={hideLabel ? undefined : label}
      aria-label={hideLabel ? label : undefined}
      description={description}
      placeholder={placeholder}
      error={isUnreadable ? 'Ce n’est pas un nombre : saisissez par exemple 1 250,5.' : undefined}
      value={draft ?? shown}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setDraft(text);
        const next = parseFrenchNumber(text);
        if (!next.ok || next.value === value) return;
        setSeen({ value, isOwnChange: true });
        onChange(next.value);
      }}
      onBlur={() => {
        if (!isUnreadable) setDraft(null);
        setSeen({ value, isOwnChange: false });
      }}
      rightSection={unit ? <span style={{ fontSize: 12.5, color: 'var(--mute)' }}>{unit}</span> : undefined}
      rightSectionWidth={unit ? 14 + unit.length * 8 : undefined}
      rightSectionPointerEvents="none"
      autoComplete="off"
    />
  );
}
