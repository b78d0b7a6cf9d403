import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { StrictMode } from 'react';
import { type Services, ServicesProvider } from '#renderer/data/services.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { theme } from '#renderer/ui/theme/theme.ts';
import type { Result } from '#shared/domain/result.ts';
import { App } from './app.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import classes from './shell.module.css';

export function Root({ outcome }: { readonly outcome: Result<Services, string> }) {
  return (
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto">
        <Notifications position="bottom-right" limit={4} />
        {outcome.ok ? (
          <ErrorBoundary resetKey="root">
            <ServicesProvider services={outcome.value}>
              <App />
            </ServicesProvider>
          </ErrorBoundary>
        ) : (
          <main className={classes.center}>
            <EmptyState title="Jalon ne peut pas ouvrir ses données">{outcome.error}</EmptyState>
          </main>
        )}
      </MantineProvider>
    </StrictMode>
  );
}
