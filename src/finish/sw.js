// Keeps one build of the page for when there is no network.
//
// Names of files change with their content, so a page and its program always fit each other. What has a fixed name (the
// page, the list, the data) comes from the network whenever there is one, and from the kept copies only when there is
// none. So a new build is shown at the next load, and never mixed with an old one.
const CACHE = "statement-timeline-" + "VERSION";
const FILES = "FILES";
// Data files that a reader opened by a link are kept here, whatever the build.
const OPENED = "statement-timeline-opened";
const MOST_OPENED = 8;

const at = (path) => new URL(path, self.registration.scope).href;

self.addEventListener("install", (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(CACHE);
    // Past the browser's own cache, which could have a page of another build.
    await cache.addAll(FILES.map((path) => new Request(at(path), { cache: "no-cache" })));
    await self.skipWaiting();
  })());
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    const names = await caches.keys();
    const old = names.filter((name) => name.startsWith("statement-timeline-") && name !== CACHE && name !== OPENED);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  })());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || !url.href.startsWith(self.registration.scope)) return;
  if (request.mode === "navigate") {
    const path = url.href.split(/[?#]/)[0];
    event.respondWith(networkFirst(request, path === self.registration.scope ? at("index.html") : path));
  } else if (url.pathname.endsWith(".json")) {
    event.respondWith(networkFirst(request, url.href, true));
  } else {
    event.respondWith(keptFirst(request));
  }
});

// The network's answer, whatever it says; the kept copy, marked as such, when there is no answer.
async function networkFirst(request, kept, keeps = false) {
  try {
    const response = await fetch(request);
    if (keeps && response.ok) await keep(kept, response.clone());
    return response;
  } catch (error) {
    const copy = (keeps && await caches.match(kept, { cacheName: OPENED })) || await caches.match(kept);
    if (!copy) throw error;
    const headers = new Headers(copy.headers);
    headers.set("x-kept-copy", "1");
    return new Response(copy.body, { status: copy.status, headers });
  }
}

async function keptFirst(request) {
  return await caches.match(request, { cacheName: CACHE }) || fetch(request);
}

async function keep(key, response) {
  const cache = await caches.open(OPENED);
  await cache.delete(key);
  await cache.put(key, response);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST_OPENED)).map((old) => cache.delete(old)));
}
