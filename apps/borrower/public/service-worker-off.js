// Put in the place of service-worker.js when a version must be taken back: it removes what was kept of
// the app's code and lets pages load from the server again. What a person has filled in is not touched.
self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) =>
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) await caches.delete(name);
      await self.registration.unregister();
      for (const client of await self.clients.matchAll({ type: 'window' }))
        await client.navigate(client.url);
    })(),
  ),
);
