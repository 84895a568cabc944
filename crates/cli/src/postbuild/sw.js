// Keeps one build of the page for when there is no network.
//
// Names of files change with their content, so a page and its program always fit each other. What
// has a fixed name (the page, the list, the data) comes from the network whenever there is one, and
// from the kept copies only when there is none. So a new build is shown at the next load, and never
// mixed with an old one.
const CACHE = "statement-timeline-" + "VERSION";
// Each with the digest of its content, but for pages, to which some hosts add a line of their own.
const FILES = "FILES";
const NAMED_BY_CONTENT = /-[0-9a-f]+(_bg)?\.(css|js|wasm)$/;
// Data files that a reader opened by a link are kept here, whatever the build.
const OPENED = "statement-timeline-opened";
const MOST_OPENED = 8;

const at = (path) => new URL(path, self.registration.scope).href;

self.addEventListener("install", (event) => {
  event.waitUntil(
    (async () => {
      try {
        await keepBuild();
      } catch (error) {
        // Nothing is kept until the next visit, and no part either.
        await caches.delete(CACHE);
        throw error;
      }
      await self.skipWaiting();
    })(),
  );
});

async function keepBuild() {
  const cache = await caches.open(CACHE);
  // Past the browser's own cache here, too.
  await cache.addAll(
    FILES.map(([path, integrity]) => new Request(at(path), { cache: "no-cache", integrity })),
  );
  // A host may be taking in another build just now.
  const page = await (await cache.match(at("index.html"))).text();
  if (FILES.some(([path]) => NAMED_BY_CONTENT.test(path) && !page.includes(path)))
    throw new Error("the page is of another build");
}

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      const names = await caches.keys();
      const old = names.filter(
        (name) => name.startsWith("statement-timeline-") && name !== CACHE && name !== OPENED,
      );
      await Promise.all(old.map((name) => caches.delete(name)));
      await self.clients.claim();
    })(),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET") return;
  if (url.origin !== location.origin) {
    // The policy of the page lets it ask other hosts for data files alone.
    if (request.mode === "cors") event.respondWith(networkFirst(request, url.href, true));
    return;
  }
  if (!url.href.startsWith(self.registration.scope)) return;
  if (request.mode === "navigate") {
    const path = url.href.split(/[?#]/)[0];
    event.respondWith(
      networkFirst(request, path === self.registration.scope ? at("index.html") : path, false),
    );
  } else if (url.pathname.endsWith(".json")) {
    // The data set of the build is kept with its build alone.
    event.respondWith(
      networkFirst(request, url.href, !FILES.some(([path]) => at(path) === url.href)),
    );
  } else {
    event.respondWith(keptFirst(request));
  }
});

// The network's answer, whatever it says; the kept copy, marked as such, when there is no answer.
async function networkFirst(request, kept, keeps) {
  try {
    // Past the browser's own cache: what a host let it keep may be of another build than the page.
    const response = await fetch(request, { cache: "no-cache" });
    if (keeps && response.ok) await keep(kept, response.clone());
    return response;
  } catch (error) {
    const kind = { cacheName: keeps ? OPENED : CACHE };
    // Some hosts lead from `list.html` to `list`.
    const copy = (await caches.match(kept, kind)) || (await caches.match(kept + ".html", kind));
    if (!copy) throw error;
    const headers = new Headers(copy.headers);
    headers.set("x-kept-copy", "1");
    return new Response(copy.body, { status: copy.status, headers });
  }
}

async function keptFirst(request) {
  return (await caches.match(request, { cacheName: CACHE })) || fetch(request);
}

async function keep(key, response) {
  const cache = await caches.open(OPENED);
  await cache.delete(key);
  await cache.put(key, response);
  const keys = await cache.keys();
  await Promise.all(
    keys.slice(0, Math.max(0, keys.length - MOST_OPENED)).map((old) => cache.delete(old)),
  );
}
