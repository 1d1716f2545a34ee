/**
 * What a page of the workstation may do, in either host: run our scripts, show our styles, fonts and pictures it made
 * itself, and talk to `connect`. No frame, no form, no address elsewhere, nothing inline.
 */
export const contentPolicy = (connect: string) => [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "font-src 'self'", "img-src 'self' data: blob:", `connect-src ${connect}`,
  "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
].join('; ');

/** Of the machine a page may ask for a camera, which reads the codes of a device without a network, and for nothing else. */
export const securityHeaders = (connect: string): Readonly<Record<string, string>> => ({
  'content-security-policy': contentPolicy(connect),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'permissions-policy': 'camera=(self), microphone=(), geolocation=(), usb=(), payment=(), clipboard-read=()',
});
