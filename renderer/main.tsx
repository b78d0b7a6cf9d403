import '@fontsource-variable/inter';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './ui/theme/tokens.css';
import './ui/theme/mantine-overrides.css';
import './ui/theme/global.css';
import { createRoot } from 'react-dom/client';
import { boot } from './app/boot.ts';
import { Root } from './app/root.tsx';

const container = document.getElementById('root');
if (container) {
  const root = createRoot(container);
  void boot().then((outcome) => root.render(<Root outcome={outcome} />));
}
