/**
 * Content security policy of the application, the same under `app://jalon` and on 127.0.0.1: scripts from the
 * application only, no evaluation, no frame, no connection but to the application itself.
 * Styles allow inline ones because the component library sets its variables that way.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
