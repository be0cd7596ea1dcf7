/// <reference lib="webworker" />
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
} from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string }[] };

cleanupOutdatedCaches();
precacheAndRoute(self.__WB_MANIFEST);

const page = createHandlerBoundToURL('/index.html');

// Every page of the app is the one page that was kept.
self.addEventListener('fetch', (event) => {
  if (event.request.mode !== 'navigate') return;
  // The page one leaves to is a page of its own.
  if (new URL(event.request.url).pathname === '/note.html') return;
  event.respondWith(page({ event, request: event.request, url: new URL(event.request.url) }));
});

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
