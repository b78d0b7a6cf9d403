import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { SegmentedField } from './choice-fields.tsx';

const SCHEMES: Readonly<Record<MantineColorScheme, string>> = {
  auto: 'Comme l’ordinateur',
  light: 'Clair',
  dark: 'Sombre',
};

export function ColorSchemeField() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedField
      label="Couleurs"
      name="settings.color-scheme"
      options={SCHEMES}
      value={colorScheme}
      onChange={setColorScheme}
    />
  );
}
