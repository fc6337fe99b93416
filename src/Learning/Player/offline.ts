// Service worker of the lessons: what was seen once is there without network. Nothing personal passes through it.
interface Lasting extends Event { waitUntil(work: Promise<unknown>): void }
interface Fetching extends Lasting { request: Request; respondWith(answer: Promise<Response>): void }
const worker = self as unknown as { skipWaiting(): Promise<void>; clients: { claim(): Promise<void> }; addEventListener(type: string, act: (event: never) => void): void };

const room = "hoc-1";
const patience = 4000;

async function keep(request: Request, answer: Response): Promise<Response> {
  if (answer.ok && !answer.redirected) {
    const cache = await caches.open(room);
    await cache.put(request, answer.clone()).then(undefined, () => undefined);
  }
  return answer;
}

async function keptFirst(request: Request): Promise<Response> {
  return (await caches.match(request)) || keep(request, await fetch(request));
}

/** The network's answer, unless it is slower than a person waits and there is an earlier one. */
async function freshFirst(request: Request): Promise<Response> {
  const fresh = fetch(request).then((answer) => keep(request, answer));
  const late = new Promise<undefined>((done) => setTimeout(() => done(undefined), patience));
  const first = await Promise.race([fresh.then(undefined, () => undefined), late]);
  return first || (await caches.match(request, { ignoreSearch: true })) || fresh;
}

worker.addEventListener("install", (event: Lasting) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event: Lasting) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("fetch", (event: Fetching) => {
  const address = new URL(event.request.url);
  if (event.request.method !== "GET" || address.origin !== location.origin) return;
  if (address.pathname.indexOf("/dist/") === 0 || /\/(tieng|loi)\//.test(address.pathname) || address.pathname === "/favicon.svg") event.respondWith(keptFirst(event.request));
  else if (/^\/hoc(\/[a-z0-9-]+)?$/.test(address.pathname) && address.pathname !== "/hoc/cua-toi" && address.pathname !== "/hoc/tep-cuu" && address.pathname !== "/hoc/ghi-tieng" && address.pathname !== "/hoc/tron") event.respondWith(freshFirst(event.request));
});

export {};
