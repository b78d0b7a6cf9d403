import { createTheme, type MantineColorsTuple } from '@mantine/core';

const teal: MantineColorsTuple = [
  '#e3efed',
  '#cfe3e0',
  '#a9cdc8',
  '#7fb5ae',
  '#55b5ad',
  '#2f8f88',
  '#1f7f79',
  '#125e5a',
  '#0e4d4a',
  '#0a3b39',
];

/** Mantine takes its colours from our tokens (tokens.css), so that light and dark are decided in one place. */
export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 5 },
  colors: { teal },
  fontFamily: '"Inter Variable", Inter, system-ui, sans-serif',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '18px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.5', xl: '1.4' },
  defaultRadius: '7px',
  cursorType: 'pointer',
  respectReducedMotion: true,
});
