import { Checkbox, Chip, Input, MultiSelect, NativeSelect, SegmentedControl } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import type { Bound } from './bound.ts';

type Options<V extends string> = Readonly<Record<V, string>>;

function entriesOf<V extends string>(options: Options<V>): { value: V; label: string }[] {
  return (Object.entries(options) as [V, string][]).map(([value, label]) => ({ value, label }));
}

type SelectProps<V extends string> = {
  readonly label: string;
  readonly options: Options<V>;
  readonly hideLabel?: boolean;
  readonly description?: string;
};

/** One choice in a closed list. A native select: every key works as users expect. */
export function SelectField<V extends string>(props: Bound<V> & SelectProps<V>) {
  const { label, options, hideLabel, description, name, value, onChange } = props;
  return (
    <NativeSelect
      data-field={name}
      label={hideLabel ? undefined : label}
      aria-label={hideLabel ? label : undefined}
      description={description}
      data={entriesOf(options)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as V)}
    />
  );
}

/** Like `SelectField`, with an empty choice: « — » for not filled in, or what no choice means. */
export function OptionalSelectField<V extends string>(
  props: Bound<V | null> & SelectProps<V> & { readonly emptyLabel?: string },
) {
  const { label, options, hideLabel, description, name, value, onChange, emptyLabel = '—' } = props;
  return (
    <NativeSelect
      data-field={name}
      label={hideLabel ? undefined : label}
      aria-label={hideLabel ? label : undefined}
      description={description}
      data={[{ value: '', label: emptyLabel }, ...entriesOf(options)]}
      value={value ?? ''}
      onChange={(event) =>
        onChange(event.currentTarget.value === '' ? null : (event.currentTarget.value as V))
      }
    />
  );
}

/** A short choice whose options are all visible. */
export function SegmentedField<V extends string>(props: Bound<V> & SelectProps<V>) {
  const { label, options, hideLabel, description, name, value, onChange } = props;
  const id = useId();
  return (
    <Input.Wrapper
      label={hideLabel ? undefined : label}
      description={description}
      labelProps={{ id }}
      labelElement="div"
    >
      <SegmentedControl
        data-field={name}
        aria-labelledby={hideLabel ? undefined : id}
        aria-label={hideLabel ? label : undefined}
        fullWidth
        size="sm"
        data={entriesOf(options)}
        value={value}
        onChange={(next) => onChange(next as V)}
      />
    </Input.Wrapper>
  );
}

/** A 1–5 or 0–4 rating; clicking the current value clears it. */
export function RatingField(
  props: Bound<number | null> & {
    readonly label: string;
    readonly values: readonly number[];
    readonly description?: string;
  },
) {
  const { label, values, description, name, value, onChange } = props;
  const id = useId();
  return (
    <Input.Wrapper label={label} description={description} labelProps={{ id }} labelElement="div">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot take the wrapper's label as its name */}
      <div
        role="group"
        aria-labelledby={id}
        data-field={name}
        tabIndex={-1}
        style={{ display: 'flex', gap: 4 }}
      >
        {values.map((level) => (
          <Chip
            key={level}
            size="sm"
            variant="outline"
            radius="sm"
            checked={value === level}
            onChange={() => onChange(value === level ? null : level)}
          >
            {level}
          </Chip>
        ))}
      </div>
    </Input.Wrapper>
  );
}

export function CheckField({
  label,
  description,
  name,
  value,
  onChange,
}: Bound<boolean> & { readonly label: ReactNode; readonly description?: string }) {
  return (
    <Checkbox
      data-field={name}
      label={label}
      description={description}
      checked={value}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}

/** Several choices in a list that may be long, found by typing. */
export function PickManyField(
  props: Bound<string[]> & {
    readonly label: string;
    readonly options: readonly { readonly value: string; readonly label: string }[];
    readonly placeholder?: string;
    readonly description?: string;
  },
) {
  const { label, options, placeholder, description, name, value, onChange } = props;
  const known = new Set(options.map((option) => option.value));
  return (
    <MultiSelect
      data-field={name}
      label={label}
      description={description}
      placeholder={value.length === 0 ? placeholder : undefined}
      data={[...options]}
      value={value.filter((id) => known.has(id))}
      onChange={onChange}
      searchable
      clearable
      hidePickedOptions
      nothingFoundMessage="Rien de ce nom"
      maxDropdownHeight={260}
      comboboxProps={{ withinPortal: true }}
    />
  );
}
