import { createContext, type ReactNode, useContext } from 'react';
import type { ContentLibrary } from '#renderer/platform/content-library.ts';
import type { Platform } from '#renderer/platform/port.ts';
import type { Programme } from '#shared/content/programme.ts';
import type { DataDeps } from './deps.ts';

/** What the screens reach outside themselves; built once at boot, replaced whole in tests. */
export type Services = {
  readonly platform: Platform;
  /** What the functions of renderer/data take as their first argument. */
  readonly data: DataDeps;
  readonly content: ContentLibrary;
  /** Dated terms of the programme and follow-up measures. */
  readonly programme: Programme;
  /** Fresh identifier such as `irr-8f3k2m…`. */
  readonly newId: (prefix: string) => string;
  /** Current instant, ISO. */
  readonly now: () => string;
};

const ServicesContext = createContext<Services | null>(null);

export function ServicesProvider({
  services,
  children,
}: {
  readonly services: Services;
  readonly children: ReactNode;
}) {
  return <ServicesContext value={services}>{children}</ServicesContext>;
}

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('useServices outside ServicesProvider');
  return services;
}
