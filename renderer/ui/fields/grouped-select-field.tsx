import { NativeSelect } from '@mantine/core';
import type { Bound } from './bound.ts';

export type OptionGroup = {
  readonly group: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

type GroupedSelectFieldProps = Bound<string | null> & {
  readonly label: string;
  readonly groups: readonly OptionGroup[];
  readonly hideLabel?: boolean;
  /** Name of « not filled in ». */
  readonly none?: string;
};

/** One choice in several named lists, or none. */
export function GroupedSelectField(props: GroupedSelectFieldProps) {
  const { label, groups, hideLabel, none = '—', name, value, onChange } = props;
  return (
    <NativeSelect
      data-field={name}
      label={hideLabel ? undefined : label}
      aria-label={hideLabel ? label : undefined}
      data={[
        { value: '', label: none },
        ...groups
          .filter(({ options }) => options.length > 0)
          .map(({ group, options }) => ({ group, items: options.map((option) => ({ ...option })) })),
      ]}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    />
  );
}
