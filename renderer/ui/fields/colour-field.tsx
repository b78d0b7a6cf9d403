import { ColorInput } from '@mantine/core';
import { useState } from 'react';
import type { Bound } from './bound.ts';

const HEX = /^#[0-9a-f]{6}$/;

/** A colour as `#125e5a`, typed or picked; what is typed is handed on once it is one. */
export function ColourField({
  label,
  description,
  warning,
  swatches,
  name,
  value,
  onChange,
}: Bound<string> & {
  readonly label: string;
  readonly description?: string;
  readonly warning?: string | undefined;
  readonly swatches: readonly string[];
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? value;
  const isColour = HEX.test(shown.toLowerCase());
  return (
    <ColorInput
      data-field={name}
      label={label}
      description={description}
      error={isColour ? warning : 'Une couleur s’écrit # et six chiffres ou lettres de a à f : #125e5a.'}
      swatches={[...swatches]}
      eyeDropperButtonProps={{ 'aria-label': 'Prélever une couleur à l’écran' }}
      value={shown}
      onChange={(next) => {
        const colour = next.toLowerCase();
        setTyped(HEX.test(colour) ? null : next);
        if (HEX.test(colour)) onChange(colour);
      }}
    />
  );
}
