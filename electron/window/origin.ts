/** Scheme and host of the application, for ever: browsers keep the database under them. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'jalon';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

function parse(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}

/** Whether an address belongs to the application. Compared by parts: `app://jalon.evil` and `app://x@jalon` do not. */
export function isAppUrl(url: string): boolean {
  const parsed = parse(url);
  return (
    parsed !== null &&
    parsed.protocol === `${APP_SCHEME}:` &&
    parsed.host === APP_HOST &&
    parsed.username === '' &&
    parsed.password === ''
  );
}

/** Whether an address may be handed to the user's browser or mail program. */
export function isExternalLink(url: string): boolean {
  const parsed = parse(url);
  return parsed !== null && (parsed.protocol === 'https:' || parsed.protocol === 'mailto:');
}

/** Addresses that never leave the process. Everything else is cancelled by the session. */
export function isLocalRequest(url: string, developerToolsAllowed: boolean): boolean {
  const parsed = parse(url);
  if (parsed === null) return false;
  if (isAppUrl(url)) return true;
  if (parsed.protocol === 'data:') return true;
  if (parsed.protocol === 'blob:') return url.startsWith(`blob:${APP_ORIGIN}/`);
  return developerToolsAllowed && parsed.protocol === 'devtools:';
}
