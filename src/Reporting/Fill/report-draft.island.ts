import { faults, type FormData as ReportForm, type Values } from "./rules";

// Keeps what is typed on this device at once and on the server a moment later, and says what is wrong before it is sent.
// Without script the form saves by its button and the server says the same.
interface Kept {
  version: string;
  before: string;
  values: Values;
}

const WAIT = 2500;
const AGAIN = 15000;

class ReportDraft extends HTMLElement {
  private form: HTMLFormElement | null = null;
  private timer = 0;
  private busy = false;
  private clash = false;
  private dirty = false;

  connectedCallback(): void {
    this.form = this.querySelector("form");
    if (!this.form) {
      // What the server has taken needs no copy here.
      if (this.dataset.done) localStorage.removeItem(this.dataset.key!);
      return;
    }
    this.restore();
    this.form.addEventListener("input", (event) => {
      this.keep();
      this.check(event.target as HTMLElement);
      this.later(WAIT);
    });
    this.form.addEventListener("focusout", (event) => this.check(event.target as HTMLElement));
    window.addEventListener("online", () => this.dirty && this.later(0));
    window.addEventListener("offline", () => this.say(this.dataset.here!));
  }

  private fields(): (HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement)[] {
    return [...this.form!.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>("[name^='f.']")];
  }

  private values(): Values {
    const values: Values = {};
    for (const field of this.fields()) {
      if (field instanceof HTMLInputElement && field.type === "checkbox" && !field.checked) continue;
      if (field.value.trim()) values[field.name.slice(2)] = field.value;
    }
    return values;
  }

  private stated(name: string): HTMLInputElement {
    return this.form!.querySelector<HTMLInputElement>(`input[name='${name}']`)!;
  }

  private keep(): void {
    this.dirty = true;
    const kept: Kept = { version: this.stated("version").value, before: this.stated("before").value, values: this.values() };
    try {
      localStorage.setItem(this.dataset.key!, JSON.stringify(kept));
    } catch {
      // No room on the device: the server keeps the draft all the same.
    }
  }

  private restore(): void {
    const text = localStorage.getItem(this.dataset.key!);
    if (!text) return;
    let kept: Kept;
    try {
      kept = JSON.parse(text) as Kept;
    } catch {
      return;
    }
    // Typed before the save that led here; what was typed after it carries the new version.
    if (this.dataset.done && kept.version !== this.stated("version").value) return localStorage.removeItem(this.dataset.key!);
    const now = this.values();
    const same = Object.keys({ ...now, ...kept.values }).every((k) => (now[k] ?? "").trim() === (kept.values[k] ?? "").trim());
    if (same) return localStorage.removeItem(this.dataset.key!);
    for (const field of this.fields()) {
      const value = kept.values[field.name.slice(2)] ?? "";
      if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = value !== "";
      else field.value = value;
    }
    // On top of what it was typed: the server shows the difference if somebody else saved since.
    this.stated("version").value = kept.version;
    this.stated("before").value = kept.before;
    this.dirty = true;
    this.say(this.dataset.restored!);
    this.later(WAIT);
  }

  private check(target: HTMLElement): void {
    const form = JSON.parse(this.dataset.form!) as ReportForm;
    const wrong = faults(form, this.values(), false);
    for (const field of form.fields) {
      const note = this.querySelector<HTMLElement>(`[id='f.${field.code}-note']`);
      const input = this.querySelector<HTMLElement>(`[id='f.${field.code}']`);
      if (!note) continue;
      // A text that is still being written is not yet too short.
      if (document.activeElement === target && input === target && target instanceof HTMLTextAreaElement && wrong[field.code] && !note.querySelector(".error")) continue;
      this.mark(note, input, wrong[field.code]);
    }
  }

  private mark(note: HTMLElement, input: HTMLElement | null, text: string | undefined): void {
    let error = note.querySelector<HTMLElement>(".error");
    if (!text) {
      error?.remove();
      input?.removeAttribute("aria-invalid");
      note.closest(".field")?.classList.remove("wrong");
      return;
    }
    if (!error) {
      error = document.createElement("p");
      error.className = "error";
      note.prepend(error);
    }
    if (error.textContent?.trim() !== text) error.textContent = text;
    input?.setAttribute("aria-invalid", "true");
    note.closest(".field")?.classList.add("wrong");
  }

  private later(wait: number): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.save(), wait);
  }

  private async save(): Promise<void> {
    if (this.clash || !this.dirty) return;
    if (this.busy || !navigator.onLine) return this.later(AGAIN);
    this.busy = true;
    const answers = this.values();
    try {
      this.say(this.dataset.saving!);
      const token = this.form!.querySelector<HTMLInputElement>("input[name=__RequestVerificationToken]")!.value;
      const response = await fetch(`${this.dataset.address}?lang=${document.documentElement.lang}`, {
        method: "POST",
        headers: { "Content-Type": "application/json", RequestVerificationToken: token },
        body: JSON.stringify({
          version: Number(this.stated("version").value),
          before: JSON.parse(this.stated("before").value) as Values,
          answers,
          position: Number(this.stated("position").value),
          revision: Number(this.stated("revision").value),
        }),
      });
      if (response.ok) {
        const answer = (await response.json()) as { version: number };
        this.stated("version").value = String(answer.version);
        this.stated("before").value = JSON.stringify(answers);
        if (JSON.stringify(answers) === JSON.stringify(this.values())) {
          this.dirty = false;
          localStorage.removeItem(this.dataset.key!);
        } else this.keep();
        this.say(`${this.dataset.saved} ${new Date().toLocaleTimeString("vi-VN")}`);
      } else if (response.status === 409) {
        this.clash = true;
        this.say(this.dataset.clash!);
      } else {
        this.say(((await response.json()) as { detail?: string }).detail ?? String(response.status));
      }
    } catch {
      this.say(this.dataset.here!);
      this.later(AGAIN);
    } finally {
      this.busy = false;
    }
  }

  private say(text: string): void {
    const state = this.querySelector<HTMLElement>(".draft-state");
    if (state && state.textContent !== text) state.textContent = text;
  }
}

customElements.define("report-draft", ReportDraft);
