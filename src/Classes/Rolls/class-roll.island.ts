// The trainer's list without network: each tap is kept on the phone at once, sent when there is a network, once. Without script every tap is a form.
interface Tap {
  id: string;
  who: string;
  kind: string;
  number: number;
  at: string;
}

interface Answer {
  id: string;
  how: string;
  text?: string;
}

function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (b) => (b + 256).toString(16).slice(1)).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

class ClassRoll extends HTMLElement {
  private sending = false;
  private timer = 0;
  private refused = "";

  connectedCallback(): void {
    this.querySelector("form")?.addEventListener("submit", this.tap);
    window.addEventListener("online", this.wake);
    this.timer = window.setInterval(this.wake, 5000);
    for (const tap of this.queue()) this.mark(tap);
    this.say();
    this.wake();
    if ("serviceWorker" in navigator) void navigator.serviceWorker.register("/lop-hoc/offline.js", { scope: "/lop-hoc" }).then(undefined, () => undefined);
  }

  disconnectedCallback(): void {
    window.removeEventListener("online", this.wake);
    window.clearInterval(this.timer);
  }

  private readonly wake = (): void => {
    if (this.queue().length > 0) void this.send();
  };

  private readonly tap = (event: SubmitEvent): void => {
    const button = event.submitter as HTMLButtonElement | null;
    const [kind, who] = (button?.value || "").split(" ");
    if (!button || !kind || !who) return;
    const number = Number(localStorage.getItem("roll-number") || "0") + 1;
    const tap = { id: newId(), who, kind, number, at: new Date().toISOString() };
    try {
      localStorage.setItem("roll-number", String(number));
      this.keep(this.queue().concat(tap));
    } catch {
      return; // storage is full or closed: the form goes to the server as it is
    }
    event.preventDefault();
    this.mark(tap, button);
    this.say();
    void this.send();
  };

  private queue(): Tap[] {
    try {
      return JSON.parse(localStorage.getItem(this.dataset.store || "") || "[]") as Tap[];
    } catch {
      return [];
    }
  }

  private keep(taps: Tap[]): void {
    localStorage.setItem(this.dataset.store || "", JSON.stringify(taps));
  }

  private device(): string {
    const known = localStorage.getItem("roll-device") || newId();
    localStorage.setItem("roll-device", known);
    return known;
  }

  private async send(): Promise<void> {
    const batch = this.queue().slice(0, 200);
    if (this.sending || batch.length === 0) return;
    this.sending = true;
    try {
      let response = await this.post(batch);
      // The page may have lain on the phone for days: what it needs for writing is fetched anew, once.
      if (response.status === 400 && (await this.freshToken())) response = await this.post(batch);
      if (response.status === 401) this.refused = this.dataset.out || "";
      else if (response.ok) this.settle(batch, ((await response.json()) as { answers: Answer[] }).answers);
      else if (response.status < 500) this.refused = `${this.dataset.refused} ${((await response.json()) as { detail?: string }).detail || response.status}`;
    } catch {
      // no network: tried again by and by
    } finally {
      this.sending = false;
      this.say();
    }
  }

  private post(batch: Tap[]): Promise<Response> {
    return fetch(this.dataset.to || "", {
      method: "POST",
      headers: { "Content-Type": "application/json", RequestVerificationToken: this.token()?.value || "" },
      body: JSON.stringify({ device: this.device(), now: new Date().toISOString(), acts: batch }),
    });
  }

  private token(of: ParentNode = this): HTMLInputElement | null {
    return of.querySelector<HTMLInputElement>("input[name=__RequestVerificationToken]");
  }

  private async freshToken(): Promise<boolean> {
    const page = await fetch(location.pathname);
    const fresh = page.redirected ? null : new DOMParser().parseFromString(await page.text(), "text/html").querySelector("class-roll");
    const [old, token] = [this.token(), fresh && this.token(fresh)];
    if (!old || !token) return false;
    old.value = token.value;
    return true;
  }

  private settle(sent: Tap[], answers: Answer[]): void {
    const done = new Set(sent.map((t) => t.id));
    this.keep(this.queue().filter((t) => !done.has(t.id)));
    const no = answers.filter((a) => a.how === "refused");
    this.refused = no[0] ? `${this.dataset.refused} ${no[0].text || ""}` : "";
    for (const tap of sent) this.row(tap.who)?.classList.remove("unsent");
  }

  private row(who: string): HTMLElement | undefined {
    return Array.from(this.querySelectorAll<HTMLElement>("[data-who]")).find((r) => r.dataset.who === who);
  }

  private mark(tap: Tap, button?: HTMLButtonElement): void {
    const row = this.row(tap.who);
    const pressed = button || Array.from(row?.querySelectorAll("button") || []).find((b) => b.value === `${tap.kind} ${tap.who}`);
    const state = row?.querySelector("[data-state]");
    if (!row || !state || !pressed) return;
    state.textContent = pressed.firstChild?.textContent || "";
    row.classList.add("unsent");
  }

  private say(): void {
    const note = this.querySelector("[data-note]");
    const left = this.queue().length;
    const text = this.refused || (left > 0 ? (this.dataset.unsent || "").replace("{n}", String(left)) : this.querySelector(".unsent") === null ? this.dataset.sent || "" : "");
    if (note && note.textContent !== text) note.textContent = text;
  }
}

customElements.define("class-roll", ClassRoll);
