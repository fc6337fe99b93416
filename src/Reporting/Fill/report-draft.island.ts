import { KeptDraft } from "./kept";
import { cells, faults, type FormData as ReportForm, type Values } from "./rules";

// Keeps what is typed on this device at once and on the server a moment later, and says what is wrong before it is sent.
// Without script the form saves by its button and the server says the same.
const WAIT = 2500;
const AGAIN = 15000;

class ReportDraft extends HTMLElement {
  private form: HTMLFormElement | null = null;
  private kept!: KeptDraft;
  private timer = 0;
  private saving: Promise<void> | null = null;
  private clash = false;
  private dirty = false;

  connectedCallback(): void {
    this.form = this.querySelector("form");
    this.kept = new KeptDraft(this.dataset.key!);
    if (!this.form) {
      if (this.dataset.done) this.kept.drop();
      else this.showLeft();
      return;
    }
    if (this.dataset.merged === undefined) this.restore();
    // Both edits stand in the form already, on the newest version; the person looks at them before they are saved.
    else this.keep();
    // Coming back to this address later is not the end of that save.
    if (this.dataset.done) history.replaceState(null, "", location.pathname);
    this.form.addEventListener("input", (event) => {
      this.keep();
      this.check(event.target as HTMLElement);
      this.later(WAIT);
    });
    this.form.addEventListener("focusout", (event) => this.check(event.target as HTMLElement));
    this.form.addEventListener("submit", (event) => this.leave(event));
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
    this.kept.keep({ version: this.stated("version").value, before: this.stated("before").value, values: this.values() });
  }

  private restore(): void {
    const kept = this.kept.take();
    if (!kept) return;
    const now = this.values();
    const same = Object.keys({ ...now, ...kept.values }).every((k) => plain(now[k]) === plain(kept.values[k]));
    if (same) return this.kept.drop();
    for (const field of this.fields()) {
      const value = kept.values[field.name.slice(2)] ?? "";
      if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = value !== "";
      else field.value = value;
      // Rows that are folded away, as long as nothing stands in them.
      if (value) field.closest("details")?.setAttribute("open", "");
    }
    // On top of what it was typed: the server shows the difference if somebody else saved since.
    this.stated("version").value = kept.version;
    this.stated("before").value = kept.before;
    this.dirty = true;
    this.say(this.dataset.restored!);
    this.later(WAIT);
  }

  /** The report is no longer being written, but this device still holds words that nobody has got. */
  private showLeft(): void {
    const left = Object.values(this.kept.take()?.values ?? {}).filter((text) => text.length > 12);
    if (left.length === 0) return;
    const details = document.createElement("details");
    details.className = "notice";
    details.append(document.createElement("summary"), document.createElement("p"));
    details.firstElementChild!.textContent = this.dataset.left!;
    details.lastElementChild!.className = "words";
    details.lastElementChild!.textContent = left.join("\n\n");
    this.append(details);
  }

  private check(target: HTMLElement): void {
    const form = JSON.parse(this.dataset.form!) as ReportForm;
    const wrong = faults(form, this.values(), false);
    for (const field of form.fields.flatMap((f) => [f, ...cells(f).flat()])) {
      const note = document.getElementById(`f.${field.code}-note`);
      const input = document.getElementById(`f.${field.code}`);
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

  /** The page is about to be left by a button: nothing more is sent beside it, and without a connection it stays. */
  private leave(event: SubmitEvent): void {
    window.clearTimeout(this.timer);
    if (!navigator.onLine) {
      event.preventDefault();
      this.keep();
      this.say(this.dataset.here!);
    } else if (this.saving) {
      // A draft on its way would make this one look like somebody else's edit.
      event.preventDefault();
      const button = (event.submitter ?? this.form!.querySelector("button")) as HTMLButtonElement;
      void this.saving.then(() => button.click());
    }
  }

  private later(wait: number): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.save(), wait);
  }

  private save(): void {
    if (this.clash || !this.dirty) return;
    if (this.saving || !navigator.onLine) return this.later(AGAIN);
    this.saving = this.send().finally(() => (this.saving = null));
  }

  private async send(): Promise<void> {
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
          this.kept.drop();
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
    }
  }

  private say(text: string): void {
    const state = this.querySelector<HTMLElement>(".draft-state");
    if (state && state.textContent !== text) state.textContent = text;
  }
}

function plain(text: string | undefined): string {
  return (text ?? "").normalize("NFC").trim();
}

customElements.define("report-draft", ReportDraft);
