// Service worker of the checking page: page, style and script are there without network once they were seen. No certificate passes through it.
interface Lasting extends Event { waitUntil(work: Promise<unknown>): void }
interface Fetching extends Lasting { request: Request; respondWith(answer: Promise<Response>): void }
const worker = self as unknown as { skipWaiting(): Promise<void>; clients: { claim(): Promise<void> }; addEventListener(type: string, act: (event: never) => void): void };

const room = "kiem-tra-1";

async function fresh(request: Request): Promise<Response> {
  const kept = (): Promise<Response | undefined> => caches.match(request, { ignoreSearch: true });
  try {
    const answer = await fetch(request);
    if (answer.ok) await (await caches.open(room)).put(request, answer.clone());
    // A server that is down behind its gate answers too: then the kept page serves as it does without network.
    return (answer.status >= 500 && (await kept())) || answer;
  } catch (e) {
    const page = await kept();
    if (page) return page;
    throw e;
  }
}

worker.addEventListener("install", (event: Lasting) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event: Lasting) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("fetch", (event: Fetching) => {
  const address = new URL(event.request.url);
  if (event.request.method !== "GET" || address.origin !== location.origin) return;
  if (address.pathname === "/chung-chi/kiem-tra" || address.pathname.indexOf("/dist/") === 0 || address.pathname === "/favicon.svg") event.respondWith(fresh(event.request));
});

export {};
