// Service worker of the lessons: what was seen once is there without network. Nothing personal passes through it.
interface Lasting extends Event { waitUntil(work: Promise<unknown>): void }
interface Fetching extends Lasting { request: Request; respondWith(answer: Promise<Response>): void }
const worker = self as unknown as { skipWaiting(): Promise<void>; clients: { claim(): Promise<void> }; addEventListener(type: string, act: (event: never) => void): void };

const room = "hoc-1";
const patience = 4000;
const page = /^\/hoc(\/[a-z0-9-]+)?$/;
/** Pages about somebody. */
const personal = ["/hoc/cua-toi", "/hoc/tep-cuu", "/hoc/ghi-tieng"];
/** Built files and recordings, whose address changes with what they hold. */
const fixed = /^\/dist\/|^\/hoc\/[a-z0-9-]+\/(tieng|loi)\//;

async function keep(request: Request, answer: Response): Promise<Response> {
  if (answer.ok && !answer.redirected) {
    const cache = await caches.open(room);
    await cache.put(request, answer.clone()).then(undefined, () => undefined);
  }
  return answer;
}

async function keptFirst(event: Fetching): Promise<Response> {
  const kept = await caches.match(event.request);
  if (kept) return kept;
  const answer = await keep(event.request, await fetch(event.request));
  pruning = pruning || prune();
  event.waitUntil(pruning); // something new came, so something old may have gone
  return answer;
}

/** The network's answer, unless it is slower than a person waits and there is an earlier one; without either, the list of what is here. */
async function freshFirst(event: Fetching): Promise<Response> {
  const fresh = fetch(event.request).then((answer) => keep(event.request, answer));
  const late = new Promise<undefined>((done) => setTimeout(() => done(undefined), patience));
  const first = await Promise.race([fresh.then(undefined, () => undefined), late]);
  const kept = first || (await caches.match(event.request, { ignoreSearch: true }));
  if (kept) return kept;
  return fresh.then(undefined, async (fault) => {
    const list = event.request.mode === "navigate" && (await caches.match("/hoc"));
    if (list) return list;
    throw fault;
  });
}

let pruning: Promise<void> | null = null;

/** What no kept page names any more, and what earlier programs left behind. */
async function prune(): Promise<void> {
  const cache = await caches.open(room);
  const all = await cache.keys();
  const pages = all.filter((one) => page.test(new URL(one.url).pathname));
  const texts = await Promise.all(pages.map(async (one) => ((await cache.match(one)) as Response).text()));
  for (const one of all) {
    const { pathname, search } = new URL(one.url);
    const gone = personal.concat("/hoc/tron").indexOf(pathname) >= 0 || (fixed.test(pathname) && !texts.some((text) => text.indexOf(pathname + search) >= 0));
    if (gone) await cache.delete(one);
  }
  pruning = null;
}

worker.addEventListener("install", (event: Lasting) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event: Lasting) => event.waitUntil(Promise.all([prune(), worker.clients.claim()])));
worker.addEventListener("fetch", (event: Fetching) => {
  const address = new URL(event.request.url);
  if (event.request.method !== "GET" || address.origin !== location.origin) return;
  if (fixed.test(address.pathname) || address.pathname === "/favicon.svg") event.respondWith(keptFirst(event));
  else if (page.test(address.pathname) && personal.indexOf(address.pathname) < 0) event.respondWith(freshFirst(event));
});

export {};
