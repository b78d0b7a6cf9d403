import { ProgressBar } from '#renderer/ui/feedback/progress-bar.tsx';

type Stage = 'writing' | 'reading' | 'saving';

/** Where each stage begins and ends on the bar; only the writing tells how far it is. */
const STAGES: Readonly<
  Record<Stage, { readonly label: string; readonly from: number; readonly to: number }>
> = {
  writing: { label: 'Écriture du fichier…', from: 0, to: 0.7 },
  reading: { label: 'Relecture du fichier…', from: 0.8, to: 0.8 },
  saving: { label: 'Enregistrement et copie figée…', from: 0.95, to: 0.95 },
};

/** How far a file is on its way: written, read again, saved. `progress`: how much of it is written, from 0 to 1. */
export function FileProgress({ stage, progress }: { readonly stage: Stage; readonly progress: number }) {
  const { label, from, to } = STAGES[stage];
  return <ProgressBar label={label} ratio={from + (to - from) * progress} />;
}
