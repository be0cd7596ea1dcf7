import { ownScript } from './own-script.ts';

/** Keeps the app on the device, so that it opens without a network after the first load. */
export function keepOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  const worker = ownScript('/service-worker.js');
  navigator.serviceWorker.register(worker, { scope: '/' }).catch(() => undefined);
}
