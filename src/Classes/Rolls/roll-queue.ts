// Taps of trainers' lists that lie on this phone until the server has them: one store a session, and what it refused with the reason.
export interface Tap {
  id: string;
  who?: string;
  /** Typed, of somebody who was not on the list; then there is no `who`. */
  code?: string;
  kind: string;
  number: number;
  at: string;
  /** For people: whom and what it is about. */
  name: string;
  staff: string;
}

export interface Refused {
  name: string;
  text: string;
}

export interface Kept {
  to: string;
  /** Class, day: as files of attendance have them. */
  about: string;
  taps: Tap[];
  refused: Refused[];
}

interface Answer {
  id: string;
  how: string;
  text?: string;
}

const soon = 5000;
const latest = 300000;

export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (b) => (b + 256).toString(16).slice(1)).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

export function read(store: string): Kept {
  const empty = { to: "", about: "", taps: [], refused: [] };
  try {
    return Object.assign(empty, JSON.parse(localStorage.getItem(store) || "{}")) as Kept;
  } catch {
    return empty;
  }
}

/** Throws when the phone has no room. */
export function write(store: string, kept: Kept): void {
  if (kept.taps.length + kept.refused.length === 0) localStorage.removeItem(store);
  else localStorage.setItem(store, JSON.stringify(kept));
}

export function nextNumber(): number {
  const number = Number(localStorage.getItem("roll-number") || "0") + 1;
  localStorage.setItem("roll-number", String(number));
  return number;
}

/** Every store of this account, whichever session it is of. */
export const storesOf = (account: string): string[] =>
  Object.keys(localStorage).filter((key) => key.indexOf(`roll-${account}-`) === 0 && /^[0-9a-f]{32}$/.test(key.slice(account.length + 6)));

/** Sends what is kept, from whatever page of the classes is open; waits longer after each time that nothing came of it. */
export class Sender {
  /** Why the server takes nothing now, for people. */
  public trouble = "";
  private sending = false;
  private wait = soon;
  private due = 0;

  constructor(
    private readonly root: HTMLElement,
    private readonly account: string,
    private readonly told: () => void,
  ) {
    window.addEventListener("online", () => this.now());
    window.addEventListener("roll-tap", () => this.now());
    window.setInterval(() => void this.send(), soon);
    this.now();
  }

  now(): void {
    this.wait = soon;
    this.due = 0;
    void this.send();
  }

  private async send(): Promise<void> {
    if (this.sending || Date.now() < this.due) return;
    this.sending = true;
    try {
      for (const store of storesOf(this.account)) if (read(store).taps.length > 0 && !(await this.sendOne(store))) break;
    } finally {
      this.sending = false;
      this.told();
    }
  }

  private async sendOne(store: string): Promise<boolean> {
    const kept = read(store);
    const batch = kept.taps.slice(0, 200);
    try {
      let response = await this.post(kept.to, batch);
      // The page may have lain on the phone for days: what it needs for writing is fetched anew, once.
      if (response.status === 400 && (await this.freshToken())) response = await this.post(kept.to, batch);
      if (response.ok) {
        this.settle(store, batch, ((await response.json()) as { answers: Answer[] }).answers);
        this.trouble = "";
        this.wait = soon;
        return true;
      }
      if (response.status === 401) this.trouble = this.root.dataset.out || "";
      else if (response.status < 500) this.trouble = `${this.root.dataset.refused} ${((await response.json()) as { detail?: string }).detail || response.status}`;
    } catch {
      // no network: tried again by and by
    }
    this.wait = Math.min(this.wait * 2, latest);
    this.due = Date.now() + this.wait;
    return false;
  }

  private post(to: string, batch: Tap[]): Promise<Response> {
    const acts = batch.map((t) => ({ id: t.id, who: t.who, code: t.code, kind: t.kind, number: t.number, at: t.at }));
    return fetch(to, {
      method: "POST",
      headers: { "Content-Type": "application/json", RequestVerificationToken: this.token(this.root)?.value || "" },
      body: JSON.stringify({ device: this.device(), now: new Date().toISOString(), acts }),
    });
  }

  private device(): string {
    const known = localStorage.getItem("roll-device") || newId();
    localStorage.setItem("roll-device", known);
    return known;
  }

  private token(of: ParentNode): HTMLInputElement | null {
    return of.querySelector<HTMLInputElement>("input[name=__RequestVerificationToken]");
  }

  private async freshToken(): Promise<boolean> {
    const page = await fetch(location.pathname);
    if (page.redirected) return false;
    const [old, token] = [this.token(this.root), this.token(new DOMParser().parseFromString(await page.text(), "text/html"))];
    if (!old || !token) return false;
    old.value = token.value;
    return true;
  }

  // What the server took goes; what it refused stays to be read, each with its reason. Taps made meanwhile stay in line.
  private settle(store: string, sent: Tap[], answers: Answer[]): void {
    const kept = read(store);
    const said = new Map(answers.map((a) => [a.id, a] as [string, Answer]));
    const no = sent.filter((t) => said.get(t.id)?.how === "refused").map((t) => ({ name: t.name, text: said.get(t.id)?.text || "" }));
    write(store, { to: kept.to, about: kept.about, taps: kept.taps.filter((t) => !said.has(t.id)), refused: kept.refused.concat(no) });
  }
}

/** What is kept as a file of attendance, for the import, when this phone gets no network any more. The last tap on each person decides. */
export function rescue(stores: string[]): string {
  const rows: string[] = [];
  for (const kept of stores.map(read)) {
    const last = new Map(kept.taps.map((t) => [t.staff || t.code || "", t] as [string, Tap]));
    last.forEach((tap, staff) => {
      if (tap.kind !== "vang" && staff) rows.push(`${kept.about},${staff}`);
    });
  }
  return ["ma_lop,ngay,ma_can_bo"].concat(rows).join("\n") + "\n";
}
