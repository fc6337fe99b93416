// What was opened once stays on the phone: the page first, then what it needs, so that nothing that is needed ever looks unneeded (offline.ts).
export const room = "hoc-1";

export async function keepOffline(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  navigator.serviceWorker.register("/hoc/offline.js", { scope: "/hoc" }).then(undefined, () => undefined);
  if (!("caches" in window) || !navigator.onLine) return;
  const cache = await caches.open(room);
  const add = (parts: string[]): Promise<unknown> => Promise.all(parts.map((part) => cache.add(part).then(undefined, () => undefined)));
  await add(["/hoc", location.pathname]);
  await add(Array.from(document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>("link[href],script[src]"), (e) => ("src" in e ? e.src : e.href)));
}
