// The trainer's list without network: each tap is kept on the phone at once; <unsent-roll> sends it, once. Without script every tap is a form.
import { newId, nextNumber, read, write, type Tap } from "./roll-queue";

class ClassRoll extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("submit", this.submitted);
    for (const tap of this.taps()) this.mark(tap);
    window.addEventListener("roll-told", () => this.say());
    this.say();
    if ("serviceWorker" in navigator) void navigator.serviceWorker.register("/lop-hoc/offline.js", { scope: "/lop-hoc" }).then(undefined, () => undefined);
  }

  private readonly submitted = (event: SubmitEvent): void => {
    const form = event.target as HTMLFormElement;
    const code = form.querySelector<HTMLInputElement>("[name=code]");
    const [kind, who] = ((event.submitter as HTMLButtonElement | null)?.value || "").split(" ");
    const about = code ? { code: code.value.trim(), kind: "co-mat" } : { who, kind: kind || "" };
    if (!about.kind || !(about.who || about.code)) return;
    const row = about.who ? this.row(about.who) : undefined;
    const name = row?.querySelector("b")?.textContent || about.code || "";
    const store = this.dataset.store || "";
    try {
      const kept = read(store);
      const tap = Object.assign({ id: newId(), number: nextNumber(), at: new Date().toISOString(), name, staff: row?.dataset.code || about.code || "" }, about);
      write(store, { to: this.dataset.to || "", about: this.dataset.about || "", taps: kept.taps.concat(tap), refused: kept.refused });
      this.mark(tap);
    } catch {
      return; // storage is full or closed: the form goes to the server as it is
    }
    event.preventDefault();
    if (code) code.value = "";
    this.say();
    window.dispatchEvent(new Event("roll-tap"));
  };

  private taps(): Tap[] {
    return read(this.dataset.store || "").taps;
  }

  private row(who: string): HTMLElement | undefined {
    return Array.from(this.querySelectorAll<HTMLElement>("[data-who]")).find((r) => r.dataset.who === who);
  }

  // Somebody who was not on the list gets a line of her own, by her code, until the page is loaded again.
  private added(tap: Tap): HTMLElement {
    const line = document.createElement("li");
    line.dataset.who = tap.code || "";
    line.innerHTML = '<div><p><b></b></p><p class="what" data-state></p></div>';
    this.querySelector(".roll")?.append(line);
    (line.querySelector("b") as HTMLElement).textContent = tap.code || "";
    return line;
  }

  private mark(tap: Tap): void {
    const row = this.row(tap.who || tap.code || "") || (tap.code ? this.added(tap) : undefined);
    const state = row?.querySelector("[data-state]");
    const word = this.querySelector(`button[value^="${tap.kind} "]`)?.firstChild?.textContent || this.dataset.present || "";
    if (!row || !state) return;
    state.textContent = word;
    row.classList.add("unsent");
  }

  private say(): void {
    const left = this.taps();
    const waiting = new Set(left.map((t) => t.who || t.code));
    for (const row of this.querySelectorAll<HTMLElement>(".unsent")) if (!waiting.has(row.dataset.who)) row.classList.remove("unsent");
    const note = this.querySelector("[data-note]");
    if (note && left.length === 0 && note.textContent !== this.dataset.sent) note.textContent = this.dataset.sent || "";
    else if (note && left.length > 0) note.textContent = "";
  }
}

customElements.define("class-roll", ClassRoll);
