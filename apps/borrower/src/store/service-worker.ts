/// <reference lib="webworker" />
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
} from 'workbox-precaching';
import { FRESH_SHARE, SHARED } from './shared-name.ts';

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: (string | { url: string })[];
};

const own = self.__WB_MANIFEST;

cleanupOutdatedCaches();
precacheAndRoute(own);

const page = createHandlerBoundToURL('/index.html');

/** Code of the version before this one: pages that were open while it came still ask for it. */
const BEFORE = 'before';

/** Keeps the code of the version that stands until now, and lets go of the one before it. */
async function keepBefore(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.includes('precache'));
  await caches.delete(BEFORE);
  const before = await caches.open(BEFORE);
  const fresh = new Set(
    own.map(
      (one) => new URL(typeof one === 'string' ? one : one.url, self.location.origin).pathname,
    ),
  );
  for (const name of names) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const { pathname } = new URL(request.url);
      const kept = await cache.match(request);
      if (pathname.startsWith('/assets/') && !fresh.has(pathname) && kept !== undefined)
        await before.put(pathname, kept);
    }
  }
}

/** Files sent from another app lie here until the page opens them; then they are gone. */
async function takeShared(request: Request): Promise<Response> {
  const form = await request.formData();
  await caches.delete(SHARED);
  const shared = await caches.open(SHARED);
  const files = form.getAll('file').filter((one): one is File => one instanceof File);
  for (const [k, file] of files.entries())
    await shared.put(
      `/shared/${k}`,
      new Response(file, { headers: { 'x-name': encodeURIComponent(file.name) } }),
    );
  return Response.redirect(FRESH_SHARE, 303);
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname } = new URL(request.url);
  if (request.method === 'POST' && pathname === '/share') {
    event.respondWith(takeShared(request));
    return;
  }
  if (request.mode === 'navigate') {
    // The page one leaves to is a page of its own.
    if (pathname === '/note.html') return;
    // Every page of the app is the one page that was kept.
    event.respondWith(page({ event, request, url: new URL(request.url) }));
    return;
  }
  if (pathname.startsWith('/assets/'))
    event.respondWith(
      caches.open(BEFORE).then(async (before) => (await before.match(pathname)) ?? fetch(request)),
    );
});

self.addEventListener('install', (event) => {
  event.waitUntil(keepBefore());
  void self.skipWaiting();
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
