import { MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { foldText } from '#shared/domain/french.ts';
import type { Bound } from './bound.ts';

const CREATE = '\u0000create';

type PickOrCreateFieldProps = Bound<string[]> & {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly placeholder?: string;
  readonly description?: string;
  /** The choice that creates what was typed: « Ajouter « Jean Roux » ». */
  readonly createLabel: (typed: string) => string;
  readonly onCreate: (typed: string) => void;
};

/** Several choices found by typing; a name that is not in the list is added to it on the spot, without the mouse. */
export function PickOrCreateField(props: PickOrCreateFieldProps) {
  const { label, options, placeholder, description, createLabel, onCreate, name, value, onChange } = props;
  const [search, setSearch] = useState('');
  const typed = search.trim();
  const known = new Set(options.map((option) => option.value));
  const isKnownName = options.some((option) => foldText(option.label) === foldText(typed));
  const data = [
    ...options,
    ...(typed === '' || isKnownName ? [] : [{ value: CREATE, label: createLabel(typed) }]),
  ];
  return (
    <MultiSelect
      data-field={name}
      label={label}
      description={description}
      placeholder={value.length === 0 ? placeholder : undefined}
      data={data}
      value={value.filter((id) => known.has(id))}
      onChange={(next) => (next.includes(CREATE) ? onCreate(typed) : onChange(next))}
      searchValue={search}
      onSearchChange={setSearch}
      filter={({ options: all, search: sought }) =>
        all.filter(
          (option) =>
            !('value' in option) ||
            option.value === CREATE ||
            foldText(option.label).includes(foldText(sought.trim())),
        )
      }
      searchable
      selectFirstOptionOnChange
      hidePickedOptions
      maxDropdownHeight={260}
      comboboxProps={{ withinPortal: true }}
    />
  );
}
