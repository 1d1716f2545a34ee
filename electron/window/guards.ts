import type { Session, WebContents } from 'electron';
import { isWindowAddress, windowScheme } from './address.ts';
import { isAllowedLink } from './external-links.ts';

/** A window stays on its own pages, opens no other, and asks the machine for nothing. */
export function guardContents(contents: WebContents, openExternal: (url: string) => void): void {
  contents.setWindowOpenHandler(({ url }) => {
    if (isAllowedLink(url)) openExternal(url);
    return { action: 'deny' };
  });
  contents.on('will-navigate', (event) => { if (!isWindowAddress(event.url)) event.preventDefault(); });
  contents.on('will-redirect', (event) => { if (!isWindowAddress(event.url)) event.preventDefault(); });
  contents.on('will-frame-navigate', (event) => { if (!event.isMainFrame || !isWindowAddress(event.url)) event.preventDefault(); });
  contents.on('will-attach-webview', (event) => { event.preventDefault(); });
}

/** Requests leave to nobody: only the window's own files, and what a page made itself. */
const ownSchemes = new Set([`${windowScheme}:`, 'blob:', 'data:', 'devtools:']);

export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => { answer(false); });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => { answer({ cancel: !ownSchemes.has(URL.canParse(details.url) ? new URL(details.url).protocol : '') }); });
}
