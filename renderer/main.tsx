import '@fontsource-variable/inter';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './ui/theme/tokens.css';
import './ui/theme/mantine-overrides.css';
import './ui/theme/global.css';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { boot } from './app/boot.ts';
import { Root } from './app/root.tsx';

// The content policy forbids code made from strings: zod must not even try.
z.config({ jitless: true });

const container = document.getElementById('root');
if (container) {
  const root = createRoot(container);
  void boot().then((outcome) => root.render(<Root outcome={outcome} />));
}
