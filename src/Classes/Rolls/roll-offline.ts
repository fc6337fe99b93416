// Service worker of the trainer's list: the list opened last is there without network. It holds names, so it is gone as soon as the server answers
// with the sign-in page, and only the three newest are kept.
interface Lasting extends Event { waitUntil(work: Promise<unknown>): void }
interface Fetching extends Lasting { request: Request; respondWith(answer: Promise<Response>): void }
const worker = self as unknown as { skipWaiting(): Promise<void>; clients: { claim(): Promise<void> }; addEventListener(type: string, act: (event: never) => void): void };

const lists = "diem-danh-1";
const parts = "diem-danh-phan-1";
const newest = 3;

async function keep(room: string, request: Request, answer: Response): Promise<void> {
  const cache = await caches.open(room);
  await cache.delete(request);
  await cache.put(request, answer).then(undefined, () => undefined);
  const kept = await cache.keys();
  if (room === lists) await Promise.all(kept.slice(0, Math.max(0, kept.length - newest)).map((old) => cache.delete(old)));
}

async function list(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request);
    if (answer.redirected || answer.status === 401 || answer.status === 403 || answer.type === "opaqueredirect") await caches.delete(lists);
    else if (answer.ok) await keep(lists, request, answer.clone());
    return answer;
  } catch (fault) {
    const kept = await caches.match(request);
    if (kept) return kept;
    throw fault;
  }
}

async function part(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await keep(parts, request, answer.clone());
  return answer;
}

worker.addEventListener("install", (event: Lasting) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event: Lasting) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("fetch", (event: Fetching) => {
  const address = new URL(event.request.url);
  if (event.request.method !== "GET" || address.origin !== location.origin) return;
  if (address.pathname.indexOf("/dist/") === 0) event.respondWith(part(event.request));
  else if (/^\/lop-hoc\/[0-9a-f-]+\/buoi\/[0-9a-f-]+\/diem-danh$/.test(address.pathname)) event.respondWith(list(event.request));
});

export {};
