import { app, type Session, type WebContents } from 'electron';
import { isAppUrl, isExternalLink, isLocalRequest } from './origin.ts';

/** Chromium services that would talk to the network by themselves. Must run before the application is ready. */
export function silenceChromium(): void {
  const switches: readonly (readonly [string, string?])[] = [
    ['lang', 'fr'],
    ['disable-background-networking'],
    ['disable-component-update'],
    ['disable-domain-reliability'],
    ['disable-sync'],
    ['disable-quic'],
    ['no-pings'],
    // No name is ever resolved: what slips past the session filter has nowhere to go.
    ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ];
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value);
}

/** Nothing over the network, no permission, no device. */
export function lockSession(session: Session, developerToolsAllowed: boolean): void {
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !isLocalRequest(url, developerToolsAllowed) }),
  );
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event, item) => {
    // Files are saved through the bridge, which asks where.
    event.preventDefault();
    item.cancel();
  });
}

/** Keeps every page of the process inside the application; links to the outside open outside. */
export function guardNavigation(contents: WebContents, openLink: (url: string) => void): void {
  const follow = (url: string) => {
    if (isExternalLink(url)) openLink(url);
  };
  contents.on('will-navigate', (event) => {
    if (isAppUrl(event.url)) return;
    event.preventDefault();
    follow(event.url);
  });
  contents.on('will-frame-navigate', (event) => {
    // It also comes, first, for the page itself: held back here, the event above would never come.
    if (!event.isMainFrame && !isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    follow(url);
    return { action: 'deny' };
  });
}
