/**
 * The nonce that the server put into the page for its styles. Every style that is made from now on carries it:
 * measuring of scrollbars and the lock of scrolling make theirs by hand and would be refused.
 */
export function styleNonce(): string {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
  const create = document.createElement.bind(document);
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const made = create(name, options);
    if (name.toLowerCase() === 'style') made.nonce = nonce;
    return made;
  }) as typeof document.createElement;
  return nonce;
}
