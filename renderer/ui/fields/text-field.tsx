import { Textarea, TextInput } from '@mantine/core';
import type { Bound } from './bound.ts';
import classes from './text-field.module.css';

export type TextFieldProps = Bound<string> & {
  readonly label: string;
  readonly description?: string;
  readonly placeholder?: string;
  /** Says what to do when the value is wrong; the value stays as typed. */
  readonly warning?: string | undefined;
  readonly hideLabel?: boolean;
  readonly type?: 'text' | 'email' | 'tel' | 'url';
  /** First field of a dialog: it has the focus when the dialog opens. */
  readonly isFirst?: boolean;
};

export function TextField({
  label,
  description,
  placeholder,
  warning,
  hideLabel,
  type,
  isFirst,
  name,
  value,
  onChange,
}: TextFieldProps) {
  return (
    <TextInput
      data-field={name}
      type={type ?? 'text'}
      data-autofocus={isFirst}
      label={hideLabel ? undefined : label}
      aria-label={hideLabel ? label : undefined}
      description={description}
      placeholder={placeholder}
      error={warning}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autoComplete="off"
      spellCheck={type === undefined}
    />
  );
}

export type TextAreaFieldProps = Bound<string> & {
  readonly label: string;
  readonly description?: string;
  readonly placeholder?: string;
  /** Says what to do when the value is wrong; the value stays as typed. */
  readonly warning?: string | undefined;
  readonly hideLabel?: boolean;
  readonly minRows?: number;
  /** First field of a dialog: it has the focus when the dialog opens. */
  readonly isFirst?: boolean;
};

/** The browser makes room by itself; where it cannot, each drawing of the screen measures every text again. */
const SIZES_ITSELF = globalThis.CSS?.supports?.('field-sizing', 'content') ?? false;
const MOST_ROWS = 24;

export function TextAreaField({
  label,
  description,
  placeholder,
  warning,
  hideLabel,
  minRows = 3,
  isFirst,
  name,
  value,
  onChange,
}: TextAreaFieldProps) {
  return (
    <Textarea
      data-field={name}
      data-autofocus={isFirst}
      error={warning}
      label={hideLabel ? undefined : label}
      aria-label={hideLabel ? label : undefined}
      description={description}
      placeholder={placeholder}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...(SIZES_ITSELF
        ? {
            classNames: { input: classes.grows },
            __vars: { '--least-rows': String(minRows), '--most-rows': String(MOST_ROWS) },
          }
        : { autosize: true, minRows, maxRows: MOST_ROWS })}
    />
  );
}
