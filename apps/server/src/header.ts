/**
 * What the borrower's pages may load: only what this origin serves, and no inline script or style. They may speak to the
 * desks that the operator lists, and to nobody else.
 */
const contentPolicy = (desks: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    ["connect-src 'self'", ...desks].join(' '),
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types forbear',
  ].join('; ');

/** What every answer says, page or data. */
export const PLAIN_HEADERS: Readonly<Record<string, string>> = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** The headers of every answer of the borrower's app, whose pages may speak to these desks. */
export const appHeaders = (desks: readonly string[]): Readonly<Record<string, string>> => ({
  'content-security-policy': contentPolicy(desks),
  ...PLAIN_HEADERS,
});

/** The headers of the desk’s interface and of bare refusals: data alone, never kept, never shown as a page. */
export const DESK_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  'cache-control': 'no-store',
  ...PLAIN_HEADERS,
};
