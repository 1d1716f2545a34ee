/** The window's own origin. A scheme of ours, so that no page of the web can be it. */
export const windowOrigin = 'app://assent';
export const windowScheme = 'app';

/** True for an address of the window itself. A URL's `origin` is opaque for schemes the parser does not know. */
export function isWindowAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${windowScheme}:` && host === 'assent' && username === '' && password === '';
}
