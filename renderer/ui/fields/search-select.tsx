import { Select } from '@mantine/core';
import { foldText } from '#shared/domain/french.ts';
import type { OptionGroup } from './grouped-select-field.tsx';

type SearchSelectProps = {
  readonly label: string;
  readonly placeholder: string;
  /** Said when nothing bears the name typed. */
  readonly none: string;
  readonly groups: readonly OptionGroup[];
  readonly onPick: (value: string) => void;
};

/** One choice out of many, found by typing, accents ignored; chosen by Enter. First field of a dialog. */
export function SearchSelect({ label, placeholder, none, groups, onPick }: SearchSelectProps) {
  return (
    <Select
      data-autofocus
      label={label}
      placeholder={placeholder}
      nothingFoundMessage={none}
      data={groups
        .filter(({ options }) => options.length > 0)
        .map(({ group, options }) => ({ group, items: options.map((option) => ({ ...option })) }))}
      value={null}
      onChange={(value) => {
        if (value !== null) onPick(value);
      }}
      filter={({ options, search }) =>
        options.map((entry) =>
          'items' in entry
            ? { ...entry, items: entry.items.filter((item) => matches(item.label, search)) }
            : entry,
        )
      }
      searchable
      selectFirstOptionOnChange
      maxDropdownHeight={300}
      limit={40}
      comboboxProps={{ withinPortal: true }}
    />
  );
}

function matches(label: string, search: string): boolean {
  const folded = foldText(label);
  return foldText(search)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
