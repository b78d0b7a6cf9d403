import { useStoredFile } from '#renderer/data/use-attachment-file.ts';
import type { Logo } from '#shared/domain/theme.ts';

/** Address to show a logo under; null without one, while it is read, or when its bytes are lost. */
export function useLogoUrl(owner: string, logo: Logo | null): string | null {
  const file = useStoredFile(owner, logo);
  return file.kind === 'ready' ? file.url : null;
}
