type Policy = { createScriptURL: (url: string) => unknown };
type TrustedTypes = {
  createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => Policy;
};

/** Keeps the app on the device, so that it opens without a network after the first load. */
export function keepOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  const own = (url: string): string => {
    if (new URL(url, location.href).origin !== location.origin)
      throw new TypeError('foreign script');
    return url;
  };
  const policy = types?.createPolicy('forbear', { createScriptURL: own });
  const url = policy?.createScriptURL('/service-worker.js') ?? '/service-worker.js';
  navigator.serviceWorker.register(url as string, { scope: '/' }).catch(() => undefined);
}
