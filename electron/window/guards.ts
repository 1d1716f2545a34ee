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

/** The one thing a page is ever given: the picture of a camera, for the window's own page. Never sound, and never a screen, which Electron asks for with no kind at all. */
const isCamera = (permission: string, kinds: readonly unknown[], page: string, isMainFrame: boolean): boolean =>
  permission === 'media' && kinds.length === 1 && kinds[0] === 'video' && isMainFrame && isWindowAddress(page);

/** `camera`: for the session of the window; every other gets nothing. */
export function guardSession(session: Session, { camera = false } = {}): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(camera && isCamera(permission, 'mediaTypes' in details ? details.mediaTypes ?? [] : [], details.requestingUrl, details.isMainFrame));
  });
  session.setPermissionCheckHandler((_contents, permission, origin, { mediaType, isMainFrame }) => camera && isCamera(permission, [mediaType], origin, isMainFrame));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => { answer({ cancel: !ownSchemes.has(URL.canParse(details.url) ? new URL(details.url).protocol : '') }); });
}
