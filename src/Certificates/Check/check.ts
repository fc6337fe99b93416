// The checking page: pins the issuer's keys at the first visit, then checks certificates with the network or without it.
import { check, keysOf, reach, text, type Jwk, type KeySet, type Report } from "./verify";

const page = document.getElementById("check")!;
const words = page.dataset as { [word: string]: string };
const part = <T extends HTMLElement = HTMLElement>(selector: string): T => page.querySelector<T>(selector)!;
const pinned = "cam-tay-khoa";

let keys = keysOf(localStorage.getItem(pinned)).keys;
let offered: KeySet = { keys: [], handovers: [] };

function pin(more: Jwk[]): void {
  keys = keys.filter((k) => !more.some((m) => m.kid === k.kid)).concat(more);
  localStorage.setItem(pinned, JSON.stringify({ keys }));
  tellKeys();
}

function tellKeys(): void {
  const news = offered.keys.filter((o) => !keys.some((k) => k.kid === o.kid && k.x === o.x && k.y === o.y));
  part("[data-keys]").textContent = keys.length === 0 ? words.nokeys! : `${words.pinned!} ${keys.map((k) => k.kid.replace(/^.*\//, "").slice(0, 12) + "…").join(", ")}. ${news.length ? words.newkeys! : ""}`;
  part("[data-pin]").hidden = news.length === 0;
}

/** The keys that this site shows. Believed at the first visit; afterwards only those that a pinned key handed over to, or that the reader takes. */
async function ask(): Promise<void> {
  try {
    const answer = await fetch("/.well-known/jwks.json");
    if (answer.ok) offered = keysOf(await answer.text());
  } catch (e) {
    // no network
  }
  if (keys.length === 0) {
    if (offered.keys.length > 0) pin(offered.keys);
  } else {
    const reached = await reach(keys, offered.handovers);
    if (reached.length > keys.length) pin(reached);
  }
  tellKeys();
}

/** The issuer's status list: fresh, else the one that was kept. Only for what is known to be genuine, and only from where lists are. */
async function list(genuine: Report): Promise<{ jwt: string; at: string } | null> {
  const address = text(genuine.credential, "credentialStatus", "statusListCredential");
  const path = /^https?:\/\/[^/]+(\/chung-chi\/trang-thai\/[A-Za-z0-9._~%-]+(?:\/\d+)?)$/.exec(address);
  if (!path || path[1]!.indexOf("..") >= 0) return null;
  const place = path[1]!;
  try {
    // Past the browser's own cache: the line says of what time the list is.
    const answer = await fetch(place, { cache: "no-store" });
    if (answer.ok) {
      const fresh = { jwt: await answer.text(), at: new Date().toLocaleString() };
      localStorage.setItem("cam-tay-" + place, JSON.stringify(fresh));
      return fresh;
    }
  } catch (e) {
    // no network: the kept one
  }
  const kept = localStorage.getItem("cam-tay-" + place);
  return kept ? (JSON.parse(kept) as { jwt: string; at: string }) : null;
}

function add(parent: HTMLElement, tag: string, content: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = content;
  parent.appendChild(made);
  return made;
}

let turn = 0;

async function run(jwt: string): Promise<void> {
  const mine = ++turn;
  const verdict = part("[data-verdict]");
  // What an earlier file came to must not stand beside this one, whatever happens.
  verdict.textContent = part("[data-lines]").textContent = part("[data-facts]").textContent = "";
  delete page.dataset.result;
  let told: [Report, string];
  try {
    if (!window.crypto || !crypto.subtle) return void (verdict.textContent = words.crypto!);
    const alone = await check(jwt, keys, null);
    const status = alone.verdict === "bad" ? null : await list(alone).then(undefined, () => null);
    told = [status ? await check(jwt, keys, status.jwt) : alone, status ? status.at : ""];
  } catch (e) {
    if (mine === turn) verdict.textContent = words.failed!;
    return;
  }
  if (mine === turn) tell(told[0], told[1]);
}

function tell(report: Report, listAt: string): void {
  const verdict = part("[data-verdict]");
  const lines = part("[data-lines]");
  const facts = part("[data-facts]");
  verdict.textContent = words[report.verdict]!;
  page.dataset.result = report.verdict;
  for (const line of report.lines) {
    const item = add(lines, "li", words[line.code]! + (line.code === "status" && listAt ? ` (${words.asof!} ${listAt})` : ""));
    if (line.code !== "unknown") add(item, "b", line.holds ? words.yes! : words.no!);
  }
  if (report.credential) {
    const c = report.credential;
    const ids = (c.credentialSubject as { identifier?: Array<{ identityHash?: string }> }).identifier;
    const say: Array<[string, string]> = [[words.title!, text(c, "name")], [words.holder!, (ids && ids[0] && ids[0].identityHash) || text(c, "credentialSubject", "id")], [words.issuer!, text(c, "issuer", "name")],
      [words.from!, new Date(text(c, "validFrom")).toLocaleDateString()], [words.until!, new Date(text(c, "validUntil")).toLocaleDateString()]];
    for (const [name, value] of say) {
      add(facts, "dt", name);
      add(facts, "dd", value);
    }
  }
  verdict.focus();
}

const read = async (input: HTMLInputElement): Promise<string | null> => (input.files && input.files[0] ? new Response(input.files[0]).text() : null);

// The input that was used last is the one that counts; the other is emptied, so that nobody reads a verdict about something else.
const file = part<HTMLInputElement>("[data-file]");
const pasted = part<HTMLInputElement>("[data-text]");
file.addEventListener("change", () => (pasted.value = ""));
pasted.addEventListener("input", () => (file.value = ""));

part("[data-check]").addEventListener("click", () => {
  void read(file).then((content) => run(content || pasted.value), () => run(""));
});
part<HTMLInputElement>("[data-keyfile]").addEventListener("change", (event) => {
  void read(event.target as HTMLInputElement).then(async (set) => {
    const given = keysOf(set);
    if (given.keys.length === 0) part("[data-keys]").textContent = words.badkeys!;
    else {
      keys = [];
      pin(await reach(given.keys, given.handovers.concat(offered.handovers)));
    }
  });
});
part("[data-pin]").addEventListener("click", () => pin(offered.keys));

async function keep(): Promise<void> {
  if (!("serviceWorker" in navigator) || !("caches" in window)) return;
  await navigator.serviceWorker.register("/chung-chi/kiem-tra/offline.js", { scope: "/chung-chi/kiem-tra" });
  const parts = Array.from(document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>("link[href],script[src]"), (e) => ("src" in e ? e.src : e.href));
  const cache = await caches.open("kiem-tra-1");
  const kept = await Promise.all(parts.concat("/chung-chi/kiem-tra").map((p) => cache.add(p).then(() => true, () => false)));
  if (kept.every((whole) => whole)) page.dataset.kept = "1";
}

page.hidden = false;
void keep().then(undefined, () => undefined);
void ask().then(async () => {
  const id = new URLSearchParams(location.search).get("id");
  if (!id || !/^[0-9a-f-]{36}$/.test(id)) return;
  const answer = await fetch(`/chung-chi/${id}.jwt`).then(undefined, () => null);
  if (!answer || !answer.ok) return;
  const jwt = await answer.text();
  pasted.value = jwt;
  await run(jwt);
});
