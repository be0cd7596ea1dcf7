/** The organisation's own sign-in: where it is, and who the desk is to it. */
export type Oidc = { readonly issuer: string; readonly client: string; readonly secret: string };

/** By HTTPS, or on this machine. */
export function isSafePlace(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}
