/**
 * What a page of the workstation may do: run our scripts, show our styles, fonts and pictures it made itself, and talk
 * to this host. No frame, no form, no address elsewhere.
 */
export const contentPolicy = (socket: string) => [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "font-src 'self'", "img-src 'self' data: blob:", `connect-src 'self' ${socket}`,
  "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
].join('; ');

export const securityHeaders = (socket: string): Readonly<Record<string, string>> => ({
  'content-security-policy': contentPolicy(socket),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), payment=(), clipboard-read=()',
});
