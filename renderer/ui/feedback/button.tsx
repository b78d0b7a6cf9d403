import { ActionIcon, Button as MantineButton, Tooltip } from '@mantine/core';
import type { MouseEvent, ReactNode } from 'react';

type ButtonProps = {
  readonly children: ReactNode;
  readonly onClick?: (event: MouseEvent) => void;
  /** One primary button a screen: it says what comes next. */
  readonly kind?: 'primary' | 'default' | 'quiet' | 'danger';
  readonly icon?: ReactNode;
  readonly isDisabled?: boolean;
  readonly isBusy?: boolean;
  readonly type?: 'button' | 'submit';
  readonly size?: 'sm' | 'xs';
  readonly ariaLabel?: string;
  /** Has the focus when the dialog it is in opens. */
  readonly isFirst?: boolean;
};

export function Button({
  children,
  onClick,
  kind = 'default',
  icon,
  isDisabled,
  isBusy,
  type = 'button',
  size = 'sm',
  ariaLabel,
  isFirst,
}: ButtonProps) {
  const look =
    kind === 'primary'
      ? { variant: 'filled' as const }
      : kind === 'danger'
        ? { variant: 'default' as const, styles: { root: { color: 'var(--bad)' } } }
        : kind === 'quiet'
          ? { variant: 'subtle' as const }
          : { variant: 'default' as const };
  return (
    <MantineButton
      {...look}
      type={type}
      size={size === 'xs' ? 'compact-sm' : 'sm'}
      fw={600}
      leftSection={icon}
      disabled={isDisabled ?? false}
      loading={isBusy ?? false}
      aria-label={ariaLabel}
      data-autofocus={isFirst}
      onClick={onClick}
    >
      {children}
    </MantineButton>
  );
}

/** A button that is only an icon: its label is read out and shown on hover. */
export function IconButton({
  label,
  icon,
  onClick,
  isDisabled,
}: {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick: (event: MouseEvent) => void;
  readonly isDisabled?: boolean;
}) {
  return (
    <Tooltip label={label} openDelay={400} withinPortal>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="md"
        aria-label={label}
        onClick={onClick}
        disabled={isDisabled ?? false}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
