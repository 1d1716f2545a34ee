import type { CustomScheme, Session } from 'electron';
import { securityHeaders } from '../../workstation/platform/content-policy.ts';
import type { WindowFile } from '../../workstation/platform/window-files.ts';
import { isWindowAddress, windowScheme } from './address.ts';

export const schemePrivileges: CustomScheme = { scheme: windowScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } };

/** Answers the window's requests from the table of its files. The page talks by a port, so it may connect to nobody. */
export function serveWindow(session: Session, files: ReadonlyMap<string, WindowFile>): void {
  const headers = securityHeaders("'self'");
  session.protocol.handle(windowScheme, ({ url, method }) => {
    if (method !== 'GET' || !isWindowAddress(url)) return new Response(null, { status: 403, headers });
    const { pathname } = new URL(url);
    const file = files.get(pathname) ?? (/\.\w+$/.test(pathname) ? undefined : files.get('/index.html'));
    if (file === undefined) return new Response(null, { status: 404, headers });
    return new Response(new Uint8Array(file.body), { status: 200, headers: { ...headers, 'content-type': file.type } });
  });
}
