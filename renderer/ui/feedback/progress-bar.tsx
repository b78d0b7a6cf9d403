import { Progress } from '@mantine/core';

/** How far a piece of work is; `ratio` from 0 to 1. */
export function ProgressBar({ label, ratio }: { readonly label: string; readonly ratio: number }) {
  return (
    <div>
      <p style={{ marginBottom: 6, color: 'var(--ink-2)' }}>{label}</p>
      <Progress.Root>
        <Progress.Section value={Math.round(ratio * 100)} aria-label={label} />
      </Progress.Root>
    </div>
  );
}
